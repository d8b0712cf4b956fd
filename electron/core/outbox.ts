/**
 * Sends postings, each exactly once. `queued -> sending -> accepted | rejected | unknown`, every step persisted before
 * the next one begins. What is ambiguous is read back and never resent before the server has had time to apply it.
 */
import { AppError, asAppError, errorTable } from '../../shared/errors.ts'
import { backoffMs } from './backoff.ts'
import type { Clock, Connection, Journal, Log, Posting, PostingState, Provider } from './ports.ts'

/** The longest a server may still be at work on a request whose connection broke, ms (PHP's usual limits are 30-60 s). */
export const settleMs = 90_000

/** Records further away in time are no candidates; a server that was set back may have given their ids out again, ms. */
const claimedAround = 48 * 3_600_000

/** Waits for a person or a login, not for a time. */
const never = Number.MAX_SAFE_INTEGER

/** The states in which a posting still has work to do. */
const open: PostingState[] = ['queued', 'unknown']
const openOrSending: PostingState[] = [...open, 'sending']

export interface Link {
  provider: Provider
  connection: Connection
}

export interface OutboxNeeds {
  clock: Clock
  journal: Journal
  log: Log
  /** In [0, 1). */
  random: () => number
  /** The way to an account; throws AppError ('unauthorized', 'keychain') when it can't be used now. */
  link: (accountId: string) => Promise<Link>
  /** A posting changed, and what is known of its account: an error, null for all well, undefined for nothing new. */
  onChange: (accountId: string, trouble?: AppError | null) => void
}

export interface Outbox {
  /** Sends what is due; call it whenever something was queued. */
  wake(): void
  /** The network or the login is back: waiting postings are due now. */
  wakeNow(accountId?: string): void
  /** Resolves when nothing is under way. For shutting down. */
  close(): Promise<void>
}

/** A provider that fails in a way of its own may have sent: a bug must not lead to a second record. */
function asSendError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('bug', asAppError(thrown).message, { cause: thrown, ambiguous: true })
}

export function createOutbox({ clock, journal, log, random, link, onChange }: OutboxNeeds): Outbox {
  const busy = new Map<string, Promise<void>>()
  /** While an account can't be used its other postings wait too, instead of each finding that out. */
  const blockedUntil = new Map<string, number>()
  /** Accounts whose network or login came back during a request that may yet fail for the lack of it. */
  const wokenMeanwhile = new Set<string>()
  const closing = new AbortController()
  let cancelTimer = () => {}

  const dueAt = (accountId: string, posting: Posting): number =>
    Math.max(posting.nextAttemptAt ?? 0, blockedUntil.get(accountId) ?? 0)

  /** The earliest work of an account that is due. */
  const due = (accountId: string): Posting | undefined =>
    journal.postingsIn(accountId, open).find((posting) => dueAt(accountId, posting) <= clock.now())

  const save = (posting: Posting) => journal.commit([{ kind: 'savePosting', posting }])

  async function drain(accountId: string): Promise<void> {
    // Nothing of this account is under way here, so what says `sending` was cut off before its answer was stored. When
    // exactly its bytes left is not known (a provider may ask other things first), only that it was before now.
    for (const posting of journal.postingsIn(accountId, ['sending'])) {
      save({ ...posting, state: 'unknown', sentAt: clock.now() })
    }
    for (let posting = due(accountId); posting && !closing.signal.aborted; posting = due(accountId)) {
      const usable = await tryLink(accountId, posting)
      if (!usable || closing.signal.aborted) return
      if (posting.state === 'unknown') await readBack(posting, usable)
      else await send(posting, usable)
    }
  }

  async function tryLink(accountId: string, posting: Posting): Promise<Link | null> {
    try {
      return await link(accountId)
    } catch (thrown) {
      const error = asAppError(thrown)
      // While the keychain was asked the person may have edited or removed the entry.
      const current = fresh(posting)
      if (current?.state === posting.state) later(current, current.state, error)
      else onChange(accountId, error)
      return null
    }
  }

  async function send(queued: Posting, { provider, connection }: Link): Promise<void> {
    // Between the decision and this line the person may have edited or removed the entry.
    const current = fresh(queued)
    if (current?.state !== 'queued') return
    const posting: Posting = {
      ...current,
      state: 'sending',
      attempts: current.attempts + 1,
      sentAt: clock.now(),
      nextAttemptAt: null,
    }
    save(posting)
    onChange(posting.target.accountId)
    const remote = await provider.submit(connection, posting, closing.signal).catch(asSendError)
    if (remote instanceof AppError) refused(posting, remote)
    else settle({ ...posting, state: 'accepted', remote, error: null })
  }

  function refused(posting: Posting, error: AppError): void {
    log.warn('not sent', { entry: posting.entryId, kind: error.kind, ambiguous: error.ambiguous })
    // Its bytes may have left late, after other requests of the same submit: the server's time counts from here.
    if (error.ambiguous) return later({ ...posting, sentAt: clock.now() }, 'unknown', error)
    if (errorTable[error.kind].retry === 'byPerson') {
      return settle({ ...posting, state: 'rejected', error: { kind: error.kind, message: error.message } })
    }
    later(posting, 'queued', error)
  }

  async function readBack(unknown: Posting, { provider, connection }: Link): Promise<void> {
    const posting = { ...unknown, attempts: unknown.attempts + 1 }
    if (!provider.find) return settle({ ...posting, nextAttemptAt: never })
    const { startedAt, target } = posting
    const claimed = journal.claimedRemoteIds(target.accountId, startedAt - claimedAround, startedAt + claimedAround)
    // Absence proves something only if it was seen after the server had its time.
    const askedAt = clock.now()
    const remote = await provider.find(connection, posting, claimed, closing.signal).catch(asAppError)
    if (fresh(unknown)?.state !== 'unknown') return
    if (remote instanceof AppError) return later(posting, 'unknown', remote)
    if (remote) return settle({ ...posting, state: 'accepted', remote, error: null, nextAttemptAt: null })
    const safeAt = (posting.sentAt ?? 0) + settleMs
    if (askedAt >= safeAt) return settle({ ...posting, state: 'queued', attempts: 0, nextAttemptAt: null })
    settle({ ...posting, nextAttemptAt: Math.min(safeAt, askedAt + backoffMs(posting.attempts, random())) })
  }

  /** Stores why it did not go and when to try again; an 'afterLogin' error stops the account until wakeNow. */
  function later(posting: Posting, state: Posting['state'], error: AppError): void {
    const { retry } = errorTable[error.kind]
    const wait = backoffMs(posting.attempts, random(), error.retryAfterMs)
    const nextAttemptAt = retry === 'afterLogin' ? never : clock.now() + wait
    if (retry !== 'byPerson') blockedUntil.set(posting.target.accountId, nextAttemptAt)
    save({
      ...posting,
      state,
      nextAttemptAt,
      error: { kind: error.kind, message: error.message },
    })
    onChange(posting.target.accountId, error)
  }

  function settle(posting: Posting): void {
    save(posting)
    onChange(posting.target.accountId, null)
  }

  const fresh = (posting: Posting) => journal.postings([posting.entryId]).find(({ id }) => id === posting.id)

  function run(accountId: string): void {
    if (busy.has(accountId) || closing.signal.aborted) return
    const work = drain(accountId)
      .catch((thrown: unknown) => {
        // The journal refused (disk full, say): what is stored stays true, and is looked at again soon.
        blockedUntil.set(accountId, clock.now() + backoffMs(5, random()))
        log.warn('outbox stopped', { account: accountId, error: String(thrown) })
        onChange(accountId, asAppError(thrown))
      })
      .then(() => goOn(accountId))
      .catch((thrown: unknown) => log.warn('outbox asleep', { account: accountId, error: String(thrown) }))
    busy.set(accountId, work)
  }

  function goOn(accountId: string): void {
    busy.delete(accountId)
    if (wokenMeanwhile.delete(accountId)) wakeNow(accountId)
    else arm()
  }

  /** One timer, for the earliest posting that waits. */
  function arm(): void {
    cancelTimer()
    if (closing.signal.aborted) return
    const waiting = journal
      .accountsWithPostings(openOrSending)
      .filter((accountId) => !busy.has(accountId))
      .flatMap((accountId) => journal.postingsIn(accountId, openOrSending).map((posting) => dueAt(accountId, posting)))
      .filter((at) => at < never)
    if (waiting.length === 0) return
    cancelTimer = clock.after(Math.max(0, Math.min(...waiting) - clock.now()), wake)
  }

  function wake(): void {
    if (closing.signal.aborted) return
    for (const accountId of journal.accountsWithPostings(openOrSending)) run(accountId)
    arm()
  }

  function wakeNow(accountId?: string): void {
    if (closing.signal.aborted) return
    for (const id of accountId ? [accountId] : journal.accountsWithPostings(openOrSending)) {
      if (busy.has(id)) wokenMeanwhile.add(id)
      const waiting = journal.postingsIn(id, open).filter(({ nextAttemptAt }) => nextAttemptAt !== null)
      const limited = (posting: Posting) => posting.error?.kind === 'rateLimited'
      // What the server asked for holds for the whole account.
      blockedUntil.set(id, Math.max(0, ...waiting.filter(limited).map(({ nextAttemptAt }) => nextAttemptAt ?? 0)))
      const changes = waiting
        .filter((posting) => !limited(posting))
        .map((posting) => ({ kind: 'savePosting' as const, posting: { ...posting, nextAttemptAt: null } }))
      if (changes.length > 0) journal.commit(changes)
    }
    wake()
  }

  return {
    wake,
    wakeNow,
    async close() {
      closing.abort()
      cancelTimer()
      await Promise.all(busy.values())
    },
  }
}
