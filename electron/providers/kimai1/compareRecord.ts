/** Whether a record of Kimai 1 is as Stint left it. */
import { clock, dayName } from '../../../shared/time/formatTime.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { ExpectedRecord, RemoteRef, RecordComparison } from '../../core/ports/ports.ts'
import {
  changeWords,
  fromStamp,
  isOwnChange,
  type Keeping,
  nameIn,
  sameMoment,
  wordsOf,
} from '../shared/kimaiChanges.ts'
import type { Stopped } from '../../../shared/messages/en/kimai.ts'
import type { Client } from './client.ts'
import { couldBegin } from '../shared/roundedTimes.ts'
import { isSameText, isSameTime, stampOf, recordState, toWire } from './mapping.ts'
import { isOwn, list, recordOf } from './timesheets.ts'
import type { WireRecord } from './schemas.ts'

/**
 * Reads the record behind `ref` and compares. One of somebody else's, whose id was given out again, is not ours (page 1.4).
 * A reference of an older journal has no stamp: then only an end that Stint didn't give counts.
 */
export async function compareRecord(client: Client, ref: RemoteRef, ours: ExpectedRecord): Promise<RecordComparison> {
  const record = ref.id === null ? null : await recordOf(client, ref.id)
  if (!record) return { kind: 'gone' }
  const [now, was, stamp] = [recordState(record), fromStamp(ref.stamp), stampOf(record)]
  if (ref.stamp === stamp) return { kind: 'same' }
  if (!(await isOwn(client, record))) return { kind: 'gone' }
  const stopped = now.end !== null && ref.endedAt === null
  if (ref.stamp === undefined && !stopped) return { kind: 'same' }
  if (isOwnChange(now, was, ours, keeping)) return { kind: 'same' }
  const theirs = {
    ref: { id: ref.id, startedAt: now.begin, endedAt: now.end, note: null, stamp },
    projectId: now.project,
    activityId: now.activity,
    taskId: null,
    what: nameIn(ours, now) ?? `${record.projectName} · ${record.activityName}`,
    ...wordsOf(now, was, ours.confirmedContent),
  }
  const when = stopped
    ? await stoppedBy(client, record, (ours.confirmedContent ?? ours.unconfirmedContent)?.zone ?? 'UTC')
    : null
  return { kind: 'changed', theirs, why: changeWords(now, was, when, couldBegin) }
}

/** How Kimai keeps what Stint sends, none of which it rounds (page 1.4 and 1.5). */
const keeping: Keeping = { begin: isSameTime, end: isSameTime, text: isSameText, serverSetsEnds: false }

/** When it ended, and why, where that can be seen: somebody went on with something else. */
async function stoppedBy(
  client: Client,
  { timeEntryID, start, end }: WireRecord,
  zone: string,
): Promise<Stopped | null> {
  if (end === null) return null
  const isSameDay = localDate(end, zone) === localDate(start, zone)
  const at = isSameDay ? clock(end, zone) : `${dayName(end, zone)} ${clock(end, zone)}`
  const rows = await list(client, toWire(end - 2 * sameMoment), toWire(end + sameMoment)).catch(() => [])
  const byOther = rows.some((row) => row.timeEntryID !== timeEntryID && Math.abs(row.start - end) <= sameMoment)
  return { at, byOther, limit: null }
}
