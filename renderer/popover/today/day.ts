import type { Entry } from '../../../shared/model.ts'

/** How long an entry has been worked on within the day that began at `dayStart`, in ms. */
export const workedWithin = (entry: Entry, dayStart: number, now: number): number =>
  Math.max(0, (entry.endedAt ?? now) - Math.max(entry.startedAt, dayStart))

export const workedToday = (entries: Entry[], dayStart: number, now: number): number =>
  entries.reduce((sum, entry) => sum + workedWithin(entry, dayStart, now), 0)

/** A moment since which the total changes its minute exactly at full minutes: where to align the ticker. */
export function minuteOrigin(entries: Entry[], dayStart: number): number {
  const running = entries.find((entry) => entry.endedAt === null)
  if (!running) return 0
  const ended = entries.filter((entry) => entry.endedAt !== null)
  return Math.max(running.startedAt, dayStart) - workedToday(ended, dayStart, 0)
}
