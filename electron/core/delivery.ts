/** One step of bringing a posting to its back end, or of taking a record away. Every state is stored before the next step. */
import { AppError, asAppError, type ErrorKind, errorTable } from '../../shared/errors.ts'
import { backoffMs } from './backoff.ts'
import type {
  Clock,
  Connection,
  Journal,
  Log,
  Posting,
  PostingError,
  Provider,
  Removal,
  RemoteRef,
  Wanted,
} from './ports.ts'

/** The longest a server may still be at work on a request whose connection broke, ms (PHP's usual limits are 30-60 s). */
export const settleMs = 90_000

/** Records further away in time are no candidates; a server that was set back may have given their ids out again, ms. */
const aroundMs = 48 * 3_600_000

/** Waits for a person or a login, not for a time. */
export const never = Number.MAX_SAFE_INTEGER

/** The next attempt of an unknown posting that the back end can't be asked about: the person decides. */
export const undecidedAt = never - 1

/** Refusals of a removal that asking again would not change. Where only a wrong page answered, it may. */
const final = new Set<ErrorKind>(['rejected', 'forbidden', 'locked'])

export interface Link {
  provider: Provider
  connection: Connection
}

export interface DeliveryNeeds {
  clock: Clock
  journal: Journal
  log: Log
  /** In [0, 1). */
  random: () => number
  signal: AbortSignal
  /** Nothing of the account is due before that epoch ms. */
  block: (accountId: string, until: number) => void
  /** A write got no answer and may yet arrive. */
  mayArrive: (accountId: string) => void
  onChange: (accountId: string, trouble?: AppError | null) => void
  onRefused: (posting: Posting) => void
  onLeftBehind: (posting: Posting, error: AppError) => void
}

export interface Delivery {
  /** Sends a queued posting: creates its record, or changes the one that is there. */
  send(posting: Posting, link: Link): Promise<void>
  /** Finds out what became of an unknown one. */
  readBack(posting: Posting, link: Link): Promise<void>
  takeAway(removal: Removal, link: Link): Promise<void>
  /** Stores that a posting could not go now, and when to try again. */
  later(posting: Posting, state: Posting['state'], error: AppError): void
  laterRemoval(removal: Removal, error: AppError): void
}

/** A provider that fails in a way of its own may have sent: a bug must not lead to a second record. */
function asSendError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('bug', asAppError(thrown).message, { cause: thrown, ambiguous: true })
}

const toStored = ({ kind, message, overlap }: AppError): PostingError => ({
  kind,
  message,
  ...(overlap && { overlap }),
})

export function createDelivery(needs: DeliveryNeeds): Delivery {
  const { clock, journal, log, random, signal, block, mayArrive, onChange, onRefused, onLeftBehind } = needs
  const save = (posting: Posting) => journal.commit([{ kind: 'savePosting', posting }])
  const fresh = (posting: Posting) => journal.postings([posting.entryId]).find(({ id }) => id === posting.id)

  function settle(posting: Posting): void {
    save(posting)
    onChange(posting.target.accountId, null)
  }

  async function send(queued: Posting, { provider, connection }: Link): Promise<void> {
    // Between the decision and this line the person may have edited or removed the entry.
    const current = fresh(queued)
    if (current?.state !== 'queued') return
    const attempts = current.attempts + 1
    const posting: Posting = { ...current, state: 'sending', attempts, sentAt: clock.now(), nextAttemptAt: null }
    save(posting)
    onChange(posting.target.accountId)
    const outcome = await write(provider, connection, posting, signal).catch(asSendError)
    if (outcome instanceof AppError) refused(posting, outcome)
    else arrived(posting, outcome)
  }

  /** The back end has it as it left. By now something else may be wanted, or nothing at all. */
  function arrived(posting: Posting, remote: RemoteRef): void {
    const current = fresh(posting)
    if (!current) return goneMeanwhile(posting, remote)
    const state = current.sent === null ? 'accepted' : 'queued'
    settle({ ...current, state, remote, sent: null, attempts: 0, nextAttemptAt: null, error: null })
  }

  /** Its entry was thrown away while it was under way: what arrived is taken back. */
  function goneMeanwhile(posting: Posting, remote: RemoteRef | null): void {
    const { accountId } = posting.target
    const removal = journal.removals(accountId).find((one) => one.posting.id === posting.id)
    if (removal && remote) keepRemote(removal, remote)
    else if (removal) journal.commit([{ kind: 'dropRemoval', postingId: posting.id }])
    onChange(accountId, null)
  }

  /** From now on the record is nobody else's. */
  function keepRemote(removal: Removal, remote: RemoteRef): void {
    journal.commit([{ kind: 'saveRemoval', removal: { ...removal, posting: { ...removal.posting, remote } } }])
  }

  function refused(sent: Posting, error: AppError): void {
    const { ambiguous } = error
    log.warn('not sent', { entry: sent.entryId, kind: error.kind, ambiguous })
    if (ambiguous) mayArrive(sent.target.accountId)
    const posting = fresh(sent)
    if (!posting) return refusedGone(sent, error)
    // Its bytes may have left late, after other requests of the same write: the server's time counts from here.
    if (ambiguous) return later({ ...posting, sentAt: clock.now() }, 'unknown', error)
    if (errorTable[error.kind].retry !== 'byPerson') return later({ ...posting, sent: null }, 'queued', error)
    // What was refused is no longer what is wanted.
    if (posting.sent) return settle({ ...posting, state: 'queued', sent: null, nextAttemptAt: null, error: null })
    const remote = error.kind === 'notFound' ? null : posting.remote
    settle({ ...posting, state: 'rejected', remote, error: toStored(error) })
    onRefused(posting)
  }

  /** Its entry was thrown away while it was under way, and it may yet arrive, or surely doesn't. */
  function refusedGone(sent: Posting, error: AppError): void {
    const { accountId } = sent.target
    const removal = journal.removals(accountId).find((one) => one.posting.id === sent.id)
    if (removal && error.ambiguous) {
      const posting: Posting = { ...removal.posting, state: 'unknown', sentAt: clock.now() }
      journal.commit([{ kind: 'saveRemoval', removal: { ...removal, posting } }])
    } else if (sent.remote === null) goneMeanwhile(sent, null)
    onChange(accountId, error)
  }

  async function readBack(unknown: Posting, { provider, connection }: Link): Promise<void> {
    if (unknown.remote?.id) return waitOut(unknown)
    // What is wanted by now may differ from what left.
    const left = { ...unknown, ...unknown.sent }
    const find = left.running ? provider.live?.find : provider.find
    if (!find) return undecided(unknown)
    const claimed = claimedAround(left)
    // Absence proves something only if it was seen after the server had its time.
    const askedAt = clock.now()
    const remote = await find(connection, left, claimed, signal).catch(asAppError)
    const current = fresh(unknown)
    if (current?.state !== 'unknown') return
    const posting = { ...current, attempts: current.attempts + 1 }
    if (remote instanceof AppError) return later(posting, 'unknown', remote)
    if (remote === 'unclear') return undecided(posting)
    if (remote) return arrived(posting, remote)
    const safeAt = (posting.sentAt ?? 0) + settleMs
    if (askedAt >= safeAt) return settle({ ...posting, state: 'queued', sent: null, attempts: 0, nextAttemptAt: null })
    settle({ ...posting, nextAttemptAt: Math.min(safeAt, askedAt + backoffMs(posting.attempts, random())) })
  }

  /**
   * A change of a record that is there needs no looking for: it is made again. But not before the server had its time, or
   * the first one may arrive after it and undo what the person changed since.
   */
  function waitOut(posting: Posting): void {
    const safeAt = (posting.sentAt ?? 0) + settleMs
    if (clock.now() < safeAt) save({ ...posting, nextAttemptAt: safeAt })
    else save({ ...posting, state: 'queued', sent: null, nextAttemptAt: null })
  }

  /** Records that can't be the posting's: other postings have them, or had them and they are about to go. */
  function claimedAround({ startedAt, target: { accountId } }: Wanted): Set<string> {
    const claimed = journal.claimedRemoteIds(accountId, startedAt - aroundMs, startedAt + aroundMs)
    for (const { posting } of journal.removals(accountId)) if (posting.remote?.id) claimed.add(posting.remote.id)
    return claimed
  }

  /** Only the person can tell, and not before the server had its time: until then a look there proves nothing. */
  function undecided(posting: Posting): void {
    const safeAt = (posting.sentAt ?? 0) + settleMs
    settle({ ...posting, nextAttemptAt: clock.now() < safeAt ? safeAt : undecidedAt })
  }

  async function takeAway(removal: Removal, { provider, connection }: Link): Promise<void> {
    const { posting } = removal
    const done = () => journal.commit([{ kind: 'dropRemoval', postingId: posting.id }])
    try {
      const remote = posting.remote ?? (await lookFor(posting, { provider, connection }))
      if (remote === 'wait') return waitForRemoval(removal, Math.max(clock.now(), (posting.sentAt ?? 0) + settleMs))
      if (remote && !posting.remote) keepRemote(removal, remote)
      if (remote) await provider.remove?.(connection, remote, signal)
      done()
      onChange(posting.target.accountId, null)
    } catch (thrown) {
      const error = asAppError(thrown)
      if (error.ambiguous) mayArrive(posting.target.accountId)
      // A record that is locked or not ours stays; nothing that Stint could do would change that.
      if (final.has(error.kind)) {
        done()
        onLeftBehind(posting, error)
      } else laterRemoval(removal, error)
      onChange(posting.target.accountId, error)
    }
  }

  /** The record of a posting whose answer is not known; null: there is none, 'wait': that can't be said yet. */
  async function lookFor(posting: Posting, { provider, connection }: Link): Promise<RemoteRef | null | 'wait'> {
    const left = { ...posting, ...posting.sent }
    const find = left.running ? provider.live?.find : provider.find
    const claimed = claimedAround(left)
    const askedAt = clock.now()
    const remote = (await find?.(connection, left, claimed, signal)) ?? null
    if (remote === 'unclear') {
      throw new AppError('rejected', 'Several records could be the one that you threw away here. Look for it there.')
    }
    return remote ?? (askedAt >= (posting.sentAt ?? 0) + settleMs ? null : 'wait')
  }

  function waitForRemoval(removal: Removal, nextAttemptAt: number): void {
    journal.commit([{ kind: 'saveRemoval', removal: { ...removal, attempts: removal.attempts + 1, nextAttemptAt } }])
  }

  /** When to try again after an error; an 'afterLogin' one stops the account until it is woken. */
  function again(accountId: string, attempts: number, error: AppError): number {
    const { retry } = errorTable[error.kind]
    const at = retry === 'afterLogin' ? never : clock.now() + backoffMs(attempts, random(), error.retryAfterMs)
    if (retry !== 'byPerson') block(accountId, at)
    return at
  }

  function later(posting: Posting, state: Posting['state'], error: AppError): void {
    const nextAttemptAt = again(posting.target.accountId, posting.attempts, error)
    save({ ...posting, state, nextAttemptAt, error: toStored(error) })
    onChange(posting.target.accountId, error)
  }

  function laterRemoval(removal: Removal, error: AppError): void {
    waitForRemoval(removal, again(removal.posting.target.accountId, removal.attempts + 1, error))
  }

  return { send, readBack, takeAway, later, laterRemoval }
}

/** The one write that makes the back end hold what is wanted. */
function write(provider: Provider, connection: Connection, posting: Posting, signal: AbortSignal): Promise<RemoteRef> {
  const { remote, running } = posting
  const { live, amend } = provider
  if (remote?.id) {
    if (remote.endedAt === null && live) {
      return running ? live.update(connection, remote, posting, signal) : live.stop(connection, remote, posting, signal)
    }
    // Somebody ended it there while the timer runs on: it stays so until the timer stops.
    if (running) return Promise.resolve(remote)
    if (amend) return amend(connection, remote, posting, signal)
  }
  if (running && live) return live.start(connection, posting, signal)
  return provider.submit(connection, posting, signal)
}
