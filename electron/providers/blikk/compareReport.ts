/** Whether a report in Blikk is as Stint left it, and what somebody else changed of it. Times in epoch ms. */
import { z } from 'zod'
import type {
  DesiredRecord,
  ExpectedRecord,
  RecordComparison,
  RemoteRef,
  RemoteVersion,
} from '../../core/ports/ports.ts'
import { number } from '../../../shared/time/formatTime.ts'
import { dateStart, timeOfDay } from '../../../shared/time/zonedTime.ts'
import { t } from '../messages.ts'
import type { ChangedInBlikk as Part } from '../../../shared/messages/en/blikk.ts'
import { contentOfReport, sameMinutes, wordsIn } from './mapping.ts'
import { hasMore, type Report, type ReportDetail } from './schemas.ts'

const minute = 60_000

/** What Stint says in a report; a part that an answer does not name is undefined. */
const stateSchema = z.object({
  date: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  hours: z.number(),
  break: z.number(),
  project: z.string().nullable(),
  activity: z.string().nullable(),
  task: z.string().nullable().optional(),
  note: z.string(),
  /** Whether any of it is for the customer to pay; how many hours are is for Blikk to say. */
  billable: z.boolean().optional(),
  /** Travel, material and the like hang on it. */
  more: z.boolean(),
})
type ReportState = z.output<typeof stateSchema>

const stateOf = (report: Report | ReportDetail): ReportState => {
  const { project, internalProject: internal, absenceProject: absence, invoiceableHours } = report
  const projects = { project, internal, absence }
  const kind = (['project', 'internal', 'absence'] as const).find((one) => projects[one] !== null)
  const task = 'task' in report ? (report.task ?? report.taskId ?? null) : report.taskId
  return {
    date: report.date.slice(0, 10),
    start: report.clockStart?.slice(0, 5) ?? null,
    end: report.clockEnd?.slice(0, 5) ?? null,
    hours: report.hours,
    break: report.breakMinutes ?? 0,
    project: kind ? `${kind}:${projects[kind]}` : null,
    activity: report.activity === null ? null : String(report.activity),
    ...(task !== undefined && { task: task === null ? null : String(task) }),
    note: wordsIn(report).trim(),
    ...(typeof invoiceableHours === 'number' && { billable: invoiceableHours > 0 }),
    more: 'materials' in report && hasMore(report),
  }
}

/** The stamp of a report as an answer of Blikk has it, and the zone of its clocks, which Blikk does not know. */
export const stampOf = (report: Report | ReportDetail, zone: string): string =>
  JSON.stringify({ ...stateOf(report), zone })

const stampSchema = stateSchema.extend({ zone: z.string() })

function fromStamp(stamp: string | undefined): z.output<typeof stampSchema> | null {
  try {
    return stampSchema.safeParse(JSON.parse(stamp ?? '')).data ?? null
  } catch {
    return null
  }
}

/** Whether a report says what a posting does, as far as both say it. */
export const saysSame = (
  report: Report | ReportDetail,
  posting: DesiredRecord | Omit<DesiredRecord, 'running'>,
): boolean => changedParts(stateOf(report), null, [sentState(posting)]).length === 0

/** The report that a write of the content makes. */
function sentState(content: Omit<DesiredRecord, 'running'>): ReportState {
  const { target, description, billable } = content
  return {
    ...contentOfReport(content),
    project: target.projectId,
    activity: target.activityId,
    task: target.taskId,
    note: description.trim(),
    ...(billable !== null && { billable }),
    more: false,
  }
}

/**
 * Compares the report with what it was (`ref.stamp`; an older journal has none) and with what was sent. Only what Stint says in a
 * report counts: codes, the customer's comment and how many hours are invoiced are kept by every write. Travel or material that
 * was added counts, as a write or a removal would lose it.
 */
export function compareReport(report: ReportDetail, ref: RemoteRef, ours: ExpectedRecord): RecordComparison {
  const [now, was] = [stateOf(report), fromStamp(ref.stamp)]
  const sent = [ours.confirmedContent, ours.unconfirmedContent].flatMap((one) => one ?? [])
  const isBillableSaid = sent.some(({ billable }) => billable !== null)
  const changed = changedParts(now, was, sent.map(sentState)).filter((part) => part !== 'billable' || isBillableSaid)
  if (changed.length === 0) return { kind: 'same' }
  const [one] = sent
  // An older journal has no stamp, and always says what was sent.
  const zone = one?.zone ?? was?.zone ?? 'UTC'
  return { kind: 'changed', theirs: versionOf(report, ref, zone, ours, now, was), why: whyOf(changed, now, was, one) }
}

/** The parts that are neither as they were nor as a write of ours makes them. */
function changedParts(now: ReportState, was: ReportState | null, sent: ReportState[]): Part[] {
  const before = [...(was ? [was] : []), ...sent]
  return parts.filter((part) => {
    const known = before.filter((one) => one[part] !== undefined)
    return now[part] !== undefined && known.length > 0 && !known.some((one) => isSamePart(part, now, one))
  })
}

const parts = stateSchema.keyof().options

function isSamePart(part: Part, now: ReportState, one: ReportState): boolean {
  return part === 'hours' ? sameMinutes(now.hours, one.hours) : now[part] === one[part]
}

/** The report as it is there. Where its hours and its clock disagree, the hours count, as they are what is paid. */
function versionOf(
  report: ReportDetail,
  ref: RemoteRef,
  zone: string,
  { confirmedContent: confirmed, unconfirmedContent }: ExpectedRecord,
  now: ReportState,
  was: ReportState | null,
): RemoteVersion {
  const one = confirmed ?? unconfirmedContent
  const worked = Math.round(now.hours * 60) * minute
  const startedAt = instantAt(now, 'start', was, ref.startedAt, zone)
  const clockEnd = now.end === null ? null : instantAt(now, 'end', was, ref.endedAt ?? ref.startedAt, zone)
  const ended = clockEnd ?? startedAt + worked + now.break * minute
  const endedAt = Math.max(ended, startedAt + worked)
  const [projectId, activityId] = [now.project ?? '', now.activity]
  return {
    ref: { id: ref.id, startedAt, endedAt, note: null, stamp: stampOf(report, zone) },
    projectId,
    activityId,
    taskId: now.task ?? null,
    what: whatOf(report),
    // What may not have arrived says nothing about the note that is there.
    description: confirmed && was && now.note === was.note ? confirmed.description : now.note,
    tags: [],
    pauseMs: endedAt - startedAt - worked,
    ...(now.billable !== undefined && one && one.billable !== null && { billable: now.billable }),
    ...(now.more && { hasMore: true }),
  }
}

/** The instant of a clock; what nobody changed is where it was. */
function instantAt(now: ReportState, part: 'start' | 'end', was: ReportState | null, at: number, zone: string): number {
  const text = now[part]
  const isSame = was !== null && was[part] === text && was.date === now.date
  return text === null || isSame ? at : timeOfDay(dateStart(now.date, zone), text, zone)
}

const whatOf = ({ names: { project, internalProject, absenceProject, task, activity } }: ReportDetail): string =>
  [project ?? internalProject ?? absenceProject, task ?? activity].filter(Boolean).join(' · ')

/** What was changed, in a sentence; other hours are named, as they are what is paid. */
function whyOf(changed: Part[], now: ReportState, was: ReportState | null, one: DesiredRecord | undefined): string {
  const before = was?.hours ?? (one && sentState(one).hours)
  if (!changed.includes('hours') || before === undefined) return t().blikk.changed(changed)
  const inHours = (value: number) => t().blikk.hours(number(value, 2))
  return `${t().blikk.changed(changed)} ${t().blikk.hoursThere(inHours(now.hours), inHours(before))}`
}
