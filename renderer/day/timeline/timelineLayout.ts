/** Where the hours and parts of a day lie between the left end (0) and the right end (1) of its timeline. Pure; epoch ms. */
import { instantOf, wallOf } from '../../../shared/time/formatTime.ts'
import type { DayView, Entry, GapView, Interval } from '../../../shared/model/snapshot.ts'
import { lasting } from '../../../shared/time/workedTime.ts'

export interface Part {
  left: number
  width: number
}

export interface Block extends Part {
  id: string
  /** Entries at the same time are drawn below each other: the lane of this one, from 0. */
  lane: number
  pauses: Part[]
}

export interface Picture {
  /** Full hours of the wall clock; where the clock is put back an hour comes twice. */
  hours: { hour: number; left: number }[]
  /** By their start. */
  blocks: Block[]
  lanes: number
  untracked: (Part & Interval)[]
  /** Absences that the person is still asked about. */
  gaps: (Part & { id: string })[]
  /** null: now is on another day. */
  now: number | null
}

/** The hours always shown; entries, working hours and the present moment add to them. */
const usual = { from: 8, to: 18 }
const half = 1_800_000

/** `gaps` may be of other days as well; a running entry lasts until `now`. */
export function timelineLayout(day: DayView, gaps: GapView[], now: number, zone: string): Picture {
  const { dayStart, dayEnd, entries, untracked } = day
  const isNow = now >= dayStart && now < dayEnd
  const endOf = ({ startedAt, endedAt }: Pick<Entry, 'startedAt' | 'endedAt'>) => endedAt ?? Math.max(now, startedAt)
  const wall = { ...wallOf(dayStart, zone), minute: 0, second: 0 }
  const starts = [...entries, ...untracked].map(({ startedAt }) => startedAt)
  const ends = [...entries, ...untracked].map(endOf)
  const first = Math.min(instantOf({ ...wall, hour: usual.from }, zone), ...starts, isNow ? now : dayEnd)
  const last = Math.max(instantOf({ ...wall, hour: usual.to }, zone), ...ends, isNow ? now : dayStart)
  const marks = hourMarks(dayStart, dayEnd, zone)
  const from = marks.findLast(({ at }) => at <= first)?.at ?? dayStart
  const to = marks.find(({ at }) => at >= last)?.at ?? dayEnd
  const place = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)))
  const part = (startedAt: number, endedAt: number): Part => {
    const left = place(startedAt)
    return { left, width: Math.max(0, place(endedAt) - left) }
  }
  const lanes = lanesOf(entries.map((entry) => ({ id: entry.id, startedAt: entry.startedAt, endedAt: endOf(entry) })))
  return {
    hours: marks.flatMap(({ at, hour }) => (at >= from && at <= to ? [{ hour, left: place(at) }] : [])),
    blocks: entries
      .toSorted((a, b) => a.startedAt - b.startedAt)
      .map((entry) => ({
        ...part(entry.startedAt, endOf(entry)),
        id: entry.id,
        lane: lanes.get(entry.id) ?? 0,
        pauses: lasting(entry.pauses).map((pause) => part(pause.startedAt, pause.endedAt ?? endOf(entry))),
      })),
    lanes: Math.max(0, ...lanes.values()) + 1,
    untracked: untracked.map((stretch) => ({ ...stretch, ...part(stretch.startedAt, stretch.endedAt) })),
    gaps: gaps
      .filter(({ startedAt, endedAt }) => startedAt < dayEnd && endedAt > dayStart)
      .map(({ id, startedAt, endedAt }) => ({ id, ...part(startedAt, endedAt) })),
    now: isNow ? place(now) : null,
  }
}

/** Every full hour that the clock shows on the day; the end of the day is 24. */
function hourMarks(dayStart: number, dayEnd: number, zone: string): { at: number; hour: number }[] {
  const steps = Array.from({ length: Math.round((dayEnd - dayStart) / half) }, (_, index) => dayStart + index * half)
  const marks = steps.flatMap((at) => {
    const { hour, minute } = wallOf(at, zone)
    return minute === 0 ? [{ at, hour }] : []
  })
  return [...marks, { at: dayEnd, hour: 24 }]
}

/** The first free lane for each, in the order in which they begin. */
function lanesOf(entries: (Interval & { id: string })[]): Map<string, number> {
  const ends: number[] = []
  const lanes = new Map<string, number>()
  for (const { id, startedAt, endedAt } of entries.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const free = ends.findIndex((end) => end <= startedAt)
    const lane = free < 0 ? ends.length : free
    ends[lane] = endedAt
    lanes.set(id, lane)
  }
  return lanes
}
