/** An entry cut in two. Pure; epoch ms, lengths in ms. */
import type { Entry } from '../../shared/model/snapshot.ts'
import { worked, workedWithin } from '../../shared/time/workedTime.ts'
import { minute } from '../components/parseTime.ts'

export interface Half {
  startedAt: number
  /** null: it runs. */
  endedAt: number | null
  worked: number
}

/** Both parts of an entry cut at `at`; a pause around the cut belongs to neither. null: one part would be empty. */
export function halvesOf(entry: Entry, at: number, now: number): [Half, Half] | null {
  const pause = entry.pauses.find(({ startedAt, endedAt }) => startedAt <= at && (endedAt ?? now) >= at)
  const [end, start] = [pause?.startedAt ?? at, pause?.endedAt ?? at]
  const first = workedWithin(entry, 0, end, now)
  const second = workedWithin(entry, start, Number.MAX_SAFE_INTEGER, now)
  if (first <= 0 || second <= 0) return null
  return [
    { startedAt: entry.startedAt, endedAt: end, worked: first },
    { startedAt: start, endedAt: entry.endedAt, worked: second },
  ]
}

/** The full minute at which half of it was worked: the first offer for a cut. */
export function middleOf(entry: Entry, now: number): number {
  const half = worked(entry, now) / 2
  const pause = entry.pauses.findLast(({ startedAt }) => workedWithin(entry, 0, startedAt, now) < half)
  const from = pause?.endedAt ?? entry.startedAt
  const at = from + half - workedWithin(entry, 0, from, now)
  const full = Math.round(at / minute) * minute
  return halvesOf(entry, full, now) ? full : at
}
