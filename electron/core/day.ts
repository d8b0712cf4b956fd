/** What stands out in the entries of some days. Pure; epoch ms. */
import type { Entry, EntryMark } from '../../shared/model.ts'
import { worked } from '../../shared/worked.ts'

interface Stretch {
  entryId: string
  startedAt: number
  endedAt: number
}

/** What may be a slip about each entry; those without anything are left out. `longHours` 0: none is too long. */
export function marksOf(entries: Entry[], now: number, longHours: number): Map<string, EntryMark[]> {
  const overlapping = overlaps(entries.flatMap((entry) => workedStretches(entry, now)))
  const marks = entries.map((entry): [string, EntryMark[]] => {
    const long = longHours > 0 && worked(entry, now) > longHours * 3_600_000
    return [entry.id, [...(overlapping.has(entry.id) ? ['overlap' as const] : []), ...(long ? ['long' as const] : [])]]
  })
  return new Map(marks.filter(([, found]) => found.length > 0))
}

/** An entry is worked on between its pauses: another one may lie in a pause without overlapping. */
function workedStretches({ id, startedAt, endedAt, pauses }: Entry, now: number): Stretch[] {
  const end = endedAt ?? Math.max(now, startedAt)
  const starts = [startedAt, ...pauses.map((pause) => pause.endedAt ?? end)]
  const ends = [...pauses.map((pause) => pause.startedAt), end]
  return starts
    .map((from, at) => ({ entryId: id, startedAt: from, endedAt: ends[at] ?? from }))
    .filter((stretch) => stretch.endedAt > stretch.startedAt)
}

/** The entries of which a stretch begins before another one's has ended. */
function overlaps(stretches: Stretch[]): Set<string> {
  const found = new Set<string>()
  let last: Stretch | null = null
  for (const stretch of stretches.toSorted((a, b) => a.startedAt - b.startedAt)) {
    if (last && stretch.startedAt < last.endedAt && stretch.entryId !== last.entryId) {
      found.add(stretch.entryId).add(last.entryId)
    }
    if (!last || stretch.endedAt > last.endedAt) last = stretch
  }
  return found
}
