/** The week around a date, Monday first, and how long its bars are. Pure; dates are "2026-11-20". */
import type { DayView } from '../../../shared/model.ts'
import { addDays } from '../../ui/entry/times.ts'

/** Its Monday and its Sunday. */
export function weekOf(date: string): { from: string; to: string } {
  const weekday = new Date(Date.parse(date)).getUTCDay() || 7
  const from = addDays(date, 1 - weekday)
  return { from, to: addDays(from, 6) }
}

/** What a whole bar stands for, ms: the longest day, and never less than what was planned or eight hours. */
export const fullBar = (days: Pick<DayView, 'totals' | 'scheduledMs'>[]): number =>
  Math.max(8 * 3_600_000, ...days.flatMap(({ totals, scheduledMs }) => [totals.workedMs, scheduledMs ?? 0]))
