/** Days as people type them. Pure; dates are "2026-11-20". */
import { fold } from '../search/normalizeText.ts'
import { locale } from '../language.ts'
import { addDays, daysBetween } from '../time/zonedTime.ts'
import { beforeDay, beforeLast, dayWords, monthNamed, weekdays } from './sentenceWords.ts'

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/
const dotted = /^(\d{1,2})\. ?(\d{1,2})(?:\.(?: ?(\d{4}|\d{2}))?)?$/
const slashed = /^(\d{1,2})\/(\d{1,2})(?:[/-](\d{4}|\d{2}))?$/
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?(\p{L}+)\.?,?(?: (\d{4}))?$/u
const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th|\.)?,?(?: (\d{4}))?$/u

/** A date so far ahead without a year is still one of this year, and told to lie ahead; else it is one of the last, days. */
const ahead = 31

/** Regions in which the month comes before the day. */
const monthComesFirst = (): boolean => /-(?:US|PH|PW|FM|MH)\b/.test(locale().region)

/** The dates that a text may mean, the likeliest first; null: it is no day. `today` is the person's. */
export function readDay(text: string, today: string): string[] | null {
  const words = text.toLowerCase().split(' ')
  const [first = '', ...rest] = words
  return (
    namedDay(fold(text), today) ??
    writtenDate(words.join(' '), today) ??
    (rest.length > 0 && beforeDay.has(fold(first))
      ? (weekdayBefore(fold(rest.join(' ')), today, beforeLast.has(fold(first))) ?? writtenDate(rest.join(' '), today))
      : null)
  )
}

function namedDay(name: string, today: string): string[] | null {
  const days = dayWords.get(name)
  return days === undefined ? weekdayBefore(name, today, false) : [addDays(today, days)]
}

/** The last such day; of today's name today as well, unless the last one is asked for. */
function weekdayBefore(name: string, today: string, last: boolean): string[] | null {
  // "i mandags" is the last Monday.
  const isLast = last || (name.endsWith('s') && !weekdays.has(name))
  const weekday = weekdays.get(name) ?? weekdays.get(name.endsWith('s') ? name.slice(0, -1) : '')
  if (weekday === undefined) return null
  const back = ((new Date(today).getUTCDay() || 7) - weekday + 7) % 7
  if (back > 0) return [addDays(today, -back)]
  return isLast ? [addDays(today, -7)] : [today, addDays(today, -7)]
}

function writtenDate(text: string, today: string): string[] | null {
  const iso = isoDate.exec(text)
  if (iso) return only(dateOf(iso[1], iso[2], iso[3], today))
  const dots = dotted.exec(text)
  // Without its last point it may be a time, unless no clock shows it.
  if (dots)
    return text.endsWith('.') || dots[3] || Number(dots[1]) >= 24
      ? only(dateOf(dots[3], dots[2], dots[1], today))
      : null
  const strokes = slashed.exec(text)
  if (strokes) {
    const [, one, other, year] = strokes
    const [usual, odd] = [dateOf(year, other, one, today), dateOf(year, one, other, today)]
    return only(monthComesFirst() ? (odd ?? usual) : (usual ?? odd))
  }
  const named = dayFirst.exec(text)
  if (named) return only(dateOf(named[3], String(monthNamed(fold(named[2] ?? ''))), named[1], today))
  const reversed = monthFirst.exec(text)
  return reversed && only(dateOf(reversed[3], String(monthNamed(fold(reversed[1] ?? ''))), reversed[2], today))
}

const only = (date: string | null): string[] | null => (date === null ? null : [date])

/** null: there is no such date. Without a year it is the last one, or one that comes soon. */
function dateOf(year: string | undefined, month = '', day = '', today = ''): string | null {
  const two = (text: string) => text.padStart(2, '0')
  const on = (full: string) => existing(`${full}-${two(month)}-${two(day)}`)
  if (year !== undefined) return on(year.length === 2 ? `20${year}` : year)
  const thisYear = Number(today.slice(0, 4))
  // A leap day may be some years ago.
  const dates = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((back) => on(String(thisYear - back)) ?? [])
  return dates.find((date) => daysBetween(today, date) <= ahead) ?? null
}

function existing(date: string): string | null {
  const at = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? date : null
}
