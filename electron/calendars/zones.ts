/** What the zones of a calendar are: names of the world, of Windows, or what the calendar itself says of them. */
import { findIana } from 'windows-iana'
import { instantOf, isZone, wallMs } from '../../shared/time/zonedTime.ts'
import { type Rule, wallsOf } from './recurrence.ts'

/** From instants (epoch ms) to walls (ms as if UTC) and back; a time that is skipped moves forward. */
export interface ZoneClock {
  wallAt(at: number): number
  instantOf(wall: number): number
}

/** Since when a calendar's own zone is so far ahead of UTC. */
export interface Observance {
  start: number
  rule: Rule | null
  /** The last time that it begins, a wall; null: it goes on. */
  until: number | null
  dates: number[]
  fromMinutes: number
  toMinutes: number
}

export interface OwnZone {
  /** The name that it has in the world, by its own account. */
  location: string | null
  observances: Observance[]
}

const minute = 60_000
const day = 86_400_000

export const clockOf = (zone: string): ZoneClock => ({
  wallAt: (at) => wallMs(at, zone),
  instantOf: (wall) => instantOf(wall, zone),
})

/** null: nothing tells what zone it is; its times are then those of wherever the person is. */
export function zoneClock(name: string, own: OwnZone | undefined): ZoneClock | null {
  const known = knownName(name) ?? (own?.location ? knownName(own.location) : null)
  if (known) return clockOf(known)
  return own && own.observances.length > 0 ? ownClock(own.observances) : null
}

/** The IANA name; null: it is not known. */
function knownName(name: string): string | null {
  const plain = name.trim()
  if (plain === '' || plain.length > 200) return null
  if (/^(utc|gmt|z|etc\/utc|etc\/gmt|tzone:\/\/microsoft\/utc)$/i.test(plain)) return 'UTC'
  // "/mozilla.org/20050126_1/Europe/Berlin" and "/freeassociation.sourceforge.net/Europe/Berlin"
  const parts = plain.split('/').filter(Boolean)
  const ends = [plain, parts.slice(-3).join('/'), parts.slice(-2).join('/')]
  const iana = ends.find((end) => end.includes('/') && !end.includes(':') && isZone(end))
  if (iana) return iana
  const [windows] = findIana(plain)
  if (windows && isZone(windows)) return windows
  return /^[A-Z0-9+-]{3,}$/i.test(plain) && isZone(plain) ? plain : null
}

/** A zone by what the calendar says of it, each year looked at once. */
function ownClock(observances: Observance[]): ZoneClock {
  const byYear = new Map<number, { wall: number; at: number; minutes: number }[]>()
  const first = observances.toSorted((a, b) => a.start - b.start)[0]

  /** The changes from the year before to the year after, in order. */
  function changesAround(wall: number) {
    const year = new Date(wall).getUTCFullYear()
    const known = byYear.get(year)
    if (known) return known
    const from = Date.UTC(year - 1, 0, 1)
    const to = Date.UTC(year + 2, 0, 1)
    const changes = observances
      .flatMap((one) =>
        onsets(one, from, to).map((start) => ({
          wall: start,
          at: start - one.fromMinutes * minute,
          minutes: one.toMinutes,
        })),
      )
      .toSorted((a, b) => a.at - b.at)
    if (byYear.size > 200) byYear.clear()
    byYear.set(year, changes)
    return changes
  }

  const minutesAt = (at: number) =>
    changesAround(at).findLast((change) => change.at <= at)?.minutes ?? first?.fromMinutes ?? 0
  const wallAt = (at: number) => at + minutesAt(at) * minute
  return {
    wallAt,
    instantOf(wall) {
      const offsets = [minutesAt(wall - day), minutesAt(wall + day)].map((minutes) => minutes * minute)
      const found = [wall - Math.max(...offsets), wall - Math.min(...offsets)].filter((at) => wallAt(at) === wall)
      return found[0] ?? wall - (offsets[0] ?? 0)
    },
  }
}

/** When an observance begins; one long ago that never comes again counts as always there. */
function onsets({ start, rule, until, dates }: Observance, from: number, to: number): number[] {
  const once = [start, ...dates].filter((wall) => wall <= to)
  if (rule === null) return once
  try {
    return [...once, ...wallsOf(rule, start, until, from, to)]
  } catch {
    return once
  }
}
