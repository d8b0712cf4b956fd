/** The week of a date by the person's first weekday. Dates are "2026-11-20". */
import { locale } from '../../../shared/language.ts'
import { addDays, isoWeekday } from '../../../shared/time/zonedTime.ts'

/** Its first day and its last. */
export function weekOf(date: string): { from: string; to: string } {
  const weekday = isoWeekday(Date.parse(date), 'UTC')
  const from = addDays(date, -((weekday - locale().weekStart + 7) % 7))
  return { from, to: addDays(from, 6) }
}
