import { t } from '../state/messages.ts'

/** Whether an entry is billed, in the language in use; null leaves it to the provider. */
export const billableOptions = [
  {
    value: null,
    get label() {
      return t().billable.auto
    },
  },
  {
    value: true,
    get label() {
      return t().billable.yes
    },
  },
  {
    value: false,
    get label() {
      return t().billable.no
    },
  },
] as const
