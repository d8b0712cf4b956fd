/** How an edit of entries changes their postings. */
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
  planningRulesOf: (accountId: string) => PlanningRules
  newId: () => string
  /** Whether the timer runs on the entry. */
  runs: (entryId: string) => boolean
}

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

  /** The postings of an entry. A live record that is there is ended as one, even if live records are switched off by now. */
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

  /** Whether a provider has one of the entries and can't change it: then the edit changes it here only. */
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
    /** Throws AppError 'rejected' where a record can't be changed and the edit would double or lose it. */
    changes(before: Entry[], have: Posting[], edit: Edit): Change[] {
      const areKept = areUnchangeable(before, have, edit)
      const want = edit.saved.flatMap((entry) => planned(entry, have))
      return areKept ? noteUnchanged(have, want) : reconcilePostings(have, want, policy)
    },
    /** Plans again what was refused of an entry. */
    again: (entry: Entry, have: Posting[]): Change[] =>
      areUnchangeable([entry], have, { saved: [entry], deleted: [] })
        ? have.flatMap(queueAgain)
        : reconcilePostings(have, planned(entry, have), policy),
  }
}

/** A refused posting of an entry that can't be changed is sent again as it is. */
const queueAgain = (posting: Posting): Change[] =>
  posting.state === 'rejected'
    ? [{ kind: 'savePosting', posting: { ...posting, state: 'queued', attempts: 0, nextAttemptAt: null, error: null } }]
    : []
