/** One record at its provider: writing it, and looking whether somebody else did. */
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
  StoredRecord,
  DesiredRecord,
} from '../ports/ports.ts'
import { contentOf } from '../postings/reconcilePostings.ts'
import { recordLine, recordOfLine, recordsLeft } from '../journalState.ts'
import { t } from '../messages.ts'

/** Makes the record at the provider what the posting says, by one request: creates, changes, starts or stops it. */
export function writePosting(
  provider: Provider,
  connection: Connection,
  posting: Posting,
  signal: AbortSignal,
): Promise<StoredRecord> {
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
  // Whether what left has made it what it is, only a look without that tells.
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
 * A record that was found, as the start that left made it: somebody ended it before that was heard of, and only a look may
 * say so. null: it is as it was found.
 */
export function asStillRunning(
  remote: RemoteRef,
  left: DesiredRecord,
  { compareRecord: look }: Provider,
): RemoteRef | null {
  const isEnded = left.running && remote.endedAt !== null && look !== undefined
  return isEnded ? { ...remote, endedAt: null, stamp: undefined } : null
}

/** Whether a write of it got no answer that is known. */
const isOpen = ({ state }: Posting): boolean => state === 'sending' || state === 'unknown'

/** What is kept of an answer: how it differs from what was sent is told once. */
export const remoteRefOf = ({ id, startedAt, endedAt, note, stamp }: StoredRecord): RemoteRef => ({
  id,
  startedAt,
  endedAt,
  note,
  stamp,
})

/** What left last. */
export const lastSentContent = (posting: Posting): DesiredRecord => posting.unconfirmedContent ?? contentOf(posting)

/** A posting that is there as it left, whatever is wanted of it by now; a record that it had is still its own. */
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

/** What the record may say by Stint's own doing; what has not left yet can't have made it so. */
const oursOf = (posting: Posting): ExpectedRecord => ({
  confirmedContent: posting.confirmedContent,
  unconfirmedContent: isOpen(posting) ? lastSentContent(posting) : null,
})

/** Whether two times lie in one minute: people stop on two devices at once, and servers round to the minute. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 60_000

/** Whether somebody ended it there just as is wanted here, so that there is nothing to ask. */
function isAsWanted({ ref, projectId, activityId, description, tags }: RemoteVersion, wanted: DesiredRecord): boolean {
  const { target, running, startedAt, endedAt } = wanted
  if (running || ref.endedAt === null) return false
  return (
    isNear(ref.startedAt, startedAt) &&
    isNear(ref.endedAt, endedAt) &&
    projectId === target.projectId &&
    activityId === target.activityId &&
    description.trim() === wanted.description.trim() &&
    tags.toSorted().join() === wanted.tags.toSorted().join()
  )
}

/** Records further away in time are no candidates; a server that was set back may have given their ids out again, ms. */
const nearMs = 48 * 3_600_000

/** The newest id before a posting creates its record, for `ReadBackTerms.after`; null: it is there, or that can't be told. */
export async function newestIdBefore(
  posting: Posting,
  { provider, connection }: AccountConnection,
  signal: AbortSignal,
): Promise<string | null> {
  if (posting.remote?.id) return null
  return (await provider.newestId?.(connection, posting, signal)) ?? null
}

/** What is known when the record of a posting is looked for whose answer was lost. */
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
 * Records of the account that can't be what began then: postings have them, or had them and they are about to go. With
 * `sentSince`, also those of postings that left since, however far away in time: their ids are new, too.
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

/** Stores that a record stays there, of which the person is told. */
export function markLeftAtServer(journal: Journal, { target: { accountId }, remote }: Posting): void {
  if (!remote?.id) return
  const left = recordsLeft(accountId)
  left.write(journal, [...left.read(journal), recordLine(remote.startedAt, remote.id)])
}

/**
 * The ids of `claimedIds`, and those of the records that stay at the server and that the person was told to delete there: such a
 * record must not be found as the one of another posting.
 */
function claimedIdsNear(journal: Journal, accountId: string, startedAt: number, sentSince: number | null): Set<string> {
  const taken = claimedIds(journal, accountId, startedAt, sentSince)
  for (const record of recordsLeft(accountId).read(journal).map(recordOfLine)) {
    if (Math.abs(record.startedAt - startedAt) <= nearMs) taken.add(record.id)
  }
  return taken
}

/** What may have made a record there, or may yet, without the record being known. */
function openWithoutRecord(journal: Journal, accountId: string): Posting[] {
  const gone = journal.removals(accountId).map(({ posting }) => posting)
  return [...journal.postingsIn(accountId, ['sending', 'unknown']), ...gone].filter(
    (one) => one.remote === null && isOpen(one),
  )
}

/** What Stint may have begun to run there, or may yet, without knowing the record. */
export const unconfirmedStarts = (journal: Journal, accountId: string): Posting[] =>
  openWithoutRecord(journal, accountId).filter((one) => lastSentContent(one).running)
