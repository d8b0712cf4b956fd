/** An entry among the others of its day: what it could be merged with, and what it overlaps. Pure; epoch ms. */
import type { Entry, EntryView } from '../../shared/model/snapshot.ts'
import { type EntryTimes, workedWithin } from '../../shared/time/workedTime.ts'
import { durationText } from '../components/durationText.ts'
import { t } from './messages.ts'

export interface Neighbour {
  side: 'before' | 'after'
  entry: EntryView
  /** What lies between them; negative where they overlap. */
  between: number
}

/** The entry that begins before this one and the one that begins after it, as far as there are any. */
export function neighboursOf(entry: Entry, others: EntryView[]): Neighbour[] {
  const sorted = others.filter(({ id }) => id !== entry.id).toSorted((a, b) => a.startedAt - b.startedAt)
  const before = sorted.findLast(({ startedAt }) => startedAt <= entry.startedAt)
  const after = sorted.find(({ startedAt }) => startedAt > entry.startedAt)
  const found: Neighbour[] = []
  if (before && before.endedAt !== null) {
    found.push({ side: 'before', entry: before, between: entry.startedAt - before.endedAt })
  }
  if (after && entry.endedAt !== null) {
    found.push({ side: 'after', entry: after, between: after.startedAt - entry.endedAt })
  }
  return found
}

/** What merging makes of the time between. */
export function timeBetweenText(between: number): string {
  const say = t().merge
  if (between >= 60_000) return say.becomesPause(durationText(between))
  return between > -60_000 ? say.meet : say.overlap(durationText(-between))
}

/** Whether something else was worked on at the same time; it may be while one of the two was paused. */
export function overlapsAny({ startedAt, endedAt, pauses }: EntryTimes, others: EntryTimes[], now: number): boolean {
  const end = endedAt ?? now
  const starts = [startedAt, ...pauses.map((pause) => pause.endedAt ?? end)]
  const ends = [...pauses.map((pause) => pause.startedAt), end]
  return others.some((other) => starts.some((from, at) => workedWithin(other, from, ends[at] ?? from, now) > 0))
}
