/** Writing a time report to Blikk, finding it again, changing and removing it. */
import { AppError } from '../../../shared/errors.ts'
import type {
  Connection,
  ExpectedRecord,
  PostingContent,
  RecordComparison,
  RemoteRef,
  StoredRecord,
} from '../../core/ports/ports.ts'
import { compareReport, saysSame, stampOf } from './compareReport.ts'
import { type HttpAnswer, parse } from '../shared/http.ts'
import { t } from '../messages.ts'
import { fetchFacts, fetchUser } from './catalog.ts'
import type { Client } from './client.ts'
import type { BlikkDays } from './days.ts'
import { codesOf, type Facts, factsFrom } from './serverFacts.ts'
import { couldBePosting, dayOf, hoursOf, isMarked, isOfDay, type Kept, toBody, toStoredRecord } from './mapping.ts'
import { Refusal } from './errorAnswer.ts'
import * as wire from './schemas.ts'

const reports = '/Core/TimeReports'

export interface ReportAccess {
  client: Client
  connection: Connection
  days: BlikkDays
  signal: AbortSignal
}

/** Creates the report. What Blikk would refuse for certain is refused here, without sending. */
export async function submit(desk: ReportAccess, posting: PostingContent): Promise<StoredRecord> {
  const { client, signal } = desk
  const body = await prepared(desk, posting)
  const answer = await closedDayTold(desk, posting, () => client.send(reports, { method: 'POST', body, signal }))
  const whole = stored(answer, posting)
  if (whole) return whole
  const id = writtenId(answer)
  return id === null ? lookUp(desk, posting) : inFull(desk, posting, id)
}

/**
 * [inferred] Where the answer to a write says no more than that it was taken, the report is read, for what Blikk made of it. It
 * was taken though that fails.
 */
async function inFull(desk: ReportAccess, posting: PostingContent, id: number): Promise<StoredRecord> {
  const { startedAt, endedAt } = posting
  const ref = { id: String(id), startedAt, endedAt, note: null }
  const report = await single(desk, ref).catch(() => null)
  return report ? asStored(report, posting) : ref
}

/** The report as it is stored, with the stamp by which a change of somebody else is noticed. */
function asStored(report: wire.Report | wire.ReportDetail, posting: PostingContent, notes?: string[]): StoredRecord {
  const { otherTimes, ...stored } = toStoredRecord(report, posting, notes)
  const stamp = stampOf(report, posting.zone)
  if (!otherTimes) return { ...stored, stamp }
  const { why, theirs } = otherTimes
  return { ...stored, stamp, otherTimes: { why, theirs: { ...theirs, ref: { ...theirs.ref, stamp } } } }
}

/** One that was found: should it not say what was sent, somebody changed it, and it is compared with that before the next write. */
function asFound(report: wire.Report, posting: PostingContent, notes?: string[]): StoredRecord {
  const stored = asStored(report, posting, notes)
  return saysSame(report, posting) ? stored : { ...stored, stamp: undefined }
}

/** [inferred] An empty success, or one that names no id, is a success; which report it made is read back (page 3.3). */
async function lookUp(desk: ReportAccess, posting: PostingContent): Promise<StoredRecord> {
  const found = await reportsOf(desk, posting).catch(() => [])
  const marked = found.find((report) => isMarked(report, posting))
  if (marked) return asFound(marked, posting)
  throw new AppError('protocol', t().blikk.takenUnnamed, {
    ambiguous: true,
  })
}

/** Looks at all reports of the person's day: the mark tells for certain, the rest where no mark was kept (page 6). */
export async function find(
  desk: ReportAccess,
  posting: PostingContent,
  claimed: ReadonlySet<string>,
): Promise<StoredRecord | null | 'unclear'> {
  let day: wire.Report[]
  try {
    day = (await reportsOf(desk, posting)).filter(({ id }) => !claimed.has(String(id)))
  } catch (error) {
    // Where the application may not read, looking again will not help.
    if (error instanceof Refusal && error.lacks.length > 0) return 'unclear'
    throw error
  }
  const [marked, twin] = day.filter((report) => isMarked(report, posting)).toSorted((a, b) => a.id - b.id)
  if (marked) {
    return asFound(marked, posting, twin ? [t().blikk.twice(marked.id, twin.id)] : [])
  }
  const [like, another] = day.filter((report) => couldBePosting(report, posting))
  if (another) return 'unclear'
  return like ? asFound(like, posting) : null
}

async function reportsOf(
  { client, connection, signal }: ReportAccess,
  posting: PostingContent,
): Promise<wire.Report[]> {
  const { userId } = connection.identity
  const date = dayOf(posting)
  // The single `filter.userId` is ignored by some (page 3.1).
  const filter = { 'filter.from': date, 'filter.to': date, 'filter.userIds': userId }
  const newestFirst = { sortBy: 'createdDate', sortOrder: 'descending' }
  const found = await client.list(reports, wire.report, signal, { ...filter, ...newestFirst }, 'all')
  return found.filter((report) => isOfDay(report, posting, userId))
}

/** Replaces the report; what a manager may have set there (codes, whether it is billed) stays. */
export async function amend(desk: ReportAccess, ref: RemoteRef, posting: PostingContent): Promise<StoredRecord> {
  const { client, connection, signal } = desk
  const before = await single(desk, ref)
  if (!before) throw new AppError('notFound', t().blikk.gone)
  if (String(before.user) !== connection.identity.userId) {
    throw new AppError('rejected', t().blikk.somebodyElses)
  }
  const closed = closedBy(before)
  if (closed) throw new AppError('locked', closed)
  if (wire.hasMore(before)) {
    throw new AppError('rejected', t().blikk.hasMore)
  }
  const body = await prepared(desk, posting, before)
  const path = `${reports}/${before.id}`
  const put = () => client.send(path, { method: 'PUT', body, signal })
  const answer = await closedDayTold(desk, posting, put).catch((error: unknown) => Promise.reject(unproven(error)))
  return stored(answer, posting) ?? inFull(desk, posting, writtenId(answer) ?? before.id)
}

/**
 * Whether the report is as Stint left it. Where the application may not read, nothing can be said against writing here: the write
 * reads it as well.
 */
export async function compareRecord(
  desk: ReportAccess,
  ref: RemoteRef,
  ours: ExpectedRecord,
): Promise<RecordComparison> {
  const report = await single(desk, ref).catch((error: unknown) => {
    if (error instanceof Refusal && error.lacks.length > 0) return 'hidden' as const
    throw error
  })
  if (report === 'hidden') return { kind: 'same' }
  if (report === null) return { kind: 'gone' }
  // What belongs to somebody else by now is refused by name.
  if (String(report.user) !== desk.connection.identity.userId) return { kind: 'same' }
  return compareReport(report, ref, ours)
}

/**
 * Deletes the report, but none that somebody hung travel or material on, as that would be lost with it. A 400 is "not there" as
 * well as "not allowed" (page 3.5), so the report itself is asked for.
 */
export async function remove(desk: ReportAccess, ref: RemoteRef): Promise<void> {
  if (ref.id === null) throw new AppError('notFound', t().blikk.unknownReport)
  const before = await single(desk, ref)
  if (!before) return
  if (String(before.user) !== desk.connection.identity.userId) throw new AppError('rejected', t().blikk.somebodyElses)
  if (wire.hasMore(before)) throw new AppError('rejected', t().blikk.hasMore)
  try {
    const answer = await desk.client.send(`${reports}/${ref.id}`, { method: 'DELETE', signal: desk.signal })
    // The page of something in between is no answer of Blikk's.
    if (answer.text.trim() !== '') parse(wire.removed, answer, { ambiguous: true })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.status === 404 && error.own) return
    if (error.status !== 400) throw unproven(error)
    const left = await single(desk, ref)
    if (!left) return
    const { connection, client, days, signal } = desk
    const closed = closedBy(left) ?? (await lockOf(days.status(client, connection, left.date.slice(0, 10), signal)))
    if (closed) throw new AppError('locked', `${closed} ${error.message}`, { cause: error })
    throw error
  }
}

/** The report with all that hangs on it; null: it is gone. An id that leads nowhere is a 400 (page 1.3). */
async function single({ client, signal }: ReportAccess, { id }: RemoteRef): Promise<wire.ReportDetail | null> {
  if (id === null) return null
  try {
    return await client.read(`${reports}/${id}`, wire.reportDetail, signal)
  } catch (error) {
    if (isGone(error)) return null
    throw unproven(error)
  }
}

/** An id that leads nowhere is a 400 (page 1.3), and a 404 where the documents say so. */
const isGone = (error: unknown): boolean =>
  error instanceof Refusal && (error.status === 400 || error.status === 404) && error.own

/** The error, but a report counts as gone only where Blikk itself says so. */
function unproven(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.status !== 404 || error.own) return error
  return new AppError('protocol', t().refusals.noneThere('Blikk'), { cause: error })
}

function closedBy(report: wire.ReportDetail): string | null {
  if (report.attestedDate) return t().blikk.approved
  if (report.invoicedDate || report.invoiceId) return t().blikk.invoiced
  if (report.sentToAttestDate) return t().blikk.locked
  return null
}

/** The body, after everything that can be known before it is sent. Throws AppError 'rejected' or 'locked'. */
async function prepared(desk: ReportAccess, posting: PostingContent, before?: wire.ReportDetail) {
  const { client, connection, days, signal } = desk
  const { identity, options } = connection
  const known = await factsOf(desk)
  const codes = codesOf(known, posting.target, options)
  const required = known.commentRequired.includes(posting.target.projectId)
  if (required && posting.description === '') {
    throw new AppError('rejected', t().blikk.needsComment(posting.target.project))
  }
  if (!(hoursOf(posting) > 0)) throw new AppError('rejected', t().blikk.noTime)
  const shown = options['customerSees'] === true || required
  const kept = before && keptOf(before, codes.activityId)
  const body = toBody(posting, { userId: identity.userId, codes, shown, ...(kept && { kept }) })
  await days.demandOpen(client, connection, dayOf(posting), signal)
  return body
}

/** The codes stay while the activity does. */
function keptOf(report: wire.Report, activityId: number): Kept {
  const { activity, timeCode, timeArticle } = report
  const same = activity === activityId
  return {
    codes: {
      ...(same && timeCode !== null && { timeCodeId: timeCode }),
      ...(same && timeArticle !== null && { timeArticleId: timeArticle }),
    },
    report,
  }
}

/** What was noted; where that can't be read it is asked for anew. */
async function factsOf({ client, connection, signal }: ReportAccess): Promise<Facts> {
  const noted = factsFrom(connection.facts)
  return noted ?? fetchFacts(client, await fetchUser(client, connection.identity.userId, signal), signal)
}

/** [inferred] A write on a locked day is a 400 (page 3.7): told as what it is, with Blikk's words. */
async function closedDayTold<T>(desk: ReportAccess, posting: PostingContent, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 400) throw error
    const { days, client, connection, signal } = desk
    const closed = await lockOf(days.status(client, connection, dayOf(posting), signal))
    if (closed) throw new AppError('locked', `${closed} ${error.message}`, { cause: error })
    throw error
  }
}

/** Why a day is closed; null also where that can't be learned, as it only words a refusal. */
const lockOf = (asked: Promise<{ locked: string | null }>): Promise<string | null> =>
  asked.then(
    ({ locked }) => locked,
    () => null,
  )

/** The report that a write was answered with; null: it was not. */
function stored(answer: HttpAnswer, posting: PostingContent): StoredRecord | null {
  if (writtenId(answer) === null) return null
  const whole = wire.reportDetail.safeParse(JSON.parse(answer.text))
  return whole.success ? asStored(whole.data, posting) : null
}

/** The id in the answer to a write; null: it names none. Anything that isn't an answer of Blikk's is no success. */
function writtenId(answer: HttpAnswer): number | null {
  if (answer.text.trim() === '') return null
  return parse(wire.written, answer, { ambiguous: true }).id ?? null
}
