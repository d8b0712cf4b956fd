/** Removes the records of withdrawn postings from the server. Every state is stored before the next step. */
import { AppError, asAppError, type ErrorKind } from '../../../shared/errors.ts'
import { clock as clockText, dayName } from '../../../shared/time/formatTime.ts'
import type { SendNeeds } from './sendNeeds.ts'
import {
  type AccountConnection,
  type Posting,
  type Provider,
  refusedAt,
  type RemoteRef,
  type RemoteVersion,
  type Removal,
  type DesiredRecord,
} from '../ports/ports.ts'
import {
  asStillRunning,
  markLeftAtServer,
  lastSentContent,
  findChangesByOthers,
  readBackTerms,
  remoteRefOf,
  type Touched,
} from './remoteRecord.ts'
import { againAt, backoffMs, safeAt } from './retry.ts'
import { t } from '../messages.ts'

/** Refusals that another try would not change. */
const finalRefusals = new Set<ErrorKind>(['rejected', 'forbidden', 'locked'])

/**
 * How long a record is looked for where it isn't clear which one it is, ms after its request: the right to read may be given
 * back, or the other candidates turn out to belong to other postings. After that the person is told.
 */
export const unclearMs = 3_600_000

const unclearError = ({ startedAt, zone }: DesiredRecord, label: string): AppError =>
  new AppError('rejected', t().records.unclear(label, dayName(startedAt, zone), clockText(startedAt, zone)))

const changedSinceError = ({ message }: Touched): AppError => new AppError('conflict', t().records.leftThere(message))

export interface RecordRemover {
  /** Removes the record, once it is known which one it is; one that somebody else changed stays. */
  remove(removal: Removal, account: AccountConnection): Promise<void>
  /** Stores that a removal failed, and when to try again. */
  later(removal: Removal, error: AppError): void
  /** A posting arrived that was withdrawn while it was under way. */
  arrived(posting: Posting, remote: RemoteRef, provider: Provider): void
  /** As `arrived`, for an answer that it failed, or may have. */
  refused(sent: Posting, error: AppError): void
}

type RemovalTarget = RemoteRef | null | 'unclear' | 'notYet'

export function createRecordRemover(needs: SendNeeds): RecordRemover {
  const { clock, journal, random, signal, expectLateWrite, lateWriteUntil, onChange, onLeftBehind } = needs
  const save = (removal: Removal) => journal.commit([{ kind: 'saveRemoval', removal }])
  const drop = (postingId: string) => journal.commit([{ kind: 'dropRemoval', postingId }])
  const currentRemoval = ({ id, target }: Posting) =>
    journal.removals(target.accountId).find(({ posting }) => posting.id === id)

  async function remove(removal: Removal, account: AccountConnection): Promise<void> {
    const { posting } = removal
    const { provider, connection } = account
    const found = await findChangesByOthers(posting, account, signal).catch(asAppError)
    if (found instanceof AppError) {
      later(removal, found)
      return onChange(posting.target.accountId, found)
    }
    try {
      if (found.kind === 'untouched') {
        const remote = found.remote ?? (await lookFor(posting, account))
        if (remote === 'notYet') return wait(removal, Math.max(clock.now(), safeAt(posting)))
        if (remote === 'unclear') return unclear(removal, account)
        // A record that somebody else ended is compared in the next step.
        if (remote && !posting.remote && keep(removal, remote, provider) === 'ended') return
        const changed = remote && !posting.remote ? await changedUnanswered(posting, remote, account) : null
        if (changed) return stays({ ...posting, remote }, changed)
        const moved = await movedTo(posting, account)
        if (moved) await provider.remove?.(connection, moved, signal)
        if (remote) await provider.remove?.(connection, remote, signal)
      }
      if (found.kind === 'touched' && found.theirs) return stays(posting, found)
      drop(posting.id)
      onChange(posting.target.accountId, null)
    } catch (thrown) {
      const error = asAppError(thrown)
      if (error.ambiguous) expectLateWrite(posting.target.accountId)
      // A record that is locked or not ours stays: another try would not change that.
      if (finalRefusals.has(error.kind)) refusedForGood(removal, error)
      else later(removal, error)
      onChange(posting.target.accountId, error)
    }
  }

  /** It may hold somebody else's work by now. */
  function stays(posting: Posting, found: Touched): void {
    askPerson(posting, changedSinceError(found), found.theirs)
    onChange(posting.target.accountId, null)
  }

  /** Whether somebody changed a record of which no answer came before it was found; one with a stamp says what was sent. */
  async function changedUnanswered(
    posting: Posting,
    remote: RemoteRef,
    account: AccountConnection,
  ): Promise<Touched | null> {
    if (remote.stamp !== undefined || !account.provider.compareRecord) return null
    const left = lastSentContent(posting)
    const known: Posting = {
      ...posting,
      ...left,
      state: 'accepted',
      unconfirmedContent: null,
      remote,
      confirmedContent: left,
    }
    const found = await findChangesByOthers(known, account, signal)
    return found.kind === 'touched' && found.theirs ? found : null
  }

  /**
   * An earlier try that got no answer, also one that a crash cut off, may still delete it: then that is known first, as the person
   * may want to keep it.
   */
  function refusedForGood(removal: Removal, error: AppError): void {
    const until = lateWriteUntil(removal.posting.target.accountId)
    if (until > clock.now()) wait(removal, until)
    else askPerson(removal.posting, error)
  }

  /** It stays there, and nobody can say which one it is. */
  function giveUp(posting: Posting, error: AppError): void {
    const last = currentRemoval(posting)?.posting ?? posting
    markLeftAtServer(journal, last)
    onLeftBehind({ ...last, ...lastSentContent(last) }, error, false)
    drop(last.id)
  }

  /**
   * It stays there until the person says what is to become of it. They are told before that is stored: after a crash between the
   * two it is tried, and told, again.
   */
  function askPerson(posting: Posting, error: AppError, theirs?: RemoteVersion | null): void {
    const last = currentRemoval(posting)?.posting ?? posting
    const { remote } = last.remote ? last : posting
    if (!remote?.id) return giveUp(posting, error)
    const { kind, message } = error
    const refused: Posting = { ...last, remote, error: { kind, message, ...(theirs && { theirs }) } }
    // Never found for another posting, which would go with it when the person deletes that.
    markLeftAtServer(journal, refused)
    onLeftBehind({ ...refused, ...lastSentContent(refused) }, error, true)
    // It leaves the queue, and comes to those that were refused as the last of them.
    journal.commit([
      { kind: 'dropRemoval', postingId: refused.id },
      { kind: 'saveRemoval', removal: { posting: refused, attempts: 0, nextAttemptAt: refusedAt } },
    ])
  }

  /** The new record, where a change that got no answer moved the record. */
  async function movedTo(posting: Posting, { provider, connection }: AccountConnection): Promise<RemoteRef | null> {
    const { state, remote } = posting
    if (!provider.movesRecords || !provider.find || !remote || (state !== 'unknown' && state !== 'sending')) return null
    const found = await provider.find(connection, lastSentContent(posting), readBackTerms(journal, posting), signal)
    return found === null || found === 'unclear' || found.id === remote.id ? null : found
  }

  /** The record of a posting that got no answer; null: there is none, 'notYet': that isn't known before the server had its time. */
  async function lookFor(posting: Posting, { provider, connection }: AccountConnection): Promise<RemovalTarget> {
    const left = lastSentContent(posting)
    const find = left.running ? provider.live?.find : provider.find
    if (!find) return 'unclear'
    const askedAt = clock.now()
    const remote = await find(connection, left, readBackTerms(journal, posting), signal).catch((thrown: unknown) => {
      // The right to read may be given back.
      if (finalRefusals.has(asAppError(thrown).kind)) return 'unclear' as const
      throw thrown
    })
    if (remote === 'unclear') return remote
    if (remote) return remoteRefOf(remote)
    if (askedAt < safeAt(posting)) return 'notYet'
    return posting.sentContentLost ? 'unclear' : null
  }

  function unclear(removal: Removal, { provider }: AccountConnection): void {
    const { posting, attempts } = removal
    const now = clock.now()
    const until = (posting.sentAt ?? 0) + unclearMs
    if (now < until) return wait(removal, Math.min(until, now + backoffMs(attempts + 1, random())))
    giveUp(posting, unclearError(lastSentContent(posting), provider.label))
    onChange(posting.target.accountId)
  }

  /** Stores which record it is, so that no other posting takes it. */
  function keep(removal: Removal, remote: RemoteRef, provider: Provider): 'asItLeft' | 'ended' {
    const { posting } = removal
    const left = lastSentContent(posting)
    const begun = asStillRunning(remote, left, provider)
    const known: Posting = begun
      ? { ...posting, ...left, state: 'accepted', unconfirmedContent: null, remote: begun, confirmedContent: left }
      : { ...posting, remote }
    save({ ...removal, posting: known })
    return begun ? 'ended' : 'asItLeft'
  }

  function wait({ posting, attempts }: Removal, nextAttemptAt: number): void {
    // The record may have been found since.
    const removal = currentRemoval(posting)
    if (removal) save({ ...removal, attempts: attempts + 1, nextAttemptAt })
  }

  function later(removal: Removal, error: AppError): void {
    wait(removal, againAt(needs, removal.posting.target.accountId, removal.attempts + 1, error))
  }

  function arrived(posting: Posting, remote: RemoteRef, provider: Provider): void {
    const removal = currentRemoval(posting)
    if (removal) keep(removal, remote, provider)
    onChange(posting.target.accountId, null)
  }

  function refused(sent: Posting, error: AppError): void {
    const removal = currentRemoval(sent)
    if (removal && error.ambiguous) {
      save({ ...removal, posting: { ...removal.posting, state: 'unknown', sentAt: clock.now() } })
    } else if (removal && sent.remote === null) drop(sent.id)
    onChange(sent.target.accountId, error)
  }

  return { remove: remove, later, arrived, refused }
}
