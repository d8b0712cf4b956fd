/** Instants (epoch ms) <-> wall clocks of IANA zones. */
import { tzOffset } from '@date-fns/tz/tzOffset'

const minute = 60_000
const day = 24 * 60 * minute

/** Zones that the runtime was asked about and knows: it takes its time to say so. */
const knownZones = new Set<string>()

/** Whether the runtime knows the zone. */
export function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    knownZones.add(zone)
    return true
  } catch {
    return false
  }
}

/** The first instant of the local day that holds `at`. */
export const dayStart = (at: number, zone: string): number => instantOf(midnight(at, zone), zone)

/** The first instant of the local day after the one that holds `at`; 23 to 25 hours later. */
export const nextDayStart = (at: number, zone: string): number => instantOf(midnight(at, zone) + day, zone)

/** The first instant of the local date "2026-11-20". */
export const dateStart = (date: string, zone: string): number => instantOf(Date.parse(`${date}T00:00:00Z`), zone)

/** So many days after the date "2026-11-20". */
export const addDays = (date: string, days: number): string => isoText(Date.parse(date) + days * day).slice(0, 10)

/** How many days `to` comes after `from`. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day)

/** The dates of the zone from one to another, both included, without those that it skipped (Apia had no 30 Dec 2011). */
export const datesBetween = (from: string, to: string, zone: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index)).filter(
    (date) => localDate(dateStart(date, zone), zone) === date,
  )

/** Local date as "2026-11-20". */
export const localDate = (at: number, zone: string): string => isoText(wallMs(at, zone)).slice(0, 10)

/** Wall clock as "2026-11-20T09:15:30", without a zone. */
export const wallClock = (at: number, zone: string): string => isoText(wallMs(at, zone)).slice(0, 19)

const isoText = (ms: number): string => new Date(ms).toISOString()

/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = (at: number, zone: string): number => new Date(wallMs(at, zone)).getUTCDay() || 7

/** Minutes the zone is ahead of UTC, by zone and instant: the runtime formats a text to say so, and every tick asks for the same. */
const knownOffsets = new Map<string, Map<number, number>>()
const offsetsPerZone = 1_000

/** Minutes the zone is ahead of UTC at that instant. */
export function offsetMinutes(at: number, zone: string): number {
  let offsets = knownOffsets.get(zone)
  if (!offsets) knownOffsets.set(zone, (offsets = new Map<number, number>()))
  const known = offsets.get(at)
  if (known !== undefined) return known
  if (offsets.size >= offsetsPerZone) offsets.clear()
  const offset = tzOffset(zone, new Date(at))
  offsets.set(at, offset)
  return offset
}

/** The instant of a wall clock time ("17:30") on the local day that holds `at`; the first of two. */
export function timeOfDay(at: number, time: string, zone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantOf(midnight(at, zone) + (hours * 60 + minutes) * minute, zone)
}

/** What the clock of the zone shows, in ms as if it were UTC. */
export const wallMs = (at: number, zone: string): number => at + offsetMinutes(at, zone) * minute

/** A date and time as a clock on the wall shows it; month is 1 to 12. */
interface Wall {
  year: number
  month: number
  hour: number
  minute: number
  second: number
}

export function wallOf(at: number, zone: string): Wall {
  const wall = new Date(wallMs(at, zone))
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  }
}

/** What the clock of the zone shows at the beginning of the day that holds `at`, in ms as if it were UTC. */
const midnight = (at: number, zone: string): number => Math.floor(wallMs(at, zone) / day) * day

/**
 * The first instant at which the clock of the zone shows `wall` (ms as if it were UTC); a time that it skips is moved
 * forward by as much.
 */
export const instantOf = (wall: number, zone: string): number =>
  instantsOf(wall, zone)[0] ?? wall - offsetMinutes(wall - day, zone) * minute

/** Every instant at which the clock of the zone shows `wall`, in order: none where it skips it, two where it is put back. */
export function instantsOf(wall: number, zone: string): number[] {
  const offsets = [wall - day, wall + day].map((at) => offsetMinutes(at, zone) * minute)
  const found = new Set([wall - Math.max(...offsets), wall - Math.min(...offsets)])
  return [...found].filter((at) => wallMs(at, zone) === wall)
}

/** "+02:00" as the zone has it at that instant. */
export function offsetText(at: number, zone: string): string {
  const minutes = offsetMinutes(at, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  const ahead = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}

function isDateTime(text: string): boolean {
  const at = Date.parse(`${text}Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** "2026-11-20T22:04:00+0100" (with or without the colon, or Z) as epoch ms; null for anything else. */
export function instantOfOffsetText(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:Z|([+-]\d{2}):?(\d{2}))$/.exec(text)
  // A day that the month doesn't have would count as one of the next.
  if (!match || !isDateTime(match[1] ?? '')) return null
  const at = Date.parse(`${match[1]}${match[2] ? `${match[2]}:${match[3]}` : 'Z'}`)
  return Number.isNaN(at) ? null : at
}
