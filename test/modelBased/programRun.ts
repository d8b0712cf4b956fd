/** One run of the program on the file as it is: the engine with its handlers, as main.ts wires them. */
import type { DatabaseSync } from 'node:sqlite'
import { createEngine, type Engine } from '../../electron/core/engine.ts'
import type {
  AccountStore,
  CatalogStore,
  Clock,
  Journal,
  Keychain,
  Log,
  Notifier,
  Provider,
} from '../../electron/core/ports/ports.ts'
import { createHandlers, type Handlers } from '../../electron/ipc/handlers.ts'
import type { Http } from '../../electron/providers/shared/http.ts'
import { createProviders } from '../../electron/providers/registry.ts'
import { openDatabase } from '../../electron/storage/database.ts'
import { createJournal } from '../../electron/storage/journal.ts'
import { createNoticeStore } from '../../electron/storage/noticeStore.ts'
import { toGap } from '../../electron/storage/journalRows.ts'
import { AppError } from '../../shared/errors.ts'
import type { Gap, Notice, Settings } from '../../shared/model/snapshot.ts'
import { readSettings } from '../../shared/settings/settingsSchema.ts'
import { silentLog } from '../support/fakes.ts'
import { type Fate, killableJournal, silenced } from './killableJournal.ts'
import { noUpdates } from '../support/samples.ts'

/** What outlives the program. */
export interface Machine {
  path: string
  clock: Clock
  http: Http
  /** The one of the account, watched. */
  provider(http: Http): Provider
  accounts: AccountStore
  catalogs: CatalogStore
  keychain: Keychain
  settings: { now: Settings }
  idleMs(): number
  newId(): string
  random(): number
  notifier: Notifier
  /** Notices were stored. */
  onNotices(notices: Notice[]): void
  /** Runs what a life had still to do. */
  run(task: () => void): void
  /** Something failed inside. */
  onFailure(what: string): void
}

export interface Life {
  engine: Engine
  handlers: Handlers
  journal: Journal
  /** All gaps, oldest first, whatever became of them. */
  gaps(): Gap[]
  close(): void
}

const noCommandLine = () => Promise.reject(new Error('there are no shells here'))
const nowhere = () => {}

/** What the engine catches, so that one part can't end another one, is still a bug; but for what fails as the life is over. */
const watchful = ({ onFailure }: Machine, fate: Fate): Log => ({
  ...silentLog,
  warn(message, details) {
    if (message === 'part failed' && !fate.isOver()) onFailure(JSON.stringify(details))
  },
})

/** Opens the file; `engine.start` is yet to be called. */
export function born(machine: Machine, fate: Fate): Life {
  const { database } = openDatabase(machine.path, machine.clock.now())
  // No power is cut here, and thousands of lives would wait for the disk.
  database.exec('PRAGMA synchronous = OFF')
  const journal = killableJournal(createJournal(database), fate)
  const http: Http = (url, request) => (fate.isOver() ? new Promise<never>(() => {}) : machine.http(url, request))
  const provider = silenced(machine.provider(http), fate)
  const clock: Clock = {
    ...machine.clock,
    after: (ms, task) => (fate.isOver() ? nowhere : machine.clock.after(ms, task)),
  }
  const notices = createNoticeStore(journal)
  const providers = { ...createProviders(http), [provider.id]: provider }
  const engine = createEngine({
    clock,
    journal,
    log: watchful(machine, fate),
    keychain: machine.keychain,
    providers,
    accounts: machine.accounts,
    catalogs: machine.catalogs,
    notices: {
      ...notices,
      save(all) {
        notices.save(all)
        machine.onNotices(all)
      },
    },
    notifier: machine.notifier,
    settings: () => machine.settings.now,
    shortcuts: () => ({ shortcutProblems: {}, shortcutsBy: 'stint' }),
    updates: () => noUpdates,
    calendarRevision: () => 0,
    newId: machine.newId,
    random: machine.random,
    version: '1.0.0',
    idleMs: machine.idleMs,
    later: (task) => void setImmediate(() => machine.run(task)),
    hideSecret: nowhere,
    open: nowhere,
    openDay: nowhere,
    quiet: () => false,
    attempt: (action) => {
      try {
        action()
      } catch (thrown) {
        // As main.ts: a refusal becomes a notice. Anything else is a bug.
        if (!(thrown instanceof AppError)) throw thrown
      }
    },
    send: nowhere,
    onReach: nowhere,
  })
  const handlers = createHandlers({
    engine,
    journal,
    providers: () => [],
    changeSettings(patch) {
      machine.settings.now = readSettings({ ...machine.settings.now, ...patch }).settings
      engine.settingsChanged()
    },
    recordShortcut: nowhere,
    commandLine: { info: noCommandLine, put: noCommandLine },
    newId: machine.newId,
    updates: {
      check: async () => {},
      restart: async () => {},
      openPage: nowhere,
      legal: () => ({ licence: '', notices: null }),
    },
    data: {
      info: () => ({ path: '', bytes: 0, kept: null, unreadable: 0 }),
      show: nowhere,
      backUp: async () => null,
      chooseBackup: async () => null,
      restoreLost: () => Promise.resolve(),
      forgetLost: () => {},
      restore: async () => {},
      diagnostics: async () => '',
      saveDiagnostics: async () => null,
      saveUnreadable: async () => null,
    },
    calendars: {
      list: () => [],
      addAddress: async () => [],
      addFile: async () => null,
      change: () => [],
      remove: async () => [],
      readNow: async () => [],
      days: async () => ({ events: [], more: 0, problems: [] }),
      takeOver: nowhere,
    },
    exportEntries: async () => ({ path: null, entries: 0 }),
    copyDays: async () => ({ entries: 0 }),
    pages: { openLink: () => {}, openRecord: async () => {} },
    windows: { hidePopover: nowhere, sizePopover: () => 0, openSettings: nowhere, openDay: nowhere },
    quit: nowhere,
  })
  return { engine, handlers, journal, gaps: () => gapsOf(database), close: () => database.isOpen && database.close() }
}

const gapsOf = (database: DatabaseSync): Gap[] =>
  database.prepare('SELECT * FROM gap ORDER BY started_at, rowid').all().map(toGap)
