/** getTimesheet, getTimesheetRecord, setTimesheetRecord, removeTimesheetRecord: entries, without ownership checks. */
import { BAD_ID, BAD_RECORD, BAD_TIMES, failure, success, type Result } from './answers.ts'
import { listed, type Filter, type Listed } from './listed.ts'
import type { Call, Timesheet } from './model.ts'
import { fieldsOf, isSet, sqlNumber, toDouble, toInt, toText, truthy, type Fields, type Json } from './php.ts'
import {
  LOCATION_LENGTH,
  TRACKING_NUMBER_LENGTH,
  bestRate,
  bit,
  byId,
  edit,
  insert,
  joined,
  money,
  storedText,
} from './rows.ts'
import { hidesCleared, rowLimit } from './settings.ts'
import { strtotime } from './strtotime.ts'

/** `total` counts past the limit, and is text unless it is 0 (page). */
export function getTimesheet(call: Call, args: Json[]): Result {
  const [from = 0, to = 0, cleared = -1, start = 0, limit = 0] = args
  const { state, user, now, zone } = call
  const seconds = (value: Json): number => strtotime(value, now, zone, state.config.php)
  const hidden = hidesCleared(user, state.config) ? 0 : -1
  const filter: Filter = { from: seconds(from), to: seconds(to), cleared: sqlNumber(cleared) ?? hidden }
  const all = listed(call, filter)
  const items = page(
    all,
    truthy(limit) ? toInt(start) : 0,
    truthy(limit) ? toText(limit) : rowLimit(user, state.config),
  )
  return success(
    items.map((each) => listRow(call, each, filter)),
    all.length === 0 ? 0 : String(all.length),
  )
}

/** A limit that is no whole number breaks the SQL: no rows, while the total is still counted. */
function page(rows: Listed[], start: number, limit: string | number): Listed[] {
  return start < 0 || !/^\d+$/.test(String(limit)) ? [] : rows.slice(start, start + Number(limit))
}

function listRow(call: Call, { row, project, customer, activity, status }: Listed, { from, to }: Filter): object {
  const start = from !== 0 && row.start <= from ? from : String(row.start)
  const end = to !== 0 && row.end >= to ? to : String(row.end)
  const time = worked(row, call.state.config.durationWithSeconds)
  const isClamped = row.end !== 0 && [start, end].some((one) => typeof one === 'number')
  return {
    timeEntryID: String(row.timeEntryID),
    start,
    end,
    ...time,
    ...(isClamped ? { duration: row.duration } : {}),
    budget: money(row.budget),
    approved: money(row.approved),
    rate: money(row.rate),
    projectID: String(row.projectID),
    activityID: String(row.activityID),
    userID: String(row.userID),
    customerName: customer.name,
    customerID: String(customer.customerID),
    activityName: activity.name,
    projectName: project.name,
    projectComment: project.comment,
    location: row.location,
    trackingNumber: row.trackingNumber,
    statusID: String(row.statusID),
    status,
    billable: row.billable === null ? null : String(row.billable),
    description: row.description,
    comment: row.comment,
    cleared: bit(row.cleared),
    commentType: String(row.commentType),
    userAlias: call.user.alias,
    userName: call.user.name,
  }
}

/** Nulls while it runs; the whole duration even where start and end are clamped (page). */
function worked(row: Timesheet, withSeconds: boolean): object {
  if (row.end === 0) return { duration: null, formattedDuration: null, wage_decimal: null, wage: null }
  const wage = (row.duration / 3600) * row.rate
  const two = (value: number): string => String(Math.trunc(value % 60)).padStart(2, '0')
  const clock = `${Math.trunc(row.duration / 3600)}:${two(row.duration / 60)}`
  return {
    duration: String(row.duration),
    formattedDuration: withSeconds ? `${clock}:${two(row.duration)}` : clock,
    wage_decimal: wage,
    wage: money(row.fixedRate === null || row.fixedRate === 0 ? wage : row.fixedRate),
  }
}

export function getTimesheetRecord({ state }: Call, [id = null]: Json[]): Result {
  if (toInt(id) === 0) return failure(BAD_ID)
  const row = byId(state, toInt(id))
  const whole = row === undefined ? null : joined(state, row)
  if (row === undefined || whole === null) return failure()
  const { project, customer, activity } = whole
  return success([
    {
      timeEntryID: String(row.timeEntryID),
      start: String(row.start),
      end: String(row.end),
      duration: String(row.duration),
      userID: String(row.userID),
      projectID: String(row.projectID),
      activityID: String(row.activityID),
      description: row.description,
      comment: row.comment,
      commentType: String(row.commentType),
      cleared: bit(row.cleared),
      location: row.location,
      trackingNumber: row.trackingNumber,
      rate: money(row.rate),
      fixedRate: money(row.fixedRate),
      budget: money(row.budget),
      approved: money(row.approved),
      statusID: String(row.statusID),
      billable: row.billable === null ? null : String(row.billable),
      projectName: project.name,
      customerName: customer.name,
      activityName: activity.name,
      customerID: String(customer.customerID),
    },
  ])
}

/** Neither ids nor the owner are checked; an update makes the record the caller's; nothing is rounded (page). */
export function setTimesheetRecord(call: Call, [record = null, doUpdate = false]: Json[]): Result {
  const { state, user, now, zone } = call
  if (!truthy(record)) return failure(BAD_RECORD)
  const fields = fieldsOf(record)
  const projectID = toInt(fields.projectId ?? null)
  if (projectID === 0) return failure('Invalid projectId.')
  const activityID = toInt(fields.taskId ?? null)
  if (activityID === 0) return failure('Invalid taskId.')
  const start = strtotime(fields.start ?? null, now, zone, state.config.php)
  const end = strtotime(fields.end ?? null, now, zone, state.config.php)
  if (start <= 0 || end <= start) return failure(BAD_TIMES)
  const values = {
    rate: bestRate(state.rates, user.userID, projectID, activityID) ?? 0,
    ...optional(fields),
    userID: user.userID,
    projectID,
    activityID,
    start,
    end,
    duration: end - start,
  }
  if (truthy(doUpdate)) {
    const id = toInt(fields.id ?? null)
    if (id === 0) return failure('Performed an update, but missing id property.')
    edit(state, id, values)
    return success()
  }
  const { statusID, commentType } = values
  if (statusID === undefined || commentType === undefined) return failure('Failed to add entry.')
  return success([{ id: insert(state, { fixedRate: 0, ...values, statusID }) }])
}

/** Absent and null keep what is there. */
function optional(fields: Fields): Partial<Timesheet> {
  const { description, comment, location, trackingNumber, commentType, statusId } = fields
  const { rate, fixedRate, budget, approved, flagCleared, flagBillable } = fields
  return {
    ...(isSet(description) ? { description: storedText(toText(description)) } : {}),
    ...(isSet(comment) ? { comment: storedText(toText(comment)) } : {}),
    ...(isSet(location) ? { location: storedText(toText(location), LOCATION_LENGTH) } : {}),
    ...(isSet(trackingNumber) ? { trackingNumber: storedText(toText(trackingNumber), TRACKING_NUMBER_LENGTH) } : {}),
    ...(isSet(commentType) ? { commentType: toInt(commentType) } : {}),
    ...(isSet(statusId) ? { statusID: toInt(statusId) } : {}),
    ...(isSet(rate) ? { rate: toDouble(rate) } : {}),
    ...(isSet(fixedRate) ? { fixedRate: toDouble(fixedRate) } : {}),
    ...(isSet(budget) ? { budget: toDouble(budget) } : {}),
    ...(isSet(approved) ? { approved: toDouble(approved) } : {}),
    ...(isSet(flagCleared) ? { cleared: toInt(flagCleared) !== 0 } : {}),
    ...(isSet(flagBillable) ? { billable: toInt(flagBillable) } : {}),
  }
}

/** An unknown id is a success too (page). */
export function removeTimesheetRecord({ state }: Call, [id = null]: Json[]): Result {
  if (toInt(id) === 0) return failure(BAD_ID)
  state.timesheets = state.timesheets.filter(({ timeEntryID }) => timeEntryID !== toInt(id))
  return success()
}
