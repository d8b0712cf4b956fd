/** Owns the entries: every action is one journal transaction, stamped with the time of the click, before anything else. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import type {
  Entry,
  EntryDetails,
  Target,
  TargetRef,
  Timer,
  UndoKind,
  UndoView,
} from '../../../shared/model/snapshot.ts'
import * as edits from './editEntry.ts'
import { createEntryPostings } from './entryPostings.ts'
import { createGapFollower } from './gapsFollowEntries.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import type { Change, Clock, Journal, Posting } from '../ports/ports.ts'
import { lastSignOfLife } from '../journalState.ts'
import * as timerMoves from './timer.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { repairOverlap } from './repairOverlap.ts'
import { createUndo, postingsById, undoChanges } from './undo.ts'
import { t } from '../messages.ts'

export interface TrackerNeeds {
  clock: Clock
  journal: Journal
  newId: () => string
  /** What a plan for the account's entries goes by. */
  planningRulesOf: (accountId: string) => PlanningRules
  /** The target with its names. Throws AppError 'notFound' when the catalog doesn't have it, or it does not run on that day. */
  resolve: (ref: TargetRef, day: string) => Target
  /** Whether the account is still there. */
  hasAccount: (accountId: string) => boolean
  /** After a commit: the state changed, and something may wait to be sent. */
  onCommit: () => void
  /** How long an action can be taken back; 0: not at all, and nothing is held back. */
  undoMs?: () => number
  /** An action can't be taken back any more: what was held back may go. */
  onRelease?: () => void
}

/** What is to become of some entries. */
interface Rewrite {
  /** What the undo is called; null: this can't be taken back. */
  kind: UndoKind | null
  /** The entry it is done to; null for several. */
  entryId: string | null
  /** Entries as they should be, new ones included; at most one runs in the end. */
  saved: Entry[]
  deleted: string[]
  /** Goes into the same transaction, after the entries and their postings. */
  also?: Change[]
  /** Goes into the transaction of its undo. */
  back?: Change[]
  /** Postings of these entries as a provider has them, and the journal doesn't: an adopted record, say. */
  have?: Posting[]
}

export interface Tracker {
  timer(): Timer
  /** `startedAt`: since when it runs, where that was earlier, epoch ms. Throws AppError 'rejected' where that can't be. */
  start(input: Parsed<'start'>): void
  /**
   * The one way to go on with what an entry was, for windows, keys, links and commands: its project, note, tags and whether it is
   * billable. `entryId` null: what runs or ran last; `description` replaces the note. A project that is no longer offered is
   * started all the same, as it can be moved later. Throws AppError 'notFound' where there is nothing, or no account for it.
   */
  continueEntry(input: {
    entryId: string | null
    description?: string | undefined
    startedAt?: number | undefined
  }): void
  /** `at`: where it ended, if that was earlier, epoch ms. Throws AppError 'rejected' where nothing ran then. */
  stop(at?: number): void
  pause(): void
  /** `at`: when the person was back, where that was earlier, epoch ms. */
  resume(at?: number): void
  discard(): void
  /** Changes an entry, running or ended, sent or not: all that is named or, with an AppError 'rejected', nothing. */
  amend(change: Parsed<'amend'>): void
  /** Returns the id of the entry. */
  addEntry(input: Parsed<'addEntry'>): string
  split(cut: Parsed<'splitEntry'>): void
  merge(both: Parsed<'mergeEntries'>): void
  /** Puts what was refused of an entry back in the queue, planned anew. */
  sendAgain(entryId: string): void
  /** Moves the refused part of an entry as was shown. Throws AppError 'rejected' when that is not what would be done now. */
  repair(shown: Parsed<'repair'>): void
  /** Deletes an ended entry, and what its provider has of it. */
  deleteEntry(entryId: string): void
  /** The one way in which entries change: one commit, with their postings, and the timer after it. */
  rewrite(edit: Rewrite): void
  /** Throws AppError 'rejected' when it is no longer offered. */
  undo(id: string): void
  dismissUndo(id: string): void
  undoView(): UndoView | null
  /** Whether what was last done to the entry may still be taken back. */
  isUndoable(entryId: string): boolean
}

export function createTracker(needs: TrackerNeeds): Tracker {
  const { clock, journal, newId, planningRulesOf, resolve, hasAccount, onCommit } = needs
  const { undoMs = () => 0, onRelease = () => {} } = needs
  const gapFollower = createGapFollower({ journal, newId })
  const undo = createUndo({ clock, newId, undoMs, onRelease })
  let timer: Timer = restoreTimer(journal)

  const dayOf = (at: number) => localDate(at, clock.zone())
  const runs = (entryId: string) => timer.kind === 'running' && timer.entry.id === entryId
  const postingsOf = createEntryPostings({ planningRulesOf, newId, runs })

  const currentPostings = (entryIds: string[], accounts: Set<string>) =>
    postingsById(entryIds, journal.postings(entryIds), [...accounts].flatMap(journal.removals))

  function rewrite(edit: Rewrite, next?: Timer): void {
    const { kind, entryId, saved, deleted, also = [], back = [], have = [] } = edit
    const touched = [...saved.map(({ id }) => id), ...deleted]
    if (touched.length + also.length === 0) return
    const before = touched.flatMap((id) => journal.entry(id) ?? [])
    const postings = journal.postings(touched)
    const gaps = gapFollower.changes(touched, saved, also)
    const action = kind && { kind, entryId, touched, timer, before, postings, back: [...gaps.back, ...back] }
    journal.commit([
      ...entryChanges(saved, deleted),
      ...postingsOf.changes(
        before,
        [...postings.filter(({ id }) => !have.some((one) => one.id === id)), ...have],
        edit,
      ),
      ...gaps.changes,
      ...also,
    ])
    timer = next ?? timerAfter(edit, before)
    const accounts = new Set(postings.map(({ target }) => target.accountId))
    if (action) undo.offer({ ...action, made: currentPostings(touched, accounts) })
    else undo.end()
    onCommit()
  }

  function timerAfter({ saved, deleted }: Rewrite, before: Entry[]): Timer {
    const running = saved.find(({ endedAt }) => endedAt === null)
    if (running) return { kind: 'running', entry: running }
    // An edit may have been of the last one, whose target a start without one takes.
    if (timer.kind === 'idle') return restoreTimer(journal)
    const { id } = timer.entry
    const stopped =
      saved.find((entry) => entry.id === id) ?? before.find((entry) => deleted.includes(id) && entry.id === id)
    return stopped ? { kind: 'idle', last: timerMoves.detailsOf(stopped) } : timer
  }

  function run(kind: UndoKind | null, { timer: next, saved, deleted }: timerMoves.Transition): void {
    const [only, ...more] = [...saved.map(({ id }) => id), ...deleted]
    rewrite({ kind, entryId: more.length === 0 ? (only ?? null) : null, saved, deleted }, next)
  }

  const clickNow = () => ({ id: newId(), at: clock.now(), zone: clock.zone() })

  const begin = (details: EntryDetails, startedAt?: number) => {
    const options = { ...clickNow(), details }
    const next =
      startedAt === undefined ? timerMoves.start(timer, options) : timerMoves.startAt(timer, options, startedAt)
    run(timer.kind === 'running' ? 'switch' : null, next)
  }

  function entryById(entryId: string): Entry {
    const entry = journal.entry(entryId)
    if (!entry) throw new AppError('notFound', t().entries.gone)
    return entry
  }

  return {
    timer: () => timer,
    start: ({ target, description = '', tags = [], billable = null, startedAt }) =>
      begin({ target: resolve(target, dayOf(startedAt ?? clock.now())), description, tags, billable }, startedAt),
    continueEntry({ entryId, description, startedAt }) {
      const details = entryId === null ? timerMoves.lastDetails(timer) : entryById(entryId)
      if (!details) throw new AppError('notFound', t().entries.nothingTracked)
      if (!hasAccount(details.target.accountId)) throw new AppError('notFound', t().entries.lastAccountGone)
      begin(description === undefined ? details : { ...details, description }, startedAt)
    },
    stop(end) {
      const now = clock.now()
      run('stop', end === undefined ? timerMoves.stop(timer, now) : timerMoves.stopAt(timer, end, now))
    },
    pause: () => run(null, timerMoves.pause(timer, clock.now())),
    resume(back) {
      const next = timerMoves.resume(timer, clock.now(), back)
      // Who was back earlier says so now: a crash that follows says nothing of that time.
      if (back !== undefined) lastSignOfLife.write(journal, clock.now())
      run(null, next)
    },
    discard: () => run('discard', timerMoves.discard(timer)),
    amend({ entryId, target, ...change }) {
      const before = entryById(entryId)
      // What it is on already may be hidden by now.
      const day = dayOf(change.startedAt ?? before.startedAt)
      const moved = target && targetKey(target) !== targetKey(before.target) ? resolve(target, day) : undefined
      const entry = edits.amend(before, { ...change, target: moved }, clock.now())
      if (JSON.stringify(entry) === JSON.stringify(before)) return
      rewrite({ kind: 'edit', entryId, saved: [entry], deleted: [] })
    },
    addEntry({ target, ...rest }) {
      const id = newId()
      const entry = edits.added(
        { ...rest, id, zone: clock.zone(), target: resolve(target, dayOf(rest.startedAt)) },
        clock.now(),
      )
      rewrite({ kind: 'add', entryId: id, saved: [entry], deleted: [] })
      return id
    },
    split: (cut) =>
      rewrite({
        kind: 'split',
        entryId: cut.entryId,
        saved: edits.split(entryById(cut.entryId), cut.at, newId(), clock.now()),
        deleted: [],
      }),
    merge({ entryId, withId }) {
      const merged = edits.merge(entryById(entryId), entryById(withId), clock.now())
      const deleted = [merged.id === entryId ? withId : entryId]
      rewrite({ kind: 'merge', entryId: merged.id, saved: [merged], deleted })
    },
    sendAgain(entryId) {
      const entry = entryById(entryId)
      const have = journal.postings([entryId])
      if (have.length > 0 && have.every(({ state }) => state !== 'queued' && state !== 'rejected')) {
        throw new AppError('rejected', t().records.nothingToSend)
      }
      journal.commit(postingsOf.again(entry, have))
      if (undo.isUndoable(entryId)) undo.end()
      onCommit()
    },
    repair({ entryId, ...shown }) {
      const entry = entryById(entryId)
      const found = repairOverlap(entry, journal.postings([entryId]), planningRulesOf(entry.target.accountId))
      const { postingId, startedAt, endedAt } = shown
      const { repair } = found ?? {}
      if (!found || repair?.postingId !== postingId || repair.startedAt !== startedAt || repair.endedAt !== endedAt) {
        throw new AppError('rejected', t().records.otherRepair)
      }
      rewrite({ kind: 'edit', entryId, saved: [found.entry], deleted: [] })
    },
    deleteEntry(entryId) {
      const entry = entryById(entryId)
      if (entry.endedAt === null) throw new AppError('rejected', t().entries.isRunning)
      rewrite({ kind: 'delete', entryId, saved: [], deleted: [entryId] })
    },
    rewrite: (edit) => rewrite(edit),
    undo(id) {
      const action = undo.action(id)
      const { before, touched, postings, back } = action
      const restored = new Set(before.map((entry) => entry.id))
      const created = touched.filter((entryId) => !restored.has(entryId))
      const accounts = new Set(postings.map(({ target }) => target.accountId))
      const { planned, abilitiesOf } = postingsOf
      const changes = undoChanges(action, currentPostings(touched, accounts), planned, {
        abilitiesOf,
        isNeverRefused: () => true,
      })
      journal.commit([...entryChanges(before, created), ...changes, ...back.map(gapFollower.back)])
      timer = action.timer
      undo.end()
      onCommit()
    },
    dismissUndo(id) {
      if (undo.view()?.id !== id) return
      undo.end()
      onRelease()
    },
    undoView: undo.view,
    isUndoable: undo.isUndoable,
  }
}

/** In an order in which no two run at any time. */
const entryChanges = (saved: Entry[], deleted: string[]): Change[] => [
  ...deleted.map((entryId) => ({ kind: 'deleteEntry' as const, entryId })),
  ...saved
    .toSorted((a, b) => Number(a.endedAt === null) - Number(b.endedAt === null))
    .map((entry) => ({ kind: 'saveEntry' as const, entry })),
]

/** The timer as the journal has it: a running entry goes on, through quit and crash. */
function restoreTimer(journal: Journal): Timer {
  const running = journal.running()
  if (running) return { kind: 'running', entry: running }
  const last = journal.lastEnded()
  return { kind: 'idle', last: last && timerMoves.detailsOf(last) }
}
