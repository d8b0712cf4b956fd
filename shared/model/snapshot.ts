/** The words of Stint as types, those of what is shown here. Times are epoch milliseconds, always beside a zone. */
import type { Account, Entry, EntryDetails, GapView, Target, Timer } from './entities.ts'
import type { Locale } from '../language.ts'
import type { Favourite, Reminder, Settings, ShortcutProblems } from './settings.ts'
import type { Interval } from '../time/intervals.ts'
import type { ProviderRules } from './providerInfo.ts'
import type { UpdatesView } from './updatesView.ts'

export * from './entities.ts'
export * from './providerInfo.ts'
export * from './settings.ts'
export type { Interval }

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
  | { kind: 'search'; words: string; description: string }
)

/** One record as it stands at a provider or would be sent there. */
export interface Version {
  startedAt: number
  /** null: it runs. */
  endedAt: number | null
  /** What it is on, for example "Website · Coding". */
  what: string
  description: string
}

/** A record of the person's that runs at a provider, not begun here. */
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
  /** `live`: how it is shown at the provider while it runs; absent where it is not. */
  | { kind: 'running'; live?: LiveView | undefined }
  | { kind: 'waiting'; nextAttemptAt: number | null; reason: string | null }
  | { kind: 'sending' }
  /** `byPerson`: nothing can be looked up; the person is asked once the server had its time. */
  | { kind: 'checking'; reason: string | null; byPerson: boolean }
  | { kind: 'sent'; remote: RemoteTimes | null; note: string | null }
  /**
   * `repair`: how it would come clear of a record that it collides with; null: not with one button. `stillRuns`: what was refused
   * is the end of a record that runs at the provider.
   */
  | {
      kind: 'needsYou'
      title: string
      message: string
      action: string
      repair: Repair | null
      stillRuns?: boolean | undefined
    }
  /** The provider may have these parts already and can't be asked: the person looks there and says. */
  | { kind: 'undecided'; parts: UndecidedPart[] }
  /**
   * It was changed, ended or deleted (`theirs` null) at the provider by somebody else than Stint; with `storedOtherwise` by
   * nobody: the provider itself stored other times than it was sent. `others`: records of the same entry that would be changed
   * there with it, if theirs is kept; absent: none.
   */
  | {
      kind: 'conflict'
      ours: Version
      theirs: Version | null
      why: string
      running: boolean
      others?: Interval[] | undefined
      storedOtherwise?: boolean | undefined
    }
  /** Its account takes no hours: it stays in the journal and can be exported. */
  | { kind: 'kept'; why: string }
  | { kind: 'nothing'; why: string }

/** A move of one refused part, away from what it collides with; nothing else of the entry is changed by it. */
export interface Repair {
  postingId: string
  /** The part as it will be sent. */
  startedAt: number
  endedAt: number
  /** Which of its ends will be another than now. */
  moves: 'begin' | 'end' | 'both'
  /** When the entry will have been worked on, in order. */
  worked: Interval[]
}

/** How the running entry stands at its provider; `refused` says why it isn't shown there. */
export type LiveView =
  | { state: 'waiting'; reason: string | null }
  | { state: 'there' }
  | { state: 'refused'; message: string }

export interface UndecidedPart {
  postingId: string
  startedAt: number
  endedAt: number
  /** What it was sent as, for example "Website · Coding". */
  what: string
}

/** The times as the provider returned them; it may have rounded. `endedAt` is null while a live record runs. */
export interface RemoteTimes {
  startedAt: number
  endedAt: number | null
}

export interface EntryView extends Entry {
  send: SendState
  marks: EntryMark[]
  /** What can still be done to what the provider has of it; null: it has nothing. */
  there: { amends: boolean; removes: boolean; /** It has a page in the browser. */ opens?: boolean } | null
}

/** How many entries are not sent. */
export interface UnsentCounts {
  /** Refused, undecided, or changed by somebody else. */
  needsYou: number
  /** To be sent or looked up by itself, those that are just being sent included. */
  waiting: number
  sending: number
  /** Those of the waiting ones that failed before. */
  stuck: number
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
  /** Where nothing was tracked while work was expected, until now; in order. */
  untracked: Interval[]
  /** What was to be worked; null: nothing is planned for the day. */
  scheduledMs: number | null
  /** Why providers take nothing more on the day, in a sentence each; absent: nothing is known of that. */
  locked?: string[] | undefined
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
  /** What the provider can hold for this account, with its options as they are. */
  rules: ProviderRules
  optionFields: OptionField[]
  /** What the provider says of today; null where it says nothing. */
  day: DayStatus | null
}

/** A day as the provider has it. */
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
/** The last three are about a refused deletion; `removeChanged`: of what somebody changed there since. */
export type NoticeAction =
  | 'settings'
  | 'login'
  | 'retryKeychain'
  | 'restore'
  | 'removeAgain'
  | 'removeOrKeep'
  | 'removeChanged'

/** That a target was once used; `key` is its `targetKey`. */
export interface Use {
  key: string
  startedAt: number
}

/** What an earlier entry said, to be said again or gone on with; the latest of those that said the same. */
export interface PastNote extends EntryDetails {
  entryId: string
  startedAt: number
}

/** What a tag that is being typed may become. */
export interface TagSuggestions {
  /** The likeliest first. */
  tags: string[]
  /** Whether what is typed is a tag at the account's provider; null: that isn't known, or it has no list of tags. */
  isKnown: boolean | null
}

/** A favourite with the names of its target. */
export type FavouriteView = Target & Favourite

/** Everything the renderer shows. It keeps the highest `revision` it has seen. */
export interface Snapshot {
  revision: number
  timer: Timer
  /** What the timer runs on is no longer offered by its account: hours on it may be refused. */
  notOffered: boolean
  /** Entries that touch today (in `zone`), newest first; the running one included. */
  today: EntryView[]
  /** Unsent or refused entries of earlier days, newest first; of many what needs the person, then the latest. */
  earlier: EntryView[]
  /** How many of them are not in `earlier`. */
  moreEarlier: number
  /** Over all entries, today's and those that are not listed included. */
  unsent: UnsentCounts
  /** What the person is still to be asked about, oldest first. */
  gaps: GapView[]
  /** A pause that lasts longer than the person wants to be left alone with, epoch ms of its start. */
  forgottenPause: number | null
  /** What runs at a provider besides what Stint runs. */
  elsewhere: Elsewhere[]
  /** How many more do, which are only counted. */
  moreElsewhere: number
  undo: UndoView | null
  /** What a link from outside wants. */
  link: LinkView | null
  /** What was last reminded of, until it is answered or no longer so. */
  reminder: Reminder | null
  recents: Target[]
  /** What the person pinned, in their order, as far as it is offered. */
  pins: FavouriteView[]
  accounts: AccountView[]
  notices: Notice[]
  settings: Settings
  /** How everything is written: what the person chose, or the computer. */
  locale: Locale
  /** Why an action's keys don't work; what is missing does. */
  shortcutProblems: ShortcutProblems
  /** Who hands out keys: on Wayland the desktop, which may ask the person or ignore what a program wants. */
  shortcutsBy: 'stint' | 'desktop'
  /** Rises when any catalog changed: time to fetch `catalogs` again. */
  catalogRevision: number
  /** Rises when events of calendars may have changed: time to ask for them again; 0: there are no calendars. */
  calendarRevision: number
  zone: string
  /** Start of the day shown in `today`, epoch ms. */
  dayStart: number
  /** Of Stint itself. */
  updates: UpdatesView
}
