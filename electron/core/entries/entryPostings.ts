/** What the postings of entries become with an edit of them: what is planned for them, against what there is. */
import type { Entry } from '../../../shared/model/snapshot.ts'
import type { Change, Posting } from '../ports/ports.ts'
import { planPostings, type PlanningRules } from '../postings/planPostings.ts'
import {
  alreadyThereError,
  isUnchangeable,
  isUnderWay,
  noteUnchanged,
  reconcilePostings,
  type ReconcilePolicy,
} from '../postings/reconcilePostings.ts'

export interface EntryPostingsNeeds {
  /** What a plan for the account's entries goes by. */
  planningRulesOf: (accountId: string) => PlanningRules
  newId: () => string
  /** Whether the timer runs on the entry. */
  runs: (entryId: string) => boolean
}

/** Entries as they should be, and those that are to go. */
interface Edit {
  saved: Entry[]
  deleted: string[]
}

export function createEntryPostings({ planningRulesOf, newId, runs }: EntryPostingsNeeds) {
  const abilitiesOf = (accountId: string) => ({
    ...planningRulesOf(accountId).abilities,
    readsBack: planningRulesOf(accountId).rules.readBack,
  })
  const policy: ReconcilePolicy = { abilitiesOf, isNeverRefused: runs }

  /** A live record that is there is followed to its end, also where the account shows none by now. */
  function planned(entry: Entry, have: Posting[]): Posting[] {
    const planning = planningRulesOf(entry.target.accountId)
    const isShown = have.some(
      (posting) =>
        posting.entryId === entry.id &&
        posting.target.accountId === entry.target.accountId &&
        (posting.remote !== null || isUnderWay(posting)),
    )
    const liveRecords = planning.rules.liveRecords || isShown
    return planPostings(entry, { ...planning, rules: { ...planning.rules, liveRecords } }, newId)
  }

  /** Whether a provider has one of the entries for good: its words and times may change here, and only here. */
  function areUnchangeable(before: Entry[], have: Posting[], { saved, deleted }: Edit): boolean {
    const fixed = before.filter(({ id }) => {
      const its = have.filter(({ entryId }) => entryId === id)
      return !runs(id) && its.some((posting) => isUnchangeable(posting, abilitiesOf(posting.target.accountId)))
    })
    for (const { id, target } of fixed) {
      const after = saved.find((entry) => entry.id === id)
      if (saved.length + deleted.length > 1 || after?.target.accountId !== target.accountId) throw alreadyThereError()
    }
    return fixed.length > 0
  }

  return {
    abilitiesOf,
    planned,
    /** Throws AppError 'rejected' where a provider has one of the entries for good and the edit would double or lose it there. */
    changes(before: Entry[], have: Posting[], edit: Edit): Change[] {
      const areKept = areUnchangeable(before, have, edit)
      const want = edit.saved.flatMap((entry) => planned(entry, have))
      return areKept ? noteUnchanged(have, want) : reconcilePostings(have, want, policy)
    },
    /** What was refused of an entry, planned anew. */
    again: (entry: Entry, have: Posting[]): Change[] =>
      areUnchangeable([entry], have, { saved: [entry], deleted: [] })
        ? have.flatMap(queueAgain)
        : reconcilePostings(have, planned(entry, have), policy),
  }
}

/** What was refused of an entry that can't be changed any more goes once more as it is. */
const queueAgain = (posting: Posting): Change[] =>
  posting.state === 'rejected'
    ? [{ kind: 'savePosting', posting: { ...posting, state: 'queued', attempts: 0, nextAttemptAt: null, error: null } }]
    : []
