/** What the sandbox Kalo keeps. All of it may be changed by a test while the server runs. */
import type { SandboxClock } from '../clock.ts'
import type { Config } from './config.ts'

export type Collection = 'projects' | 'tasks' | 'freelancers' | 'invoices'

/** An app's key: admin rights on one team's data, and no person. */
export interface Key {
  key: string
  team: number
  /** Collections that answer 403. */
  denied: Collection[]
}

/** A manager. There is no resource for them, only their ids. */
interface User {
  id: number
  name: string
  team: number
}

export interface Project {
  /** UUID, as for tasks, freelancers and invoices. */
  id: string
  team: number
  title: string
  description: string | null
  /** YYYY-MM-DD. */
  start_date: string | null
  end_date: string | null
  workgroup: number | null
}

export interface Task {
  id: string
  team: number
  /** A project's id. */
  project: string
  /** A freelancer's id. */
  freelancer: string | null
  /** Users' ids. */
  managers: number[]
  summary: string
  description: string | null
  rate: number | null
  rate_type: 'fixed' | 'daily' | 'hourly' | null
  status: 'pending' | 'ongoing' | 'completed'
}

export interface Freelancer {
  id: string
  team: number
  name: string
  email: string
  city: string | null
  country: string | null
  currency: string
  daily_rate: number | null
  hourly_rate: number | null
}

export interface Invoice {
  id: string
  team: number
  freelancer: string
  task: string
  amount: number | null
  currency: string
  status: string
  reference: string
  vat: number | null
  /** ISO 8601. */
  created_at: string
}

/** A request that wanted to change something, whatever became of it. */
export interface Write {
  /** The server's clock, in epoch ms. */
  at: number
  method: string
  path: string
  body: string
  /** `data.attributes` and `data.relationships` of the body; empty without. */
  attributes: Record<string, unknown>
  relationships: Record<string, unknown>
  /** The answer's. */
  status: number
}

/** What a test does in the middle of a request. */
interface Hooks {
  /** Before a valid PATCH takes effect: where a manager's edit of the same moment is overwritten. */
  onPatch?: (task: Task) => void
  /** Before a page of a list is cut: where rows come and go while a client pages. */
  onPage?: (offset: number) => void
}

/** Records, oldest first. */
export interface Seed {
  keys: Key[]
  users: User[]
  projects: Project[]
  tasks: Task[]
  freelancers: Freelancer[]
  invoices: Invoice[]
}

export interface State extends Seed {
  config: Config
  clock: SandboxClock
  hooks: Hooks
  writes: Write[]
  /** Pages served so far. */
  pages: number
  /** What the gateway let through in the minute that began at `from`, in epoch ms. */
  minute: { from: number; used: number }
}
