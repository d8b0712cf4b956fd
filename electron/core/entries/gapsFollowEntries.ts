/** Unanswered gaps follow the edits of their entries, and their undo. */
import type { Entry, Gap } from '../../../shared/model/snapshot.ts'
import { workedWithin } from '../../../shared/time/workedTime.ts'
import type { Change, Journal } from '../ports/ports.ts'
import type { Interval } from '../../../shared/time/intervals.ts'

const saveGap = (gap: Gap): Change => ({ kind: 'saveGap', gap })

interface GapFollowerNeeds {
  journal: Pick<Journal, 'openGaps' | 'gap'>
  newId: () => string
}

export function createGapFollower({ journal, newId }: GapFollowerNeeds) {
  /** Unanswered gaps go to the entry that has their time after the edit; those in `also` are left as `also` says. */
  function changes(touched: string[], saved: Entry[], also: Change[]): { changes: Change[]; back: Change[] } {
    const told = also.flatMap((change) => (change.kind === 'saveGap' ? [change.gap.id] : []))
    const asked = journal.openGaps().filter(({ id, entryId }) => touched.includes(entryId) && !told.includes(id))
    const changed = moveGaps(asked, saved, newId)
    const back = changed.map(({ id }): Change => {
      const was = asked.find((gap) => gap.id === id)
      return was ? saveGap(was) : { kind: 'dropGap', gapId: id }
    })
    return { changes: changed.map(saveGap), back }
  }

  /** A gap that had no end at the time of the edit may have one now. */
  function back(change: Change): Change {
    if (change.kind !== 'saveGap' || change.gap.endedAt !== null) return change
    const { id, entryId } = change.gap
    return saveGap({ ...(journal.gap(id) ?? change.gap), entryId })
  }

  return { changes, back }
}

/** The part of the gap that is worked in the entry; null: none, or the gap has no end yet. */
export function cutToEntry(entry: Entry, gap: Pick<Gap, 'startedAt' | 'endedAt'>): Interval | null {
  if (gap.endedAt === null) return null
  const startedAt = Math.max(gap.startedAt, entry.startedAt)
  const endedAt = Math.min(gap.endedAt, entry.endedAt ?? gap.endedAt)
  return workedWithin(entry, startedAt, endedAt, endedAt) > 0 ? { startedAt, endedAt } : null
}

/**
 * The gaps that change with an edit of their entries. A gap goes to the entries that work its time, one part for each (`newId`:
 * for all parts but the first); if none does, it is moot. A gap whose entry was deleted stays with it.
 */
export const moveGaps = (gaps: Gap[], became: Entry[], newId: () => string): Gap[] =>
  gaps.flatMap((gap) => (gap.endedAt === null ? moveLastingGap(gap, became) : splitGap(gap, became, newId)))

function splitGap(gap: Gap, became: Entry[], newId: () => string): Gap[] {
  const partIn = (entry: Entry) => {
    const interval = cutToEntry(entry, gap)
    return interval ? [{ ...gap, ...interval, entryId: entry.id }] : []
  }
  const [owner] = became.filter(({ id }) => id === gap.entryId)
  const [own] = owner ? partIn(owner) : []
  const others = became
    .filter((entry) => entry !== owner)
    .flatMap(partIn)
    .filter((part) => !own || part.endedAt <= own.startedAt || part.startedAt >= own.endedAt)
  const [first, ...more] = own ? [own, ...others] : others
  if (!first) return owner ? [{ ...gap, outcome: 'moot' }] : []
  const moved = JSON.stringify(first) === JSON.stringify(gap) ? [] : [first]
  return [...moved, ...more.map((part) => ({ ...part, id: newId() }))]
}

/** A gap without an end goes to the entry that runs. */
function moveLastingGap(gap: Gap, became: Entry[]): Gap[] {
  const holders = became.filter(({ endedAt }) => gap.startedAt < (endedAt ?? Infinity))
  const holder = holders.find(({ id }) => id === gap.entryId) ?? holders[0]
  return holder && holder.id !== gap.entryId ? [{ ...gap, entryId: holder.id }] : []
}
