/** Where the parts of a day stand in its column of the calendar. Pure; epoch ms; positions and heights in hours from its first instant. */
import type { DayView, EntryView, GapView, Interval } from '../../../shared/model/snapshot.ts'
import { within } from '../../../shared/time/intervals.ts'
import { type EntryTimes, lasting } from '../../../shared/time/workedTime.ts'
import { timeOfDay, wallOf } from '../../../shared/time/zonedTime.ts'

const hour = 3_600_000
const half = hour / 2

/** What of a day its column needs. */
export type DaySpan = Pick<DayView, 'dayStart' | 'dayEnd'>

/** How many hours the day has: 23 or 25 where the clock is set. */
export const hoursOf = ({ dayStart, dayEnd }: DaySpan): number => (dayEnd - dayStart) / hour

/** Where an instant stands; what lies outside of the day stands at its edge. */
export const positionOf = (at: number, { dayStart, dayEnd }: DaySpan): number =>
  (Math.min(dayEnd, Math.max(dayStart, at)) - dayStart) / hour

/** The instant at a position; never outside of the day. */
export const instantAt = (position: number, day: DaySpan): number =>
  Math.round(day.dayStart + Math.min(hoursOf(day), Math.max(0, position)) * hour)

export interface Part {
  top: number
  height: number
}

export interface Block extends Part {
  entry: EntryView
  /** Its column among those of entries at the same time, from 0. */
  lane: number
  /** How many there are of those. */
  lanes: number
  /** From the top of the block. `index`: among the pauses that a person sees. */
  pauses: (Part & { index: number })[]
  /** The entry begins on this day, or ends on it. */
  begins: boolean
  ends: boolean
}

export interface Column {
  /** By their start. */
  blocks: Block[]
  untracked: (Part & Interval)[]
  /** Absences that the person is still asked about. */
  gaps: (Part & Interval & { id: string })[]
  /** null: now is on another day. */
  now: number | null
}

/** The least height at which a block can be seen and hit, hours. */
const least = 1 / 6

/** When an entry ends; a running one at `now`. */
export const endOf = ({ startedAt, endedAt }: Pick<EntryTimes, 'startedAt' | 'endedAt'>, now: number): number =>
  endedAt ?? Math.max(now, startedAt)

/** The column of one day. `entries` and `gaps` may be of other days as well. */
export function columnLayout(
  day: DaySpan & Pick<DayView, 'untracked'>,
  entries: EntryView[],
  gaps: GapView[],
  now: number,
): Column {
  const { dayStart, dayEnd } = day
  const frame = { startedAt: dayStart, endedAt: dayEnd }
  const onDay = <T extends Interval>(parts: T[]) =>
    parts.flatMap((one) => within(one, frame).map((cut) => ({ ...one, ...partOf(cut, day) })))
  return {
    blocks: inLanes(
      entries
        .filter((entry) => entry.startedAt < dayEnd && endOf(entry, now) >= dayStart && endsAfter(entry, dayStart, now))
        .toSorted((a, b) => a.startedAt - b.startedAt || endOf(b, now) - endOf(a, now))
        .map((entry) => blockOf(entry, day, now)),
    ),
    untracked: onDay(day.untracked),
    gaps: onDay(gaps),
    now: now >= dayStart && now < dayEnd ? positionOf(now, day) : null,
  }
}

/** One that ends with the day before has nothing on this one. */
const endsAfter = (entry: EntryView, dayStart: number, now: number) =>
  endOf(entry, now) > dayStart || entry.startedAt === dayStart

/** An interval of the day, at least as high as can be seen and never beyond its end. */
export function partOf({ startedAt, endedAt }: Interval, day: DaySpan): Part {
  const hours = hoursOf(day)
  const height = Math.max(least, positionOf(endedAt, day) - positionOf(startedAt, day))
  return { top: Math.min(positionOf(startedAt, day), hours - height), height }
}

function blockOf(entry: EntryView, day: DaySpan, now: number): Omit<Block, 'lane' | 'lanes'> {
  const endedAt = endOf(entry, now)
  const part = partOf({ startedAt: entry.startedAt, endedAt }, day)
  const frame = { startedAt: Math.max(day.dayStart, entry.startedAt), endedAt: Math.min(day.dayEnd, endedAt) }
  const pauses = lasting(entry.pauses).flatMap((pause, index) =>
    within({ startedAt: pause.startedAt, endedAt: pause.endedAt ?? endedAt }, frame).map((cut) => ({
      index,
      top: positionOf(cut.startedAt, day) - part.top,
      height: positionOf(cut.endedAt, day) - positionOf(cut.startedAt, day),
    })),
  )
  return { ...part, entry, pauses, begins: entry.startedAt >= day.dayStart, ends: endedAt <= day.dayEnd }
}

/** Blocks in order; those at the same time stand side by side, each in the first free lane. */
function inLanes(blocks: Omit<Block, 'lane' | 'lanes'>[]): Block[] {
  const placed: Block[] = []
  let group: Block[] = []
  let ends: number[] = []
  const close = () => {
    placed.push(...group.map((block) => ({ ...block, lanes: ends.length })))
    group = []
    ends = []
  }
  // A block of less than can be seen is drawn higher, and moved up at the end of the day.
  for (const block of blocks.toSorted((a, b) => a.top - b.top)) {
    if (ends.every((end) => end <= block.top + tiny)) close()
    const free = ends.findIndex((end) => end <= block.top + tiny)
    const lane = free < 0 ? ends.length : free
    ends[lane] = block.top + block.height
    group.push({ ...block, lane, lanes: 0 })
  }
  close()
  return placed
}

/** Less than a millisecond: what divisions leave over. */
const tiny = 1e-7

/** Every full hour that the clock shows on the day; where it is put back one comes twice. */
export function hourMarks(day: DaySpan, zone: string): { hour: number; top: number }[] {
  const { dayStart, dayEnd } = day
  const steps = Array.from({ length: Math.round((dayEnd - dayStart) / half) }, (_, index) => dayStart + index * half)
  return steps.flatMap((at) => {
    const wall = wallOf(at, zone)
    return wall.minute === 0 ? [{ hour: wall.hour, top: positionOf(at, day) }] : []
  })
}

/** The hours that are in sight at first; entries, working hours and the present moment add to them. */
const usual = { from: '08:00', to: '18:00' }

/** The full hours that one look at these days needs, as positions. */
export function neededHours(
  days: (DaySpan & Pick<DayView, 'entries' | 'untracked'>)[],
  now: number,
  zone: string,
): { from: number; to: number } {
  const parts = days.flatMap((day) => {
    const { dayStart, dayEnd, entries, untracked } = day
    const seen = now >= dayStart && now < dayEnd ? [now] : []
    const starts = [...entries, ...untracked].map(({ startedAt }) => startedAt)
    const ends = [...entries, ...untracked].map((one) => endOf(one, now))
    return [
      positionOf(Math.min(timeOfDay(dayStart, usual.from, zone), ...starts, ...seen), day),
      positionOf(Math.max(timeOfDay(dayStart, usual.to, zone), ...ends, ...seen), day),
    ]
  })
  return { from: Math.floor(Math.min(8, ...parts)), to: Math.ceil(Math.max(18, ...parts)) }
}
