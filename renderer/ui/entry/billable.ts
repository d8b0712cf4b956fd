/** Whether an entry is billed; null leaves it to the back end. */
export const billableOptions = [
  { value: null, label: 'Auto' },
  { value: true, label: 'Yes' },
  { value: false, label: 'No' },
] as const
