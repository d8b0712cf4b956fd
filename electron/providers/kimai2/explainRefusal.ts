/** Why a record was refused, where Kimai itself says it in words that help nobody, or in none. */
import { AppError } from '../../../shared/errors.ts'
import type { Interval } from '../../../shared/model/snapshot.ts'
import type { PostingContent } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'
import { NotThere, Refusal } from './client.ts'
import { recordPages } from './readRecords.ts'
import { whatOf } from './mapping.ts'
import { type Extent, spanText } from './remoteNotes.ts'
import type { WantedTimes } from './clearOfRecords.ts'
import { fetchFacts } from './serverFacts.ts'
import { isAboutBegin } from './errorBody.ts'
import type { Session } from './session.ts'
import * as wire from './schemas.ts'

/** What was to be written. */
export interface Attempt {
  /** Of the record that was to be changed; null: a new one. */
  id: string | null
  posting: PostingContent
  extent: Extent
}

/** The error to end with; as it was where there is nothing to add. `around`: see `recordsAround`. */
export async function explained(
  session: Session,
  thrown: unknown,
  attempt: Attempt,
  around: EndedRecord[] = [],
): Promise<unknown> {
  if (thrown instanceof Refusal) return overlap(thrown, attempt, around) ?? thrown
  if (attempt.id === null || !(thrown instanceof AppError)) return thrown
  if (thrown instanceof NotThere) return thrown.own ? goneError(thrown) : elsewhere(thrown)
  return thrown.kind === 'forbidden' ? lockedError(session, thrown, attempt.id) : thrown
}

/** As `explained`, for the removal of a record. */
export async function explainedRemoval(session: Session, thrown: unknown, id: string): Promise<unknown> {
  return thrown instanceof AppError && thrown.kind === 'forbidden' ? lockedError(session, thrown, id) : thrown
}

const goneError = (thrown: AppError): AppError =>
  new AppError('notFound', t().kimai2.gone(thrown.message), { cause: thrown })

/** Whoever answered, the record may well be there: to call it gone would have a second one made. */
export const elsewhere = (thrown: AppError): AppError =>
  new AppError('protocol', t().refusals.noneThere('Kimai'), { cause: thrown })

/** Kimai has the same bare 403 for an exported record, a closed period and a missing permission (page 2.5). */
async function lockedError(session: Session, thrown: AppError, id: string): Promise<AppError> {
  const record = await session.read(`/api/timesheets/${encodeURIComponent(id)}`, wire.timesheet).catch(() => null)
  const { exported, closed } = t().kimai2
  const why = record?.value.exported ? exported(thrown.message) : closed(thrown.message)
  return new AppError('locked', why, { cause: thrown })
}

export const day = 24 * 3_600_000

/** Where records that may be in the way begin: one may have begun the day before. */
export function spanAround(attempt: Attempt): { from: number; to: number } {
  const { startedAt, endedAt } = wantedOf(attempt)
  return { from: startedAt - day, to: (endedAt ?? startedAt) + day }
}

/** One's ended records around the work, with the one that was to be changed, where overlaps are forbidden (page 2.7) and the refusal may be one of them; else none. */
export async function recordsAround(session: Session, refusal: Refusal, attempt: Attempt): Promise<EndedRecord[]> {
  if (!isAboutBegin(refusal.problem) || (await mayOverlap(session))) return []
  const found: EndedRecord[] = []
  for await (const records of recordPages(session, { ...spanAround(attempt), full: true }, wire.namedTimesheets)) {
    for (const { end, ...record } of records) {
      if (end !== null) found.push({ ...record, end })
    }
  }
  return found
}

export type EndedRecord = wire.NamedTimesheet & { end: number }

/** The times of an attempt; of one that is to run only the begin counts. */
export const wantedOf = ({ posting: { startedAt, endedAt }, extent }: Attempt): WantedTimes => ({
  startedAt,
  endedAt: extent === 'ended' ? endedAt : null,
})

/** That they are forbidden is believed as it was noted; that they are allowed is asked anew, as it may have changed. */
async function mayOverlap(session: Session): Promise<boolean> {
  return session.facts.isAllowOverlapping && (await fetchFacts(session)).facts.isAllowOverlapping
}

/** The error that names what is in the way; null: it was something else. */
function overlap(refusal: Refusal, attempt: Attempt, around: EndedRecord[]): AppError | null {
  const { startedAt, endedAt } = wantedOf(attempt)
  const [found, ...others] = around.filter(
    ({ id, begin, end }) => String(id) !== attempt.id && begin < (endedAt ?? startedAt + 1) && end > startedAt,
  )
  if (!found) return null
  const what = `${spanText(found.begin, found.end, attempt.posting)} ${whatOf(found)}`
  return new AppError('rejected', t().kimai2.collides(refusal.message, what), {
    cause: refusal,
    overlap: { ...asInterval(found), ...(others.length > 0 && { others: others.map(asInterval) }) },
  })
}

const asInterval = ({ begin, end }: EndedRecord): Interval => ({ startedAt: begin, endedAt: end })
