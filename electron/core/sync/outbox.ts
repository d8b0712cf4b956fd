/**
 * Sends postings, each exactly once. `queued -> sending -> accepted | rejected | unknown`, every step persisted before
 * the next one begins. What is ambiguous is read back and never resent before the server has had time to apply it.
 */
import { AppError, asAppError } from '../../../shared/errors.ts'
import { createAccountWaits } from './accountWaits.ts'
import { createPostingSender, settledFields } from './sendPosting.ts'
import {
  type AccountConnection,
  type Clock,
  type Journal,
  type Log,
  type Posting,
  type Removal,
  runningPosting,
} from '../ports/ports.ts'
import type { PlanningRules } from '../postings/planPostings.ts'
import { createNextPostings } from './nextPostings.ts'
import { plannedParts } from './rebuildPosting.ts'
import { backoffMs, openStates, undecidedAt, unfinishedStates } from './retry.ts'
import { noteUnchanged } from '../postings/reconcilePostings.ts'
import { asFoundThere, lastSentContent } from './remoteRecord.ts'
import { type OnFailure, runAll } from '../runAll.ts'
import { createSentTimes } from './sentTimes.ts'
import { steadyClock } from '../steadyClock.ts'
import { t } from '../messages.ts'

/** How long after a failed look for waiting postings the next one is, ms. */
const wakeAgainMs = 60_000

export interface OutboxNeeds {
  /** The person's; what waits goes by one that nobody sets (core/steadyClock.ts). */
  clock: Clock
  journal: Journal
  log: Log
  /** In [0, 1). */
  random: () => number
  /** Throws AppError ('unauthorized', 'keychain', 'off') when the account can't be used now. */
  connectionOf: (accountId: string) => Promise<AccountConnection>
  /** How a provider wants the records of an entry. */
  planningRulesOf: (accountId: string) => PlanningRules
  /** The person may still undo what was last done to the entry: nothing of it is sent. */
  isUndoable?: (entryId: string) => boolean
  /** A posting changed. `trouble` of its account: an error, null for none, undefined for nothing new. */
  onChange: (accountId: string, trouble?: AppError | null) => void
  /** The provider refused a posting for good. */
  onRefused?: (posting: Posting) => void
  /** A record whose entry is gone stays at the provider; `waits`: its removal is stored, and waits for the person. */
  onLeftBehind?: (posting: Posting, error: AppError, waits: boolean) => void
  /** A step failed that is tried again soon. */
  onFailure?: OnFailure
}

export interface Outbox {
  /** Sends what is due; call it whenever something was queued. */
  wake(): void
  /** The network or the login is back: waiting postings are due now. */
  wakeNow(accountId?: string): void
  /** Checks whether somebody changed the live record of the running entry. Never throws. */
  checkLiveRecord(accountId: string): void
  /** Sends what is due, and resolves when that is done. For quitting. */
  flush(): Promise<void>
  /**
   * The person looked at the provider: the posting is there, or is to be sent again. Throws AppError 'rejected' for one
   * about which nothing has to be decided.
   */
  resolveUndecided(postingId: string, outcome: 'there' | 'again'): void
  /** Resolves when nothing is under way. For shutting down. */
  close(): Promise<void>
}

export function createOutbox(needs: OutboxNeeds): Outbox {
  const { journal, log, random, connectionOf, onChange } = needs
  const { isUndoable = () => false, onRefused = () => {}, onLeftBehind = () => {}, onFailure = () => {} } = needs
  const clock = steadyClock(needs.clock)
  const busy = new Map<string, Promise<void>>()
  const waits = createAccountWaits(clock)
  // What was open at the start may still be applied.
  for (const id of [...journal.accountsWithPostings(['sending', 'unknown']), ...journal.accountsWithRemovals()]) {
    waits.expectLateWrite(id)
  }
  const sentTimes = createSentTimes({ clock, journal })
  /** Accounts whose network or login came back during a request that may still fail without it. */
  const wokenMeanwhile = new Set<string>()
  const closing = new AbortController()
  const { signal } = closing
  const sender = createPostingSender({
    clock,
    journal,
    log,
    random,
    signal,
    personNow: needs.clock.now,
    retryAccountAt: waits.retryAt,
    onChange,
    expectLateWrite: waits.expectLateWrite,
    lateWriteUntil: waits.lateWriteUntil,
    onRefused,
    onLeftBehind,
  })
  const next = createNextPostings({ clock, journal, waits, isUndoable })
  let cancelTimer = () => {}

  const isHeldBack = (one: Posting | Removal): boolean =>
    isUndoable('posting' in one ? one.posting.entryId : one.entryId)
  const isDue = (accountId: string, one: Posting | Removal): boolean =>
    waits.dueAt(accountId, one.nextAttemptAt) <= clock.now() && !isHeldBack(one)

  const save = (posting: Posting) => journal.commit([{ kind: 'savePosting', posting }])

  /** The accounts with postings or removals that are not done. */
  const waitingAccounts = (): Set<string> =>
    new Set([...journal.accountsWithPostings(unfinishedStates), ...journal.accountsWithRemovals()])

  async function drain(accountId: string): Promise<void> {
    // Nothing of this account is under way here.
    if (sentTimes.markCutOff(accountId)) waits.expectLateWrite(accountId)
    while (!signal.aborted && (await sendNext(accountId))) continue
  }

  /** What is due of an account. Removals go first: a record that is longer now may overlap one that is to go. */
  const dueOf = (accountId: string) => ({
    removal: journal.removals(accountId).find((one) => isDue(accountId, one)),
    posting: next.due(accountId),
  })

  /** False: nothing is due, or the account can't be used now. */
  async function sendNext(accountId: string): Promise<boolean> {
    const first = dueOf(accountId)
    if (!first.removal && !first.posting) return false
    const usable = await connectionOf(accountId).catch(asAppError)
    // While the keychain was asked the person may have edited, deleted or undone: only what is still due counts.
    const { removal, posting } = dueOf(accountId)
    if (usable instanceof AppError) {
      if (removal) sender.laterRemoval(removal, usable)
      if (posting) sender.later(posting, posting.state, usable)
      else onChange(accountId, usable)
      return false
    }
    if (signal.aborted || (usable.provider.oneAtATime && waits.mustWaitForLateWrite(accountId))) return false
    if (removal) await sender.removeRecord(removal, usable)
    else if (posting?.state === 'unknown') await sender.readBack(posting, usable)
    else if (posting) await sender.send(posting, usable)
    return true
  }

  async function checkLiveRecord(accountId: string): Promise<void> {
    const running = journal.running()
    const live = running && runningPosting(journal.postings([running.id]))
    if (live?.target.accountId !== accountId || live.state !== 'accepted' || isUndoable(live.entryId)) return
    const usable = await connectionOf(accountId).catch(asAppError)
    // Why the account can't be used is told when something has to be sent.
    if (!(usable instanceof AppError) && !signal.aborted && !isUndoable(live.entryId))
      await sender.checkLiveRecord(live, usable)
  }

  function runJob(accountId: string, job = drain): void {
    if (busy.has(accountId) || signal.aborted) return
    const logAndWakeLater = (thrown: unknown) => {
      log.warn('outbox asleep', { account: accountId, error: String(thrown) })
      wakeLater()
    }
    const work = job(accountId)
      .catch((thrown: unknown) => {
        // The journal refused (disk full, say): what is stored stays true, and is tried again soon.
        waits.retryAt(accountId, clock.now() + backoffMs(5, random()))
        log.warn('outbox stopped', { account: accountId, error: String(thrown) })
        onChange(accountId, asAppError(thrown))
      })
      // `onChange` may throw, too: the account must not count as busy for ever.
      .catch(logAndWakeLater)
      .then(() => jobDone(accountId))
      .catch(logAndWakeLater)
    busy.set(accountId, work)
  }

  function jobDone(accountId: string): void {
    busy.delete(accountId)
    if (wokenMeanwhile.delete(accountId)) wakeNow(accountId)
    else wakeWhenDue()
  }

  /** One timer, for the earliest thing that waits. */
  function wakeWhenDue(): void {
    cancelTimer()
    if (signal.aborted) return
    const waiting = [...waitingAccounts()]
      .filter((accountId) => !busy.has(accountId))
      .flatMap((accountId) =>
        journal
          .removals(accountId)
          .filter((one) => !isHeldBack(one))
          .map(({ nextAttemptAt }) => waits.dueAt(accountId, nextAttemptAt))
          .concat(next.attemptAt(accountId)),
      )
      .filter((at) => at < undecidedAt)
    if (waiting.length === 0) return
    cancelTimer = clock.after(Math.max(0, Math.min(...waiting) - clock.now()), wakeInTime)
  }

  function wake(): void {
    if (signal.aborted) return
    // In case the journal can't be read now.
    wakeLater()
    for (const accountId of waitingAccounts()) runJob(accountId)
    wakeWhenDue()
  }

  const wakeInTime = () => runAll({ wake }, onFailure)

  function wakeLater(): void {
    cancelTimer()
    if (!signal.aborted) cancelTimer = clock.after(wakeAgainMs, wakeInTime)
  }

  function wakeNow(accountId?: string): void {
    if (signal.aborted) return
    const changes = [...(accountId ? [accountId] : waitingAccounts())].flatMap((id) => {
      if (busy.has(id)) wokenMeanwhile.add(id)
      const waiting = journal
        .waitingPostings(id, openStates)
        // What only the person can tell is looked for again when the account is back, not when the network is.
        .filter(({ nextAttemptAt }) => accountId || nextAttemptAt !== undecidedAt)
      const limited = (posting: Posting) => posting.error?.kind === 'rateLimited'
      // A rate limit holds for the whole account.
      waits.retryAt(id, Math.max(0, ...waiting.filter(limited).map(({ nextAttemptAt }) => nextAttemptAt ?? 0)))
      const postings = waiting
        .filter((posting) => !limited(posting))
        .map((one) => ({ id: one.id, entryId: one.entryId }))
      const isAnyToGo = journal.removals(id).some(({ nextAttemptAt }) => nextAttemptAt !== null)
      return postings.length > 0 || isAnyToGo ? [{ kind: 'waitNoMore' as const, accountId: id, postings }] : []
    })
    if (changes.length > 0) journal.commit(changes)
    wake()
  }

  function resolveUndecided(postingId: string, outcome: 'there' | 'again'): void {
    const posting = [...waitingAccounts()]
      .flatMap((accountId) => journal.postingsIn(accountId, ['unknown']))
      .find(({ id }) => id === postingId)
    if (posting?.nextAttemptAt !== undecidedAt) {
      throw new AppError('rejected', t().records.nothingToDecide)
    }
    const decided = { ...posting, ...settledFields }
    if (outcome === 'again') save({ ...decided, state: 'queued' })
    else foundThere(asFoundThere({ ...decided, ...lastSentContent(posting) }))
    onChange(posting.target.accountId)
    wake()
  }

  /** It is as it was sent: where the entry is another by now, that is noted. */
  function foundThere(found: Posting): void {
    const { entryId } = found
    const entry = journal.entry(entryId)
    const have = journal.postings([entryId]).map((one) => (one.id === found.id ? found : one))
    journal.commit([
      { kind: 'savePosting', posting: found },
      ...(entry ? noteUnchanged(have, plannedParts(entry, needs.planningRulesOf(entry.target.accountId))) : []),
    ])
  }

  return {
    wake,
    wakeNow,
    checkLiveRecord(accountId) {
      if (signal.aborted || busy.has(accountId)) return
      runJob(accountId, checkLiveRecord)
    },
    async flush() {
      // The second round is for what became due during the first.
      for (let round = 0; round < 2; round++) {
        wake()
        await Promise.all(busy.values())
      }
    },
    resolveUndecided,
    async close() {
      closing.abort()
      cancelTimer()
      await Promise.all(busy.values())
    },
  }
}
