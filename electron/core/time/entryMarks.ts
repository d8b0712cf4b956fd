/** What stands out in the entries of some days. Pure; epoch ms. */
import type { Entry, EntryMark } from '../../../shared/model/snapshot.ts'
import { worked } from '../../../shared/time/workedTime.ts'
import { inOrder, type Interval, workedIntervals } from '../../../shared/time/intervals.ts'

interface WorkedInterval extends Interval {
  entryId: string
}

/** What may be a slip about each entry; those without anything are left out. `longHours` 0: none is too long. */
export function marksOf(entries: Entry[], now: number, longHours: number): Map<string, EntryMark[]> {
  const overlapping = overlaps(entries.flatMap((entry) => intervalsOf(entry, now)))
  const marks = entries.map((entry): [string, EntryMark[]] => {
    const long = longHours > 0 && worked(entry, now) > longHours * 3_600_000
    return [entry.id, [...(overlapping.has(entry.id) ? ['overlap' as const] : []), ...(long ? ['long' as const] : [])]]
  })
  return new Map(marks.filter(([, found]) => found.length > 0))
}

/** Another entry may lie in a pause without overlapping. */
const intervalsOf = (entry: Entry, now: number): WorkedInterval[] =>
  workedIntervals(entry, now).map((interval) => ({ ...interval, entryId: entry.id }))

/** The entries of which an interval begins before another one's has ended. */
function overlaps(intervals: WorkedInterval[]): Set<string> {
  const found = new Set<string>()
  let last: WorkedInterval | null = null
  for (const interval of inOrder(intervals)) {
    if (last && interval.startedAt < last.endedAt && interval.entryId !== last.entryId) {
      found.add(interval.entryId).add(last.entryId)
    }
    if (!last || interval.endedAt > last.endedAt) last = interval
  }
  return found
}
