/** The weeks of a month as a calendar shows them. Pure; dates are "2026-11-20", months "2026-11". */
import { locale } from '../../shared/language.ts'
import { addDays, isoWeekday } from '../../shared/time/zonedTime.ts'

/** The first day of the person's week that holds the date. */
const weekStart = (date: string): string =>
  addDays(date, -((isoWeekday(Date.parse(date), 'UTC') - locale().weekStart + 7) % 7))

/** The same day of the month so many months later, or that month's last day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
  const last = addDays(new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10), -1)
  return addDays(first, Math.min(day, Number(last.slice(8))) - 1)
}

/** Six weeks that hold the month of the date, so that no month is higher than another. */
export function monthWeeks(date: string): string[][] {
  const from = weekStart(`${date.slice(0, 7)}-01`)
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(from, week * 7 + day)))
}

/** Where a key leads from a date by the pattern for date grids; null: nowhere. */
export function dateByKey(date: string, key: string, shift: boolean): string | null {
  const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key]
  if (days) return addDays(date, days)
  if (key === 'Home') return weekStart(date)
  if (key === 'End') return addDays(weekStart(date), 6)
  const months = { PageUp: -1, PageDown: 1 }[key]
  return months ? addMonths(date, months * (shift ? 12 : 1)) : null
}
