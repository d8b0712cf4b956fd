/** startRecord, stopRecord, getActiveRecording, updateActiveRecording: the running record. */
import { BAD_RECORD, BAD_TIMES, NOT_RECORDING, failure, success, type Result } from './answers.ts'
import { crash } from './interrupt.ts'
import { listed } from './listed.ts'
import type { Call, Timesheet } from './model.ts'
import { fieldsOf, isSet, looksEmpty, sqlNumber, toInt, toText, truthy, type Json } from './php.ts'
import { rounded } from './rounding.ts'
import { bestRate, byId, edit, insert, joined, newestOf, runningOf, storedText, LOCATION_LENGTH } from './rows.ts'
import { defaultLocation, hidesCleared } from './settings.ts'
import { strtotime } from './strtotime.ts'

/** Does not stop a running record (page). */
export function startRecord(call: Call, [projectId = null, activityId = null]: Json[]): Result {
  const { state, user, now } = call
  const again = state.features.emptyIds && [projectId, activityId].every((id) => looksEmpty(id, state.config.php))
  const project = again ? user.lastProject : projectId
  const activity = again ? user.lastActivity : activityId
  const known =
    state.projects.some(({ projectID, trash }) => projectID === bareNumber(project) && !trash) &&
    state.activities.some(({ activityID, trash }) => activityID === bareNumber(activity) && !trash)
  if (!known) return failure('Invalid project or task')
  const [projectID, activityID] = [sqlNumber(project), sqlNumber(activity)]
  if (projectID === null || activityID === null) return failure('Unable to start, invalid params?')
  const timeEntryID = insert(state, {
    start: now,
    userID: user.userID,
    projectID,
    activityID,
    statusID: state.config.defaultStatusID,
    rate: bestRate(state.rates, user.userID, projectID, activityID) ?? 0,
    fixedRate: bestRate(state.fixedRates, user.userID, projectID, activityID),
    location: storedText(defaultLocation(user, state.config), LOCATION_LENGTH),
  })
  return success(state.features.startAnswersId ? [{ timeEntryID }] : [])
}

/** Written into the SQL as it is: `true` is 1 there. */
const bareNumber = (value: Json): number | null => (value === true ? 1 : sqlNumber(value))

const NOT_STOPPED = 'Unable to stop, not recording?'

/** Rounds start and end; a record that is stopped already stays as it is, and that is a success (page). */
export function stopRecord(call: Call, [entryId = null]: Json[]): Result {
  const { state, now } = call
  const current = state.features.emptyIds && looksEmpty(entryId, state.config.php)
  const row = current ? runningOf(call)[0] : addressed(call, entryId)
  if (row === undefined) return failure(current ? NOT_RECORDING : NOT_STOPPED)
  if (joined(state, row) === null) {
    if (current && state.config.php >= 8) throw crash()
    return failure(NOT_STOPPED)
  }
  if (row.end !== 0) return success()
  const { start, end } = rounded(row.start, now, state.config)
  Object.assign(row, { start, end, duration: end - start })
  return success()
}

/** Id 0 is the user's newest record to Kimai's lookup. No check whose record it is (page). */
function addressed(call: Call, entryId: Json): Timesheet | undefined {
  const id = sqlNumber(entryId)
  return id === 0 ? newestOf(call) : byId(call.state, id)
}

/**
 * The first running record. Names and description are those of the latest-started entry at or after its start: Kimai's
 * own mistake (page).
 */
export function getActiveRecording(call: Call): Result {
  const { state, user, now } = call
  const [row] = runningOf(call)
  if (row === undefined) return failure(NOT_RECORDING)
  const gone = joined(state, row) === null
  if (gone && state.config.php >= 8) throw crash()
  const cleared = hidesCleared(user, state.config) ? 0 : -1
  const latest = gone ? undefined : listed(call, { from: row.start, to: 0, cleared })[0]
  return success([
    {
      ...(gone ? {} : runningRow(row)),
      ...(state.features.updateActive ? { description: latest?.row.description ?? null } : {}),
      servertime: now,
      customerID: latest === undefined ? null : String(latest.customer.customerID),
      customerName: latest?.customer.name ?? null,
      projectName: latest?.project.name ?? null,
      activityName: latest?.activity.name ?? null,
    },
  ])
}

const runningRow = (row: Timesheet) => ({
  timeEntryID: String(row.timeEntryID),
  activityID: String(row.activityID),
  projectID: String(row.projectID),
  start: String(row.start),
  end: String(row.end),
  duration: String(row.duration),
})

/** Ids are not checked; an unreadable start makes a ghost; an end stops it without a duration (page). */
export function updateActiveRecording(call: Call, [record = null]: Json[]): Result {
  if (!truthy(record)) return failure(BAD_RECORD)
  const [row] = runningOf(call)
  if (row === undefined) return failure(NOT_RECORDING)
  const { projectID, activityID, description, start, end } = fieldsOf(record)
  const { state, now, zone } = call
  const seconds = (value: Json): number => strtotime(value, now, zone, state.config.php)
  const values: Partial<Timesheet> = {}
  if (isSet(projectID)) values.projectID = toInt(projectID)
  if (isSet(activityID)) values.activityID = toInt(activityID)
  if (isSet(description)) values.description = storedText(toText(description))
  if (isSet(start)) values.start = seconds(start)
  if (isSet(end)) {
    const from = values.start ?? 0
    const to = seconds(end)
    if (from <= 0 || to <= from) return failure(BAD_TIMES)
    values.end = to
  }
  edit(state, row.timeEntryID, values)
  return success()
}
