/** The neighbours of an entry in its day: which it can be merged with, and which it overlaps. Pure; epoch ms. */
import type { Entry, EntryView } from '../../shared/model/snapshot.ts'
import { type EntryTimes, workedWithin } from '../../shared/time/workedTime.ts'
import { durationText } from '../components/durationText.ts'
import { t } from './messages.ts'

export interface Neighbour {
  side: 'before' | 'after'
  entry: EntryView
  /** The time between them; negative where they overlap. */
  between: number
}

/** The entry that begins before this one and the one that begins after it, if there are any. */
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

/** What a merge does with the time between, as text. */
export function timeBetweenText(between: number): string {
  const say = t().merge
  if (between >= 60_000) return say.becomesPause(durationText(between))
  return between > -60_000 ? say.meet : say.overlap(durationText(-between))
}

/** Whether another entry was worked on at the same time; pauses don't count. */
export function overlapsAny({ startedAt, endedAt, pauses }: EntryTimes, others: EntryTimes[], now: number): boolean {
  const end = endedAt ?? now
  const starts = [startedAt, ...pauses.map((pause) => pause.endedAt ?? end)]
  const ends = [...pauses.map((pause) => pause.startedAt), end]
  return others.some((other) => starts.some((from, index) => workedWithin(other, from, ends[index] ?? from, now) > 0))
}
