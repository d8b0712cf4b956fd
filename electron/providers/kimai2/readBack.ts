/** Finding the record again that a lost write to Kimai 2 may have made. */
import { AppError } from '../../../shared/errors.ts'
import { wholeSecond } from '../../../shared/time/workedTime.ts'
import type { PostingContent, ReadBackTerms, Sibling } from '../../core/ports/ports.ts'
import { type Candidate, isNewer, oldestAfter, recordOfOurs } from '../shared/matchRecords.ts'
import { beganThen, couldBe, isExplained } from '../shared/roundedTimes.ts'
import { newestRecord, recordPages, recordsAfter, runningRecords } from './readRecords.ts'
import { farthestMinute } from './clearOfRecords.ts'
import { isAbout, isAlike } from './matchRecord.ts'
import type { Session } from './session.ts'
import * as wire from './schemas.ts'

/** The newest id of one's own records, "0" where there is none; null: this person may not list them. */
export async function newestId(session: Session): Promise<string | null> {
  try {
    return String((await newestRecord(session))?.id ?? 0)
  } catch (thrown) {
    if (isForbidden(thrown)) return null
    throw thrown
  }
}

/**
 * The record that was made of the posting, `running` or ended; null: there is none. `setsBegins`: Kimai sets begins by its own clock.
 * 'unclear' also where this person may not list records.
 */
export async function readBack(
  session: Session,
  posting: PostingContent,
  terms: ReadBackTerms,
  { running, setsBegins }: { running: boolean; setsBegins: boolean },
): Promise<wire.AnyTimesheet | null | 'unclear'> {
  const ours: Sibling = { ...posting, running, after: terms.after }
  const listed = await candidates(session, ours, terms, setsBegins).catch((thrown: unknown) => {
    if (terms.after === null && isForbidden(thrown)) return 'unclear' as const
    throw thrown
  })
  if (listed === 'unclear') return listed
  const free = [...listed.values()]
    // What was sent with its end does not run.
    .filter((record) => running || record.end !== null)
    .map((record) => ({ id: String(record.id), begin: record.begin, end: record.end, record }))
    .filter(({ id }) => !terms.claimed.has(id))
  const records = free.filter(({ record }) => isAbout(record, posting))
  const siblings = terms.siblings.filter((one) => isAlike(one, posting))
  const fits = (record: Candidate, one: Sibling) =>
    couldBeOf(record, one, setsBegins) || (!session.facts.isAllowOverlapping && couldBeMoved(record, one))
  const found = recordOfOurs(records, ours, siblings, fits)
  if (found === null) return free.some((record) => isRenamed(record, ours)) ? 'unclear' : null
  return found === 'unclear' ? found : found.record
}

/** Whether a new record has the times of ours and other words: somebody may have changed those already. */
function isRenamed({ id, begin, end }: Candidate, { running, startedAt, endedAt, after }: Sibling): boolean {
  if (after === null || !isNewer(id, after)) return false
  if (running || end === null) return running && begin === wholeSecond(startedAt)
  return isExplained({ begin, end }, { begin: startedAt, end: endedAt })
}

const isForbidden = (thrown: unknown): boolean => thrown instanceof AppError && thrown.kind === 'forbidden'

const hour = 3_600_000

/** Where it isn't known which ids are new, ours begins at most this far from what was sent, by whatever zone or rounding. */
const around = 26 * hour

/** The records among which ours would be, by id. */
async function candidates(
  session: Session,
  { running, startedAt }: Sibling,
  terms: ReadBackTerms,
  setsBegins: boolean,
): Promise<Map<number, wire.AnyTimesheet> | 'unclear'> {
  const found = new Map<number, wire.AnyTimesheet>()
  const after = oldestAfter(terms)
  if (after !== null) {
    const pages = recordsAfter(session, after)
    for await (const page of pages) {
      if (page === 'more') return 'unclear'
      for (const record of page) if (isNewer(String(record.id), after)) found.set(record.id, record)
    }
    return found
  }
  const to = running && setsBegins ? null : startedAt + around
  if (running) for (const record of await runningRecords(session)) found.set(record.id, record)
  for await (const page of recordPages(session, { from: startedAt - around, to }, wire.timesheets)) {
    for (const record of page) found.set(record.id, record)
  }
  for (const [id, { begin }] of found) {
    if (begin < startedAt - around || (to !== null && begin > to)) found.delete(id)
  }
  return found
}

/** A server's clock may be behind by this when it sets a begin itself, ms. [inferred] */
const clockSkew = 5_000

/** Whether the times of the record can be what became of a posting. */
function couldBeOf({ begin, end }: Candidate, one: Sibling, setsBegins: boolean): boolean {
  const { running, startedAt, endedAt, after } = one
  if (!running) return end !== null && couldBe({ begin, end }, { begin: startedAt, end: endedAt })
  if (setsBegins) return begin >= startedAt - clockSkew - roundedBy(end, after)
  // A begin that was sent stays as it is while the record runs, and is rounded once it ends (page 2.4). One that ended before
  // ours began is another one, unless rounding left nothing of it.
  if (end === null) return begin === wholeSecond(startedAt)
  return beganThen(begin, startedAt) && (end > startedAt || begin === end)
}

/** Whether a new record is what was sent clear of rounded ones (clearOfRecords.ts): those may be others by now. */
function couldBeMoved({ id, begin, end }: Candidate, { running, startedAt, endedAt, after }: Sibling): boolean {
  if (after === null || !isNewer(id, after)) return false
  const isNear = (at: number, sent: number) => Math.abs(at - wholeSecond(sent)) <= farthestMinute
  return isNear(begin, startedAt) && (running || (end !== null && isNear(end, endedAt)))
}

/** By how much a begin that the server set may have been put back once the record ended, ms. An old one may be anybody's. */
function roundedBy(end: number | null, after: string | null): number {
  if (end === null) return 0
  return after === null ? 60_000 : 24 * hour
}
