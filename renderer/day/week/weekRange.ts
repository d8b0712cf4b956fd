/** The week of a date by the person's first weekday, and the scale of its bars. Dates are "2026-11-20". */
import { locale } from '../../../shared/language.ts'
import type { DayView } from '../../../shared/model/snapshot.ts'
import { addDays } from '../../components/parseTime.ts'

/** Its first day and its last. */
export function weekOf(date: string): { from: string; to: string } {
  // Counted from Sunday.
  const weekday = new Date(Date.parse(date)).getUTCDay()
  const from = addDays(date, -((weekday - locale().weekStart + 7) % 7))
  return { from, to: addDays(from, 6) }
}

/** The time that a full bar shows, ms: the longest day or plan, at least eight hours. */
export const fullBar = (days: Pick<DayView, 'totals' | 'scheduledMs'>[]): number =>
  Math.max(8 * 3_600_000, ...days.flatMap(({ totals, scheduledMs }) => [totals.workedMs, scheduledMs ?? 0]))
