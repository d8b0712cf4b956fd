/** Gaps that are still asked about, as their entries change and are put back. */
import type { Entry, Gap } from '../../../shared/model/snapshot.ts'
import { workedWithin } from '../../../shared/time/workedTime.ts'
import type { Change, Journal } from '../ports/ports.ts'
import type { Interval } from '../../../shared/time/intervals.ts'

const saveGap = (gap: Gap): Change => ({ kind: 'saveGap', gap })

interface GapFollowerNeeds {
  journal: Pick<Journal, 'openGaps' | 'gap'>
  newId: () => string
}

/** What becomes of the gaps in the transaction that changes their entries, and in the one that takes that back. */
export function createGapFollower({ journal, newId }: GapFollowerNeeds) {
  /** What is still asked about follows its time into the entry that has it then; `also` says itself what becomes of some. */
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

  /** An absence that lasted at the time may be over by now. */
  function back(change: Change): Change {
    if (change.kind !== 'saveGap' || change.gap.endedAt !== null) return change
    const { id, entryId } = change.gap
    return saveGap({ ...(journal.gap(id) ?? change.gap), entryId })
  }

  return { changes, back }
}

/** What the entry has of the gap; null: the gap lasts, or nothing that would count as work. */
export function cutToEntry(entry: Entry, gap: Pick<Gap, 'startedAt' | 'endedAt'>): Interval | null {
  if (gap.endedAt === null) return null
  const startedAt = Math.max(gap.startedAt, entry.startedAt)
  const endedAt = Math.min(gap.endedAt, entry.endedAt ?? gap.endedAt)
  return workedWithin(entry, startedAt, endedAt, endedAt) > 0 ? { startedAt, endedAt } : null
}

/**
 * The gaps that change when their entries become others, as they are then: each goes where its time is worked, as far as it
 * is, in as many parts as there are entries (`newId`: for all but the first); where none works it any more it is moot. One
 * whose entry is gone altogether stays with that.
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

/** One that lasts goes on in the entry that goes on. */
function moveLastingGap(gap: Gap, became: Entry[]): Gap[] {
  const holders = became.filter(({ endedAt }) => gap.startedAt < (endedAt ?? Infinity))
  const holder = holders.find(({ id }) => id === gap.entryId) ?? holders[0]
  return holder && holder.id !== gap.entryId ? [{ ...gap, entryId: holder.id }] : []
}
