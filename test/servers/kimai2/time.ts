/** Wall-clock time of an IANA zone, the way PHP reads and writes it. Instants are epoch ms on whole seconds. */
import { tzOffset } from '@date-fns/tz'

export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/** Offset from UTC in ms at an instant. */
function offsetAt(zone: string, instant: number): number {
  return zone === 'UTC' ? 0 : tzOffset(zone, new Date(instant)) * 60_000
}

/**
 * The instant of a wall-clock time, as PHP finds it: with the offset that holds at that time of UTC, if it also holds at the
 * instant which that makes. So a time that the autumn change repeats is the later one east of Greenwich and the earlier one
 * west of it, and one that the spring change skips is pushed forward (measured on Kimai 2.24 and 2.66 for profiles in
 * Berlin, London, Lisbon, Copenhagen, Sydney, New York, Los Angeles and Sao Paulo).
 */
export function instantOf(zone: string, wall: WallTime): number {
  const naive = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second)
  const first = offsetAt(zone, naive)
  const second = offsetAt(zone, naive - first)
  if (first === second) return naive - first
  const found = naive - second
  return found + offsetAt(zone, found) === naive ? found : naive - Math.min(first, second)
}

export function wallTime(zone: string, instant: number): WallTime {
  const shifted = new Date(instant + offsetAt(zone, instant))
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
  }
}

/** `2026-11-20T23:05:00+0100`. */
export function isoText(zone: string, instant: number): string {
  const offset = offsetAt(zone, instant) / 60_000
  const sign = offset < 0 ? '-' : '+'
  const minutes = Math.abs(offset)
  const local = new Date(instant + offset * 60_000).toISOString().slice(0, 19)
  return `${local}${sign}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`
}

/** `2026-11-20`. */
export function dateText(zone: string, instant: number): string {
  return isoText(zone, instant).slice(0, 10)
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

export function weekday(zone: string, instant: number): string {
  return WEEKDAYS[new Date(instant + offsetAt(zone, instant)).getUTCDay()] ?? 'monday'
}

export const wholeSeconds = (instant: number): number => Math.floor(instant / 1000) * 1000

const STRICT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})$/

/** Reads `Y-m-dTH:i:s` and nothing else: the form of dates in query strings. */
export function strictInstant(zone: string, text: string): number | undefined {
  const match = STRICT.exec(text)
  if (match === null) return undefined
  const wall = wallOf(match.slice(1).map(Number))
  return wall === undefined || wall.hour > 23 ? undefined : instantOf(zone, wall)
}

const LOOSE =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{1,2}(?::?\d{2})?|[A-Za-z]+(?:\/[A-Za-z_]+)*)?$/i

/**
 * Reads a date of a request body: local time of `zone` unless the text carries a zone of its own. `ignoresOffsets`: also then, as
 * no Kimai that was measured does.
 */
export function looseInstant(zone: string, text: string, ignoresOffsets = false): number | undefined {
  const match = LOOSE.exec(text)
  if (match === null) return undefined
  const wall = wallOf([1, 2, 3, 4, 5, 6].map((group) => Number(match[group] ?? 0)))
  if (wall === undefined) return undefined
  const suffix = match[7]
  if (suffix === undefined || ignoresOffsets) return instantOf(zone, wall)
  if (/^(z|utc|gmt)$/i.test(suffix)) return instantOf('UTC', wall)
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(suffix)
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return instantOf('UTC', wall) - (offset[1] === '-' ? -1 : 1) * minutes * 60_000
  }
  return isZone(suffix) ? instantOf(suffix, wall) : undefined
}

/** Zones that were asked about; making a formatter of each takes long. */
const known = new Map<string, boolean>()

export function isZone(zone: string): boolean {
  const is = known.get(zone) ?? makesFormatter(zone)
  known.set(zone, is)
  return is
}

function makesFormatter(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function wallOf(parts: number[]): WallTime | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > days) return undefined
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return undefined
  return { year, month, day, hour, minute, second }
}

const pad = (value: number): string => String(value).padStart(2, '0')
