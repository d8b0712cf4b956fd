/** Kimai's validators for a record, in the order Kimai runs them. Times are checked before they are rounded. */
import { budgetViolations } from './budgets.ts'
import type { Violation } from './forms.ts'
import type { Context, Project, Timesheet } from './model.ts'
import { lockedFor } from './lockdown.ts'
import { may, mayOnRecord, mayStart } from './permissions.ts'
import { workedSeconds } from './rounding.ts'
import { instantOf, wholeSeconds } from './time.ts'

type Check = (context: Context, record: Timesheet) => Violation[]

const CHECKS: Check[] = [
  endBeforeBegin,
  selection,
  projectPeriod,
  budgetViolations,
  exported,
  futureTimes,
  locked,
  tooLong,
  negative,
  overlapping,
]

export function validate(context: Context, record: Timesheet): Violation[] {
  const violations = CHECKS.flatMap((check) => check(context, record))
  if (record.end === null && violations.length === 0 && !mayStart(context, record)) {
    const path = START_PATHS[context.state.config.trackingMode]
    violations.push({ message: 'You are not allowed to start this timesheet record.', path })
  }
  return [...violations, ...zeroDuration(context, record), ...deactivated(record), ...missing(record)]
}

/** Where Kimai's own form would show that a record may not run. */
const START_PATHS = {
  default: 'end_date',
  punch: 'start_date',
  duration_fixed_begin: 'duration',
  duration_only: 'duration',
} as const

function endBeforeBegin(_: Context, { begin, end }: Timesheet): Violation[] {
  return end !== null && begin > end
    ? [{ message: 'End date must not be earlier then start date.', path: 'end_date' }]
    : []
}

function selection({ state }: Context, { activity, project }: Timesheet): Violation[] {
  const violations: Violation[] = []
  if (activity === null && state.config.requireActivity) {
    violations.push({ message: 'An activity needs to be selected.', path: 'activity' })
  }
  if (project === null) return [...violations, { message: 'A project needs to be selected.', path: 'project' }]
  if (activity !== null && activity.project !== null && activity.project.id !== project.id) {
    const message = 'Project mismatch, project specific activity and timesheet project are different.'
    violations.push({ message, path: 'project' })
  }
  if (activity !== null && activity.project === null && !project.globalActivities) {
    violations.push({ message: 'Global activities are forbidden for the selected project.', path: 'activity' })
  }
  return violations
}

function projectPeriod(_: Context, record: Timesheet): Violation[] {
  if (record.project === null) return []
  const { start, end } = projectBounds(record.project)
  const place = (instant: number): string | undefined => {
    if (instant < start) return 'The project has not started at that time.'
    return instant > end ? 'The project is finished at that time.' : undefined
  }
  const atBegin = place(record.begin)
  const atEnd = record.end === null ? undefined : place(record.end)
  return [
    ...(atBegin === undefined ? [] : [{ message: atBegin, path: 'begin_date' }]),
    ...(atEnd === undefined ? [] : [{ message: atEnd, path: 'end_date' }]),
  ]
}

/** A project runs from the start of its first day to the end of its last, where its dates were entered. */
export function projectBounds(project: Project): { start: number; end: number } {
  return {
    start: project.start === null ? -Infinity : dayInstant(project.zone, project.start, 0, 0, 0),
    end: project.end === null ? Infinity : dayInstant(project.zone, project.end, 23, 59, 59),
  }
}

function dayInstant(zone: string, date: string, hour: number, minute: number, second: number): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number)
  return instantOf(zone, { year, month, day, hour, minute, second })
}

/** Who may set the mark may also save a record that has it; later edits are another permission. */
function exported(context: Context, record: Timesheet): Violation[] {
  return record.id === 0 || !record.exported || mayOnRecord(context, 'edit_export', record)
    ? []
    : [{ message: 'This timesheet is already exported.', path: 'exported' }]
}

/** The rounding and one minute are forgiven. */
function futureTimes({ state, now }: Context, { begin, end }: Timesheet): Violation[] {
  const { allowFuture, rounding } = state.config
  if (allowFuture) return []
  const late = (time: number, minutes: number): boolean => wholeSeconds(now) + (minutes + 1) * 60_000 < time
  return [
    ...(late(begin, rounding.begin)
      ? [{ message: 'The begin date cannot be in the future.', path: 'begin_date' }]
      : []),
    ...(end !== null && late(end, rounding.end)
      ? [{ message: 'The end date cannot be in the future.', path: 'end_time' }]
      : []),
  ]
}

function locked(context: Context, record: Timesheet): Violation[] {
  if (may(context.state, context.user, 'lockdown_override_timesheet') || !lockedFor(context, record)) return []
  return [{ message: 'This period is locked, please choose a later date.', path: 'begin_date' }]
}

function tooLong({ state }: Context, record: Timesheet): Violation[] {
  if (record.end === null) return []
  const seconds = workedSeconds(record)
  if (seconds > 31_536_000) return [{ message: 'Maximum duration exceeded.', path: 'duration' }]
  const most = state.config.maxDuration
  if (most <= 0 || seconds / 60 <= most) return []
  const value = `${Math.floor(most / 60)}:${String(most % 60).padStart(2, '0')}`
  const message = 'Maximum duration of {{ value }} hours exceeded.'
  return [{ message, path: 'duration', parameters: { '{{ value }}': value } }]
}

/** Added to Kimai between 2.24 and 2.66. */
function negative({ state }: Context, record: Timesheet): Violation[] {
  if (!state.features.breaks || record.end === null || workedSeconds(record) >= 0) return []
  return [{ message: 'Duration cannot be negative.', path: 'duration' }]
}

/** Compares with stopped records only; touching ends are no overlap. */
function overlapping({ state }: Context, record: Timesheet): Violation[] {
  if (state.config.allowOverlapping) return []
  const begin = record.begin + 1000
  const end = record.end === null ? null : record.end - 1000
  const within = (value: number, from: number, to: number): boolean => value >= from && value <= to
  const clash = state.timesheets.some((other) => {
    if (other.id === record.id || other.user.id !== record.user.id || other.end === null) return false
    if (within(begin, other.begin, other.end)) return true
    if (end === null) return false
    return within(end, other.begin, other.end) || within(other.begin, begin, end) || within(other.end, begin, end)
  })
  return clash ? [{ message: 'You already have an entry for this time.', path: 'begin_date' }] : []
}

function zeroDuration({ state }: Context, record: Timesheet): Violation[] {
  if (state.config.allowZeroDuration || record.end === null || workedSeconds(record) > 0) return []
  // What is below nothing has an error of its own by then.
  if (state.features.breaks && workedSeconds(record) < 0) return []
  return [{ message: 'Duration cannot be zero.', path: 'duration' }]
}

/** A new or running record needs a visible activity, project and customer. */
function deactivated(record: Timesheet): Violation[] {
  if (record.id !== 0 && record.end !== null) return []
  const { activity, project } = record
  return [
    ...(activity?.visible === false ? [{ message: 'Cannot start a disabled activity.', path: 'activity' }] : []),
    ...(project?.visible === false ? hiddenProject(record) : []),
    ...(project?.customer.visible === false
      ? [{ message: 'Cannot start a disabled customer.', path: 'customer' }]
      : []),
  ]
}

/** A running record has two errors there (measured). [inferred] They say the same. */
const hiddenProject = ({ id }: Timesheet): Violation[] => {
  const violation = { message: 'Cannot start a disabled project.', path: 'project' }
  return id === 0 ? [violation] : [violation, violation]
}

/** The table itself wants an activity, whatever the settings say. */
function missing(record: Timesheet): Violation[] {
  const message = 'This value should not be null.'
  return [
    ...(record.project === null ? [{ message, path: 'project' }] : []),
    ...(record.activity === null ? [{ message, path: 'activity' }] : []),
    ...(record.fixedRate !== null && record.fixedRate < 0
      ? [{ message: 'This value should be greater than or equal to 0.', path: 'fixedRate' }]
      : []),
    ...(record.hourlyRate !== null && record.hourlyRate < 0
      ? [{ message: 'This value should be greater than or equal to 0.', path: 'hourlyRate' }]
      : []),
  ]
}
