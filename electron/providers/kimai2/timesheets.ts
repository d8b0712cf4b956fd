/** Ended records of Kimai 2: making, finding, changing and taking them away. */
import { AppError } from '../../../shared/errors.ts'
import { dayStart, nextDayStart } from '../../../shared/time.ts'
import type { PostingContent, RemoteRef } from '../../core/ports.ts'
import { t } from '../words/index.ts'
import { beginsElsewhen } from './facts.ts'
import { recordPages } from './list.ts'
import { toNewWords, toRef, toTimes, toWords } from './map.ts'
import { matching } from './match.ts'
import { leftNotes, spanText, storedNote } from './notes.ts'
import type { Session } from './session.ts'
import * as wire from './wire.ts'
import { ensureTags, idOf, lacks, removeRecord, writeRecord } from './write.ts'

/** Creates the record with explicit begin and end. */
export async function submit(session: Session, posting: PostingContent): Promise<RemoteRef> {
  await ensureTags(session, posting.tags)
  const body = { ...toNewWords(posting), ...toTimes(posting, session.zone) }
  try {
    const { record, left } = await writeRecord(session, {
      id: null,
      posting,
      extent: 'ended',
      body,
      spare: ['billable'],
    })
    return toRef(record, posting, [...leftNotes(left), ...storedNote(record, posting, 'ended')])
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

/** Lists the record's day, with an hour around it for rounding. */
export async function find(
  session: Session,
  posting: PostingContent,
  claimed: ReadonlySet<string>,
): Promise<RemoteRef | null> {
  const around = 3_600_000
  const from = dayStart(posting.startedAt, session.zone) - around
  const to = nextDayStart(posting.startedAt, session.zone) + around
  for await (const records of recordPages(session, { from, to }, wire.timesheets)) {
    const record = matching(records, posting, claimed)
    if (record) return toRef(record, posting, storedNote(record, posting, 'ended'))
  }
  return null
}

/** Makes the record what the posting says. Where times can't be sent, the note says which ones Kimai keeps. */
export async function amend(session: Session, ref: RemoteRef, posting: PostingContent): Promise<RemoteRef> {
  await ensureTags(session, posting.tags)
  const body = { ...toWords(posting), ...toTimes(posting, session.zone) }
  const spare = ['billable', 'begin', 'end']
  const { record, left } = await writeRecord(session, { id: idOf(ref), posting, extent: 'ended', body, spare })
  const stored = storedNote(record, posting, 'ended')
  const kept = stored.length > 0 && left.includes('begin') ? [t().kimai2.leadsOnly] : []
  return toRef(record, posting, [...leftNotes(left), ...stored, ...kept])
}

export const remove = (session: Session, ref: RemoteRef): Promise<void> => removeRecord(session, idOf(ref))
