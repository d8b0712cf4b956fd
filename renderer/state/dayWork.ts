/** Worked and paused time of a day, and when its total changes. Epoch ms, lengths in ms. */
import type { Entry } from '../../shared/model/snapshot.ts'
import { pausedWithin, workedWithin } from '../../shared/time/workedTime.ts'

/** No end: there is nothing beyond the present. */
const always = Number.MAX_SAFE_INTEGER

/** What was worked from when the day began at `dayStart` until it ended, pauses left out. */
export const workedToday = (entries: Entry[], dayStart: number, now: number, dayEnd = always): number =>
  entries.reduce((sum, entry) => sum + workedWithin(entry, dayStart, dayEnd, now), 0)

/** What was paused in the entries of the day. */
export const pausedToday = (entries: Entry[], dayStart: number, now: number, dayEnd = always): number =>
  entries.reduce((sum, entry) => sum + pausedWithin(entry, dayStart, dayEnd, now), 0)

/** An instant from which on the total changes at each full minute: the origin for `useNow`. */
export function minuteOrigin(entries: Entry[], dayStart: number): number {
  const running = entries.find((entry) => entry.endedAt === null)
  if (!running) return 0
  const lastPause = running.pauses.at(-1)
  // From here on the total grows with the clock, or stays the same during a pause.
  const at = Math.max(dayStart, running.startedAt, lastPause?.endedAt ?? lastPause?.startedAt ?? 0)
  return at - workedToday(entries, dayStart, at)
}
