/** Rows of the journal <-> the model. Reading throws ZodError for what can't be read, writing AppError 'bug' (or 'clock') for what couldn't be. */
import type { Entry, Gap, PastNote, Target } from '../../shared/model/snapshot.ts'
import type { Posting, Removal } from '../core/ports/ports.ts'
import { checkEntry, checkGap, checkPosting, checkRemoval, wholeJson } from './rowChecks.ts'
import { MisfitRow, type Row } from './readRows.ts'
import { toStoredNames } from './storedNames.ts'
import { entryRow, gapRow, pastNoteRow, removalPostingText, postingRow, removalRow, targetText } from './rowSchemas.ts'

export function toRemoval(row: Row): Removal {
  const parsed = removalRow.parse(row)
  return { posting: parsed.posting, attempts: parsed.attempts, nextAttemptAt: parsed.next_attempt_at }
}

export function fromRemoval(removal: Removal) {
  checkRemoval(removal)
  const { posting, attempts, nextAttemptAt } = removal
  return {
    posting_id: posting.id,
    account_id: posting.target.accountId,
    posting: wholeJson(toStoredNames(posting), 'removal'),
    attempts,
    next_attempt_at: nextAttemptAt,
  }
}

export function toEntry(row: Row): Entry {
  const { id, target, zone, description, tags, billable, started_at, ended_at, pauses } = entryRow.parse(row)
  return {
    id,
    target,
    startedAt: started_at,
    endedAt: ended_at,
    pauses,
    zone,
    description,
    tags,
    billable: billable === null ? null : billable === 1,
  }
}

export function fromEntry(entry: Entry) {
  checkEntry(entry)
  return {
    id: entry.id,
    account_id: entry.target.accountId,
    target: JSON.stringify(entry.target),
    started_at: entry.startedAt,
    ended_at: entry.endedAt,
    pauses: wholeJson(entry.pauses, 'entry.pauses'),
    zone: entry.zone,
    description: entry.description,
    tags: JSON.stringify(entry.tags),
    billable: entry.billable === null ? null : Number(entry.billable),
  }
}

export function toPosting(row: Row): Posting {
  const parsed = postingRow.parse(row)
  return {
    id: parsed.id,
    entryId: parsed.entry_id,
    part: parsed.part,
    startedAt: parsed.started_at,
    ...parsed.content,
    state: parsed.state,
    attempts: parsed.attempts,
    nextAttemptAt: parsed.next_attempt_at,
    sentAt: parsed.sent_at,
    remote: parsed.remote,
    error: parsed.error,
  }
}

export function fromPosting(posting: Posting) {
  checkPosting(posting)
  const { marker, kind, running, target, endedAt, pauseMs, zone, clocks, description, tags, billable } = posting
  const { unconfirmedContent, confirmedContent, newestIdBefore, sentContentLost, knownTimes } = posting
  const content = {
    marker,
    kind,
    running,
    target,
    endedAt,
    pauseMs,
    zone,
    clocks,
    description,
    tags,
    billable,
    unconfirmedContent,
    confirmedContent,
    newestIdBefore,
    sentContentLost,
    knownTimes,
  }
  return {
    id: posting.id,
    entry_id: posting.entryId,
    account_id: target.accountId,
    part: posting.part,
    content: wholeJson(toStoredNames(content), 'posting'),
    started_at: posting.startedAt,
    state: posting.state,
    attempts: posting.attempts,
    next_attempt_at: posting.nextAttemptAt,
    sent_at: posting.sentAt,
    remote_id: posting.remote?.id ?? null,
    remote: posting.remote && wholeJson(posting.remote, 'posting.remote'),
    error: posting.error && wholeJson(posting.error, 'posting.error'),
  }
}

/** A posting that has its entry. */
export function toOwnedPosting(row: Row): Posting {
  if (row['has_entry'] === 0) throw new MisfitRow('entry_id: there is no such entry')
  return toPosting(row)
}

/** The posting of a removal, whatever else of that can't be read. */
export const toRemovalPosting = (row: Row): Posting => removalPostingText.parse(row['posting'])

/** Of columns that are all in the entry's own row. */
export function toPastNote(row: Row): PastNote {
  const { id, billable, started_at, ...rest } = pastNoteRow.parse(row)
  return { entryId: id, ...rest, billable: billable === null ? null : billable === 1, startedAt: started_at }
}

export const toTarget = (row: Row): Target => targetText.parse(row['target'])

export function toGap(row: Row): Gap {
  const { id, entry_id, started_at, ended_at, kinds, outcome } = gapRow.parse(row)
  return { id, entryId: entry_id, startedAt: started_at, endedAt: ended_at, kinds, outcome }
}

export function fromGap(gap: Gap) {
  checkGap(gap)
  return {
    id: gap.id,
    entry_id: gap.entryId,
    started_at: gap.startedAt,
    ended_at: gap.endedAt,
    kinds: JSON.stringify(gap.kinds),
    outcome: gap.outcome,
  }
}
