/** A posting whose row can't be read any more, made anew from its entry and from what can still be read. Pure. */
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
 * What it is to be from now on; null: nothing of the entry goes with it. It may have been sent, so it is looked for before
 * anything is sent; unless its record is known, and nothing more was wanted of it.
 */
export function rebuiltPosting({ entry, have, lost, planning, now, newId }: RebuildNeeds): Posting | null {
  const id = lost.id ?? newId()
  const piece = partOfEntry(plannedParts(entry, planning, id), have, lost)
  const startedAt = lost.startedAt ?? piece?.startedAt
  const content = lost.content && startedAt !== undefined ? { ...lost.content, startedAt } : piece
  if (!content) return null
  const remote = lost.remote ?? (lost.remoteId === null ? null : refFromContent(lost.remoteId, content))
  return {
    ...content,
    id,
    entryId: entry.id,
    part: lost.part ?? piece?.part ?? have.length,
    // A record without an id is only known once it is there, and nothing changes it any more.
    state: remote && (lost.state === 'accepted' || remote.id === null) ? 'accepted' : 'unknown',
    attempts: 0,
    nextAttemptAt: null,
    sentAt: now,
    remote,
    error: null,
  }
}

/** A running entry that has a posting is shown live, whatever the account does by now. */
const plannedParts = (entry: Entry, planning: PlanningRules, id: string): Posting[] =>
  planPostings(entry, { ...planning, rules: { ...planning.rules, liveRecords: true } }, () => id)

/** The piece of the entry that no other posting has. */
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
