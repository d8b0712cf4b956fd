/** Records that run in Kimai 2 while the timer runs. */
import { AppError, retryOf } from '../../../shared/errors.ts'
import type { LiveRecord, PostingContent, ReadBackTerms, RemoteRef, StoredRecord } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'
import { beginsElsewhen, fetchFacts, serverSetsTimes } from './serverFacts.ts'
import { runningRecords } from './readRecords.ts'
import { hasWords, toBreak, toNewWords, toRef, toTimes, toWire, toWords, whatOf } from './mapping.ts'
import { beginNote, serverTimeNote, notesOf, timeText, toStoredRecord, toRecordTimedByServer } from './remoteNotes.ts'
import { isAbout } from './matchRecord.ts'
import { isExplained } from '../shared/roundedTimes.ts'
import { readBack } from './readBack.ts'
import type { Attempt } from './explainRefusal.ts'
import type { Session } from './session.ts'
import * as wire from './schemas.ts'
import { ensureTags } from './tags.ts'
import { type Body, idOf, lacks, pathOf, stopRecord, writeTimesheet } from './writeTimesheet.ts'

export async function active(session: Session): Promise<LiveRecord[]> {
  const records = await runningRecords(session)
  return records.map((record) => ({
    id: String(record.id),
    startedAt: record.begin,
    projectId: String(record.project?.id ?? ''),
    activityId: record.activity && String(record.activity.id),
    description: record.description ?? '',
    tags: record.tags,
    what: whatOf(record),
  }))
}

/** Begins a record. Throws AppError 'rejected' rather than have Kimai end another one for it. */
export async function start(session: Session, posting: PostingContent): Promise<StoredRecord> {
  const running = await runningRecords(session)
  if (running.length > 0) await spareOthers(session, running, posting)
  await ensureTags(session, posting.tags)
  const body = toNewWords(posting)
  const anew = { id: null, posting, extent: 'running', optionalFields: ['billable'] } as const
  try {
    const begin = toWire(posting.startedAt, session.zone)
    const written = await writeTimesheet(session, { ...anew, body: { ...body, begin } })
    return toStoredRecord(written.record, written.sent, 'running', notesOf(written, posting))
  } catch (thrown) {
    if (!lacks(thrown, 'begin')) throw thrown
  }
  await refuseOtherBegin(session)
  const written = await writeTimesheet(session, { ...anew, body })
  const { record } = written
  return toRef(record, posting, [...notesOf(written, posting), serverTimeNote('begin', record.begin, posting)])
}

/** A start ends the oldest records beyond the limit without a word (page 2.5). The limit may have changed since it was noted. */
async function spareOthers(session: Session, running: wire.NamedTimesheet[], posting: PostingContent): Promise<void> {
  const { facts } = await fetchFacts(session)
  const oldest = running.at(-1)
  if (!oldest || running.length < facts.activeEntriesHardLimit) return
  throw new AppError('rejected', t().kimai2.wouldEnd(whatOf(oldest), timeText(oldest.begin, posting)))
}

/** In this mode a begin that isn't sent is a fixed time of the day: a record of hours that nobody worked (page 2.4). */
async function refuseOtherBegin(session: Session): Promise<void> {
  const { facts } = await fetchFacts(session)
  if (!beginsElsewhen(facts)) return
  throw new AppError('rejected', t().kimai2.beginsElsewhen(facts.defaultBeginTime))
}

/** Gives a running record the begin, target and words of the posting. */
export async function update(session: Session, ref: RemoteRef, posting: PostingContent): Promise<StoredRecord> {
  await ensureTags(session, posting.tags)
  const body = { ...toWords(posting), begin: toWire(posting.startedAt, session.zone) }
  const optionalFields = ['billable', 'begin']
  const written = await writeTimesheet(session, {
    id: idOf(ref),
    posting,
    extent: 'running',
    body,
    optionalFields,
  })
  const { record, omittedFields, sent } = written
  const notes = notesOf(written, posting)
  if (omittedFields.includes('begin')) return toRef(record, posting, [...notes, ...beginNote(record, posting)])
  return toStoredRecord(record, sent, 'running', notes)
}

/**
 * Ends it at the time given, not now. Where Kimai takes no times, or this person may start and stop but change nothing (page 2.5),
 * it ends it now, and a note or a question says so.
 */
export async function stop(session: Session, ref: RemoteRef, posting: PostingContent): Promise<StoredRecord> {
  const attempt = { id: idOf(ref), posting, extent: 'ended' } as const
  await ensureTags(session, posting.tags)
  const body = { ...toWords(posting), ...toTimes(posting, session.zone), ...toBreak(ref) }
  try {
    const written = await writeTimesheet(session, {
      ...attempt,
      body,
      optionalFields: ['billable', 'begin', 'break'],
    })
    const { record, omittedFields, sent } = written
    const notes = notesOf(written, posting)
    if (omittedFields.includes('begin'))
      return toRecordTimedByServer(record, posting, [...notes, ...beginNote(record, posting)])
    return toStoredRecord(record, sent, 'ended', notes)
  } catch (thrown) {
    if (lacks(thrown, 'end')) return stopNow(session, attempt)
    if (!(await isOnlyStopped(session, thrown, attempt))) throw thrown
    return stopNow(session, attempt, body).catch((again: unknown) => {
      throw isFinal(again) ? thrown : again
    })
  }
}

/**
 * The end first: the rest has time, and may be refused where the end is not. With `whole` the times that were meant are part of
 * the rest: the refusal may have been for a moment.
 */
async function stopNow(session: Session, attempt: Attempt & { id: string }, whole?: Body): Promise<StoredRecord> {
  const { posting } = attempt
  const stopped = await stopRecord(session, attempt)
  const { record, notes } = await withRest(session, attempt, stopped, whole)
  if (whole && hasTimes(record, posting)) return toStoredRecord(record, posting, 'ended', notes)
  const ended = record.end === null ? [] : [serverTimeNote('end', record.end, posting)]
  return toRecordTimedByServer(record, posting, [...notes, ...beginNote(record, posting), ...ended])
}

/** Whether it has the times that were meant, or what rounding makes of them. */
const hasTimes = ({ begin, end }: wire.WireTimesheet, { startedAt, endedAt }: PostingContent): boolean =>
  end !== null && isExplained({ begin, end }, { begin: startedAt, end: endedAt })

/** Whether no change is taken, and none but the end is needed: hours on another project would be wrong in silence. */
async function isOnlyStopped(session: Session, thrown: unknown, { id, posting }: Attempt & { id: string }) {
  if (!(thrown instanceof AppError) || (thrown.kind !== 'locked' && thrown.kind !== 'forbidden')) return false
  const { value: record } = await session.read(pathOf(id), wire.timesheet)
  return isAbout(record, { ...posting, description: record.description ?? '' })
}

/** Refused, and another try would change nothing. */
const isFinal = (thrown: unknown): thrown is AppError =>
  thrown instanceof AppError && !thrown.ambiguous && retryOf[thrown.kind] === 'byPerson'

async function withRest(
  session: Session,
  attempt: Attempt,
  stopped: wire.WireTimesheet,
  whole?: Body,
): Promise<{ record: wire.WireTimesheet; notes: string[] }> {
  const { posting } = attempt
  const isSaid = hasWords(stopped, posting)
  if (isSaid && (!whole || hasTimes(stopped, posting))) return { record: stopped, notes: [] }
  try {
    const written = await writeTimesheet(session, {
      ...attempt,
      body: whole ?? toWords(posting),
      optionalFields: ['billable', ...(whole ? ['begin', 'end', 'break'] : [])],
    })
    return { record: written.record, notes: notesOf(written, posting) }
  } catch (thrown) {
    if (!isFinal(thrown)) throw thrown
    return { record: stopped, notes: isSaid ? [] : [t().kimai2.keptWords(thrown.message)] }
  }
}

/** What a start made whose answer was lost. Whether Kimai set the begin is asked anew, as the mode may have changed. */
export async function find(
  session: Session,
  posting: PostingContent,
  terms: ReadBackTerms,
): Promise<StoredRecord | null | 'unclear'> {
  const { facts } = await fetchFacts(session)
  const setsBegins = serverSetsTimes(facts)
  const found = await readBack(session, posting, terms, { running: true, setsBegins })
  if (found === null || found === 'unclear') return found
  return setsBegins ? toRef(found, posting, beginNote(found, posting)) : toStoredRecord(found, posting, 'running')
}
