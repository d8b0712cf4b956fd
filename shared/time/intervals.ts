/** Intervals of time: when an entry was worked on, and what lies between. Pure; epoch ms, infinity where one goes on. */
import type { EntryTimes, Pause } from './workedTime.ts'
import { nextDayStart } from './zonedTime.ts'

/** From one instant up to another, epoch ms. */
export interface Interval {
  startedAt: number
  endedAt: number
}

export const isNotEmpty = ({ startedAt, endedAt }: Interval): boolean => endedAt > startedAt

/** When an entry was worked on, in order; a running one until `now`. */
export function workedIntervals({ startedAt, endedAt, pauses }: EntryTimes, now: number): Interval[] {
  const end = endedAt ?? now
  const taken = pauses.map((pause): Interval => ({ startedAt: pause.startedAt, endedAt: pause.endedAt ?? end }))
  return between({ startedAt, endedAt: end }, taken)
}

export const inOrder = <T extends { startedAt: number }>(intervals: T[]): T[] =>
  intervals.toSorted((a, b) => a.startedAt - b.startedAt)

/** The same time, what touches or overlaps being one. */
export function united(intervals: Interval[]): Interval[] {
  const apart: Interval[] = []
  for (const { startedAt, endedAt } of inOrder(intervals)) {
    const last = apart.at(-1)
    if (last && startedAt <= last.endedAt) last.endedAt = Math.max(last.endedAt, endedAt)
    else apart.push({ startedAt, endedAt })
  }
  return apart
}

/** What of the whole lies between the holes, which are in order and apart. */
export function between({ startedAt, endedAt }: Interval, holes: Interval[]): Interval[] {
  const starts = [startedAt, ...holes.map((hole) => hole.endedAt)]
  return starts
    .map((from, at): Interval => ({ startedAt: from, endedAt: holes[at]?.startedAt ?? endedAt }))
    .filter(isNotEmpty)
}

/** What of an interval lies in the frame: one or none. */
export function within(interval: Interval, frame: Interval): Interval[] {
  const cut = {
    startedAt: Math.max(interval.startedAt, frame.startedAt),
    endedAt: Math.min(interval.endedAt, frame.endedAt),
  }
  return isNotEmpty(cut) ? [cut] : []
}

/** What of the intervals lies before or after the hole. */
export const without = (intervals: Interval[], hole: Interval): Interval[] =>
  intervals
    .flatMap((one) => [
      { ...one, endedAt: Math.min(one.endedAt, hole.startedAt) },
      { ...one, startedAt: Math.max(one.startedAt, hole.endedAt) },
    ])
    .filter(isNotEmpty)

/** An interval cut at every local midnight inside it. */
export function daysOf(interval: Interval, zone: string): Interval[] {
  const days: Interval[] = []
  for (let { startedAt } = interval; startedAt < interval.endedAt;) {
    const endedAt = Math.min(nextDayStart(startedAt, zone), interval.endedAt)
    days.push({ startedAt, endedAt })
    startedAt = endedAt
  }
  return days
}

/** An interval that nobody worked. */
export const toPause = ({ startedAt, endedAt }: Interval): Pause => ({
  startedAt,
  endedAt: endedAt === Infinity ? null : endedAt,
})
