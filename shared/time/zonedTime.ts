/** Instants (epoch ms) <-> wall clocks of IANA zones. */
import { TZDate, tzOffset } from '@date-fns/tz'
import { format, getISODay } from 'date-fns'

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

/** The dates of the zone from one to another, both included, without those that it skipped (Apia had no 30 Dec 2011). */
export function datesBetween(from: string, to: string, zone: string): string[] {
  const first = Date.parse(from)
  const days = Math.floor((Date.parse(to) - first) / day) + 1
  return Array.from({ length: Math.max(0, days) }, (_, at) =>
    new Date(first + at * day).toISOString().slice(0, 10),
  ).filter((date) => localDate(dateStart(date, zone), zone) === date)
}

/** Local date as "2026-11-20". */
export const localDate = (at: number, zone: string): string => format(new TZDate(at, zone), 'yyyy-MM-dd')

/** Wall clock as "2026-11-20T09:15:30", without a zone. */
export const wallClock = (at: number, zone: string): string => format(new TZDate(at, zone), "yyyy-MM-dd'T'HH:mm:ss")

/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = (at: number, zone: string): number => getISODay(new TZDate(at, zone))

/** Minutes the zone is ahead of UTC at that instant. */
export const offsetMinutes = (at: number, zone: string): number => tzOffset(zone, new Date(at))

/** The instant of a wall clock time ("17:30") on the local day that holds `at`; the first of two. */
export function timeOfDay(at: number, time: string, zone: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantOf(midnight(at, zone) + (hours * 60 + minutes) * minute, zone)
}

/** What the clock of the zone shows, in ms as if it were UTC. */
export const wallMs = (at: number, zone: string): number => at + offsetMinutes(at, zone) * minute

/** What the clock of the zone shows at the beginning of the day that holds `at`, in ms as if it were UTC. */
const midnight = (at: number, zone: string): number => Math.floor(wallMs(at, zone) / day) * day

/**
 * The first instant at which the clock of the zone shows `wall` (ms as if it were UTC); a time that it skips is moved
 * forward by as much. The setters of TZDate don't serve here: in a night of a change they depend on the machine's zone.
 */
function instantOf(wall: number, zone: string): number {
  const before = offsetMinutes(wall - day, zone) * minute
  const after = offsetMinutes(wall + day, zone) * minute
  const first = wall - Math.max(before, after)
  const second = wall - Math.min(before, after)
  return [first, second].find((at) => at + offsetMinutes(at, zone) * minute === wall) ?? wall - before
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
