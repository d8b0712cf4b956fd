/** What the sandbox Kimai stores. Instants are epoch ms on whole seconds, durations seconds. */
import type { SandboxClock } from '../clock.ts'
import type { Config } from './config.ts'
import type { Features } from './version.ts'

export interface User {
  id: number
  username: string
  alias: string | null
  title: string | null
  email: string
  accountNumber: string | null
  enabled: boolean
  systemAccount: boolean
  color: string | null
  avatar: string | null
  roles: string[]
  timezone: string
  language: string
  locale: string
  /** Whether the user has an API password. */
  apiToken: boolean
  preferences: Record<string, string | null>
}

export interface Budget {
  budget: number
  timeBudget: number
  budgetType: 'month' | null
}

export interface Customer extends Budget {
  id: number
  name: string
  number: string | null
  comment: string | null
  visible: boolean
  billable: boolean
  company: string | null
  country: string
  language: string
  currency: string
  phone: string | null
  fax: string | null
  mobile: string | null
  homepage: string | null
  timezone: string
  vatId: string | null
  contact: string | null
  address: string | null
  email: string | null
  color: string | null
  teams: number[]
}

export interface Project extends Budget {
  id: number
  name: string
  customer: Customer
  number: string | null
  comment: string | null
  visible: boolean
  billable: boolean
  globalActivities: boolean
  orderNumber: string | null
  /** `Y-m-d`, like `start` and `end`. */
  orderDate: string | null
  start: string | null
  end: string | null
  /** Of who entered the dates. */
  zone: string
  color: string | null
  teams: number[]
}

export interface Activity extends Budget {
  id: number
  name: string
  project: Project | null
  number: string | null
  comment: string | null
  visible: boolean
  billable: boolean
  color: string | null
  teams: number[]
}

export interface Tag {
  id: number
  name: string
  visible: boolean
  color: string | null
}

export interface Timesheet {
  /** 0 until it is stored. */
  id: number
  user: User
  project: Project | null
  activity: Activity | null
  begin: number
  end: number | null
  /** The zone its times are written in. */
  zone: string
  duration: number
  break: number
  description: string | null
  rate: number
  internalRate: number | null
  fixedRate: number | null
  hourlyRate: number | null
  exported: boolean
  billable: boolean
  billableMode: 'default' | 'auto' | 'yes' | 'no'
  tags: Tag[]
  modifiedAt: number
}

export interface Team {
  id: number
  name: string
  color: string | null
  members: { user: number; teamlead: boolean }[]
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
  tags: Tag[]
  teams: Team[]
  timesheets: Timesheet[]
  nextTimesheetId: number
  /** Bearer token -> user id. */
  tokens: Map<string, number>
  /** User id -> API password. */
  passwords: Map<number, string>
  favorites: Map<number, Set<number>>
  /** Cookies of those who logged in with a browser; only the documentation is shown to them. */
  sessions: Set<string>
  /** Settings and seed fields nobody understood. */
  warnings: string[]
  /** Takes the time on the wall of every text, whatever its offset: no Kimai that was measured does, but one may. */
  ignoresOffsets: boolean
}

/** What a handler knows about the request it serves. */
export interface Context {
  state: State
  user: User
  /** Epoch ms. */
  now: number
}

export const byId = <T extends { id: number }>(list: T[], id: number): T | undefined =>
  list.find((item) => item.id === id)

export const nextId = (list: { id: number }[]): number => list.reduce((most, item) => Math.max(most, item.id), 0) + 1

export const displayName = (user: User): string => user.alias ?? user.username
