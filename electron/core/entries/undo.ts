/** Taking back what was done last: offered for some seconds, in memory, while nothing of it leaves. */
import { AppError } from '../../../shared/errors.ts'
import type { Entry, Timer, UndoView } from '../../../shared/model/snapshot.ts'
import type { Change, Clock, Posting, Removal } from '../ports/ports.ts'
import {
  contentOf,
  isUnderWay,
  reconcilePostings,
  type ReconcilePolicy,
  withdrawPostings,
} from '../postings/reconcilePostings.ts'
import { t } from '../messages.ts'

/** What was done last, with what it takes to take it back. */
export interface UndoableAction extends Pick<UndoView, 'kind' | 'entryId'> {
  /** The entries it saved or deleted, by id. */
  touched: string[]
  timer: Timer
  /** Those entries and their postings as they were; the ones that it made are not among them. */
  before: Entry[]
  postings: Posting[]
  /** What it made of the postings, those that it took away included. */
  made: PostingsById
  /** Goes into the transaction that takes it back. */
  back: Change[]
}

/** The postings of some entries by id; `going`: those that are to be removed at the provider. */
export interface PostingsById {
  postings: Posting[]
  removed: Posting[]
}

export interface Undo {
  /** Offers to take it back, instead of what was offered before. */
  offer(action: UndoableAction): void
  /** Ends what is offered; it stands. */
  end(): void
  view(): UndoView | null
  /** What is offered under that id. Throws AppError 'rejected' when it no longer is. */
  action(id: string): UndoableAction
  /** Whether what is offered touched the entry. */
  isUndoable(entryId: string): boolean
}

export interface UndoNeeds {
  clock: Clock
  newId: () => string
  /** How long something is offered; 0: nothing is. */
  undoMs: () => number
  /** The time is over: what was held back may go. */
  onRelease: () => void
}

export function createUndo({ clock, newId, undoMs, onRelease }: UndoNeeds): Undo {
  let offered: { action: UndoableAction; view: UndoView } | null = null
  let cancel = () => {}
  const end = () => {
    cancel()
    offered = null
  }
  return {
    offer(action) {
      end()
      const ms = undoMs()
      if (ms <= 0) return
      offered = { action, view: { id: newId(), kind: action.kind, entryId: action.entryId, ms } }
      // By a timer and not by times: a clock that is set must not end it, nor make it last.
      cancel = clock.after(ms, () => {
        offered = null
        onRelease()
      })
    },
    end,
    view: () => offered?.view ?? null,
    action(id) {
      if (offered?.view.id !== id) throw new AppError('rejected', t().entries.undoOver)
      return offered.action
    },
    isUndoable: (entryId) => offered?.action.touched.includes(entryId) ?? false,
  }
}

/** The postings of the entries as they are, and those that `removals` are for. */
export const postingsById = (entryIds: string[], postings: Posting[], removals: Removal[]): PostingsById => ({
  postings,
  removed: removals.map(({ posting }) => posting).filter(({ entryId }) => entryIds.includes(entryId)),
})

/**
 * The changes for the postings that take an action back. What is as the action left it becomes what it was, to the letter; where
 * an answer came meanwhile (its request left before) the entry is planned anew with what is known by now.
 */
export function undoChanges(
  action: UndoableAction,
  now: PostingsById,
  planned: (entry: Entry, have: Posting[]) => Posting[],
  policy: ReconcilePolicy,
): Change[] {
  const here = byId(now)
  const made = byId(action.made)
  const before = action.postings.map((was) => ({
    was,
    is: here.get(was.id),
    moved: !isUntouched(here.get(was.id), made.get(was.id)),
  }))
  const wasThere = new Set(action.postings.map(({ id }) => id))
  const moved = new Set(before.filter((one) => one.moved).map(({ was }) => was.entryId))
  const replan = action.before.filter(({ id }) => moved.has(id))
  const have = before.flatMap(({ was, is, ...one }) => {
    if (!moved.has(was.entryId)) return []
    if (!one.moved) return [was]
    return is ? [{ ...withItsAnswer(is, was), entryId: was.entryId }] : []
  })
  return [
    ...now.removed
      .filter(({ id }) => wasThere.has(id))
      .map(({ id }) => ({ kind: 'dropRemoval' as const, postingId: id })),
    ...withdrawPostings(
      now.postings.filter(({ id }) => !wasThere.has(id)),
      policy,
    ),
    ...before.flatMap(({ was }) => (moved.has(was.entryId) ? [] : [{ kind: 'savePosting' as const, posting: was }])),
    ...reconcilePostings(
      have,
      replan.flatMap((entry) => planned(entry, have)),
      policy,
    ),
  ]
}

const byId = ({ postings, removed: going }: PostingsById): Map<string, Posting> =>
  new Map([...going, ...postings].map((posting) => [posting.id, posting]))

/** Whether nothing happened to a posting; when it is tried again is no part of that. */
const isUntouched = (one: Posting | undefined, other: Posting | undefined): boolean =>
  JSON.stringify({ ...one, nextAttemptAt: null }) === JSON.stringify({ ...other, nextAttemptAt: null })

/** One that was thrown away before its answer came, which named the record: that says what left. */
function withItsAnswer(is: Posting, was: Posting): Posting {
  if (!isUnderWay(is) || !is.remote?.id || was.remote?.id) return is
  const left = is.unconfirmedContent ?? contentOf(is)
  return {
    ...is,
    ...left,
    state: 'accepted',
    attempts: 0,
    nextAttemptAt: null,
    unconfirmedContent: null,
    confirmedContent: left,
    error: null,
  }
}
