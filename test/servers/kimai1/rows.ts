/** The timesheet table: looking up, joining, inserting and editing its rows the way Kimai's SQL does. */
import type { Activity, Call, Customer, Project, Rate, State, Timesheet } from './model.ts'

export interface Joined {
  row: Timesheet
  project: Project
  customer: Customer
  activity: Activity
}

/** Null where the row's project, customer or task does not exist (trashed ones do): lists leave such a row out. */
export function joined(state: State, row: Timesheet): Joined | null {
  const project = state.projects.find(({ projectID }) => projectID === row.projectID)
  const customer = state.customers.find(({ customerID }) => customerID === project?.customerID)
  const activity = state.activities.find(({ activityID }) => activityID === row.activityID)
  return project && customer && activity ? { row, project, customer, activity } : null
}

export const byId = (state: State, id: number | null): Timesheet | undefined =>
  state.timesheets.find(({ timeEntryID }) => timeEntryID === id)

/** Newest id of the user's rows that lists show: what Kimai's lookup takes for id 0. */
export const newestOf = ({ state, user }: Call): Timesheet | undefined =>
  state.timesheets.findLast((row) => row.userID === user.userID && joined(state, row) !== null)

/** Lowest id first. A row whose start is 0 is a ghost: neither running nor stopped (page). */
export const runningOf = ({ state, user }: Call): Timesheet[] =>
  state.timesheets.filter((row) => row.userID === user.userID && row.start > 0 && row.end === 0)

const BLANK = {
  end: 0,
  duration: 0,
  description: null,
  comment: null,
  commentType: 0,
  cleared: false,
  location: null,
  trackingNumber: null,
  rate: 0,
  fixedRate: null,
  budget: null,
  approved: null,
  billable: null,
} satisfies Partial<Timesheet>

type Needed = 'start' | 'userID' | 'projectID' | 'activityID' | 'statusID'

/** Returns the new row's id. */
export function insert(state: State, values: Pick<Timesheet, Needed> & Partial<Timesheet>): number {
  const timeEntryID = state.nextTimeEntryID
  state.nextTimeEntryID += 1
  state.timesheets.push({ ...BLANK, ...values, timeEntryID })
  return timeEntryID
}

/** An unknown id changes nothing, and that counts as success. */
export function edit(state: State, id: number, values: Partial<Timesheet>): void {
  const row = byId(state, id)
  if (row === undefined) return
  Object.assign(row, joined(state, row) === null ? WIPED : values)
}

/**
 * [inferred] Kimai fills what an edit leaves out from the joined row. Where the project is gone that row is empty, so
 * all columns are written empty: the record is lost.
 */
const WIPED = { ...BLANK, start: 0, userID: 0, projectID: 0, activityID: 0, statusID: 0 }

/** The most specific rate for the user, project and task; null where none fits. */
export function bestRate(rates: Rate[], userID: number, projectID: number, activityID: number): number | null {
  const fits = (wanted: number | null, is: number): boolean => wanted === null || wanted === is
  const weigh = (rate: Rate): number =>
    (rate.userID === null ? 0 : 4) + (rate.activityID === null ? 0 : 2) + (rate.projectID === null ? 0 : 1)
  const fitting = rates.filter(
    (rate) => fits(rate.userID, userID) && fits(rate.projectID, projectID) && fits(rate.activityID, activityID),
  )
  return fitting.toSorted((a, b) => weigh(b) - weigh(a))[0]?.rate ?? null
}

/** Backslashes go, an emoji becomes question marks on Kimai's 3-byte tables, an empty text is NULL (page). */
export function storedText(text: string, length = Infinity): string | null {
  const stored = text.replaceAll('\\', '').replaceAll(/[\u{10000}-\u{10ffff}]/gu, '????')
  return stored === '' ? null : stored.slice(0, length)
}

/** The columns' sizes. [inferred] The database cuts longer texts off. */
export const LOCATION_LENGTH = 50
export const TRACKING_NUMBER_LENGTH = 30

/** As the database gives out a decimal(10,2). */
export const money = (value: number | null): string | null => (value === null ? null : value.toFixed(2))

export const bit = (value: boolean): string => (value ? '1' : '0')
