/**
 * Sends postings, each exactly once. `queued -> sending -> accepted | rejected | unknown`, every step persisted before
 * the next one begins. What is ambiguous is read back and never resent before the server has had time to apply it.
 */
import { AppError, asAppError } from '../../../shared/errors.ts'
import { createPostingSender } from './sendPosting.ts'
import {
  type AccountConnection,
  type Clock,
  type Journal,
  type Log,
  type Posting,
  type PostingState,
  type Removal,
  runningPosting,
} from '../ports/ports.ts'
import { backoffMs, readBackGraceMs, undecidedAt } from './retry.ts'
import { noteUnchanged } from '../postings/reconcilePostings.ts'
import { asFoundThere, lastSentContent } from './remoteRecord.ts'
import { type OnFailure, runAll } from '../runAll.ts'
import { createSentTimes } from './sentTimes.ts'
import { t } from '../messages.ts'

/** When it is looked again for what waits, where that failed, ms. */
const wakeAgainMs = 60_000

/** The states in which a posting still has work to do. */
const openStates: PostingState[] = ['queued', 'unknown']
const unfinishedStates: PostingState[] = [...openStates, 'sending']

export interface OutboxNeeds {
  clock: Clock
  journal: Journal
  log: Log
  /** In [0, 1). */
  random: () => number
  /** The way to an account; throws AppError ('unauthorized', 'keychain', 'off') when it can't be used now. */
  connectionOf: (accountId: string) => Promise<AccountConnection>
  /** The person may still take back what was last done to the entry: nothing of it leaves. */
  isUndoable?: (entryId: string) => boolean
  /** A posting changed, and what is known of its account: an error, null for all well, undefined for nothing new. */
  onChange: (accountId: string, trouble?: AppError | null) => void
  /** The provider refused a posting for good. */
  onRefused?: (posting: Posting) => void
  /** A record whose entry is gone stays at the provider. */
  onLeftBehind?: (posting: Posting, error: AppError) => void
  /** Something that is done again by itself failed; the next try is soon. */
  onFailure?: OnFailure
}

export interface Outbox {
  /** Sends what is due; call it whenever something was queued. */
  wake(): void
  /** The network or the login is back: waiting postings are due now. */
  wakeNow(accountId?: string): void
  /** Looks whether the live record of the running entry is as Stint left it. Never throws. */
  checkLiveRecord(accountId: string): void
  /** The clock was set back: nothing waits for a time that will come again. */
  clockWentBack(): void
  /** Sends what is due and resolves when that is over. For quitting. */
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
  const { clock, journal, log, random, connectionOf, onChange } = needs
  const { isUndoable = () => false, onRefused = () => {}, onLeftBehind = () => {}, onFailure = () => {} } = needs
  const busy = new Map<string, Promise<void>>()
  /** While an account can't be used its other postings wait too, instead of each finding that out. */
  const blockedUntil = new Map<string, number>()
  /** Until when a write of the account that got no answer may yet arrive; what was open at the start may be one. */
  const arrivesUntil = new Map<string, number>()
  const mayArrive = (accountId: string) => void arrivesUntil.set(accountId, clock.now() + readBackGraceMs)
  for (const id of [...journal.accountsWithPostings(['sending', 'unknown']), ...journal.accountsWithRemovals()]) {
    mayArrive(id)
  }
  const sentTimes = createSentTimes({ clock, journal, accounts: () => waitingAccounts() })
  /** As `blockedUntil`, for accounts that take one write at a time: no network that is back makes this shorter. */
  const restsUntil = new Map<string, number>()
  /** Accounts whose network or login came back during a request that may yet fail for the lack of it. */
  const wokenMeanwhile = new Set<string>()
  const closing = new AbortController()
  const { signal } = closing
  const sender = createPostingSender({
    clock,
    journal,
    log,
    random,
    signal,
    block: (accountId, until) => void blockedUntil.set(accountId, until),
    onChange,
    mayArrive,
    onRefused,
    onLeftBehind,
  })
  let cancelTimer = () => {}

  const dueAt = (accountId: string, nextAttemptAt: number | null): number =>
    Math.max(nextAttemptAt ?? 0, blockedUntil.get(accountId) ?? 0, restsUntil.get(accountId) ?? 0)
  const isHeldBack = (one: Posting | Removal): boolean =>
    isUndoable('posting' in one ? one.posting.entryId : one.entryId)
  const isDue = (accountId: string, one: Posting | Removal): boolean =>
    dueAt(accountId, one.nextAttemptAt) <= clock.now() && !isHeldBack(one)

  const save = (posting: Posting) => journal.commit([{ kind: 'savePosting', posting }])

  /** The accounts with something that is not over. */
  const waitingAccounts = (): Set<string> =>
    new Set([...journal.accountsWithPostings(unfinishedStates), ...journal.accountsWithRemovals()])

  async function drain(accountId: string): Promise<void> {
    // Nothing of this account is under way here.
    if (sentTimes.markCutOff(accountId)) mayArrive(accountId)
    while (!signal.aborted && (await sendNext(accountId))) continue
  }

  /** What is due of an account: first what goes, as what is longer now may lie where it was. */
  const dueOf = (accountId: string) => ({
    removal: journal.removals(accountId).find((one) => isDue(accountId, one)),
    posting: journal.postingsIn(accountId, openStates).find((one) => isDue(accountId, one)),
  })

  /** Whether the account has to wait for what may yet arrive. */
  function mustRest(accountId: string, { provider }: AccountConnection): boolean {
    const until = arrivesUntil.get(accountId) ?? 0
    if (!provider.oneAtATime || until <= clock.now()) return false
    restsUntil.set(accountId, until)
    return true
  }

  /** False: nothing is due, or the account can't be used now. */
  async function sendNext(accountId: string): Promise<boolean> {
    const first = dueOf(accountId)
    if (!first.removal && !first.posting) return false
    const usable = await connectionOf(accountId).catch(asAppError)
    followClock()
    // While the keychain was asked the person may have edited, removed or taken back: only what is still due counts.
    const { removal, posting } = dueOf(accountId)
    if (usable instanceof AppError) {
      if (removal) sender.laterRemoval(removal, usable)
      if (posting) sender.later(posting, posting.state, usable)
      else onChange(accountId, usable)
      return false
    }
    if (signal.aborted || mustRest(accountId, usable)) return false
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
    // Why the account can't be used now is said where something has to be sent.
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
        // The journal refused (disk full, say): what is stored stays true, and is looked at again soon.
        blockedUntil.set(accountId, clock.now() + backoffMs(5, random()))
        log.warn('outbox stopped', { account: accountId, error: String(thrown) })
        onChange(accountId, asAppError(thrown))
      })
      // Whoever hears of it may fail, too: the account must not count as busy for ever.
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
        [...journal.postingsIn(accountId, unfinishedStates), ...journal.removals(accountId)]
          .filter((one) => !isHeldBack(one))
          .map(({ nextAttemptAt }) => dueAt(accountId, nextAttemptAt)),
      )
      .filter((at) => at < undecidedAt)
    if (waiting.length === 0) return
    cancelTimer = clock.after(Math.max(0, Math.min(...waiting) - clock.now()), wakeInTime)
  }

  function wake(): void {
    if (signal.aborted) return
    // Should the journal refuse to be read, that is tried again.
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
    for (const id of accountId ? [accountId] : waitingAccounts()) {
      if (busy.has(id)) wokenMeanwhile.add(id)
      const waiting = journal
        .postingsIn(id, openStates)
        // What only the person can tell is asked again when the account itself is back, not at every look.
        .filter(({ nextAttemptAt }) => nextAttemptAt !== null && (accountId || nextAttemptAt !== undecidedAt))
      const limited = (posting: Posting) => posting.error?.kind === 'rateLimited'
      // What the server asked for holds for the whole account.
      blockedUntil.set(id, Math.max(0, ...waiting.filter(limited).map(({ nextAttemptAt }) => nextAttemptAt ?? 0)))
      const due = waiting.filter((posting) => !limited(posting))
      const changes = [
        ...due.map((posting) => ({ kind: 'savePosting' as const, posting: { ...posting, nextAttemptAt: null } })),
        ...journal
          .removals(id)
          .map((removal) => ({ kind: 'saveRemoval' as const, removal: { ...removal, nextAttemptAt: null } })),
      ]
      if (changes.length > 0) journal.commit(changes)
    }
    wake()
  }

  function resolveUndecided(postingId: string, outcome: 'there' | 'again'): void {
    const posting = [...waitingAccounts()]
      .flatMap((accountId) => journal.postingsIn(accountId, ['unknown']))
      .find(({ id }) => id === postingId)
    if (posting?.nextAttemptAt !== undecidedAt) {
      throw new AppError('rejected', t().records.nothingToDecide)
    }
    const decided = { ...posting, attempts: 0, nextAttemptAt: null, unconfirmedContent: null, error: null }
    if (outcome === 'again') save({ ...decided, state: 'queued' })
    else journal.commit(noteUnchanged([asFoundThere({ ...decided, ...lastSentContent(posting) })], [posting]))
    onChange(posting.target.accountId)
    wake()
  }

  function clockWentBack(): void {
    sentTimes.clockWentBack()
    for (const id of waitingAccounts()) {
      blockedUntil.delete(id)
      restsUntil.delete(id)
      if (arrivesUntil.has(id)) mayArrive(id)
    }
    wake()
  }

  /** What may yet arrive may do so for as long as before, whatever the clock says by now. */
  function followClock(): void {
    const ahead = sentTimes.follow()
    for (const [id, until] of arrivesUntil) arrivesUntil.set(id, until + ahead)
  }

  return {
    wake,
    wakeNow,
    clockWentBack,
    checkLiveRecord(accountId) {
      if (signal.aborted || busy.has(accountId)) return
      runJob(accountId, checkLiveRecord)
    },
    async flush() {
      // Once more for what became due while something else was under way.
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
