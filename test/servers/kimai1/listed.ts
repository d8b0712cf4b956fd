/** The user's entries that overlap a period: getTimesheet's rows, and where getActiveRecording takes its names from. */
import type { Call } from './model.ts'
import { joined, type Joined } from './rows.ts'

export interface Listed extends Joined {
  status: string
}

/** Unix seconds, 0 for open; `cleared` is -1 for all, else 0 or 1. */
export interface Filter {
  from: number
  to: number
  cleared: number
}

/** Newest start first, equal starts by id. A running entry overlaps everything after its start. */
export function listed({ state, user }: Call, { from, to, cleared }: Filter): Listed[] {
  const rows = state.timesheets.filter(
    (row) =>
      row.userID === user.userID &&
      (from === 0 || row.end > from || row.end === 0) &&
      (to === 0 || row.start < to) &&
      (cleared <= -1 || Number(row.cleared) === cleared),
  )
  return rows
    .toSorted((a, b) => b.start - a.start)
    .flatMap((row) => {
      const whole = joined(state, row)
      const status = state.statuses.find(({ statusID }) => statusID === row.statusID)?.status
      return whole === null || status === undefined ? [] : [{ ...whole, status }]
    })
}
