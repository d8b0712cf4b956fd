/** Whether a record of Kimai 2 is as Stint left it. */
import { asAppError } from '../../../shared/errors.ts'
import type { ExpectedRecord, RemoteRef, RecordComparison } from '../../core/ports/ports.ts'
import {
  changeWords,
  fromStamp,
  isOwnChange,
  type Keeping,
  nameIn,
  type RecordState,
  sameMoment,
  wordsOf,
} from '../shared/kimaiChanges.ts'
import type { Stopped } from '../../../shared/messages/en/kimai.ts'
import { NotThere } from './client.ts'
import { serverSetsTimes } from './serverFacts.ts'
import { recordPages } from './readRecords.ts'
import { stampOf, recordState, whatOf, workedUntil } from './mapping.ts'
import { mayBegin, mayEnd } from '../shared/roundedTimes.ts'
import { trimmed } from './matchRecord.ts'
import { breakText, timeText } from './remoteNotes.ts'
import { elsewhere } from './explainRefusal.ts'
import type { Session } from './session.ts'
import * as wire from './schemas.ts'
import { idOf, pathOf } from './writeTimesheet.ts'

/**
 * Reads the record behind `ref` and compares. A reference of an older journal has no stamp: then only an end that Stint
 * didn't give counts. Where this person may not read records, nothing can be said against writing either.
 */
export async function compareRecord(session: Session, ref: RemoteRef, ours: ExpectedRecord): Promise<RecordComparison> {
  const record = await readRecord(session, idOf(ref))
  if (record === 'hidden') return { kind: 'same' }
  if (record === null) return { kind: 'gone' }
  const [now, was, stamp] = [recordState(record), fromStamp(ref.stamp), stampOf(record)]
  const stopped = now.end !== null && ref.endedAt === null
  if (ref.stamp === stamp || (ref.stamp === undefined && !stopped)) return { kind: 'same' }
  if (isOwnChange(now, was, ours, keeping(session))) return { kind: 'same' }
  const { project: projectId, activity: activityId, begin } = now
  const zone = (ours.confirmedContent ?? ours.unconfirmedContent)?.zone ?? session.zone
  const broken = record.break ? breakText(record, { startedAt: begin, zone }) : null
  const theirs = {
    ref: { id: ref.id, startedAt: begin, endedAt: workedUntil(record), note: broken, stamp },
    projectId,
    activityId,
    taskId: null,
    what: nameIn(ours, now) ?? (await nameThere(session, record)),
    ...wordsOf(now, was, ours.confirmedContent),
  }
  const when = stopped ? await stoppedBy(session, String(record.id), now, zone) : null
  const why = changeWords(now, was, when, mayBegin)
  return { kind: 'changed', theirs, why: broken && now.break !== was?.break ? `${why} ${broken}.` : why }
}

/** 'hidden': this person may not read it. */
async function readRecord(session: Session, id: string): Promise<wire.WireTimesheet | 'hidden' | null> {
  try {
    const { value } = await session.read(pathOf(id), wire.timesheet)
    return value
  } catch (thrown) {
    if (thrown instanceof NotThere) {
      if (thrown.own) return null
      throw elsewhere(thrown)
    }
    if (asAppError(thrown).kind === 'forbidden') return 'hidden'
    throw thrown
  }
}

/** How Kimai keeps what it is sent (page 2.5 and 2.7). */
const keeping = ({ facts }: Session): Keeping => ({
  begin: mayBegin,
  end: mayEnd,
  text: (stored, sent) => trimmed(stored) === trimmed(sent),
  serverSetsEnds: serverSetsTimes(facts),
})

/** Lists have the names of what a record is on; the record itself only the ids (page 2.5). */
async function nameThere(session: Session, { id, begin, project, activity }: wire.WireTimesheet): Promise<string> {
  const span = { from: begin, to: begin, full: true }
  const unnamed = [project, activity].map((one) => `#${one}`).join(' · ')
  try {
    for await (const records of recordPages(session, span, wire.namedTimesheets)) {
      const named = records.find((each) => each.id === id)
      if (named) return whatOf(named)
    }
  } catch {
    return unnamed
  }
  return unnamed
}

/** When it ended, and why, where that can be seen: a start ends what runs beyond the limit (page 2.5). */
async function stoppedBy(
  session: Session,
  id: string,
  { begin, end }: RecordState,
  zone: string,
): Promise<Stopped | null> {
  if (end === null) return null
  const at = timeText(end, { startedAt: begin, zone })
  const byOther = await begunAt(session, end, id).catch(() => false)
  return { at, byOther, limit: session.facts.activeEntriesHardLimit }
}

async function begunAt(session: Session, at: number, id: string): Promise<boolean> {
  for await (const records of recordPages(session, { from: at, to: at }, wire.timesheets)) {
    if (records.some((one) => String(one.id) !== id && Math.abs(one.begin - at) <= sameMoment)) return true
  }
  return false
}
