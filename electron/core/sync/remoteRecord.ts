/** One record at its provider: writes it, and reads whether somebody else changed it. */
import type {
  AccountConnection,
  Connection,
  Journal,
  ExpectedRecord,
  Posting,
  Provider,
  ReadBackTerms,
  RemoteRef,
  RemoteVersion,
  SentRecord,
  StoredRecord,
  DesiredRecord,
} from '../ports/ports.ts'
import { contentOf } from '../postings/reconcilePostings.ts'
import { recordLine, recordOfLine, recordsLeft } from '../journalState.ts'
import { t } from '../messages.ts'

/** Makes the record at the provider what the posting says, by one request: creates, changes, starts or stops it. */
export function writePosting(
  { provider, connection: bare }: AccountConnection,
  posting: Posting,
  journal: Journal,
  signal: AbortSignal,
): Promise<StoredRecord> {
  const { accountId } = posting.target
  const connection: Connection = { ...bare, sentAround: (from, to) => sentAround(journal, accountId, from, to) }
  const { remote, running } = posting
  const { live, amend } = provider
  if (remote?.id) {
    if (remote.endedAt === null && live) {
      return running ? live.update(connection, remote, posting, signal) : live.stop(connection, remote, posting, signal)
    }
    if (amend) return amend(connection, remote, posting, signal)
  }
  if (running && live) return live.start(connection, posting, signal)
  return provider.submit(connection, posting, signal)
}

/** See Connection. A record that runs has no times yet that could be in the way. */
function sentAround(journal: Journal, accountId: string, from: number, to: number): SentRecord[] {
  const entryIds = journal.entriesBetween(from, to).map(({ id }) => id)
  return journal.postings(entryIds).flatMap((posting) => {
    const { target, remote } = posting
    // What is wanted of a record is not what it was sent with.
    const sent = posting.confirmedContent ?? (posting.state === 'accepted' ? posting : null)
    if (!remote?.id || target.accountId !== accountId || !sent || sent.running) return []
    return [{ id: remote.id, startedAt: sent.startedAt, endedAt: sent.endedAt }]
  })
}

/** Whether somebody else changed a record. */
export type ComparedRecord = Untouched | Touched

interface Untouched {
  kind: 'untouched'
  remote: RemoteRef | null
  confirmedContent: DesiredRecord | null
}

export interface Touched {
  kind: 'touched'
  message: string
  /** null: it is gone. */
  theirs: RemoteVersion | null
}

/** Reads the record of a posting, where it has one that can be read. Errors: AppError of the provider. */
export async function findChangesByOthers(
  posting: Posting,
  { provider, connection }: AccountConnection,
  signal: AbortSignal,
): Promise<ComparedRecord> {
  const { remote } = posting
  const untouched: Untouched = {
    kind: 'untouched',
    remote,
    confirmedContent: isOpen(posting) ? null : posting.confirmedContent,
  }
  if (!remote?.id || !provider.compareRecord) return untouched
  const seen = await provider.compareRecord(connection, remote, oursOf(posting), signal)
  if (seen.kind === 'gone') return { kind: 'touched', message: t().records.deleted(provider.label), theirs: null }
  if (seen.kind === 'changed') {
    const { theirs, why } = seen
    return isAsWanted(theirs, posting)
      ? untouchedAs(theirs.ref, remote, null)
      : { kind: 'touched', message: why, theirs }
  }
  if (!isOpen(posting)) return untouched
  // Compared with nothing: a difference to the last known state then comes from our own unanswered write.
  const again = await provider.compareRecord(
    connection,
    remote,
    { confirmedContent: null, unconfirmedContent: null },
    signal,
  )
  return again.kind === 'changed' ? untouchedAs(again.theirs.ref, remote, lastSentContent(posting)) : untouched
}

const untouchedAs = (ref: RemoteRef, { note }: RemoteRef, confirmedContent: DesiredRecord | null): Untouched => ({
  kind: 'untouched',
  remote: { ...ref, note },
  confirmedContent,
})

/**
 * A found record that was sent as running and has an end, as it was before somebody ended it: the next comparison then finds
 * the change. null: it has not been ended.
 */
export function asStillRunning(
  remote: RemoteRef,
  left: DesiredRecord,
  { compareRecord: look }: Provider,
): RemoteRef | null {
  const isEnded = left.running && remote.endedAt !== null && look !== undefined
  return isEnded ? { ...remote, endedAt: null, stamp: undefined } : null
}

/** Whether its last write has no known answer. */
const isOpen = ({ state }: Posting): boolean => state === 'sending' || state === 'unknown'

/** What is stored of an answer; other times than were sent are told once and not stored with it. */
export const remoteRefOf = ({ id, startedAt, endedAt, note, stamp }: StoredRecord): RemoteRef => ({
  id,
  startedAt,
  endedAt,
  note,
  stamp,
})

/** What was sent last. */
export const lastSentContent = (posting: Posting): DesiredRecord => posting.unconfirmedContent ?? contentOf(posting)

/** A sent posting that the person says is there. A record that it had stays its own. */
export const asFoundThere = (left: Posting): Posting => ({
  ...left,
  state: 'accepted',
  remote: {
    id: left.remote?.id ?? null,
    startedAt: left.startedAt,
    endedAt: left.endedAt,
    note: t().records.foundThere,
  },
  confirmedContent: left.remote?.id ? contentOf(left) : null,
})

/** What the record says if only Stint wrote it. */
const oursOf = (posting: Posting): ExpectedRecord => ({
  confirmedContent: posting.confirmedContent,
  unconfirmedContent: isOpen(posting) ? lastSentContent(posting) : null,
})

/** Whether two times differ by less than a minute: people stop on two devices, and servers round to the minute. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 60_000

/** Whether the record was ended there as it should be here: then there is nothing to ask. */
function isAsWanted(theirs: RemoteVersion, wanted: DesiredRecord): boolean {
  const { ref, projectId, activityId, taskId, description, tags, pauseMs, billable, hasMore } = theirs
  const { target, running, startedAt, endedAt } = wanted
  if (running || ref.endedAt === null || hasMore) return false
  if (pauseMs !== undefined && pauseMs !== wanted.pauseMs) return false
  if (billable !== undefined && billable !== wanted.billable) return false
  return (
    isNear(ref.startedAt, startedAt) &&
    isNear(ref.endedAt, endedAt) &&
    projectId === target.projectId &&
    activityId === target.activityId &&
    taskId === target.taskId &&
    description.trim() === wanted.description.trim() &&
    tags.toSorted().join() === wanted.tags.toSorted().join()
  )
}

/** How far in time records are candidates, ms; a server that was restored may have given the ids of others out again. */
const nearMs = 48 * 3_600_000

/** The newest id before a posting creates its record, for `ReadBackTerms.after`; null: it has a record, or that isn't known. */
export async function newestIdBefore(
  posting: Posting,
  { provider, connection }: AccountConnection,
  signal: AbortSignal,
): Promise<string | null> {
  if (posting.remote?.id) return null
  return (await provider.newestId?.(connection, posting, signal)) ?? null
}

/** What helps to find the record of a posting that got no answer. */
export function readBackTerms(journal: Journal, posting: Posting): ReadBackTerms {
  const { accountId } = posting.target
  const claimed = claimedIdsNear(journal, accountId, lastSentContent(posting).startedAt, posting.sentAt)
  const siblings = openWithoutRecord(journal, accountId).filter(({ id }) => id !== posting.id)
  return {
    claimed,
    after: posting.newestIdBefore,
    siblings: siblings.map((one) => ({ ...lastSentContent(one), after: one.newestIdBefore })),
  }
}

/**
 * Ids of records that other postings have and that began around `startedAt`, and of those that removals are for. With `sentSince`,
 * also those of postings sent since then, at whatever time: their ids are new, too.
 */
export function claimedIds(
  journal: Journal,
  accountId: string,
  startedAt: number,
  sentSince: number | null = null,
): Set<string> {
  const span = { from: startedAt - nearMs, to: startedAt + nearMs }
  const claimed = journal.claimedRemoteIds(accountId, { ...span, sentSince })
  for (const { posting } of journal.removals(accountId)) if (posting.remote?.id) claimed.add(posting.remote.id)
  return claimed
}

/** Stores that a record stays at the server. */
export function markLeftAtServer(journal: Journal, { target: { accountId }, remote }: Posting): void {
  if (!remote?.id) return
  const left = recordsLeft(accountId)
  left.write(journal, [...left.read(journal), recordLine(remote.startedAt, remote.id)])
}

/**
 * As `claimedIds`, with the records that stay at the server (`markLeftAtServer`): they must not be found for another posting.
 */
function claimedIdsNear(journal: Journal, accountId: string, startedAt: number, sentSince: number | null): Set<string> {
  const taken = claimedIds(journal, accountId, startedAt, sentSince)
  for (const record of recordsLeft(accountId).read(journal).map(recordOfLine)) {
    if (Math.abs(record.startedAt - startedAt) <= nearMs) taken.add(record.id)
  }
  return taken
}

/** Postings without a known record whose write was, or may still be, applied. */
function openWithoutRecord(journal: Journal, accountId: string): Posting[] {
  const gone = journal.removals(accountId).map(({ posting }) => posting)
  return [...journal.postingsIn(accountId, ['sending', 'unknown']), ...gone].filter(
    (one) => one.remote === null && isOpen(one),
  )
}

/** As `openWithoutRecord`, those that start a running record. */
export const unconfirmedStarts = (journal: Journal, accountId: string): Posting[] =>
  openWithoutRecord(journal, accountId).filter((one) => lastSentContent(one).running)
