/** Owns the timer: every action is one journal transaction, stamped with the time of the click, before anything else. */
import { AppError } from '../../shared/errors.ts'
import type { Entry, ProviderRules, Target, TargetRef, Timer } from '../../shared/model.ts'
import { plan } from './plan.ts'
import type { Change, Clock, Journal, Posting } from './ports.ts'
import * as engine from './timer.ts'

export interface TrackerNeeds {
  clock: Clock
  journal: Journal
  newId: () => string
  /** What the account's back end can hold. */
  rulesOf: (accountId: string) => ProviderRules
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
  discard(): void
  amend(change: Amend): void
  /** Puts a refused entry back in the queue, planned anew. */
  sendAgain(entryId: string): void
  /** Deletes an entry that no back end holds. */
  remove(entryId: string): void
}

export function createTracker({
  clock,
  journal,
  newId,
  rulesOf,
  resolve,
  hasAccount,
  onCommit,
}: TrackerNeeds): Tracker {
  let timer: Timer = restore(journal)

  const planned = (entry: Entry): Change[] =>
    plan(entry, rulesOf(entry.target.accountId), newId).map((posting) => ({ kind: 'savePosting', posting }))

  function run(next: engine.Transition): void {
    const changes: Change[] = [
      ...next.deleted.map((entryId) => ({ kind: 'deleteEntry' as const, entryId })),
      ...next.saved.flatMap((entry) => [{ kind: 'saveEntry' as const, entry }, ...planned(entry)]),
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

  /** Replaces an ended entry and its postings; refused once a back end has it or may have it. */
  function replace(entry: Entry, changes: Change[]): void {
    for (const posting of journal.postings([entry.id])) refuseIfSent(posting)
    journal.commit([{ kind: 'dropPostings', entryId: entry.id }, ...changes])
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
    discard: () => run(engine.discard(timer)),
    amend({ entryId, target, ...change }) {
      const before = known(entryId)
      const entry = engine.amend(before, { ...change, target: target && resolve(target) }, clock.now())
      if (timer.kind === 'running' && timer.entry.id === entryId) {
        return run({ timer: { kind: 'running', entry }, saved: [entry], deleted: [] })
      }
      replace(entry, [{ kind: 'saveEntry', entry }, ...planned(entry)])
    },
    sendAgain(entryId) {
      const entry = known(entryId)
      replace(entry, planned(entry))
    },
    remove(entryId) {
      const entry = known(entryId)
      if (entry.endedAt === null) throw new AppError('rejected', 'This entry is running: stop or discard it.')
      replace(entry, [{ kind: 'deleteEntry', entryId }])
    },
  }
}

/** The timer as the journal has it: a running entry goes on, through quit and crash. */
function restore(journal: Journal): Timer {
  const running = journal.running()
  if (running) return { kind: 'running', entry: running }
  return { kind: 'idle', last: journal.lastEnded()?.target ?? null }
}

function refuseIfSent(posting: Posting): void {
  switch (posting.state) {
    case 'queued':
    case 'rejected':
      return
    case 'accepted':
      throw new AppError('rejected', 'This entry is already on the server. Change it there.')
    case 'sending':
    case 'unknown':
      throw new AppError('rejected', 'This entry is on its way. Wait until it is known whether it arrived.')
  }
}
