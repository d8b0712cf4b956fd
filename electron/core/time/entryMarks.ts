/** What stands out in the entries of some days. Pure; epoch ms. */
import type { Entry, EntryMark } from '../../../shared/model/snapshot.ts'
import { worked } from '../../../shared/time/workedTime.ts'
import { inOrder, type Stretch, workedStretches } from './intervals.ts'

interface Piece extends Stretch {
  entryId: string
}

/** What may be a slip about each entry; those without anything are left out. `longHours` 0: none is too long. */
export function marksOf(entries: Entry[], now: number, longHours: number): Map<string, EntryMark[]> {
  const overlapping = overlaps(entries.flatMap((entry) => piecesOf(entry, now)))
  const marks = entries.map((entry): [string, EntryMark[]] => {
    const long = longHours > 0 && worked(entry, now) > longHours * 3_600_000
    return [entry.id, [...(overlapping.has(entry.id) ? ['overlap' as const] : []), ...(long ? ['long' as const] : [])]]
  })
  return new Map(marks.filter(([, found]) => found.length > 0))
}

/** Another entry may lie in a pause without overlapping. */
const piecesOf = (entry: Entry, now: number): Piece[] =>
  workedStretches(entry, now).map((stretch) => ({ ...stretch, entryId: entry.id }))

/** The entries of which a stretch begins before another one's has ended. */
function overlaps(pieces: Piece[]): Set<string> {
  const found = new Set<string>()
  let last: Piece | null = null
  for (const piece of inOrder(pieces)) {
    if (last && piece.startedAt < last.endedAt && piece.entryId !== last.entryId) {
      found.add(piece.entryId).add(last.entryId)
    }
    if (!last || piece.endedAt > last.endedAt) last = piece
  }
  return found
}
