/** What the core asks of the world, all in one. */
import type { ProviderId, Settings, Snapshot } from '../../shared/model/snapshot.ts'
import type {
  AccountStore,
  CatalogStore,
  Clock,
  Journal,
  Keychain,
  Log,
  NoticeStore,
  Notifier,
  Provider,
} from './ports/ports.ts'

export interface EngineNeeds {
  clock: Clock
  journal: Journal
  log: Log
  keychain: Keychain
  providers: Record<ProviderId, Provider>
  accounts: AccountStore
  catalogs: CatalogStore
  notices: NoticeStore
  notifier: Notifier
  settings: () => Settings
  /** Which keys don't work, and who hands them out. */
  shortcuts: () => Pick<Snapshot, 'shortcutProblems' | 'shortcutsBy'>
  /** What is known of newer versions of Stint. */
  updates: () => Snapshot['updates']
  /** Rises when calendars changed; 0: there are none. */
  calendarRevision: () => number
  newId: () => string
  /** In [0, 1). */
  random: () => number
  /** Of this program, such as "1.2.0". */
  version: string
  /** How long nobody has touched the computer, ms. */
  idleMs: () => number
  /** Runs `task` after what is being answered now. */
  later: (task: () => void) => void
  /** A secret was typed: it must not reach the log. */
  hideSecret: (secret: string) => void
  /** Brings the popover to the front; `question`: for what is asked in it. */
  open: (question: boolean) => void
  /** Shows that local day ("2026-11-20"). */
  openDay: (date: string) => void
  /** Whether the person is to be left in peace now. */
  quiet: () => boolean
  /** What an action of a notification does; a failure of it is shown. */
  attempt: (action: () => void) => void
  send: (snapshot: Snapshot) => void
  /** An account may or may not be reached now. */
  onReach: () => void
}
