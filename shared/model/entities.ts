/** What Stint keeps: accounts, targets, entries, gaps, catalogs. Epoch milliseconds, beside the zone of the person. */
import type { Pause } from '../time/workedTime.ts'

export type { Pause }

export const providerIds = ['local', 'kimai2', 'kimai1', 'kala', 'blikk', 'kalo'] as const
export type ProviderId = (typeof providerIds)[number]

/** One login at one provider. Its secret is not here: it lives in the system keychain under `id`. */
export interface Account {
  id: string
  provider: ProviderId
  /** What the person reads, for example "anna · time.example.com". */
  label: string
  baseUrl: string
  identity: Identity
  /** The person agreed to send the secret over plain http. */
  insecure: boolean
  /** One that is off keeps all it holds, but nothing is fetched, offered or sent for it. */
  enabled: boolean
  /** What the person chose for it, by the names of its OptionFields; what is missing is at its default. */
  options: Options
  /** What was typed at the login besides address and secrets, by the names of the LoginFields. */
  typed?: Record<string, string> | undefined
}

export type Options = Record<string, string | boolean>

/** Who the account is at the provider. */
export interface Identity {
  userId: string
  name: string
  /** The zone in which the provider expects wall-clock text; null where it takes the person's own, or absolute times. */
  zone: string | null
}

/** Someone at the provider, where the login names no person and one has to say who one is. */
export interface Person {
  id: string
  name: string
  /** What tells namesakes apart, such as a title or an address. */
  detail: string | null
}

/** What a timer runs on. */
export interface TargetRef {
  accountId: string
  projectId: string
  activityId: string | null
  taskId: string | null
}

/** A target with the names it had when it was picked, so that an entry stays readable without its catalog. */
export interface Target extends TargetRef {
  customer: string | null
  project: string
  activity: string | null
  task: string | null
  color: string | null
}

/** One interval of work as the person sees it. `endedAt` is null while it runs. */
export interface Entry {
  id: string
  target: Target
  startedAt: number
  endedAt: number | null
  /** In order, apart from each other, inside the entry; only the last of a running entry may be open. */
  pauses: Pause[]
  /** The IANA zone the person was in when it started. */
  zone: string
  description: string
  tags: string[]
  /** null: the person did not touch it, the provider decides. */
  billable: boolean | null
}

/** What an entry says besides its times: all of it goes along when it is continued. */
export type EntryDetails = Pick<Entry, 'target' | 'description' | 'tags' | 'billable'>

export const gapKinds = ['sleep', 'lock', 'switch', 'idle', 'shutdown', 'quit', 'crash', 'clock'] as const
/** Why nobody was there: `switch` is another user of the computer, `clock` one that was set forward or slept unnoticed. */
export type GapKind = (typeof gapKinds)[number]

/** An absence while a timer ran. A fact: it changes nothing until the person says so. */
export interface Gap {
  id: string
  entryId: string
  startedAt: number
  /** null while it lasts. */
  endedAt: number | null
  kinds: GapKind[]
  /** What became of it; null until that is said. */
  outcome: GapOutcome | null
}
/** `rule`: a setting said so; `moot`: too short, or its entry no longer reaches into it. */
export type GapOutcome = 'answered' | 'rule' | 'moot'

/** A gap that the person is asked about, cut to what its entry has of it. */
export interface GapView {
  id: string
  startedAt: number
  endedAt: number
  kinds: GapKind[]
  entry: Entry
}

/** What an interval of a gap was. */
export type GapUse = { kind: 'keep' } | { kind: 'drop' } | { kind: 'give'; target: TargetRef }

/** Intervals one after the other from the gap's start; the last one ends where the gap does. */
export interface GapPart {
  endedAt: number
  use: GapUse
}

/** `last`: what ran last, which continuing without naming an entry starts again; null: nothing did. */
export type Timer = { kind: 'idle'; last: EntryDetails | null } | { kind: 'running'; entry: Entry }

/** What can be tracked on in an account. Ids are text, whatever the provider uses. */
export interface Catalog {
  customers: { id: string; name: string; color: string | null }[]
  projects: CatalogProject[]
  activities: CatalogActivity[]
  tasks: CatalogTask[]
  /** What makes a target besides the project. */
  pick: { activity: boolean; task: 'no' | 'may' | 'must' }
  /** The project on which pauses are booked; it is not offered for work. */
  pauseProjectId: string | null
}

export interface CatalogProject {
  id: string
  customerId: string | null
  name: string
  number: string | null
  color: string | null
  /** Whether activities that belong to no project may be used on it. */
  globalActivities: boolean
  /** The first and the last day on which it runs, as "2026-11-20"; absent or null: there is none. */
  firstDay?: string | null | undefined
  lastDay?: string | null | undefined
}

export interface CatalogActivity {
  id: string
  /** null: a global activity. */
  projectId: string | null
  name: string
  number: string | null
  color: string | null
}

export interface CatalogTask {
  id: string
  projectId: string
  name: string
}
