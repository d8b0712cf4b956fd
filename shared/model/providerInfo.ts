/** What a provider says of itself and of a login. */
import type { ProviderId } from './entities.ts'

/** One field of a provider's login form; the form is drawn from these. */
export interface LoginField {
  name: string
  label: string
  kind: 'url' | 'secret' | 'text'
  placeholder: string
  help: string
  /** May stay empty. */
  optional?: boolean
  /** What it holds at first. */
  initial?: string
  /** It holds the name of the person, as their identity has it. */
  isPerson?: boolean
}

export interface ProviderInfo {
  id: ProviderId
  label: string
  loginFields: LoginField[]
  rules: ProviderRules
  /** A sentence on what the provider is good for, and what it is not. */
  remark: string
}

/** What a provider can hold and how it wants it; the core branches on this, never on a provider's name. */
export interface ProviderRules {
  description: boolean
  billable: boolean
  tags: boolean
  breaks: 'field' | 'segments' | 'text'
  splitsAtMidnight: boolean
  precisionMinutes: number
  readBack: boolean
  liveRecords: boolean
  maxRequestsPerSecond: number
  /** Whether entries are sent to it at all; else they stay in the journal. */
  submitsHours: boolean
  /** Projects and tasks are made in Stint. */
  editsCatalog: boolean
  /** Pauses are booked on the project that the catalog names for them. */
  booksPauses: boolean
  /** A task can be reported as done. */
  finishesTasks: boolean
}

/** The steps of a login, in their order. */
export const loginSteps = ['address', 'server', 'login', 'person', 'catalog'] as const
export type LoginStep = (typeof loginSteps)[number]

/** What a login test found. */
export interface LoginReport {
  baseUrl: string
  name: string
  zone: string | null
  server: string
  targets: number
  warnings: string[]
}
