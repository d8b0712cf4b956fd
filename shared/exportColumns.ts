/** What a table of entries can hold: its columns, and lengths rounded by choice. Pure; lengths in ms. */
import { t } from './messages.ts'

/** In the order in which they stand. */
export const csvColumns = [
  'date',
  'start',
  'end',
  'pause',
  'worked',
  'rounded',
  'duration',
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

/** The kinds of file a table is written to. */
export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]

export const roundingMinutes = [1, 5, 6, 10, 15, 30] as const
export const roundingDirections = ['nearest', 'up', 'down'] as const

export interface Rounding {
  minutes: (typeof roundingMinutes)[number]
  direction: (typeof roundingDirections)[number]
}

const ways = { nearest: Math.round, up: Math.ceil, down: Math.floor }

/** The length of one entry by a rule; half a step goes up. */
export function rounded(ms: number, { minutes, direction }: Rounding): number {
  const step = minutes * 60_000
  return ways[direction](ms / step) * step
}

/** What it is called in the file: "Worked, rounded up to 15 min (h)". */
export const headingOf = (column: CsvColumn, rounding: Rounding | null): string =>
  column === 'rounded' && rounding ? t().roundedTo[rounding.direction](rounding.minutes) : t().columns[column]
