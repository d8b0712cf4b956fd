/** Zones whose clocks do something special, and instants of the years around now. */
import fc from 'fast-check'
import { propertyRuns } from './propertyRuns.ts'

const zoneNames = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Apia',
  'UTC',
  // Half an hour of summer time.
  'Australia/Lord_Howe',
  // Half an hour off, with summer time.
  'America/St_Johns',
  // 45 minutes off, with summer time.
  'Pacific/Chatham',
  // Clocks change at midnight, so that a day may begin at one o'clock or have two midnights.
  'Africa/Cairo',
  'America/Havana',
  'Asia/Beirut',
  'America/Sao_Paulo',
  // Two hours of summer time.
  'Antarctica/Troll',
  // Summer time runs the other way round.
  'Europe/Dublin',
] as const

export const zones = fc.constantFrom(...zoneNames)

// Not earlier: until 2011 clocks in Newfoundland went back at 00:01, so that one date came twice, with another between.
const first = Date.UTC(2011, 11, 1)
const last = Date.UTC(2037, 0, 1)
const hour = 3_600_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** Wall clock as "2026-11-20T09:15:30" by Intl, to compare with. */
export function intlWall(at: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    const two = '2-digit'
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      second: two,
      hourCycle: 'h23',
      calendar: 'iso8601',
    })
    formats.set(zone, format)
  }
  return format.format(at).replace(' ', 'T')
}

/** Milliseconds that the zone is ahead of UTC, by Intl. */
export const intlOffset = (at: number, zone: string): number =>
  Date.parse(`${intlWall(at, zone)}Z`) - Math.floor(at / 1_000) * 1_000

/** The instants at which the clocks of a zone are changed. */
function changesOf(zone: string): number[] {
  const found: number[] = []
  for (let at = first; at < last; at += 7 * 24 * hour) {
    let [low, high] = [at, at + 7 * 24 * hour]
    if (intlOffset(low, zone) === intlOffset(high, zone)) continue
    while (high - low > 1_000) {
      const middle = Math.floor((low + high) / 2_000) * 1_000
      if (intlOffset(middle, zone) === intlOffset(low, zone)) low = middle
      else high = middle
    }
    found.push(high)
  }
  return found
}
const changes = new Map(zoneNames.map((zone) => [zone, changesOf(zone)]))

/** Any second of these years; every second one within three hours of a change of the clocks, where there is any. */
export const moments = zones.chain((zone) => {
  const anywhere = fc.integer({ min: first / 1_000, max: last / 1_000 }).map((second) => second * 1_000)
  const known = changes.get(zone) ?? []
  if (known.length === 0) return fc.record({ zone: fc.constant(zone), at: anywhere })
  const near = fc
    .tuple(fc.constantFrom(...known), fc.integer({ min: -3 * 3_600, max: 3 * 3_600 }))
    .map(([change, seconds]) => change + seconds * 1_000)
  return fc.record({ zone: fc.constant(zone), at: fc.oneof(anywhere, near) })
})

export const runs = propertyRuns(2_000)
