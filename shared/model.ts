/** The words of Stint as types. Times are epoch milliseconds, always beside the IANA zone the person was in. */

export const providerIds = ['kimai2'] as const
export type ProviderId = (typeof providerIds)[number]

/** One login at one back end. Its secret is not here: it lives in the system keychain under `id`. */
export interface Account {
  id: string
  provider: ProviderId
  /** What the person reads, for example "anna · time.example.com". */
  label: string
  baseUrl: string
  identity: Identity
  /** The person agreed to send the secret over plain http. */
  insecure: boolean
}

/** Who the account is at the back end, and the zone in which that back end expects wall-clock text. */
export interface Identity {
  userId: string
  name: string
  zone: string
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

/** One stretch of work as the person sees it. `endedAt` is null while it runs. */
export interface Entry {
  id: string
  target: Target
  startedAt: number
  endedAt: number | null
  /** The IANA zone the person was in when it started. */
  zone: string
  description: string
  tags: string[]
  /** null: the person did not touch it, the back end decides. */
  billable: boolean | null
}

export type Timer = { kind: 'idle'; last: Target | null } | { kind: 'running'; entry: Entry }

/** What can be tracked on in an account. Ids are text, whatever the back end uses. */
export interface Catalog {
  customers: { id: string; name: string; color: string | null }[]
  projects: CatalogProject[]
  activities: CatalogActivity[]
}

export interface CatalogProject {
  id: string
  customerId: string | null
  name: string
  number: string | null
  color: string | null
  /** Whether activities that belong to no project may be used on it. */
  globalActivities: boolean
}

export interface CatalogActivity {
  id: string
  /** null: a global activity. */
  projectId: string | null
  name: string
  number: string | null
  color: string | null
}

/** How far the posting of an entry has come, as the person sees it. */
export type SendState =
  | { kind: 'running' }
  | { kind: 'waiting'; nextAttemptAt: number | null; reason: string | null }
  | { kind: 'sending' }
  | { kind: 'checking'; reason: string | null }
  | { kind: 'sent'; remote: RemoteTimes | null; note: string | null }
  | { kind: 'needsYou'; title: string; message: string; action: string }
  | { kind: 'nothing'; why: string }

/** The times as the back end returned them; it may have rounded. */
export interface RemoteTimes {
  startedAt: number
  endedAt: number
}

export interface EntryView extends Entry {
  send: SendState
}

/** What the person should know about an account at a glance. */
export type AccountState =
  | { kind: 'ok' }
  | { kind: 'loading' }
  | { kind: 'empty' }
  | { kind: 'needsLogin'; message: string }
  | { kind: 'offline'; message: string }
  | { kind: 'trouble'; message: string }

export interface AccountView extends Account {
  state: AccountState
  /** When the catalog was last fetched, epoch ms. */
  catalogAt: number | null
  targets: number
}

/** Something that happened outside one entry; stays until dismissed or settled. */
export interface Notice {
  id: string
  level: 'info' | 'warning'
  title: string
  message: string
  action: NoticeAction | null
}
export type NoticeAction = 'settings' | 'login' | 'retryKeychain'

/** Everything the renderer shows. It keeps the highest `revision` it has seen. */
export interface Snapshot {
  revision: number
  timer: Timer
  /** Entries that touch today (in `zone`), newest first; the running one included. */
  today: EntryView[]
  /** Unsent or refused entries of earlier days, newest first. */
  earlier: EntryView[]
  recents: Target[]
  accounts: AccountView[]
  notices: Notice[]
  settings: Settings
  /** null: registered; else why the OS refused the shortcut. */
  shortcutProblem: string | null
  /** Rises when any catalog changed: time to fetch `catalogs` again. */
  catalogRevision: number
  zone: string
  /** Start of the day shown in `today`, epoch ms. */
  dayStart: number
}

export interface Settings {
  trayClick: 'open' | 'toggle'
  /** An Electron accelerator; '' is off. */
  shortcut: string
  reminder: { enabled: boolean; /** "17:00" */ time: string; /** ISO weekdays, 1 = Monday */ weekdays: number[] }
  theme: 'system' | 'light' | 'dark'
  goalMinutes: number
}

/** One field of a provider's login form; the form is drawn from these. */
export interface LoginField {
  name: string
  label: string
  kind: 'url' | 'secret' | 'text'
  placeholder: string
  help: string
}

export interface ProviderInfo {
  id: ProviderId
  label: string
  loginFields: LoginField[]
  rules: ProviderRules
}

/** What a back end can hold and how it wants it; the core branches on this, never on a provider's name. */
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
  submitsHours: boolean
}

/** What a login test found. */
export interface LoginReport {
  baseUrl: string
  name: string
  zone: string
  server: string
  targets: number
  warnings: string[]
}
