/** What a report must satisfy beyond its spelling, as a list of rules; all that are broken are named at once. */
import { notFound, type Complaint } from './errors.ts'
import { byId, dayOf, type InternalProject, type Report, type ReportContent, type State } from './model.ts'
import { minutesOf } from './time.ts'

/** `before` is the report as it was, when one is changed. */
type Rule = (state: State, report: ReportContent, before: Report | null) => Complaint | null

/** The complaints about a report that is well spelled. */
export const brokenRules = (state: State, report: ReportContent, before: Report | null): Complaint[] =>
  RULES.map((rule) => rule(state, report, before)).filter((complaint) => complaint !== null)

const complaint = (field: string, english: string, swedish: string): Complaint => ({ field, english, swedish })

const userExists: Rule = (state, { userId }) => (byId(state.users, userId) ? null : notFound('userId', userId))

/** [inferred] A completed or inactive target takes no time. */
const targetIsOpen: Rule = (state, { target: { kind, id } }) => {
  const open = {
    project: () => closed(byId(state.projects, id), (project) => project.status.isCompletedStatus),
    internalProject: () => closed(byId(state.internalProjects, id), (project) => !project.isActive),
    absenceProject: () => closed(byId(state.absenceProjects, id), (project) => !project.isActive),
  }[kind]()
  return standing(`${kind}Id`, id, open)
}

/** [inferred] Inactive activities, time codes and time articles are refused. */
const inactiveRule =
  (
    field: 'activityId' | 'timeCodeId' | 'timeArticleId',
    rows: (state: State) => { id: number; isActive: boolean }[],
  ): Rule =>
  (state, report) =>
    standing(
      field,
      report[field],
      closed(byId(rows(state), report[field]), (row) => !row.isActive),
    )

type Standing = 'missing' | 'closed' | 'open'

const closed = <T>(row: T | undefined, isClosed: (row: T) => boolean): Standing => {
  if (row === undefined) return 'missing'
  return isClosed(row) ? 'closed' : 'open'
}

function standing(field: string, id: number, is: Standing): Complaint | null {
  if (is === 'open') return null
  if (is === 'missing') return notFound(field, id)
  return complaint(
    field,
    `The ${field} ${id} is closed for time reporting.`,
    `${field} ${id} är stängt för tidrapportering.`,
  )
}

/** Page 3.3; [inferred] that a completed task and one of another project are refused too. */
const taskTakesTime: Rule = (state, { taskId, target }) => {
  if (taskId === null) return null
  const task = byId(state.tasks, taskId)
  if (task === undefined) return notFound('taskId', taskId)
  const elsewhere = task.projectId !== null && (target.kind !== 'project' || target.id !== task.projectId)
  if (task.timeReportingEnabled && task.completedAt === null && !elsewhere) return null
  return complaint('taskId', 'Time can not be reported on this task.', 'Tid kan inte rapporteras på denna uppgift.')
}

/** [inferred] Clock times come in pairs, the end after the start; so none crosses midnight. */
const clocksArePaired: Rule = (state, { clockStart, clockEnd }) => {
  if (clockStart === null && clockEnd === null) {
    if (!state.config.clocksRequired) return null
    return complaint('clockStart', 'Start and end time are required.', 'Start- och sluttid måste anges.')
  }
  if (clockStart !== null && clockEnd !== null && clockEnd > clockStart) return null
  return complaint(
    'clockEnd',
    'The end time must be later than the start time.',
    'Sluttiden måste vara efter starttiden.',
  )
}

/** [inferred] The break is shorter than the span. */
const breakFits: Rule = (_state, report) => {
  const span = spanMinutes(report)
  if (span === null || (report.breakMinutes ?? 0) < span) return null
  return complaint('breakMinutes', 'The break is too long.', 'Rasten är för lång.')
}

const hoursMatch: Rule = (state, report) => {
  const span = spanMinutes(report)
  if (!state.config.hoursMatchClocks || span === null) return null
  if (Math.abs(report.hours - (span - (report.breakMinutes ?? 0)) / 60) <= 0.01) return null
  return complaint(
    'hours',
    'The hours do not match start, end and break.',
    'Timmarna stämmer inte med start, slut och rast.',
  )
}

/** Null without clocks, and with such as `clocksArePaired` refuses. */
function spanMinutes({ clockStart, clockEnd }: ReportContent): number | null {
  if (clockStart === null || clockEnd === null || clockEnd <= clockStart) return null
  return minutesOf(clockEnd) - minutesOf(clockStart)
}

const doesNotOverlap: Rule = (state, report, before) => {
  const { clockStart, clockEnd } = report
  if (state.config.overlaps === 'accepted' || clockStart === null || clockEnd === null) return null
  const collides = state.reports.some(
    (other) =>
      other.id !== before?.id &&
      other.userId === report.userId &&
      other.date === report.date &&
      (other.clockStart ?? clockEnd) < clockEnd &&
      (other.clockEnd ?? clockStart) > clockStart,
  )
  return collides
    ? complaint('clockStart', 'The time overlaps another time report.', 'Tiden överlappar en annan tidrapport.')
    : null
}

const commentIsThere: Rule = (state, { target, comment, internalComment }) => {
  const tables: Record<string, InternalProject[]> = {
    internalProject: state.internalProjects,
    absenceProject: state.absenceProjects,
  }
  if (!byId(tables[target.kind] ?? [], target.id)?.commentRequiredWhenTimeReporting) return null
  const { requiredComment } = state.config
  const texts = { comment, internalComment, either: comment || internalComment }
  return texts[requiredComment]?.trim()
    ? null
    : complaint('comment', 'A comment is required.', 'Kommentar måste anges.')
}

/** [inferred] A locked or attested day takes no new report and gives none away; said in Swedish always. */
const dayIsOpen: Rule = (state, report, before) => {
  if (state.config.lockedDays === 'accepted') return null
  const shut = [report, before].some((each) => {
    const day = each && dayOf(state, each.userId, each.date)
    return day && (day.lockedAt !== null || day.attestedAt !== null)
  })
  const words = 'Dagen är låst och skickad för attest.'
  return shut ? complaint('date', words, words) : null
}

const RULES: Rule[] = [
  userExists,
  targetIsOpen,
  inactiveRule('activityId', (state) => state.activities),
  inactiveRule('timeCodeId', (state) => state.timeCodes),
  inactiveRule('timeArticleId', (state) => state.timeArticles),
  taskTakesTime,
  clocksArePaired,
  breakFits,
  hoursMatch,
  doesNotOverlap,
  commentIsThere,
  dayIsOpen,
]
