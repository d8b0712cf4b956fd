/** Gaps that are still asked about, as their entries change and are put back. */
import type { Entry, Gap } from '../../../shared/model/snapshot.ts'
import { followed } from '../absences/gapRules.ts'
import type { Change, Journal } from '../ports/ports.ts'

const saveGap = (gap: Gap): Change => ({ kind: 'saveGap', gap })

interface GapsAskedNeeds {
  journal: Pick<Journal, 'openGaps' | 'gap'>
  newId: () => string
}

/** What becomes of the gaps in the transaction that changes their entries, and in the one that takes that back. */
export function createGapsAsked({ journal, newId }: GapsAskedNeeds) {
  /** What is still asked about follows its time into the entry that has it then; `also` says itself what becomes of some. */
  function changes(touched: string[], saved: Entry[], also: Change[]): { changes: Change[]; back: Change[] } {
    const told = also.flatMap((change) => (change.kind === 'saveGap' ? [change.gap.id] : []))
    const asked = journal.openGaps().filter(({ id, entryId }) => touched.includes(entryId) && !told.includes(id))
    const changed = followed(asked, saved, newId)
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
