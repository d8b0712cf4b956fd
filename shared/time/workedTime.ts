/**
 * How much of an entry was worked and how much was paused, in the whole seconds that servers hold: what is shown, copied and
 * exported is what was sent. Times in epoch ms, lengths in ms.
 */

/** Time inside an entry that was not worked. `endedAt` is null while it lasts. */
export interface Pause {
  startedAt: number
  endedAt: number | null
}

/** What of an entry its length comes from; `endedAt` null: it runs. */
export interface EntryTimes {
  startedAt: number
  endedAt: number | null
  pauses: Pause[]
}

/** The pause that lasts, or null. */
export function openPause({ pauses }: Pick<EntryTimes, 'pauses'>): Pause | null {
  const last = pauses.at(-1)
  return last?.endedAt === null ? last : null
}

/** A pause that took no time: it only parts two records of an entry that touch. */
export const tookNone = ({ startedAt, endedAt }: Pause): boolean => startedAt === endedAt

/** The pauses that a person sees. */
export const lasting = (pauses: Pause[]): Pause[] => pauses.filter((pause) => !tookNone(pause))

/** What of the entry lies in [from, to), pauses included; a running one goes on until `now`. */
function spanWithin(entry: EntryTimes, from: number, to: number, now: number): number {
  return overlap(entry.startedAt, entry.endedAt ?? Math.max(now, lastMark(entry)), from, to)
}

/** The latest instant that a running entry speaks of: it lasts until then, though the clock was set back since. */
function lastMark({ startedAt, pauses }: EntryTimes): number {
  const last = pauses.at(-1)
  return last ? (last.endedAt ?? last.startedAt) : startedAt
}

/** What of the entry's pauses lies in [from, to). */
export function pausedWithin(entry: EntryTimes, from: number, to: number, now: number): number {
  return entry.pauses.reduce((sum, { startedAt, endedAt }) => {
    return sum + overlap(startedAt, endedAt ?? Math.max(now, startedAt), from, to)
  }, 0)
}

/** What was worked on the entry in [from, to). */
export const workedWithin = (entry: EntryTimes, from: number, to: number, now: number): number =>
  Math.max(0, spanWithin(entry, from, to, now) - pausedWithin(entry, from, to, now))

/** What was worked on the entry altogether, until `now` while it runs. */
export const worked = (entry: EntryTimes, now: number): number => workedWithin(entry, 0, Number.MAX_SAFE_INTEGER, now)

/** What was paused altogether, until `now` while it lasts. */
export const paused = (entry: EntryTimes, now: number): number => pausedWithin(entry, 0, Number.MAX_SAFE_INTEGER, now)

/** As providers send it: the second that had begun. */
export const wholeSecond = (at: number): number => Math.floor(at / 1_000) * 1_000

const overlap = (startedAt: number, endedAt: number, from: number, to: number): number =>
  Math.max(0, wholeSecond(Math.min(endedAt, to)) - wholeSecond(Math.max(startedAt, from)))
