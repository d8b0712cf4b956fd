/** Writing one record to Kimai 2. */
import { AppError } from '../../../shared/errors.ts'
import type { Interval } from '../../../shared/model/snapshot.ts'
import type { PostingContent, RemoteRef, SentRecord } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'
import { Refusal } from './client.ts'
import { clearOfRecords, isFree } from './clearOfRecords.ts'
import {
  type Attempt,
  day,
  type EndedRecord,
  explained,
  explainedRemoval,
  recordsAround,
  spanAround,
  wantedOf,
} from './explainRefusal.ts'
import { toTimes } from './mapping.ts'
import type { Session } from './session.ts'
import * as wire from './schemas.ts'

export type Body = Record<string, unknown>

export interface Write extends Attempt {
  body: Body
  /** Fields that may be left out where the form of this person doesn't have them. */
  optionalFields: readonly string[]
}

export interface Written {
  record: wire.WireTimesheet
  /** What was left out. */
  omittedFields: string[]
  /** The posting by the times that were sent for it: clear of what Kimai has rounded (clearOfRecords.ts). */
  sent: PostingContent
}

/**
 * Makes or changes a record. Which fields the form has depends on permissions and tracking mode, and only a refusal tells
 * (page 2.2): those of `optionalFields` that it lacks are left out of another try. Where overlaps are forbidden, and only
 * rounding put a record in the way, the times of another try are clear of it (page 2.7). Errors: AppError, see `explained`; a
 * Refusal where the form lacks something else.
 */
export async function writeTimesheet(session: Session, write: Write): Promise<Written> {
  try {
    const record = await sendRecord(session, write, write.body)
    return { record: await billableAgain(session, write, record), omittedFields: [], sent: write.posting }
  } catch (thrown) {
    const omittedFields = missing(thrown, write.body)
    if (omittedFields.length === 0) return sendClear(session, write, thrown)
    if (!omittedFields.every((field) => write.optionalFields.includes(field))) throw thrown
    const body = Object.fromEntries(Object.entries(write.body).filter(([field]) => !omittedFields.includes(field)))
    return { ...(await sendRest(session, { ...write, body })), omittedFields }
  }
}

/**
 * A change that moves a record forgets whether it is billable, even if it says so itself (page 2.5): then once more. With its
 * times, since those that Kimai has rounded may overlap another record, and would be refused with any change (page 2.7).
 */
async function billableAgain(session: Session, write: Write, record: wire.WireTimesheet): Promise<wire.WireTimesheet> {
  const { project: _, activity: __, ...rest } = write.body
  const { billable } = rest
  if (write.id === null || billable === undefined || record.billable === billable) return record
  return sendRecord(session, write, rest)
}

async function sendRest(session: Session, write: Write): Promise<Written> {
  try {
    return { record: await sendRecord(session, write, write.body), omittedFields: [], sent: write.posting }
  } catch (thrown) {
    return sendClear(session, write, thrown)
  }
}

/** Once more, with times clear of what was rounded; throws why it was refused where there are none. */
async function sendClear(session: Session, write: Write, thrown: unknown): Promise<Written> {
  const around = thrown instanceof Refusal ? await recordsAround(session, thrown, write).catch(() => []) : []
  const times = 'begin' in write.body ? timesClearOf(session, write, around) : null
  if (!times) throw await explained(session, thrown, write, around)
  const sent = { ...write.posting, ...times }
  const { begin, end } = toTimes(sent, session.zone)
  const clear: Write = { ...write, body: { ...write.body, begin, ...('end' in write.body && { end }) } }
  try {
    const record = await sendRecord(session, clear, clear.body)
    return { record: await billableAgain(session, clear, record), omittedFields: [], sent }
  } catch (again) {
    // Told is about the times that the person knows; a write without an answer stays one.
    throw again instanceof Refusal ? await explained(session, thrown, write, around) : again
  }
}

function timesClearOf(session: Session, write: Write, around: EndedRecord[]): Interval | null {
  if (around.length === 0) return null
  const { from, to } = spanAround(write)
  const sent = session.sentAround(from - day, to + day)
  const records = around.map(({ id, begin, end }) => ({ id: String(id), begin, end }))
  const stored = records.filter(({ id }) => id !== write.id)
  const own = records.find(({ id }) => id === write.id)
  if (own && isFree(own, stored) && isUnmoved(write, sent)) return { startedAt: own.begin, endedAt: own.end }
  const times = clearOfRecords(wantedOf(write), stored, sent)
  return times && { startedAt: times.startedAt, endedAt: times.endedAt ?? times.startedAt }
}

/** Whether the record was sent by the same times before: then it can stay where it is. */
function isUnmoved({ id, posting }: Write, sent: readonly SentRecord[]): boolean {
  const before = sent.find((one) => one.id === id)
  return before?.startedAt === posting.startedAt && before.endedAt === posting.endedAt
}

const sendRecord = (session: Session, { id }: Write, body: Body): Promise<wire.WireTimesheet> =>
  id === null
    ? session.write('POST', '/api/timesheets', body, wire.timesheet)
    : session.write('PATCH', pathOf(id), body, wire.timesheet)

const missing = (thrown: unknown, body: Body): string[] =>
  thrown instanceof Refusal ? Object.keys(body).filter((field) => thrown.lacks(field)) : []

/** Ends a running record now, as Kimai does by itself. */
export const stopRecord = (session: Session, attempt: Attempt & { id: string }): Promise<wire.WireTimesheet> =>
  session.write('PATCH', `${pathOf(attempt.id)}/stop`, undefined, wire.timesheet).catch(async (thrown: unknown) => {
    throw await explained(session, thrown, attempt)
  })

/** Removes a record, a running one too. */
export const removeRecord = (session: Session, id: string): Promise<void> =>
  session.remove(pathOf(id)).catch(async (thrown: unknown) => {
    throw await explainedRemoval(session, thrown, id)
  })

export const pathOf = (id: string): string => `/api/timesheets/${encodeURIComponent(id)}`

/** The id that Kimai gave a record. Throws AppError 'bug': it gives every record one. */
export function idOf({ id }: RemoteRef): string {
  if (id === null) throw new AppError('bug', t().kimai2.unknownRecord)
  return id
}

/** Whether the refusal is for a time that the form of this person doesn't take (page 2.4). */
export const lacks = (thrown: unknown, field: 'begin' | 'end'): boolean =>
  thrown instanceof Refusal && thrown.lacks(field)
