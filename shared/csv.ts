/** What a table of entries can hold: its columns, and lengths rounded by choice. Pure; lengths in ms. */

/** In the order in which they stand. */
export const csvColumns = [
  'date',
  'start',
  'end',
  'pause',
  'worked',
  'rounded',
  'customer',
  'project',
  'activity',
  'task',
  'description',
  'tags',
  'billable',
  'account',
  'zone',
] as const
export type CsvColumn = (typeof csvColumns)[number]

/** What each is called in the file; the heading of what is rounded says how, see `headingOf`. */
export const columnNames: Record<CsvColumn, string> = {
  date: 'Date',
  start: 'Start',
  end: 'End',
  pause: 'Pause (min)',
  worked: 'Worked (h)',
  rounded: 'Rounded (h)',
  customer: 'Customer',
  project: 'Project',
  activity: 'Activity',
  task: 'Task',
  description: 'Description',
  tags: 'Tags',
  billable: 'Billable',
  account: 'Account',
  zone: 'Time zone',
}

export const roundingMinutes = [1, 5, 6, 10, 15, 30] as const
export const roundingDirections = ['nearest', 'up', 'down'] as const

export interface Rounding {
  minutes: (typeof roundingMinutes)[number]
  direction: (typeof roundingDirections)[number]
}

const ways = { nearest: Math.round, up: Math.ceil, down: Math.floor }
const words = { nearest: 'rounded to', up: 'rounded up to', down: 'rounded down to' }

/** The length of one entry by a rule; half a step goes up. */
export function rounded(ms: number, { minutes, direction }: Rounding): number {
  const step = minutes * 60_000
  return ways[direction](ms / step) * step
}

/** "Worked, rounded up to 15 min (h)". */
export const headingOf = (column: CsvColumn, rounding: Rounding | null): string =>
  column === 'rounded' && rounding
    ? `Worked, ${words[rounding.direction]} ${rounding.minutes} min (h)`
    : columnNames[column]
