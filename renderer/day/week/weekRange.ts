/** The week around a date, as the person's weeks begin, and how long its bars are. Dates are "2026-11-20". */
import { locale } from '../../../shared/language.ts'
import type { DayView } from '../../../shared/model/snapshot.ts'
import { addDays, isoWeekday } from '../../../shared/time/zonedTime.ts'

/** Its first day and its last. */
export function weekOf(date: string): { from: string; to: string } {
  const weekday = isoWeekday(Date.parse(date), 'UTC')
  const from = addDays(date, -((weekday - locale().weekStart + 7) % 7))
  return { from, to: addDays(from, 6) }
}

/** What a whole bar stands for, ms: the longest day, and never less than what was planned or eight hours. */
export const fullBar = (days: Pick<DayView, 'totals' | 'scheduledMs'>[]): number =>
  Math.max(8 * 3_600_000, ...days.flatMap(({ totals, scheduledMs }) => [totals.workedMs, scheduledMs ?? 0]))
