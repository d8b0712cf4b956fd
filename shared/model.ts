/** The words of Stint as types. Times are epoch milliseconds, always beside the IANA zone the person was in. */

export const providerIds = ['local', 'kimai2', 'kimai1', 'kala', 'blikk', 'kalo'] as const
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
  /** One that is off keeps all it holds, but nothing is fetched, offered or sent for it. */
  enabled: boolean
  /** What the person chose for it, by the names of its OptionFields; what is missing is at its default. */
  options: Options
}

export type Options = Record<string, string | boolean>

/** Who the account is at the back end. */
export interface Identity {
  userId: string
  name: string
  /** The zone in which the back end expects wall-clock text; null where it takes the person's own, or absolute times. */
  zone: string | null
}

/** Someone at the back end, where the login names no person and one has to say who one is. */
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

/** Time inside an entry that was not worked. `endedAt` is null while it lasts. */
export interface Pause {
  startedAt: number
  endedAt: number | null
}

/** One stretch of work as the person sees it. `endedAt` is null while it runs. */
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
  /** null: the person did not touch it, the back end decides. */
  billable: boolean | null
}

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

/** What a stretch of a gap was. */
export type GapUse = { kind: 'keep' } | { kind: 'drop' } | { kind: 'give'; target: TargetRef }

/** Stretches one after the other from the gap's start; the last one ends where the gap does. */
export interface GapPart {
  endedAt: number
  use: GapUse
}

export type Timer = { kind: 'idle'; last: Target | null } | { kind: 'running'; entry: Entry }

/** What can be tracked on in an account. Ids are text, whatever the back end uses. */
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

/** What the person can take back for a few seconds. */
export const undoKinds = ['stop', 'switch', 'discard', 'delete', 'edit', 'add', 'split', 'merge', 'gap'] as const
export type UndoKind = (typeof undoKinds)[number]

export interface UndoView {
  id: string
  kind: UndoKind
  /** The entry it was done to; null for several. */
  entryId: string | null
  /** How long it is offered, ms. */
  ms: number
}

/** What a link from outside wants, until that is answered; `search`: only the person can tell which target is meant. */
export type LinkView = { id: string } & (
  | { kind: 'start'; target: Target; description: string }
  | { kind: 'stop' | 'pause' | 'resume' }
  | { kind: 'search'; words: string }
)

/** One record as it stands at a back end or would be sent there. */
export interface Version {
  startedAt: number
  /** null: it runs. */
  endedAt: number | null
  /** What it is on, for example "Website · Coding". */
  what: string
  description: string
}

/** A record of the person's that runs at a back end, not begun here. */
export interface Elsewhere {
  accountId: string
  id: string
  startedAt: number
  what: string
  description: string
  /** Whether its target is offered, so that it can go on here. */
  known: boolean
}

/** How far the posting of an entry has come, as the person sees it. */
export type SendState =
  /** `live`: how it is shown at the back end while it runs; absent where it is not. */
  | { kind: 'running'; live?: LiveView | undefined }
  | { kind: 'waiting'; nextAttemptAt: number | null; reason: string | null }
  | { kind: 'sending' }
  /** `byPerson`: nothing can be looked up; the person is asked once the server had its time. */
  | { kind: 'checking'; reason: string | null; byPerson: boolean }
  | { kind: 'sent'; remote: RemoteTimes | null; note: string | null }
  /** `beginAt`: the entry would be taken if it began then, where it collides with another one. */
  | { kind: 'needsYou'; title: string; message: string; action: string; beginAt: number | null }
  /** The back end may have these parts already and can't be asked: the person looks there and says. */
  | { kind: 'undecided'; message: string; parts: UndecidedPart[] }
  /** It was changed, ended or deleted (`theirs` null) at the back end by somebody else than Stint. */
  | { kind: 'conflict'; ours: Version; theirs: Version | null; why: string; running: boolean }
  /** Its account takes no hours: it stays in the journal and can be exported. */
  | { kind: 'kept'; why: string }
  | { kind: 'nothing'; why: string }

/** How the running entry stands at its back end; `refused` says why it isn't shown there. */
export type LiveView =
  | { state: 'waiting'; reason: string | null }
  | { state: 'there' }
  | { state: 'refused'; message: string }

export interface UndecidedPart {
  postingId: string
  startedAt: number
  endedAt: number
  /** What it was sent as, for example "Taghus Nord · Spær". */
  what: string
}

/** The times as the back end returned them; it may have rounded. `endedAt` is null while a live record runs. */
export interface RemoteTimes {
  startedAt: number
  endedAt: number | null
}

export interface EntryView extends Entry {
  send: SendState
  marks: EntryMark[]
  /** What can still be done to what the back end has of it; null: it has nothing. */
  there: { amends: boolean; removes: boolean } | null
}

/** Something about an entry that may be a slip; it is shown, never mended by itself. */
export type EntryMark = 'overlap' | 'long'

/** One day's entries, newest first. */
export interface DayView {
  /** "2026-11-20" */
  date: string
  dayStart: number
  /** The first instant of the next day. */
  dayEnd: number
  entries: EntryView[]
  totals: DayTotals
  /** Where nothing was tracked between the entries, and since the last one while work goes on; in order. */
  untracked: Stretch[]
  /** What was to be worked; null: nothing is planned for the day. */
  scheduledMs: number | null
}

/** From one instant up to another, epoch ms. */
export interface Stretch {
  startedAt: number
  endedAt: number
}

/** What lies inside a day, midnight to midnight. */
export interface DayTotals {
  workedMs: number
  pausedMs: number
  /** The one with most first. */
  projects: ProjectTotal[]
}

export interface ProjectTotal {
  /** The `targetKey` of the project without activity and task. */
  key: string
  customer: string | null
  project: string
  color: string | null
  workedMs: number
}

/** What the person should know about an account at a glance. */
export type AccountState =
  | { kind: 'ok' }
  | { kind: 'loading' }
  | { kind: 'empty' }
  | { kind: 'needsLogin'; message: string }
  | { kind: 'offline'; message: string }
  | { kind: 'trouble'; message: string }
  | { kind: 'off' }

export interface AccountView extends Account {
  state: AccountState
  /** When the catalog was last fetched, epoch ms. */
  catalogAt: number | null
  targets: number
  /** What the back end can hold for this account, with its options as they are. */
  rules: ProviderRules
  optionFields: OptionField[]
  /** What the back end says of today; null where it says nothing. */
  day: DayStatus | null
}

/** A day as the back end has it. */
export interface DayStatus {
  /** "2026-11-20" */
  date: string
  reportedMs: number
  /** null: no plan for the day. */
  scheduledMs: number | null
  /** Why nothing can be booked on it; null: it is open. */
  locked: string | null
}

/** One choice that the person has for an account. */
export type OptionField = { name: string; label: string; help: string } & (
  | { kind: 'switch'; initial: boolean }
  | { kind: 'choice'; choices: { value: string; label: string }[]; initial: string }
)

/** Something that happened outside one entry; stays until dismissed or settled. */
export interface Notice {
  id: string
  level: 'info' | 'warning'
  title: string
  message: string
  action: NoticeAction | null
}
export type NoticeAction = 'settings' | 'login' | 'retryKeychain'

/** That a target was once used; `key` is its `targetKey`. */
export interface Use {
  key: string
  startedAt: number
}

/** Everything the renderer shows. It keeps the highest `revision` it has seen. */
export interface Snapshot {
  revision: number
  timer: Timer
  /** Entries that touch today (in `zone`), newest first; the running one included. */
  today: EntryView[]
  /** Unsent or refused entries of earlier days, newest first. */
  earlier: EntryView[]
  /** What the person is still to be asked about, oldest first. */
  gaps: GapView[]
  /** A pause that lasts longer than the person wants to be left alone with, epoch ms of its start. */
  forgottenPause: number | null
  /** What runs at a back end besides what Stint runs. */
  elsewhere: Elsewhere[]
  undo: UndoView | null
  /** What a link from outside wants. */
  link: LinkView | null
  /** What was last reminded of, until it is answered or no longer so. */
  reminder: Reminder | null
  recents: Target[]
  /** What the person pinned, in their order, as far as it is offered. */
  pins: Target[]
  accounts: AccountView[]
  notices: Notice[]
  settings: Settings
  /** Why an action's keys don't work; what is missing does. */
  shortcutProblems: ShortcutProblems
  /** Who hands out keys: on Wayland the desktop, which may ask the person or ignore what a program wants. */
  shortcutsBy: 'stint' | 'desktop'
  /** Rises when any catalog changed: time to fetch `catalogs` again. */
  catalogRevision: number
  zone: string
  /** Start of the day shown in `today`, epoch ms. */
  dayStart: number
}

export interface Settings {
  trayClick: 'open' | 'toggle'
  shortcuts: Shortcuts
  reminders: Reminders
  theme: 'system' | 'light' | 'dark'
  pins: TargetRef[]
  goalMinutes: number
  gaps: Record<GapCause, GapRule>
  /** A pause that lasts longer is asked about; 0: never. */
  pauseLimitMinutes: number
  /** A longer entry is marked; 0: none is. */
  longHours: number
  /** How long an action can be taken back, and so how long nothing of it is sent; 0: not at all. */
  undoSeconds: number
  links: LinkRule
  /** Whether the command `stint` is answered. */
  commandLine: boolean
}

/** What keys can do from any program, in the order in which they are offered. */
export const shortcutActions = [
  'toggle',
  'open',
  'pause',
  'stop',
  'favourite1',
  'favourite2',
  'favourite3',
  'day',
] as const
export type ShortcutAction = (typeof shortcutActions)[number]

/** Electron accelerators; '' is off. */
export type Shortcuts = Record<ShortcutAction, string>
export type ShortcutProblems = Partial<Record<ShortcutAction, string>>

/** When the person wants to be reminded. Times are of the wall clock where the person is, such as "17:00". */
export interface Reminders {
  /** Monday first, seven of them. */
  days: ReminderDay[]
  /** Reminds who tracks nothing for so many minutes inside the working hours; 0: never. */
  notTracking: number
  /** Reminds of an entry that was worked on for so many hours; 0: never. */
  runsLong: number
  /** After how long one that is put off comes again. */
  snoozeMinutes: number
}

export interface ReminderDay {
  /** When the day ends; null: no reminder of it. */
  end: string | null
  /** Working hours, in order and apart; `to` may be "24:00". */
  hours: WorkingHours[]
}

export interface WorkingHours {
  from: string
  to: string
}

/** What the person is reminded of. */
export type Reminder = {
  /** The cause, which is told once. */
  id: string
  /** The local day that it is about, "2026-11-20". */
  date: string
  /** It is about yesterday, whose end nobody saw. */
  missed: boolean
} & (
  | { kind: 'stillRunning'; entry: Entry; /** The end of the day, or of the work before a pause. */ stopAt: number }
  | { kind: 'runsLong'; entry: Entry }
  /** `since`: the end of the day's last entry; null: nothing was tracked. `untrackedMs`: of the working hours. */
  | { kind: 'nothingTracked'; since: number | null; untrackedMs: number }
  /** Inside the working hours, and for a while. */
  | { kind: 'notTracking'; since: number }
)

/** `open` is only looking: the reminder is dealt with. */
export const reminderAnswers = ['stopAt', 'stop', 'open', 'snooze'] as const
export type ReminderAnswer = (typeof reminderAnswers)[number]

/** Whether links of other programs and pages are followed. */
export const linkRules = ['ask', 'allow', 'off'] as const
export type LinkRule = (typeof linkRules)[number]

/** What a gap is judged by. */
export const gapCauses = ['sleep', 'lock', 'idle', 'shutdown', 'quit'] as const
export type GapCause = (typeof gapCauses)[number]

/** Shorter ones are nothing; longer ones are asked about, or always count as not worked, or as worked. */
export interface GapRule {
  mode: 'ask' | 'drop' | 'keep'
  minutes: number
}

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
}

export interface ProviderInfo {
  id: ProviderId
  label: string
  loginFields: LoginField[]
  rules: ProviderRules
  /** A sentence on what the back end is good for, and what it is not. */
  remark: string
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
