/** What the sandbox Blikk remembers: plain tables, linked by id, that tests may change while it runs. */
import type { SandboxClock } from '../clock.ts'
import type { ContactForm } from './contactForm.ts'
import type { Config } from './config.ts'

export type Permission =
  | 'Timereport_Read'
  | 'Timereport_Write'
  | 'Project_Read'
  | 'Task_Read'
  | 'Task_Write'
  | 'Contact_Read'
  | 'Contact_Write'

/** Who logs in: a program, not a person. */
interface Application {
  id: string
  secret: string
  permissions: Permission[]
  /** Whether the caller's address is on its allow-list. */
  ipAddressAllowed: boolean
}

export interface Token {
  applicationId: string
  /** Epoch ms. */
  expiresAt: number
  /** When its recent requests came, in epoch ms. */
  calls: number[]
}

export interface Contact {
  id: number
  name: string
  type: 'company' | 'person'
  /** What else a client sent of it. */
  form?: ContactForm
  /** Epoch ms. */
  createdAt?: number
  updatedAt?: number
}

export interface ProjectStatus {
  id: number
  name: string
  isCompletedStatus: boolean
}

export interface Project {
  id: number
  orderNumber: string
  title: string
  status: ProjectStatus
  invoiceType: 'ongoing' | 'fixedPrice' | 'none'
  /** `YYYY-MM-DD`. */
  startDate: string | null
  endDate: string | null
  managerId: number | null
  customerId: number | null
  /** Epoch ms. */
  createdAt: number
  updatedAt: number | null
}

export interface InternalProject {
  id: number
  name: string
  commentRequiredWhenTimeReporting: boolean
  isActive: boolean
}

export interface AbsenceProject extends InternalProject {
  refersToSickness: boolean
  salaryCode: string | null
}

export interface TaskBoard {
  id: number
  title: string
  projectId: number | null
  columns: { id: number; title: string }[]
}

export interface Task {
  id: number
  title: string
  description: string | null
  projectId: number | null
  boardId: number | null
  columnId: number | null
  memberIds: number[]
  createdByUserId: number
  timeReportingEnabled: boolean
  /** Hours. */
  estimate: number | null
  /** `YYYY-MM-DD`. */
  startDate: string | null
  endDate: string | null
  tagIds?: number[]
  /** Epoch ms. */
  completedAt: number | null
  createdAt: number
  updatedAt?: number
}

/** A comment, checklist or attachment of a task. */
interface TaskPart {
  id: number
  taskId: number
  /** Epoch ms. */
  createdAt: number
  updatedAt: number | null
}

export interface TaskComment extends TaskPart {
  text: string
}

export interface TaskChecklist extends TaskPart {
  name: string
  items: { id: number; title: string; completedAt: number | null; createdAt: number }[]
}

export interface TaskAttachment extends TaskPart {
  name: string
  /** Null for a link. */
  file: { contentType: string; content: string } | null
  externalUrl: string | null
}

/** A row of a register that is only read, as Blikk writes it. */
export type Registered = { id: number } & Record<string, unknown>

/** What hangs on reports and contacts, by the name of its list under Admin; `TaskTags` has no list. */
export type Registers = Record<
  'Allowances' | 'Articles' | 'CompanyCars' | 'ContactTags' | 'Countries' | 'Equipments' | 'TaskTags' | 'TimeAdditions',
  Registered[]
>

export interface Activity {
  id: number
  name: string
  isActive: boolean
  preferredTimeCodeId: number | null
  preferredTimeArticleId: number | null
}

export interface TimeCode {
  id: number
  name: string
  isActive: boolean
  isStandard: boolean
}

export interface TimeArticle {
  id: number
  name: string
  isActive: boolean
}

export interface User {
  id: number
  firstName: string
  lastName: string
  email: string
  employeeNumber: string | null
  department: string | null
  /** `YYYY-MM-DD`. */
  startDate: string | null
  endDate: string | null
  standardTimeArticleId: number | null
  standardActivityId: number | null
  /** Hours a weekday, from Monday. */
  schedule: number[]
}

/** A day of a person that was sent for approval. */
export interface Day {
  userId: number
  /** `YYYY-MM-DD`. */
  date: string
  /** Epoch ms. */
  lockedAt: number | null
  attestedAt: number | null
}

export interface Target {
  kind: 'project' | 'internalProject' | 'absenceProject'
  id: number
}

/** What hangs on a report, as Blikk writes it: travel, an allowance, a material, an equipment, an addition. */
export type Extra = Record<string, unknown>

/** What a client can send of a report. */
export interface ReportContent {
  /** `YYYY-MM-DD`. */
  date: string
  /** `HH:mm`. */
  clockStart: string | null
  clockEnd: string | null
  hours: number
  invoiceableHours: number
  breakMinutes: number | null
  comment: string | null
  internalComment: string | null
  userId: number
  target: Target
  activityId: number
  timeCodeId: number
  timeArticleId: number
  taskId: number | null
}

export interface Report extends ReportContent {
  id: number
  travelReport: Extra | null
  allowanceReport?: Extra | null
  materials: Registered[]
  equipments: Registered[]
  additions: Registered[]
  /** Epoch ms. */
  invoicedAt: number | null
  createdAt: number
  updatedAt: number | null
}

/** What a company holds. */
interface Tables {
  applications: Application[]
  contacts: Contact[]
  projects: Project[]
  internalProjects: InternalProject[]
  absenceProjects: AbsenceProject[]
  taskBoards: TaskBoard[]
  tasks: Task[]
  activities: Activity[]
  timeCodes: TimeCode[]
  timeArticles: TimeArticle[]
  users: User[]
  days: Day[]
  reports: Report[]
}

/** The registers are `someRegisters` unless told. */
export type Seed = Tables & { registers?: Registers }

export interface State extends Tables {
  config: Config
  clock: SandboxClock
  /** By the token's text. Clearing it makes every client's token stale. */
  tokens: Map<string, Token>
  nextReportId: number
  /** For what hangs on tasks and reports. */
  nextRowId: number
  registers: Registers
  taskComments: TaskComment[]
  taskChecklists: TaskChecklist[]
  taskAttachments: TaskAttachment[]
}

/** The row of that id, if there is one. */
export const byId = <T extends { id: number }>(rows: T[], id: number | null): T | undefined =>
  id === null ? undefined : rows.find((row) => row.id === id)

export const fullName = (user: User): string => `${user.firstName} ${user.lastName}`

export const dayOf = (state: State, userId: number, date: string): Day | undefined =>
  state.days.find((day) => day.userId === userId && day.date === date)
