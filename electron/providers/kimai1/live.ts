/** Records that run in Kimai 1 while the timer runs. */
import { limits } from '../../../shared/limits.ts'
import { AppError, asAppError } from '../../../shared/errors.ts'
import { clock, dayName } from '../../../shared/time/formatTime.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { LiveRecord, PostingContent, RemoteRef, StoredRecord } from '../../core/ports/ports.ts'
import { storedWords, withOtherwise } from '../shared/otherTimes.ts'
import { t } from '../messages.ts'
import { type Client, notRecording } from './client.ts'
import type { Facts } from './serverFacts.ts'
import { idsOf, isAbout, isSameTime, toRef, toText, toWire } from './mapping.ts'
import { list, ownRecord, recordOf } from './timesheets.ts'
import * as wire from './schemas.ts'

/** The person's running records, the latest first: they are in every list that ends after now (page 1.4). */
export async function active(client: Client, now: number): Promise<LiveRecord[]> {
  const rows = await list(client, toWire(now), '')
  const found: LiveRecord[] = []
  for (const row of rows) {
    if (row.end !== null) continue
    // Each is a request: of more than are shown only that there are more is said.
    if (found.length > limits.runningElsewhere) break
    // The list cuts its start to the beginning of the period; only the record itself has the true one (page 1.4).
    const record = await recordOf(client, row.timeEntryID)
    if (!record || record.end !== null) continue
    const { timeEntryID: id, projectID: projectId, activityID: activityId, description } = row
    const what = `${row.projectName} · ${row.activityName}`
    found.push({ id, startedAt: record.start, projectId, activityId, description, tags: [], what })
  }
  return found
}

/** Kimai would let both run (page 1.4), so another one refuses the start. */
export async function start(client: Client, facts: Facts, posting: PostingContent, now: number): Promise<StoredRecord> {
  const { project, activity } = idsOf(posting.target)
  const [other] = await active(client, now)
  if (other) throw runsAlready(other, posting.zone, now)
  const [made] = await client.write('startRecord', [project, activity], wire.started)
  const id = made?.timeEntryID ?? (await idOfStarted(client, posting))
  // It runs by now: what fails from here on is made good when it ends, except a change that may yet meet another record.
  return tune(client, facts, id, posting).catch((thrown: unknown) => {
    if (asAppError(thrown).ambiguous) throw thrown
    return asItIs(client, id, posting, later())
  })
}

function runsAlready({ what, startedAt }: LiveRecord, zone: string, now: number): AppError {
  const isToday = localDate(startedAt, zone) === localDate(now, zone)
  const since = isToday ? clock(startedAt, zone) : `${dayName(startedAt, zone)} ${clock(startedAt, zone)}`
  return new AppError('rejected', t().kimai1.runs(what, since))
}

/** Before 1.3.2 the answer names no id (page 1.4). Nothing ran before, so what runs now and is about ours is ours. */
async function idOfStarted(client: Client, { target }: PostingContent): Promise<string> {
  const first = await firstRunning(client).catch(() => null)
  if (first && isAbout(first, target)) return first.timeEntryID
  throw new AppError('protocol', t().kimai1.startedWhich, { ambiguous: true })
}

const later = () => t().kimai1.later

/** Gives a running record start, target and text of the posting. */
export async function update(
  client: Client,
  facts: Facts,
  ref: RemoteRef,
  posting: PostingContent,
): Promise<StoredRecord> {
  const own = await ownRecord(client, ref)
  if (!own) throw new AppError('notFound', t().kimai1.gone)
  if (own.end !== null) {
    throw new AppError('rejected', t().kimai1.stoppedAt(clock(own.end, posting.zone)))
  }
  return tune(client, facts, own.timeEntryID, posting)
}

/**
 * Kimai changes the first running record, whichever that is (page 1.4), so only when that is ours; and not at all before
 * 1.3.0. Where it can't, all of it follows with the end. A start must be text: a number would lose the record (page 1.4).
 */
async function tune(client: Client, facts: Facts, id: string, posting: PostingContent): Promise<StoredRecord> {
  const { project, activity } = idsOf(posting.target)
  const first = await firstRunning(client)
  const canTune = facts.updatesActive && first?.timeEntryID === id
  const { startedAt, description } = posting
  if (canTune) {
    const ids = { projectID: project, activityID: activity }
    const change = { ...ids, description: toText(description), start: toWire(startedAt) }
    await client.write('updateActiveRecording', [change], wire.nothing)
  }
  const ref = await asItIs(client, id, posting, canTune ? undefined : later())
  // Why it has ended is another question.
  if (!canTune || ref.endedAt !== null || isSameTime(ref.startedAt, startedAt)) return ref
  return withOtherwise(ref, posting, storedWords('Kimai', { begin: ref.startedAt, end: null }, posting))
}

/** The record as far as it can be read; by now it is as good as it gets. */
async function asItIs(client: Client, id: string, posting: PostingContent, note?: string): Promise<RemoteRef> {
  const record = await recordOf(client, id).catch(() => null)
  return record ? toRef(record, posting, note) : { id, startedAt: posting.startedAt, endedAt: null, note: note ?? null }
}

async function firstRunning(client: Client) {
  const [first] = await client.read('getActiveRecording', [], wire.active, notRecording)
  return first ?? null
}
