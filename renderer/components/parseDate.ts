/** Dates as a person types them. Pure; dates are "2026-11-20". */
import { languages, locale, regionOf } from '../../shared/language.ts'
import { addDays } from '../../shared/time/zonedTime.ts'

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const numbers = /^(\d{1,2})[./\-\s](\d{1,2})(?:[./\-\s](\d{4}|\d{2})?)?$/
const dayThenMonth = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?(?:,?\s*(\d{4}))?$/u
const monthThenDay = /^(\p{L}{3,})\.?\s*(\d{1,2})(?:,?\s*(\d{4}))?$/u

/** In every language, whichever is in use. */
const words: Record<string, number> = {
  today: 0,
  heute: 0,
  'i dag': 0,
  idag: 0,
  yesterday: -1,
  gestern: -1,
  'i går': -1,
  igår: -1,
}

/** The first letters of each month's name in every language, without dots. */
function monthNames(): string[][] {
  return Array.from({ length: 12 }, (_, month) =>
    languages.flatMap((language) =>
      (['long', 'short'] as const).map((width) =>
        new Intl.DateTimeFormat(regionOf(language), { month: width, timeZone: 'UTC' })
          .format(Date.UTC(2024, month, 15))
          .toLowerCase()
          .replace('.', ''),
      ),
    ),
  )
}
let months: string[][] | null = null

/** 1 to 12; null: no month, or several, have a name that begins so. */
function monthOf(name: string): number | null {
  const found = (months ??= monthNames()).flatMap((names, index) =>
    names.some((each) => each.startsWith(name)) ? [index + 1] : [],
  )
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether the person's region writes the month before the day. */
const monthFirst = (): boolean =>
  new Intl.DateTimeFormat(locale().region, { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    .formatToParts(0)
    .find(({ type }) => type === 'month' || type === 'day')?.type === 'month'

/** null: there is no such date. */
function dateOf(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? text : null
}

/**
 * "20 Nov", "20.11.", "20/11/2026", "2026-11-20", "yesterday", with or without a weekday before it; without a year the last
 * such date until `max`. null: it can't be read, or is before the year 2000 or after `max`.
 */
export function parseDate(text: string, today: string, max: string): string | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^\p{L}+[.,]{0,2} (?=\d)/u, (start) => (monthOf(start.replace(/[., ]/g, '')) === null ? '' : start))
  const days = words[typed]
  const read = days === undefined ? readDate(typed, max) : addDays(today, days)
  return read !== null && read >= '2000-01-01' && read <= max ? read : null
}

function readDate(typed: string, max: string): string | null {
  const iso = isoDate.exec(typed)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const both = numbers.exec(typed)
  if (both) {
    const [first, second] = [Number(both[1]), Number(both[2])]
    return inYear(both[3], monthFirst() ? first : second, monthFirst() ? second : first, max)
  }
  const named = dayThenMonth.exec(typed)
  if (named) return inYear(named[3], monthOf(named[2] ?? ''), Number(named[1]), max)
  const american = monthThenDay.exec(typed)
  return american ? inYear(american[3], monthOf(american[1] ?? ''), Number(american[2]), max) : null
}

function inYear(typed: string | undefined, month: number | null, day: number, max: string): string | null {
  if (month === null) return null
  if (typed !== undefined) return dateOf(Number(typed) + (typed.length === 2 ? 2000 : 0), month, day)
  const year = Number(max.slice(0, 4))
  // 29 February is in one of the last eight years.
  const dates = Array.from({ length: 9 }, (_, back) => dateOf(year - back, month, day))
  return dates.find((date) => date !== null && date <= max) ?? null
}
