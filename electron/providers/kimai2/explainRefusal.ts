/** Why a record was refused, where Kimai itself says it in words that help nobody, or in none. */
import { AppError } from '../../../shared/errors.ts'
import type { PostingContent } from '../../core/ports/ports.ts'
import { t } from '../messages.ts'
import { NotThere, Refusal } from './client.ts'
import { recordPages } from './readRecords.ts'
import { whatOf } from './mapping.ts'
import { type Extent, spanText } from './remoteNotes.ts'
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

/** The error to end with; as it was where there is nothing to add. */
export async function explained(session: Session, thrown: unknown, attempt: Attempt): Promise<unknown> {
  if (thrown instanceof Refusal) return (await overlap(session, thrown, attempt)) ?? thrown
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

const day = 24 * 3_600_000

/** Where overlaps are forbidden (page 2.7), the record in the way; null: it was something else. */
async function overlap(session: Session, refusal: Refusal, attempt: Attempt): Promise<AppError | null> {
  if (session.facts.isAllowOverlapping || !isAboutBegin(refusal.problem)) return null
  const found = await inTheWay(session, attempt).catch(() => null)
  if (!found) return null
  const what = `${spanText(found.begin, found.end, attempt.posting)} ${whatOf(found)}`
  return new AppError('rejected', t().kimai2.collides(refusal.message, what), {
    cause: refusal,
    overlap: { startedAt: found.begin, endedAt: found.end },
  })
}

/** The first of one's ended records that overlaps; ends that meet don't. */
async function inTheWay(
  session: Session,
  { id, posting: { startedAt, endedAt }, extent }: Attempt,
): Promise<(wire.NamedTimesheet & { end: number }) | null> {
  const until = extent === 'ended' ? endedAt : startedAt + 1
  // What is in the way may have begun the day before.
  const span = { from: startedAt - day, to: until, full: true }
  for await (const records of recordPages(session, span, wire.namedTimesheets)) {
    for (const { end, ...record } of records) {
      if (end === null || String(record.id) === id) continue
      if (record.begin < until && end > startedAt) return { ...record, end }
    }
  }
  return null
}
