/** What the sandbox Kala remembers, all of it plain data that a test may change while the server runs. */
import type { Config } from './config.ts'

interface Setting {
  key: string
  value: string
}

export interface Employee {
  /** Who it is, in every call. */
  number: number
  name: string
  title: string
  phone: string
  isAdmin: boolean
  isLeader: boolean
  /** Inactive people are not listed and can't be read. */
  active: boolean
  /** As the list sends them; `absent` leaves the field out. */
  settings: Setting[] | null | 'absent'
  /** Settings that only ActiveEmployee tells. */
  moreSettings: Setting[]
  /** The project that pauses are booked on. */
  pauseCase: number | null
  /** Fields that no document names. */
  extra: Record<string, unknown>
}

export interface Task {
  id: number
  name: string
  description: string
  open: boolean
}

export interface Project {
  id: number
  economyCaseNumber: string
  name: string
  tasks: Task[]
  /** Numbers of those who may use it. */
  employees: number[] | 'all'
  /** Hidden in the accounting system: left out on demand, yet bookable. */
  hidden: boolean
  /** Listed on demand only. */
  finished: boolean
  /** Listed, and marked on demand. */
  archived: boolean
}

export interface Customer {
  id: number
  /** Text for the vendor, an integer for the public client. */
  number: string | number
  company: string
  firstname: string
  lastname: string
  phone: string
  email: string
  cvr: string
  street_address: string
  zip: string
}

/** One AddHours that was accepted. */
export interface BookedHours {
  /** 1, 2, 3 as they came; on the wire hours have no id. */
  order: number
  employee: number
  /** The instant that was sent, in epoch ms. */
  date: number
  /** `2025-03-03`: the day of that instant in the server's zone. */
  day: string
  projectId: number
  /** Null is the project's unspecified task. */
  taskId: number | null
  hours: number
  startClock: string | null
  endClock: string | null
  /** The server's clock when it came, in epoch ms. */
  bookedAt: number
}

export interface State {
  config: Config
  /** The company's only key; another text revokes the old one. */
  apiKey: string
  employees: Employee[]
  projects: Project[]
  customers: Customer[]
  hours: BookedHours[]
  /** Ids of settings that were set, by employee and key; only the answer to setting one tells it. */
  settingIds: Map<string, number>
}

export const activeEmployee = ({ employees }: State, number: number): Employee | undefined =>
  employees.find((employee) => employee.active && employee.number === number)

export const mayUse = ({ employees }: Project, employee: number): boolean =>
  employees === 'all' || employees.includes(employee)
