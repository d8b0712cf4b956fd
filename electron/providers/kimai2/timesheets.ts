/** Ended records of Kimai 2: making, finding, changing and removing them. */
import { AppError } from '../../../shared/errors.ts'
import type { PostingContent, ReadBackTerms, RemoteRef, StoredRecord } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'
import { beginsElsewhen } from './serverFacts.ts'
import { toBreak, toNewWords, toRef, toTimes, toWords } from './mapping.ts'
import { keptNote, notesOf, spanText, toStoredRecord } from './remoteNotes.ts'
import { readBack } from './readBack.ts'
import type { Session } from './session.ts'
import { ensureTags } from './tags.ts'
import { idOf, lacks, removeRecord, writeTimesheet } from './writeTimesheet.ts'

/** Creates the record with explicit begin and end. */
export async function submit(session: Session, posting: PostingContent): Promise<StoredRecord> {
  await ensureTags(session, posting.tags)
  const body = { ...toNewWords(posting), ...toTimes(posting, session.zone) }
  try {
    const written = await writeTimesheet(session, {
      id: null,
      posting,
      extent: 'ended',
      body,
      optionalFields: ['billable'],
    })
    return toStoredRecord(written.record, written.sent, 'ended', notesOf(written, posting))
  } catch (thrown) {
    if (lacks(thrown, 'begin') || lacks(thrown, 'end')) throw noTimes(session, posting, thrown)
    throw thrown
  }
}

/** Without times there would be a record, but of a time at which nobody worked (page 2.4). */
function noTimes({ facts }: Session, posting: PostingContent, cause: unknown): AppError {
  const { noTimes: refused, liveLater } = t().kimai2
  const why = refused(facts.trackingMode, spanText(posting.startedAt, posting.endedAt, posting))
  return new AppError('rejected', beginsElsewhen(facts) ? why : `${why} ${liveLater}`, { cause })
}

/** The record that a lost `submit` made; see readBack.ts. */
export async function find(
  session: Session,
  posting: PostingContent,
  terms: ReadBackTerms,
): Promise<StoredRecord | null | 'unclear'> {
  // Only who sends times makes records that have ended.
  const found = await readBack(session, posting, terms, { running: false, setsBegins: false })
  return found === null || found === 'unclear' ? found : toStoredRecord(found, posting, 'ended')
}

/** Makes the record what the posting says. Where times can't be sent, the note says which ones Kimai keeps. */
export async function amend(session: Session, ref: RemoteRef, posting: PostingContent): Promise<StoredRecord> {
  await ensureTags(session, posting.tags)
  const body = { ...toWords(posting), ...toTimes(posting, session.zone), ...toBreak(ref) }
  const optionalFields = ['billable', 'begin', 'end', 'break']
  const written = await writeTimesheet(session, {
    id: idOf(ref),
    posting,
    extent: 'ended',
    body,
    optionalFields,
  })
  const { record, omittedFields, sent } = written
  const notes = notesOf(written, posting)
  if (omittedFields.includes('begin')) return toRef(record, posting, [...notes, ...keptNote(record, posting)])
  return toStoredRecord(record, sent, 'ended', notes)
}

export const remove = (session: Session, ref: RemoteRef): Promise<void> => removeRecord(session, idOf(ref))
