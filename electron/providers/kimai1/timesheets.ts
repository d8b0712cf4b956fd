/** Writing a record to Kimai 1, finding it again, changing and removing it. */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import type { PostingContent, RemoteRef, RemoteVersion, StoredRecord } from '../../core/ports/ports.ts'
import { refuseEndless } from '../shared/boundedLists.ts'
import { t } from '../messages.ts'
import { type Client, unhandled } from './client.ts'
import { stampOf, toRecord, toStoredRecord, toWire } from './mapping.ts'
import * as wire from './schemas.ts'

/** The status "open" and the plain comment; without either, making a record fails (page 1.4). */
const fresh = { statusId: 1, commentType: 0 }

/** Makes an ended record with the times given; Kimai rounds none of them on this way (page 1.4). */
export async function submit(client: Client, posting: PostingContent): Promise<StoredRecord> {
  const record = { ...toRecord(posting), ...fresh }
  const [made] = await client.write('setTimesheetRecord', [record, false], wire.created)
  if (made) return refTo(client, made.id, posting)
  throw new AppError('protocol', t().kimai1.madeWhich, { ambiguous: true })
}

/** Rows a request, so that the person's own setting for it (page 1.4) doesn't cut a list short. */
const pageSize = 200

/** The person's own records that touch a period, newest start first; '' leaves it open at that end. */
export const list = (client: Client, from: string, to: string): Promise<wire.WireRecord[]> =>
  pagesOf(client, from, to, wire.record)

/** The person's own ended records that begin in [from, to], epoch ms, as they stand. */
export async function recordsBetween(
  client: Client,
  { from, to }: { from: number; to: number },
): Promise<RemoteVersion[]> {
  // Kimai cuts rows at the edges of the period (page 1.4): one that is cut at its begin must not seem to begin in it.
  const rows = await list(client, toWire(from - 1_000), '')
  return rows
    .filter(({ start, end }) => end !== null && start >= from && start <= to)
    .map((row) => ({
      ref: { id: row.timeEntryID, startedAt: row.start, endedAt: row.end, note: null, stamp: stampOf(row) },
      projectId: row.projectID,
      activityId: row.activityID,
      taskId: null,
      what: `${row.projectName} · ${row.activityName}`,
      description: row.description,
      tags: [],
    }))
}

/** As `list`, their ids: one that can't be read otherwise has an id, too. */
export const listIds = (client: Client, from: string, to: string): Promise<{ timeEntryID: string }[]> =>
  pagesOf(client, from, to, wire.recordId)

async function pagesOf<Row extends { timeEntryID: string }>(
  client: Client,
  from: string,
  to: string,
  item: z.ZodType<Row>,
): Promise<Row[]> {
  const rows = new Map<string, Row>()
  for (let offset = 0; ; offset += pageSize) {
    const page = await client.read('getTimesheet', [from, to, -1, offset, pageSize], item)
    const before = rows.size
    for (const row of page) rows.set(row.timeEntryID, row)
    if (page.length < pageSize) return [...rows.values()]
    if (rows.size === before) throw new AppError('protocol', t().kimai1.endless)
    refuseEndless(offset / pageSize + 1, rows.size)
  }
}

/** Gives the record times, target and text of the posting, which also ends one that runs. */
export async function amend(client: Client, ref: RemoteRef, posting: PostingContent): Promise<StoredRecord> {
  const record = toRecord(posting)
  const own = await ownRecord(client, ref)
  if (!own) throw new AppError('notFound', t().kimai1.gone)
  const { timeEntryID: id } = own
  await client.write('setTimesheetRecord', [{ ...record, id: Number(id) }, true], wire.nothing)
  return refTo(client, id, posting)
}

/** Takes the record away; one that is not there any more is done, too. */
export async function remove(client: Client, ref: RemoteRef): Promise<void> {
  const own = await ownRecord(client, ref)
  if (own) await client.write('removeTimesheetRecord', [Number(own.timeEntryID)], wire.nothing)
}

/**
 * The record behind `ref`, null when it is gone. Kimai lets everyone change everyone's records, takes over those it
 * changes, and calls it a success where there was none (page 1.4); a database may give an id out again. So whose it is
 * is asked first, by comparing with the person's newest record.
 */
export async function ownRecord(client: Client, { id }: RemoteRef): Promise<wire.WireRecord | null> {
  const record = id === null ? null : await recordOf(client, id)
  return record && (await isOwn(client, record)) ? record : null
}

export async function isOwn(client: Client, { userID }: wire.WireRecord): Promise<boolean> {
  const [newest] = await client.read('getTimesheet', ['', '', -1, 0, 1], wire.recordOwner)
  return newest?.userID === userID
}

export async function recordOf(client: Client, id: string): Promise<wire.WireRecord | null> {
  const [record] = await client.read('getTimesheetRecord', [Number(id)], wire.record, unhandled)
  return record ?? null
}

/**
 * The record just written, as Kimai has it. Kimai takes any ids, and shows nobody a record whose project or task is gone
 * (page 1.4): such a one is removed again. Throws AppError 'rejected' then. Where it can't be read it is as it was
 * sent, since it was written.
 */
async function refTo(client: Client, id: string, posting: PostingContent): Promise<StoredRecord> {
  const { startedAt, endedAt } = posting
  const stored = await recordOf(client, id).catch(() => 'unread' as const)
  if (stored === 'unread') return { id, startedAt, endedAt, note: null }
  if (stored) return toStoredRecord(stored, posting)
  await client.write('removeTimesheetRecord', [Number(id)], wire.nothing)
  throw new AppError('rejected', t().kimai1.targetGone)
}
