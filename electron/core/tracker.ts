/** Owns the timer: every action is one journal transaction, stamped with the time of the click, before anything else. */
import { AppError } from '../../shared/errors.ts'
import type { Entry, Target, TargetRef, Timer } from '../../shared/model.ts'
import { plan, type Terms } from './plan.ts'
import type { Change, Clock, Journal } from './ports.ts'
import { reconcile, withdrawn } from './reconcile.ts'
import * as engine from './timer.ts'

export interface TrackerNeeds {
  clock: Clock
  journal: Journal
  newId: () => string
  /** What a plan for the account's entries goes by. */
  termsOf: (accountId: string) => Terms
  /** The target with its names. Throws AppError 'notFound' when the catalog doesn't have it. */
  resolve: (ref: TargetRef) => Target
  /** Whether the account is still there. */
  hasAccount: (accountId: string) => boolean
  /** After a commit: the state changed, and something may wait to be sent. */
  onCommit: () => void
}

export interface Amend {
  entryId: string
  description?: string | undefined
  startedAt?: number | undefined
  target?: TargetRef | undefined
  tags?: string[] | undefined
  billable?: boolean | null | undefined
}

export interface Tracker {
  timer(): Timer
  start(input: { target: TargetRef | null; description?: string | undefined }): void
  stop(): void
  toggle(): void
  pause(): void
  resume(): void
  discard(): void
  amend(change: Amend): void
  /** Puts what was refused of an entry back in the queue, planned anew. */
  sendAgain(entryId: string): void
  /** Deletes an entry that no back end holds. */
  remove(entryId: string): void
}

export function createTracker({
  clock,
  journal,
  newId,
  termsOf,
  resolve,
  hasAccount,
  onCommit,
}: TrackerNeeds): Tracker {
  let timer: Timer = restore(journal)

  const can = (accountId: string) => termsOf(accountId).can

  /** What makes the entry's postings what they should be now; see reconcile for `follow`. */
  const planned = (entry: Entry, follow: boolean): Change[] =>
    reconcile(journal.postings([entry.id]), plan(entry, termsOf(entry.target.accountId), newId), can, follow)

  const gone = (entryId: string): Change[] => [
    ...withdrawn(journal.postings([entryId]), can, true),
    { kind: 'deleteEntry', entryId },
  ]

  function run(next: engine.Transition): void {
    const changes: Change[] = [
      ...next.deleted.flatMap(gone),
      ...next.saved.flatMap((entry) => [{ kind: 'saveEntry' as const, entry }, ...planned(entry, true)]),
    ]
    if (changes.length === 0) return
    journal.commit(changes)
    timer = next.timer
    onCommit()
  }

  const at = () => ({ id: newId(), at: clock.now(), zone: clock.zone() })

  /** A project hidden meanwhile may be started again (it can be moved later); an account that is gone leads nowhere. */
  function lastUsable(): null {
    const last = engine.lastTarget(timer)
    if (last && !hasAccount(last.accountId)) {
      throw new AppError('notFound', 'The account you tracked on last was removed. Pick what to start.')
    }
    return null
  }

  function known(entryId: string): Entry {
    const entry = journal.entry(entryId)
    if (!entry) throw new AppError('notFound', 'This entry is no longer there.')
    return entry
  }

  /** Changes an ended entry and its postings; refused while it is on its way, or where it can't be changed any more. */
  function replace(changes: Change[]): void {
    journal.commit(changes)
    // It may have been the last one, whose target a start without one takes.
    if (timer.kind === 'idle') timer = restore(journal)
    onCommit()
  }

  return {
    timer: () => timer,
    start: ({ target, description }) =>
      run(
        engine.start(timer, {
          ...at(),
          target: target ? resolve(target) : lastUsable(),
          ...(description === undefined ? {} : { description }),
        }),
      ),
    stop: () => run(engine.stop(timer, clock.now())),
    toggle() {
      if (timer.kind === 'idle') lastUsable()
      run(engine.toggle(timer, at()))
    },
    pause: () => run(engine.pause(timer, clock.now())),
    resume: () => run(engine.resume(timer, clock.now())),
    discard: () => run(engine.discard(timer)),
    amend({ entryId, target, ...change }) {
      const before = known(entryId)
      const entry = engine.amend(before, { ...change, target: target && resolve(target) }, clock.now())
      if (timer.kind === 'running' && timer.entry.id === entryId) {
        return run({ timer: { kind: 'running', entry }, saved: [entry], deleted: [] })
      }
      replace([{ kind: 'saveEntry', entry }, ...planned(entry, false)])
    },
    sendAgain(entryId) {
      const entry = known(entryId)
      const postings = journal.postings([entryId])
      if (postings.length > 0 && postings.every(({ state }) => state !== 'queued' && state !== 'rejected')) {
        throw new AppError('rejected', 'Nothing of this entry waits to be sent again.')
      }
      replace(planned(entry, false))
    },
    remove(entryId) {
      const entry = known(entryId)
      if (entry.endedAt === null) throw new AppError('rejected', 'This entry is running: stop or discard it.')
      replace([...withdrawn(journal.postings([entryId]), can, false), { kind: 'deleteEntry', entryId }])
    },
  }
}

/** The timer as the journal has it: a running entry goes on, through quit and crash. */
function restore(journal: Journal): Timer {
  const running = journal.running()
  if (running) return { kind: 'running', entry: running }
  return { kind: 'idle', last: journal.lastEnded()?.target ?? null }
}
