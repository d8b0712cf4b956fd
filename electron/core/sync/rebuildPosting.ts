/** Rebuilds a posting whose row can't be read, from its entry and from what can still be read. Pure. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { planPostings, type PlanningRules } from '../postings/planPostings.ts'
import type { LostPosting, Posting, RemoteRef, DesiredRecord } from '../ports/ports.ts'

export interface RebuildNeeds {
  entry: Entry
  /** The other postings of the entry. */
  have: Posting[]
  lost: LostPosting
  planning: PlanningRules
  /** Epoch ms. */
  now: number
  newId: () => string
}

/**
 * null: no part of the entry fits. The posting may have been sent, so it is 'unknown' and is looked for first, as the entry has
 * it where what was sent can't be read; it is 'accepted' where its record is known and was up to date.
 */
export function rebuiltPosting({ entry, have, lost, planning, now, newId }: RebuildNeeds): Posting | null {
  const id = lost.id ?? newId()
  const piece = partOfEntry(plannedParts(entry, planning, id), have, lost)
  const startedAt = lost.startedAt ?? piece?.startedAt
  const content = lost.content && startedAt !== undefined ? { ...lost.content, startedAt } : piece
  if (!content) return null
  const remote = lost.remote ?? (lost.remoteId === null ? null : refFromContent(lost.remoteId, content))
  const wasSent = lost.state !== 'queued' && lost.state !== 'rejected'
  return {
    ...content,
    ...(lost.content === null && !remote && wasSent && { sentContentLost: true }),
    id,
    entryId: entry.id,
    part: lost.part ?? piece?.part ?? have.length,
    // A record without an id is known only once it is there, and can't be changed.
    state: remote && (lost.state === 'accepted' || remote.id === null) ? 'accepted' : 'unknown',
    attempts: 0,
    nextAttemptAt: null,
    sentAt: now,
    remote,
    error: null,
  }
}

/** Whether such a record is one of those that the entry is to have: by its times and by what it is about. */
export function isPartOf(entry: Entry, record: DesiredRecord, planning: PlanningRules): boolean {
  const said = ({ kind, running, target, startedAt, endedAt, description }: DesiredRecord) =>
    JSON.stringify([kind, running, targetKey(target), startedAt, endedAt, description])
  return plannedParts(entry, planning).some((part) => said(part) === said(record))
}

/** The parts of the entry; a running one counts as live, whatever the account's setting is now. */
export const plannedParts = (entry: Entry, planning: PlanningRules, id = ''): Posting[] =>
  planPostings(entry, { ...planning, rules: { ...planning.rules, liveRecords: true } }, () => id)

/** The part of the entry that no other posting has. */
function partOfEntry(pieces: Posting[], have: Posting[], lost: LostPosting): Posting | null {
  const taken = (piece: Posting) =>
    have.some(
      ({ kind, startedAt, running }) =>
        kind === piece.kind && startedAt === piece.startedAt && running === piece.running,
    )
  const left = pieces.filter((piece) => !taken(piece))
  const { startedAt, content, part } = lost
  return (
    left.find((piece) => piece.startedAt === startedAt && (!content || piece.kind === content.kind)) ??
    left.find((piece) => content && piece.kind === content.kind && piece.endedAt === content.endedAt) ??
    left.find((piece) => piece.part === part) ??
    (left.length === 1 ? (left[0] ?? null) : null)
  )
}

const refFromContent = (id: string, { startedAt, endedAt, running }: DesiredRecord): RemoteRef => ({
  id,
  startedAt,
  endedAt: running ? null : endedAt,
  note: null,
})
