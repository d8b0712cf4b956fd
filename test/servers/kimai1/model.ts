/** What the sandbox Kimai 1 stores: its tables by their own column names. Times are unix seconds. */
import type { SandboxClock } from '../clock.ts'
import type { Config } from './config.ts'
import type { Features } from './version.ts'

export interface User {
  userID: number
  name: string
  alias: string | null
  /** 1 is the administrator, 2 a user. */
  globalRoleID: number
  active: boolean
  trash: boolean
  /** Null before the first login. */
  apikey: string | null
  password: string | null
  lastProject: number
  lastActivity: number
  groups: { groupID: number; membershipRoleID: number }[]
  /** `timezone`, `ui.rowlimit`, `ui.hideClearedEntries` … */
  preferences: Record<string, string>
}

export interface Customer {
  customerID: number
  name: string
  contact: string | null
  visible: boolean
  trash: boolean
  groups: number[]
}

export interface Project {
  projectID: number
  customerID: number
  name: string
  comment: string | null
  visible: boolean
  filter: boolean
  trash: boolean
  internal: boolean
  budget: number | null
  effort: number | null
  approved: number | null
  groups: number[]
}

export interface Activity {
  activityID: number
  name: string
  visible: boolean
  trash: boolean
  groups: number[]
}

/** That a task belongs to a project; a task without any belongs to all. */
interface Assignment {
  projectID: number
  activityID: number
  budget: number | null
  effort: number | null
  approved: number | null
}

/** Null fits everything. */
export interface Rate {
  userID: number | null
  projectID: number | null
  activityID: number | null
  rate: number
}

export interface Timesheet {
  timeEntryID: number
  start: number
  /** 0 while it runs. */
  end: number
  duration: number
  userID: number
  projectID: number
  activityID: number
  description: string | null
  comment: string | null
  commentType: number
  cleared: boolean
  location: string | null
  trackingNumber: string | null
  rate: number
  fixedRate: number | null
  budget: number | null
  approved: number | null
  statusID: number
  /** Percent. */
  billable: number | null
}

export interface Expense {
  expenseID: number
  /** Unix seconds. */
  timestamp: number
  userID: number
  projectID: number
  designation: string | null
  comment: string | null
  commentType: number
  refundable: boolean
  cleared: boolean
  multiplier: number
  value: number
}

export interface State {
  version: string
  features: Features
  config: Config
  clock: SandboxClock
  users: User[]
  customers: Customer[]
  projects: Project[]
  activities: Activity[]
  assignments: Assignment[]
  statuses: { statusID: number; status: string }[]
  rates: Rate[]
  /** Their userID is always null. */
  fixedRates: Rate[]
  timesheets: Timesheet[]
  nextTimeEntryID: number
  expenses: Expense[]
  /** Settings and seed fields nobody understood. */
  warnings: string[]
}

/** What a method knows about the call it serves. */
export interface Call {
  state: State
  user: User
  /** Unix seconds. */
  now: number
  /** The user's Kimai zone. */
  zone: string
}
