/** Domain <-> Kimai 1's wire. */
import { AppError } from '../../../shared/errors.ts'
import type { TargetRef } from '../../../shared/model/snapshot.ts'
import type { PostingContent, RemoteRef, StoredRecord } from '../../core/ports/ports.ts'
import { type RecordState, toStamp } from '../shared/kimaiChanges.ts'
import { storedWords, withOtherwise } from '../shared/otherTimes.ts'
import { t } from '../messages.ts'
import type { WireRecord } from './schemas.ts'

/** An instant (epoch ms) as absolute unix seconds, which Kimai reads without a zone (page 1.5). */
export const toWire = (at: number): string => `@${Math.floor(at / 1_000)}`

/** Half an emoji would break the JSON for PHP, which then answers 500. */
export const toText = (description: string): string => description.toWellFormed()

/** Kimai does not look whether ids make sense (page 1.4), so this does. Throws AppError 'rejected'. */
export function idsOf({ projectId, activityId }: TargetRef): { project: number; activity: number } {
  const isId = (id: string | null): id is string => /^[1-9]\d*$/.test(id ?? '')
  if (isId(projectId) && isId(activityId)) return { project: Number(projectId), activity: Number(activityId) }
  throw new AppError('rejected', t().kimai1.needsBoth)
}

/** What setTimesheetRecord needs for a new record as for one that is there (page 1.4). */
export function toRecord(posting: PostingContent) {
  const { project, activity } = idsOf(posting.target)
  return {
    projectId: project,
    taskId: activity,
    start: toWire(posting.startedAt),
    end: toWire(posting.endedAt),
    description: toText(posting.description),
  }
}

const emoji = /[\u{10000}-\u{10ffff}]/gu

/** A text as the stock tables keep it: without backslashes, with question marks for what takes four bytes (page 1.5). */
const kept = (description: string): string => toText(description).replaceAll('\\', '').replaceAll(emoji, '????')

/** Whether a stored text is what became of ours, also where the tables do keep emoji. */
export const isSameText = (stored: string, ours: string): boolean => kept(stored) === kept(ours)

const hasEmoji = (text: string): boolean => text.search(emoji) >= 0

/** What was lost of a text, in words; null: nothing. */
function lossIn(stored: string, ours: string): string | null {
  if (stored === ours) return null
  const { textChanged, emojiLost, backslashesLost, bothLost } = t().kimai1
  const lostEmoji = hasEmoji(ours) && !hasEmoji(stored)
  const lostBackslashes = ours.includes('\\') && !stored.includes('\\')
  if (lostEmoji) return lostBackslashes ? bothLost : emojiLost
  return lostBackslashes ? backslashesLost : textChanged
}

export const isAbout = (row: { projectID: string; activityID: string }, target: TargetRef): boolean =>
  row.projectID === target.projectId && row.activityID === target.activityId

/** What Kimai has, with a note on it; without one it says what was lost of the text. */
export const toRef = (
  record: WireRecord,
  posting: PostingContent,
  note = lossIn(record.description, posting.description),
): RemoteRef => ({
  id: record.timeEntryID,
  startedAt: record.start,
  endedAt: record.end,
  note,
  stamp: stampOf(record),
})

/**
 * What Kimai has of an ended record whose times it was told. It rounds none of them on that way (page 1.4), so any that differ
 * are a question to the person.
 */
export function toStoredRecord(record: WireRecord, posting: PostingContent): StoredRecord {
  const ref = toRef(record, posting)
  const { start: begin, end } = record
  // One that runs on is looked at when it has ended.
  if (end === null || (isSameTime(begin, posting.startedAt) && isSameTime(end, posting.endedAt))) return ref
  return withOtherwise(ref, posting, storedWords('Kimai', { begin, end }, posting))
}

/** Kimai holds whole seconds. */
export const isSameTime = (stored: number, sent: number): boolean => toWire(stored) === toWire(sent)

/** What of the record a person can change in Kimai. */
export const recordState = ({ start, end, projectID, activityID, description }: WireRecord): RecordState => ({
  begin: start,
  end,
  project: projectID,
  activity: activityID,
  description,
  tags: [],
  break: 0,
})

export const stampOf = (record: WireRecord): string => toStamp(recordState(record))
