/** An entry cut in two. Pure; epoch ms, lengths in ms. */
import type { Entry } from '../../shared/model/snapshot.ts'
import { cutAt } from '../../shared/time/entryRules.ts'
import { worked, workedWithin } from '../../shared/time/workedTime.ts'
import { minute } from '../../shared/input/readTime.ts'

export interface Half {
  startedAt: number
  /** null: it runs. */
  endedAt: number | null
  worked: number
}

/** Both parts of an entry cut at `at`; what of a pause lies around it belongs to neither. null: it can't be cut there. */
export function halvesOf(entry: Entry, at: number, now: number): [Half, Half] | null {
  const cut = cutAt(entry, at, now)
  if (!cut) return null
  const { endedAt, startedAt } = cut
  return [
    { startedAt: entry.startedAt, endedAt, worked: workedWithin(entry, 0, endedAt, now) },
    { startedAt, endedAt: entry.endedAt, worked: workedWithin(entry, startedAt, Number.MAX_SAFE_INTEGER, now) },
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
