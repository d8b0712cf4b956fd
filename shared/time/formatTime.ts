/** Times and durations as a person reads them. */
import { locale } from '../language.ts'
import { wallOf } from './zonedTime.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** A running time: 0:42:17. Never negative. */
export function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

/** A worked time in full minutes: 3:42. Never negative. */
export function hoursMinutes(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
}

/** 09:15, or 9:15 am where the day has twice twelve hours; in either form it can be typed in every language. */
export function clock(at: number, zone: string): string {
  const { hour, minute } = wallOf(at, zone)
  return clockText(hour, minute)
}

/** As `clock`, with the seconds where it isn't a full minute: 09:15:30, or 9:15:30 am. */
export function exactClock(at: number, zone: string): string {
  const { second } = wallOf(at, zone)
  const text = clock(at, zone)
  return second === 0 ? text : text.replace(/:\d\d/, `$&:${two(second)}`)
}

/** A time of the day that is set and not an instant: "17:00" as the clock of the person writes it. */
export function clockText(hour: number, minute: number): string {
  if (locale().hours === 24) return `${two(hour)}:${two(minute)}`
  return `${hour % 12 || 12}:${two(minute)}\u00a0${hour % 24 < 12 ? 'am' : 'pm'}`
}

/** A full hour as the clock of the person writes it, shorter than a time: 17, or 5 pm. */
export const hourText = (hour: number): string =>
  locale().hours === 24 ? String(hour) : `${hour % 12 || 12}\u00a0${hour % 24 < 12 ? 'am' : 'pm'}`

/** Making a formatter costs far more than using it, so there is one per kind, language and zone. */
const written = new Map<string, Intl.DateTimeFormat>()

function dates(zone: string, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { region } = locale()
  const key = `${region} ${zone} ${kind}`
  let known = written.get(key)
  if (!known) written.set(key, (known = new Intl.DateTimeFormat(region, { timeZone: zone, ...options })))
  return known
}

/** Mon 17 Nov, in the language in use. */
export const dayName = (at: number, zone: string): string =>
  // British dates put a comma behind the weekday on some systems and none on others.
  dates(zone, 'day', { weekday: 'short', day: 'numeric', month: 'short' })
    .format(at)
    .replace(/^(\p{L}+), /u, '$1 ')

/** Mon 17 Nov 2026, in the language in use. */
export const dayNameOfYear = (at: number, zone: string): string =>
  dates(zone, 'day of a year', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .format(at)
    .replace(/^(\p{L}+), /u, '$1 ')

/** The number of the day in its month, as the language writes it. */
export const dayOfMonth = (at: number, zone: string): string =>
  dates(zone, 'day of a month', { day: 'numeric' }).format(at)

/** November 2026 */
export const monthName = (at: number, zone: string): string =>
  dates(zone, 'month', { month: 'long', year: 'numeric' }).format(at)

/** 2024-01-01 was a Monday. */
const aMonday = Date.UTC(2024, 0, 1)

/** Mon, or Monday. `weekday`: 1 is Monday, 7 Sunday. */
export const weekdayName = (weekday: number, width: 'short' | 'long' = 'short'): string =>
  dates('UTC', width, { weekday: width }).format(aMonday + (weekday - 1) * 24 * 3_600_000)

/** A number as people write it: 1,234.5 with one digit at most. */
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale().region, { maximumFractionDigits: digits }).format(value)

/** "a, b and c" */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(locale().region, { type: 'conjunction' }).format(names)

/** "a, b or c" */
export const anyOf = (names: readonly string[]): string =>
  new Intl.ListFormat(locale().region, { type: 'disjunction' }).format(names)
