/** Sends, reads back and removes, one step for each call. Every state is stored before the next step. */
import { AppError, asAppError, retryOf } from '../../../shared/errors.ts'
import type { AccountConnection, Posting, PostingError, Removal, StoredRecord } from '../ports/ports.ts'
import {
  asStillRunning,
  lastSentContent,
  findChangesByOthers,
  newestIdBefore,
  unconfirmedStarts,
  readBackTerms,
  remoteRefOf,
  type Touched,
  writePosting,
} from './remoteRecord.ts'
import { areKnown } from '../postings/knownTimes.ts'
import { createRecordRemover } from './removeRecord.ts'
import { unlessTooEarly } from './tooEarly.ts'
import { againAt, backoffMs, safeAt, undecidedAt } from './retry.ts'
import type { SendNeeds } from './sendNeeds.ts'

export interface PostingSender {
  /** Sends a queued posting: creates its record, or changes the one that is there. */
  send(posting: Posting, account: AccountConnection): Promise<void>
  /** Finds out whether an unknown posting arrived. */
  readBack(posting: Posting, account: AccountConnection): Promise<void>
  removeRecord(removal: Removal, account: AccountConnection): Promise<void>
  /** Checks whether somebody changed an accepted live record; then the posting is a conflict. */
  checkLiveRecord(posting: Posting, account: AccountConnection): Promise<void>
  /** Stores that a posting could not be sent now, and when to try again. */
  later(posting: Posting, state: Posting['state'], error: AppError): void
  laterRemoval(removal: Removal, error: AppError): void
}

/** An error that is no AppError counts as ambiguous: a bug must not lead to a second record. */
function asSendError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  return new AppError('bug', asAppError(thrown).message, { cause: thrown, ambiguous: true })
}

/** Fields of a posting that was answered. */
export const settledFields = {
  unconfirmedContent: null,
  sentContentLost: undefined,
  attempts: 0,
  nextAttemptAt: null,
  error: null,
}

const toPostingError = ({ kind, message, overlap }: AppError): PostingError => ({
  kind,
  message,
  ...(overlap && { overlap }),
})

/** A record that runs at the provider until the time of its end has come there. */
const isStopForLater = ({ running, remote, error }: Posting): boolean =>
  !running && remote?.endedAt === null && error?.kind === 'tooEarly'

export function createPostingSender(needs: SendNeeds): PostingSender {
  const { clock, journal, log, random, signal, expectLateWrite, onChange, onRefused } = needs
  const removals = createRecordRemover(needs)
  const save = (posting: Posting) => journal.commit([{ kind: 'savePosting', posting }])
  const storedPosting = (posting: Posting) => journal.postings([posting.entryId]).find(({ id }) => id === posting.id)

  function saveAndReport(posting: Posting): void {
    save(posting)
    onChange(posting.target.accountId, null)
  }

  async function send(queued: Posting, account: AccountConnection): Promise<void> {
    const alone = noOtherStartBefore(queued)
    if (alone > clock.now()) return save({ ...queued, nextAttemptAt: alone })
    const known = await knownBefore(queued, account).catch(asAppError)
    const current = unlessChanged(queued)
    if (!current) return
    const attempts = current.attempts + 1
    if (known instanceof AppError) return later({ ...current, attempts }, 'queued', known)
    const { found, newestId } = known
    if (found.kind === 'touched') return conflict(current, found)
    const { remote, confirmedContent } = found
    // Somebody ended the record while the timer runs: it stays ended until the timer stops.
    if (current.running && remote?.endedAt)
      return saveAndReport({ ...current, ...settledFields, state: 'accepted', remote, confirmedContent: null })
    const sendingFields = { attempts, sentAt: clock.now(), nextAttemptAt: null, newestIdBefore: newestId }
    const posting: Posting = { ...current, ...sendingFields, remote, confirmedContent, state: 'sending' }
    save(posting)
    onChange(posting.target.accountId)
    const outcome = await writePosting(account, posting, journal, signal).catch(asSendError)
    if (outcome instanceof AppError) refused(posting, outcome, account)
    else arrived(posting, outcome, account)
  }

  /** What has to be known before anything is sent: the state of the record, or the newest id before one is made. */
  async function knownBefore(posting: Posting, account: AccountConnection) {
    const found = await findChangesByOthers(posting, account, signal)
    return { found, newestId: await newestIdBefore(posting, account, signal) }
  }

  /**
   * When no other start that got no answer can still be applied, and none runs there whose stop waits for its time, epoch ms: a
   * server that lets only one record run would end this one for it, or refuse it.
   */
  function noOtherStartBefore({ id, running, remote, target: { accountId } }: Posting): number {
    if (!running || remote) return 0
    const others = unconfirmedStarts(journal, accountId).filter((one) => one.id !== id)
    const stops = journal.postingsIn(accountId, ['queued']).filter(isStopForLater)
    return Math.max(0, ...others.map(safeAt), ...stops.map(({ nextAttemptAt }) => nextAttemptAt ?? 0))
  }

  /** The posting, unless it was edited or withdrawn since; that is sent in another step. */
  function unlessChanged(posting: Posting): Posting | null {
    const current = storedPosting(posting)
    return current && JSON.stringify(current) === JSON.stringify(posting) ? current : null
  }

  /**
   * Somebody else changed the record: nothing is written before the person has said which version is right. What was confirmed
   * stays known: after an edit or a deletion here the record is compared once more.
   */
  function conflict(posting: Posting, { message, theirs }: Touched): void {
    log.warn('changed elsewhere', { entry: posting.entryId, gone: theirs === null })
    saveAndReport({
      ...posting,
      ...settledFields,
      state: 'rejected',
      error: { kind: 'conflict', message, theirs },
    })
  }

  async function checkLiveRecord(posting: Posting, account: AccountConnection): Promise<void> {
    const found = await findChangesByOthers(posting, account, signal).catch(asAppError)
    if (found instanceof AppError) return log.info('live record not read', { entry: posting.entryId, kind: found.kind })
    const current = unlessChanged(posting)
    if (!current) return
    if (found.kind === 'touched') conflict(current, found)
    else if (found.remote !== posting.remote)
      save({ ...current, remote: found.remote, confirmedContent: found.confirmedContent })
  }

  /** The provider has stored it. The posting may have been edited or withdrawn since. */
  function arrived(posting: Posting, stored: StoredRecord, { provider }: AccountConnection): void {
    const remote = remoteRefOf(stored)
    const current = storedPosting(posting)
    if (!current) return removals.arrived(posting, remote, provider)
    const left = lastSentContent(current)
    const begun = asStillRunning(remote, left, provider)
    const isOver = current.unconfirmedContent === null && !begun
    const { otherTimes: other } = stored
    const isKnown = other !== undefined && areKnown(current, other.theirs.ref)
    // If another write follows, its answer is compared instead.
    if (isOver && other && !isKnown) return storedOtherTimes({ ...current, remote }, other)
    const known = isOver && isKnown ? { ...remote, note: [remote.note, other.why].filter(Boolean).join(' · ') } : remote
    saveAndReport({
      ...current,
      ...settledFields,
      state: isOver ? 'accepted' : 'queued',
      remote: begun ?? known,
      confirmedContent: left,
    })
  }

  /** The provider stored other times than it was sent: which ones are right is for the person to say. */
  function storedOtherTimes(posting: Posting, { why, theirs }: NonNullable<StoredRecord['otherTimes']>): void {
    log.warn('stored otherwise', { entry: posting.entryId })
    const error: PostingError = { kind: 'conflict', message: why, theirs, storedOtherwise: true }
    saveAndReport({ ...posting, ...settledFields, state: 'rejected', confirmedContent: null, error })
  }

  function refused(sent: Posting, refusal: AppError, { provider }: AccountConnection): void {
    const { ambiguous } = refusal
    const error = unlessTooEarly(sent, refusal, needs.personNow(), provider.label)
    log.warn('not sent', { entry: sent.entryId, kind: error.kind, ambiguous })
    if (ambiguous) expectLateWrite(sent.target.accountId)
    const now = storedPosting(sent)
    if (!now) return removals.refused(sent, error)
    // Other requests may have gone before the write itself: the server's time counts from here.
    if (ambiguous) return later({ ...now, sentAt: clock.now() }, 'unknown', error)
    const isOver = now.unconfirmedContent !== null && retryOf[refusal.kind] === 'byPerson'
    if (retryOf[error.kind] !== 'byPerson' && !isOver)
      return later({ ...now, unconfirmedContent: null }, 'queued', error)
    // The refused content is no longer wanted: the new one is sent.
    if (isOver)
      return saveAndReport({ ...now, state: 'queued', unconfirmedContent: null, nextAttemptAt: null, error: null })
    const there = error.kind === 'notFound' ? { remote: null, confirmedContent: null } : {}
    saveAndReport({ ...now, ...there, state: 'rejected', error: toPostingError(error) })
    onRefused(now)
  }

  async function readBack(unknown: Posting, account: AccountConnection): Promise<void> {
    const { provider, connection } = account
    if (unknown.remote?.id) return waitOut(unknown, account)
    // The content that was sent is looked for, not the one that is wanted now.
    const left = { ...unknown, ...unknown.unconfirmedContent }
    const find = left.running ? provider.live?.find : provider.find
    if (!find) return undecided(unknown)
    const terms = readBackTerms(journal, unknown)
    // That it is not found proves something only after the server had its time.
    const askedAt = clock.now()
    const remote = await find(connection, left, terms, signal).catch(asAppError)
    const current = storedPosting(unknown)
    if (current?.state !== 'unknown') return
    const posting = { ...current, attempts: current.attempts + 1 }
    if (remote instanceof AppError) return later(posting, 'unknown', remote)
    if (remote === 'unclear') return undecided(posting)
    if (remote) return arrived(posting, remote, account)
    const safe = safeAt(posting)
    if (askedAt >= safe && posting.sentContentLost) return undecided(posting)
    if (askedAt >= safe)
      return saveAndReport({ ...posting, state: 'queued', unconfirmedContent: null, attempts: 0, nextAttemptAt: null })
    saveAndReport({ ...posting, nextAttemptAt: Math.min(safe, askedAt + backoffMs(posting.attempts, random())) })
  }

  /**
   * A change that got no answer is made again, but not before the server had its time: if the first request were applied after
   * the second, it would undo what the person changed since.
   */
  async function waitOut(unknown: Posting, account: AccountConnection): Promise<void> {
    const safe = safeAt(unknown)
    if (clock.now() < safe) return save({ ...unknown, nextAttemptAt: safe })
    const found = await findChangesByOthers(unknown, account, signal).catch(asAppError)
    const posting = storedPosting(unknown)
    if (posting?.state !== 'unknown') return
    if (found instanceof AppError) return later({ ...posting, attempts: posting.attempts + 1 }, 'unknown', found)
    if (found.kind === 'touched') return conflict(posting, found)
    const { remote, confirmedContent } = found
    save({ ...posting, remote, confirmedContent, state: 'queued', unconfirmedContent: null, nextAttemptAt: null })
  }

  /** Only the person can tell. They are asked when the server had its time: until then a look there proves nothing. */
  function undecided(posting: Posting): void {
    const safe = safeAt(posting)
    const isOpen = clock.now() < safe
    // Earlier errors no longer matter: it waits for the answer only.
    saveAndReport({ ...posting, ...(isOpen ? { nextAttemptAt: safe } : { nextAttemptAt: undecidedAt, error: null }) })
  }

  function later(posting: Posting, state: Posting['state'], error: AppError): void {
    const nextAttemptAt = againAt(needs, posting.target.accountId, posting.attempts, error)
    const waitMs = nextAttemptAt < undecidedAt ? { waitMs: nextAttemptAt - clock.now() } : {}
    save({ ...posting, state, nextAttemptAt, error: { ...toPostingError(error), ...waitMs } })
    onChange(posting.target.accountId, error.kind === 'tooEarly' ? null : error)
  }

  return { send, readBack, removeRecord: removals.remove, checkLiveRecord, later, laterRemoval: removals.later }
}
