/** The life of a record: start, edit, stop, restart, duplicate, delete, export. */
import { calculate } from './calculate.ts'
import { demand, forbidden, found } from './errors.ts'
import { serviceRefusal, type Violation } from './forms.ts'
import type { Fields } from './php.ts'
import { lockedFor } from './lockdown.ts'
import { byId, type Context, type Timesheet } from './model.ts'
import { may, mayOnRecord, mayStart, mayTouchExported } from './permissions.ts'
import { relativeInstant } from './relative.ts'
import { roundBegin } from './rounding.ts'
import { instantOf, wallTime, wholeSeconds } from './time.ts'
import { submitRecord } from './timesheetForm.ts'
import { validate } from './validate.ts'

/** The record of this id, or 404. */
export const recordOf = ({ state }: Context, id: number): Timesheet => found(byId(state.timesheets, id))

export function create(context: Context, body: Fields): Timesheet {
  demand(may(context.state, context.user, 'create_own_timesheet'))
  const record = blank(context)
  prepare(context, record)
  const form = submitRecord(context, record, body)
  form.report(validate(context, record))
  form.check()
  const failure = store(context, record)
  if (failure !== null) {
    form.report([{ message: 'Cannot stop running timesheet', path: '' }])
    form.check()
  }
  return record
}

/** Works on a copy, so that a refused edit changes nothing. */
export function edit(context: Context, id: number, body: Fields): Timesheet {
  const stored = recordOf(context, id)
  demand(mayChange(context, stored, 'edit'))
  const draft: Timesheet = { ...stored, tags: inDatabaseOrder(stored), billableMode: 'default' }
  const form = submitRecord(context, draft, body)
  form.report(validate(context, draft))
  form.check()
  forgetRates(context, stored, draft)
  save(context, draft)
  Object.assign(stored, draft, { zone: draft.user.timezone })
  return draft
}

export function stop(context: Context, id: number): Timesheet {
  const record = recordOf(context, id)
  demand(mayOnRecord(context, 'stop', record))
  const violations = halt(context, record)
  if (violations.length > 0) throw serviceRefusal(context, 'Validation Failed', violations)
  return loaded(record)
}

/** A new record on the same project and activity; with `copy` also its description, tags and (once) rates. */
export function restart(context: Context, id: number, copy: boolean, begin: number | undefined): Timesheet {
  const source = recordOf(context, id)
  demand(mayStart(context, source))
  const record = blank(context)
  record.project = source.project
  record.activity = source.activity
  record.begin = begin ?? wholeSeconds(context.now)
  if (copy) {
    record.description = source.description
    if (context.state.features.restartCopiesRates) {
      record.hourlyRate = source.hourlyRate
      record.fixedRate = source.fixedRate
    }
    record.tags = inDatabaseOrder(source)
  }
  prepare(context, record)
  return storeOrRefuse(context, record)
}

/** A copy with the same times, not exported. */
export function duplicate(context: Context, id: number): Timesheet {
  const source = recordOf(context, id)
  demand(mayStart(context, source, 'create'))
  const copy: Timesheet = {
    ...source,
    id: 0,
    exported: false,
    billableMode: 'default',
    tags: inDatabaseOrder(source),
  }
  return storeOrRefuse(context, copy)
}

export function remove(context: Context, id: number): void {
  const record = recordOf(context, id)
  demand(mayChange(context, record, 'delete'))
  const { state } = context
  state.timesheets = state.timesheets.filter((other) => other !== record)
}

export function toggleExport(context: Context, id: number): Timesheet {
  const record = recordOf(context, id)
  demand(mayOnRecord(context, 'edit_export', record))
  demand(mayTouchExported(context, record))
  record.exported = !record.exported
  save(context, record)
  return loaded(record)
}

/** Edit and delete: the permission, and neither exported nor locked. */
export function mayChange(context: Context, record: Timesheet, verb: 'edit' | 'delete'): boolean {
  if (!mayTouchExported(context, record)) return false
  const overrides = may(context.state, context.user, 'lockdown_override_timesheet')
  if (!overrides && lockedFor(context, record)) return false
  return mayOnRecord(context, verb, record)
}

/**
 * A record moved to another project, activity or person forgets the rates it was calculated with and whether it is
 * billable, unless the same edit changes a rate. By 2.66 rates that were not calculated stay.
 */
function forgetRates({ state }: Context, stored: Timesheet, draft: Timesheet): void {
  const rated = RATES.some((name) => stored[name] !== draft[name])
  const moved = stored.project !== draft.project || stored.activity !== draft.activity || stored.user !== draft.user
  if (rated || !moved) return
  const calculated = draft.fixedRate !== null || (draft.hourlyRate === 0 && draft.end !== null)
  if (calculated || !state.features.keepsManualRates) draft.hourlyRate = null
  if (!state.features.keepsManualRates) draft.fixedRate = null
  draft.billableMode = 'auto'
}

const RATES = ['hourlyRate', 'fixedRate', 'rate'] as const

/** A fresh read: tags in the order of the database, which is that of their ids. */
export const loaded = (record: Timesheet): Timesheet => ({ ...record, tags: inDatabaseOrder(record) })

const inDatabaseOrder = (record: Timesheet): Timesheet['tags'] => [...record.tags].sort((a, b) => a.id - b.id)

function blank({ user, now }: Context): Timesheet {
  return {
    id: 0,
    user,
    project: null,
    activity: null,
    begin: wholeSeconds(now),
    end: null,
    zone: user.timezone,
    duration: 0,
    break: 0,
    description: null,
    rate: 0,
    internalRate: null,
    fixedRate: null,
    hourlyRate: null,
    exported: false,
    billable: true,
    billableMode: 'auto',
    tags: [],
    modifiedAt: 0,
  }
}

/** What the tracking mode does to a new record's begin. */
function prepare({ state, now }: Context, record: Timesheet): void {
  const { trackingMode, defaultBeginTime } = state.config
  if (trackingMode === 'default' || trackingMode === 'duration_only') roundBegin(state.config, record)
  if (trackingMode !== 'duration_fixed_begin') return
  const time = relativeInstant(defaultBeginTime, now, record.zone) ?? now
  const { hour, minute } = wallTime(record.zone, wholeSeconds(time))
  record.begin = instantOf(record.zone, { ...wallTime(record.zone, record.begin), hour, minute, second: 0 })
}

function storeOrRefuse(context: Context, record: Timesheet): Timesheet {
  if (record.end === null && !mayStart(context, record)) throw forbidden()
  const violations = validate(context, record)
  if (violations.length > 0) throw serviceRefusal(context, 'Validation Failed', violations)
  const failure = store(context, record)
  if (failure !== null) throw serviceRefusal(context, 'Cannot stop running timesheet', failure)
  return record
}

/**
 * Saves a new record and stops what is running beyond the limit. When one of those cannot be stopped nothing is
 * saved, but the id is spent.
 */
function store(context: Context, record: Timesheet): Violation[] | null {
  const { state } = context
  if (record.end === null && !mayStart(context, record)) throw forbidden()
  const before = state.timesheets.map((other) => ({ other, copy: { ...other } }))
  record.id = state.nextTimesheetId
  state.nextTimesheetId += 1
  save(context, record)
  // Later reads are in the owner's zone; this answer is in the zone of whoever asked.
  const stored: Timesheet = { ...record, zone: record.user.timezone }
  state.timesheets.push(stored)
  if (record.end !== null) return null
  for (const running of surplus(context, stored)) {
    const violations = halt(context, running)
    if (violations.length === 0) continue
    for (const { other, copy } of before) Object.assign(other, copy)
    state.timesheets = state.timesheets.filter((other) => other !== stored)
    return violations
  }
  return null
}

/** The user's oldest running records beyond the limit, never the new one. */
function surplus({ state }: Context, record: Timesheet): Timesheet[] {
  const running = state.timesheets
    .filter((other) => other.end === null && other.user.id === record.user.id)
    .sort((a, b) => a.begin - b.begin || a.id - b.id)
  const tooMany = Math.max(0, running.length - state.config.hardLimit)
  return running.filter((other) => other !== record).slice(0, tooMany)
}

/** Ends a record now. One that is stopped already stays as it is. */
function halt(context: Context, record: Timesheet): Violation[] {
  if (record.end !== null) return []
  const ended: Timesheet = { ...record, end: wholeSeconds(context.now), billableMode: 'default' }
  // A record that is to begin later ends before it begins, and that is all that is said of it.
  const isAhead = ended.end !== null && record.begin > ended.end
  const violations = validate(context, ended).filter(({ path }) => !isAhead || path !== 'begin_date')
  if (violations.length > 0) return violations
  save(context, ended)
  Object.assign(record, ended)
  return []
}

function save({ state, user, now }: Context, record: Timesheet): void {
  calculate(state.config, record, user)
  record.modifiedAt = wholeSeconds(now)
}
