/** Finding the record again that a lost write to Kimai 1 may have made. */
import type { PostingContent, ReadBackTerms, Sibling, StoredRecord, DesiredRecord } from '../../core/ports/ports.ts'
import { isNewer, recordOfOurs } from '../shared/matchRecords.ts'
import { beganThen } from '../shared/roundedTimes.ts'
import { t } from '../messages.ts'
import type { Client } from './client.ts'
import { isAbout, isSameText, isSameTime, toRef, toStoredRecord, toWire } from './mapping.ts'
import { list, listIds } from './timesheets.ts'
import * as wire from './schemas.ts'

/** How far a server's clock may be behind ours, ms. [inferred] Kimai stamps a start with its own clock. */
const skew = 900_000

/**
 * Beyond the times of a posting, ms: rows are cut to the period asked for (page 1.4), and ours must not be; stopped on the web
 * it is rounded, its start too, by any number of minutes (page 1.4).
 */
const around = 24 * 3_600_000 + skew

/** The records among which that of the posting would be; one that was to run may have been stopped at any time since. */
const neighbours = (client: Client, posting: PostingContent, runs: boolean): Promise<wire.WireRecord[]> =>
  list(client, ...periodOf(posting, runs))

const periodOf = ({ startedAt, endedAt }: PostingContent, runs: boolean): [from: string, to: string] => [
  toWire(startedAt - around),
  runs ? '' : toWire(endedAt + around),
]

/**
 * The newest id there; "0" where there is none. Kimai lists by start and not by id, so it is the newest of those around the
 * posting and of the one that began last.
 */
export async function newestId(client: Client, posting: DesiredRecord): Promise<string> {
  const rows = await listIds(client, ...periodOf(posting, posting.running))
  const last = await client.read('getTimesheet', ['', '', -1, 0, 1], wire.recordId)
  return String(Math.max(0, ...[...rows, ...last].map(({ timeEntryID }) => Number(timeEntryID))))
}

/** What a lost `submit` made: nothing is rounded on that way (page 1.4), so it has our times to the second. */
export async function find(
  client: Client,
  posting: PostingContent,
  terms: ReadBackTerms,
): Promise<StoredRecord | null | 'unclear'> {
  const rows = await neighbours(client, posting, false)
  const ended = rows.filter(({ end, description }) => end !== null && isSameText(description, posting.description))
  const ours = { ...posting, running: false, after: terms.after }
  const found = ourRow(ended, ours, terms)
  if (found === null) return rows.some((row) => isRenamed(row, ours, terms)) ? 'unclear' : null
  return found === 'unclear' ? found : toStoredRecord(found, posting)
}

/** Whether a new record has the times of ours and other words: somebody may have changed those already. */
function isRenamed({ timeEntryID, start, end }: wire.WireRecord, ours: Sibling, { claimed }: ReadBackTerms): boolean {
  if (ours.after === null || !isNewer(timeEntryID, ours.after) || claimed.has(timeEntryID)) return false
  return isSameTime(start, ours.startedAt) && (ours.running || (end !== null && isSameTime(end, ours.endedAt)))
}

/**
 * What a lost `start` made. With start and text of the posting it is surely ours; without them it is the bare record that is
 * made before they are set. A bare one that has ended may be the person's own as well.
 */
export async function findStarted(
  client: Client,
  posting: PostingContent,
  terms: ReadBackTerms,
): Promise<StoredRecord | null | 'unclear'> {
  const rows = await neighbours(client, posting, true)
  const like = rows.filter(
    ({ description, end }) =>
      (isSameText(description, posting.description) || description === '') &&
      // Where it isn't known which ids are new: what ended before this began is another one.
      (terms.after !== null || end === null || end > posting.startedAt - skew),
  )
  const ours = { ...posting, running: true, after: terms.after }
  const found = ourRow(like, ours, terms)
  if (found === null) return rows.some((row) => isRenamed(row, ours, terms)) ? 'unclear' : null
  if (found === 'unclear') return found
  if (found.end !== null && !isOursEnded(found, posting)) return 'unclear'
  const isTuned = isSameText(found.description, posting.description) && isSameTime(found.start, posting.startedAt)
  return isTuned || found.end !== null ? toRef(found, posting) : toRef(found, posting, t().kimai1.later)
}

function ourRow(rows: wire.WireRecord[], ours: Sibling, terms: ReadBackTerms): wire.WireRecord | null | 'unclear' {
  const candidates = rows
    .filter((row) => isAbout(row, ours.target) && !terms.claimed.has(row.timeEntryID))
    .filter((row) => isNewer(row.timeEntryID, ours.after) || terms.siblings.length > 0)
    .map((row) => ({ id: row.timeEntryID, begin: row.start, end: row.end, row }))
  const siblings = terms.siblings.filter(
    ({ target }) => target.projectId === ours.target.projectId && target.activityId === ours.target.activityId,
  )
  const found = recordOfOurs(candidates, ours, siblings, ({ row }, one) => couldBeOf(row, one))
  return found === null || found === 'unclear' ? found : found.row
}

/** Whether a record can be what became of a posting. */
function couldBeOf({ start, end, description }: wire.WireRecord, one: DesiredRecord): boolean {
  const isNamed = isSameText(description, one.description)
  if (!one.running) return isNamed && end !== null && isSameTime(start, one.startedAt) && isSameTime(end, one.endedAt)
  const isBare = description === ''
  if (end !== null) return isOursEnded({ start, description }, one) || (isBare && start > one.startedAt - around)
  return (isNamed && isSameTime(start, one.startedAt)) || (isBare && start > one.startedAt - skew)
}

/** Whether a record that was stopped there has text and start of ours. What was rounded further may be somebody else's. */
const isOursEnded = (
  { start, description }: Pick<wire.WireRecord, 'start' | 'description'>,
  one: Pick<PostingContent, 'startedAt' | 'description'>,
): boolean => isSameText(description, one.description) && beganThen(start, one.startedAt)
