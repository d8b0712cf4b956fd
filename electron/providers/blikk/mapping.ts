/** Domain <-> Blikk's time reports. */
import { AppError } from '../../../shared/errors.ts'
import { number } from '../../../shared/time/formatTime.ts'
import { localDate, timeOfDay, wallClock } from '../../../shared/time/zonedTime.ts'
import type { PostingContent, RemoteRef, StoredRecord } from '../../core/ports/ports.ts'
import { storedWords, withOtherwise } from '../shared/otherTimes.ts'
import { t } from '../messages.ts'
import type { Codes } from './serverFacts.ts'
import type { Report } from './schemas.ts'

const minute = 60_000

/** The member of a report that each kind of target goes to; exactly one is filled (page 2). */
const members = { project: 'projectId', internal: 'internalProjectId', absence: 'absenceProjectId' } as const

/** The kind and the number of a target's project. Throws AppError 'rejected' for an id that Stint didn't make. */
function projectOf(posting: PostingContent): { kind: keyof typeof members; id: number } {
  const { projectId, project } = posting.target
  const [, kind, id] = /^(project|internal|absence):(\d+)$/.exec(projectId) ?? []
  if (kind === 'project' || kind === 'internal' || kind === 'absence') return { kind, id: Number(id) }
  throw new AppError('rejected', t().blikk.noProject(project))
}

/** The calendar day of a posting, "2026-11-20"; a report has no absolute time (page 1.5). */
export const dayOf = ({ startedAt, zone }: PostingContent): string => localDate(startedAt, zone)

/** What tells this posting's report from all others; customers don't see the field it is in (page 6). */
const markOf = ({ marker }: PostingContent): string => `[st:${marker}]`

const anyMark = / ?\[st:[0-9a-f]{8}\]/g

/** Worked time in hours with two decimals, which always round back to the same minute (page 4). */
export const hoursOf = ({ startedAt, endedAt, pauseMs }: PostingContent): number =>
  Math.round((Math.round((endedAt - startedAt - pauseMs) / minute) / 60) * 100) / 100

const clockOf = (at: number, { clocks, zone }: PostingContent): string | null =>
  clocks ? wallClock(at, zone).slice(11, 16) : null

/** [inferred] What the person left open is for the customer to pay where there is one, and not elsewhere. */
const billable = ({ billable: said }: PostingContent, kind: keyof typeof members): boolean => said ?? kind === 'project'

/** A report that is changed: what Stint does not say stays as it is in Blikk. */
export interface Kept {
  codes: Partial<Codes>
  report: Report
}

export interface ReportContext {
  userId: string
  codes: Codes
  /** Whether the description goes to the comment that the customer may see, besides the internal one. */
  shown: boolean
  kept?: Kept
}

/** The body of POST and PUT; all members every time, as there is no partial change (page 3.3, 3.4). */
export function toBody(posting: PostingContent, { userId, codes, shown, kept }: ReportContext) {
  const { description, target } = posting
  const { kind, id } = projectOf(posting)
  const times = timesOf(posting, kept?.report)
  return {
    date: `${dayOf(posting)} 00:00:00`,
    ...times,
    invoiceableHours: kept
      ? invoiceableOf(posting, times.hours, kept.report)
      : billable(posting, kind)
        ? times.hours
        : 0,
    comment: (shown && !isOthersComment(kept?.report) ? description : kept?.report.comment) || null,
    internalComment: description === '' ? markOf(posting) : `${description} ${markOf(posting)}`,
    userId: Number(userId),
    projectId: null,
    internalProjectId: null,
    absenceProjectId: null,
    [members[kind]]: id,
    ...codes,
    ...kept?.codes,
    taskId: target.taskId === null ? null : Number(target.taskId),
  }
}

/** When somebody worked, in the members of a report. */
export function contentOfReport(posting: PostingContent) {
  const { startedAt, endedAt, pauseMs } = posting
  return {
    date: dayOf(posting),
    start: clockOf(startedAt, posting),
    end: clockOf(endedAt, posting),
    hours: hoursOf(posting),
    break: Math.round(pauseMs / minute),
  }
}

/** Where a report that is there comes to the same hours, its clock and its break stay as they are. */
function timesOf(posting: PostingContent, there: Report | undefined) {
  const { date, start, end, hours, break: breakMinutes } = contentOfReport(posting)
  const agrees = (clock: string | null | undefined, ours: string | null) => !clock || clock.slice(0, 5) === ours
  const stays =
    there !== undefined &&
    there.date.startsWith(date) &&
    sameMinutes(there.hours, hours) &&
    agrees(there.clockStart, start) &&
    agrees(there.clockEnd, end)
  if (!stays) return { clockStart: start, clockEnd: end, hours, breakMinutes }
  const { clockStart, clockEnd } = there
  return {
    clockStart: clockStart ?? null,
    clockEnd: clockEnd ?? null,
    hours: there.hours,
    breakMinutes: there.breakMinutes ?? null,
  }
}

/** Stint says whether hours are invoiced, and Blikk how many: those that somebody set there stay. */
function invoiceableOf({ billable: said }: PostingContent, hours: number, there: Report): number {
  const { invoiceableHours: invoiced } = there
  if (typeof invoiced !== 'number') return (said ?? true) ? hours : 0
  if (said !== null && said !== invoiced > 0) return said ? hours : 0
  return sameMinutes(invoiced, there.hours) ? hours : invoiced
}

/** Whether somebody else wrote what the customer may read: it says another thing than the internal comment. */
const isOthersComment = (there: Report | undefined): boolean =>
  there !== undefined && Boolean(there.comment) && there.comment?.trim() !== wordsIn(there).trim()

/** The internal comment without marks. */
export const wordsIn = ({ internalComment }: Pick<Report, 'internalComment'>): string =>
  (internalComment ?? '').replaceAll(anyMark, '').trimEnd()

/**
 * The report as Blikk holds it, with a note on what it did not keep. Other hours than were sent, or another clock, are a question
 * to the person: hours are what is paid.
 */
export function toStoredRecord(report: Report, posting: PostingContent, notes: string[] = []): StoredRecord {
  const ref = toRef(report, posting, notes)
  const hours = hoursOf(posting)
  if (!nearlySameHours(report.hours, hours)) {
    const inHours = (value: number) => t().blikk.hours(number(value, 2))
    const why = t().records.storedOtherwise('Blikk', inHours(report.hours), inHours(hours))
    return withOtherwise({ ...ref, endedAt: ref.startedAt + Math.round(report.hours * 60) * minute }, posting, why)
  }
  const { startedAt: begin, endedAt: end } = ref
  if (!posting.clocks || (begin === posting.startedAt && end === posting.endedAt)) return ref
  return withOtherwise(ref, posting, storedWords('Blikk', { begin, end }, posting))
}

function toRef(report: Report, posting: PostingContent, notes: string[]): RemoteRef {
  const all = [
    ...notes,
    ...((report.internalComment ?? '').includes(posting.description) ? [] : [t().blikk.noDescription]),
  ]
  return {
    id: String(report.id),
    startedAt: instantOf(report.clockStart, posting.startedAt, posting),
    endedAt: instantOf(report.clockEnd, posting.endedAt, posting),
    note: all.length > 0 ? all.join(' · ') : null,
  }
}

/** The instant that a clock of a report means; `ours` where it says nothing else. */
function instantOf(clock: string | null | undefined, ours: number, posting: PostingContent): number {
  const text = clock?.slice(0, 5)
  if (!text || text === clockOf(ours, posting)) return ours
  return timeOfDay(posting.startedAt, text, posting.zone)
}

/** Whether both are the same minutes: a hundredth of an hour more may be another minute, or how it was rounded or cut off. */
export const sameMinutes = (a: number, b: number): boolean => Math.round(a * 60) === Math.round(b * 60)

/** Whether a report that comes back may hold the hours that were sent. [inferred] By how much it may round is not said anywhere. */
const nearlySameHours = (a: number, b: number): boolean => Math.abs(a - b) <= 0.01 + Number.EPSILON * 100

/** Whether a report is one of that person on the posting's day: filters may have been ignored (page 1.4). */
export const isOfDay = (report: Report, posting: PostingContent, userId: string): boolean =>
  String(report.user) === userId && report.date.startsWith(dayOf(posting))

/** Whether a report carries the posting's mark. */
export const isMarked = (report: Report, posting: PostingContent): boolean =>
  report.internalComment?.includes(markOf(posting)) ?? false

/**
 * Whether a report without any mark says the same as the posting: one whose internal comment was dropped or changed
 * (page 6).
 */
export function couldBePosting(report: Report, posting: PostingContent): boolean {
  if ((report.internalComment ?? '').search(anyMark) >= 0) return false
  const { kind, id } = projectOf(posting)
  const { project, internalProject, absenceProject } = report
  const at = (clock: string | null | undefined) => clock?.slice(0, 5) ?? null
  return (
    { project, internal: internalProject, absence: absenceProject }[kind] === id &&
    String(report.activity) === posting.target.activityId &&
    (report.taskId === undefined || String(report.taskId) === String(posting.target.taskId)) &&
    at(report.clockStart) === clockOf(posting.startedAt, posting) &&
    at(report.clockEnd) === clockOf(posting.endedAt, posting) &&
    nearlySameHours(report.hours, hoursOf(posting)) &&
    (report.breakMinutes ?? 0) === Math.round(posting.pauseMs / minute)
  )
}
