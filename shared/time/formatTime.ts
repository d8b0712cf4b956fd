/** Times and durations as a person reads them, and the way back from a wall clock to an instant. */
import { locale } from '../language.ts'

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

/** A date and time as a clock on the wall shows it; month is 1 to 12. */
export interface Wall {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

const day = 24 * 3_600_000

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs far more than using it, so there is one per zone. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let known = clocks.get(zone)
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(zone, known)
  }
  return known
}

export function wallOf(at: number, zone: string): Wall {
  const wall: Wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 }
  for (const { type, value } of clockOf(zone).formatToParts(at)) {
    if (type in wall) wall[type as keyof Wall] = Number(value)
  }
  return wall
}

const asUtc = ({ year, month, day, hour, minute, second }: Wall): number =>
  Date.UTC(year, month - 1, day, hour, minute, second)

/**
 * The first instant (epoch ms) at which the clock in `zone` shows `wall`; a time that it skips is moved forward by as
 * much, and a day beyond the month is one of the next.
 */
export function instantOf(wall: Wall, zone: string): number {
  const shown = asUtc(wall)
  const aheadAt = (at: number) => asUtc(wallOf(at, zone)) - Math.floor(at / 1000) * 1000
  const [before, after] = [aheadAt(shown - day), aheadAt(shown + day)]
  const found = [shown - Math.max(before, after), shown - Math.min(before, after)]
  return found.find((at) => asUtc(wallOf(at, zone)) === shown) ?? shown - before
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

/** 2024-01-01 was a Monday. */
const aMonday = Date.UTC(2024, 0, 1)

/** Mon, or Monday. `weekday`: 1 is Monday, 7 Sunday. */
export const weekdayName = (weekday: number, width: 'short' | 'long' = 'short'): string =>
  dates('UTC', width, { weekday: width }).format(aMonday + (weekday - 1) * day)

/** A number as people write it: 1,234.5 with one digit at most. */
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale().region, { maximumFractionDigits: digits }).format(value)

/** "a, b and c" */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(locale().region, { type: 'conjunction' }).format(names)

/** "a, b or c" */
export const anyOf = (names: readonly string[]): string =>
  new Intl.ListFormat(locale().region, { type: 'disjunction' }).format(names)
