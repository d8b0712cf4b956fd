/** The ports of the core, played by hand. */
import { type ClockSource, wholeClock } from '../../electron/core/wholeClock.ts'
import type { OldOrigins, Origins } from '../../electron/core/accounts/secrets.ts'
import type { AppError } from '../../shared/errors.ts'
import type {
  AccountStore,
  CatalogStore,
  ChoosePerson,
  Clock,
  Connected,
  Connection,
  Journal,
  Keychain,
  Log,
  Notifier,
  NoticeStore,
  PostingContent,
  Provider,
  ReadBackTerms,
  RemoteRef,
} from '../../electron/core/ports/ports.ts'
import type { Account, Notice } from '../../shared/model/snapshot.ts'
import { aCatalog, anAccount, NOW, rules, ZONE } from './samples.ts'

export interface FakeClock extends Clock {
  /** Time passes: what is due runs, each task at its own instant. Throws in the end what the first of them threw. */
  advance(ms: number): void
  /** The machine sleeps: time passes, timers stand still. */
  sleep(ms: number): void
  /** Somebody sets the clock; timers and what counts monotonically go on. */
  set(at: number): void
  travel(zone: string): void
  /** How many tasks wait. */
  waiting(): number
}

/** A fraction of a ms, as platforms count in them; the same for the same time, so that no clock goes back. */
export const fractionAt = (ms: number): number => Math.abs((ms * 0.618_033_988) % 1) * 0.99

export function fakeClock(start = NOW, startZone = ZONE): FakeClock {
  let now = start
  let zone = startZone
  // How far the wall clock is from one that nobody set, and that stood still in sleep.
  let apart = 0
  let tasks: { at: number; task: () => void }[] = []
  const shift = (ms: number) => {
    now += ms
    tasks = tasks.map(({ at, task }) => ({ at: at + ms, task }))
  }
  let failures: unknown[] = []
  const source: ClockSource = {
    now: () => now + fractionAt(now),
    monotonic: () => now - start - apart + fractionAt(now - apart),
    zone: () => zone,
    after(ms, task) {
      const entry = { at: now + ms, task }
      tasks.push(entry)
      return () => {
        tasks = tasks.filter((other) => other !== entry)
      }
    },
  }
  return {
    ...wholeClock(source, (error) => failures.push(error)),
    advance(ms) {
      const until = now + ms
      for (;;) {
        const next = tasks.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > until) break
        tasks = tasks.filter((other) => other !== next)
        now = Math.max(now, next.at)
        next.task()
      }
      now = until
      const [failure] = failures
      failures = []
      if (failure !== undefined) throw failure
    },
    sleep(ms) {
      apart += ms
      shift(ms)
    },
    set(at) {
      apart += at - now
      shift(at - now)
    },
    travel: (to) => (zone = to),
    waiting: () => tasks.length,
  }
}

/** Resolves when every promise that could go on by itself has done so; the fakes wait for nothing else. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export interface FakeKeychain extends Keychain {
  secrets: Map<string, string>
  asked: string[]
  /** What every use throws until it is null again. */
  problem: AppError | null
}

export function fakeKeychain(): FakeKeychain {
  const use = async <T>(action: () => T): Promise<T> => {
    if (keychain.problem) throw keychain.problem
    return action()
  }
  const keychain: FakeKeychain = {
    secrets: new Map(),
    asked: [],
    problem: null,
    get: (id) => {
      keychain.asked.push(id)
      return use(() => keychain.secrets.get(id) ?? null)
    },
    set: (id, secret) => use(() => void keychain.secrets.set(id, secret)),
    delete: (id) => use(() => void keychain.secrets.delete(id)),
  }
  return keychain
}

export interface FakeProvider extends Provider {
  submitted: { connection: Connection; posting: PostingContent }[]
  asked: { connection: Connection; claimed: string[]; terms: ReadBackTerms }[]
  /** What the next calls do; may be replaced at any time. */
  onSubmit: (posting: PostingContent, signal: AbortSignal) => Promise<RemoteRef>
  onFind: (posting: PostingContent) => Promise<RemoteRef | null | 'unclear'>
  onConnect: (fields: Record<string, string>) => Promise<Connected | ChoosePerson>
  onRefresh: () => ReturnType<Provider['refresh']>
}

/** Accepts everything until told otherwise, and finds nothing. */
export function fakeProvider(): FakeProvider {
  const { baseUrl, label, identity } = anAccount()
  const report = { baseUrl, name: 'anna', zone: ZONE, server: 'Fake 1', targets: 1, warnings: [] }
  const provider: FakeProvider = {
    id: 'kimai2',
    label: 'Fake',
    loginFields: [{ name: 'token', label: 'Token', kind: 'secret', placeholder: '', help: '' }],
    remark: '',
    rules,
    submitted: [],
    asked: [],
    onSubmit: async (posting) => aRef(posting, `r${provider.submitted.length}`),
    onFind: async () => null,
    onConnect: async ({ token = 'secret' }) => ({
      kind: 'connected',
      facts: null,
      message: null,
      baseUrl,
      label,
      identity,
      report,
      secret: token,
      catalog: aCatalog(),
    }),
    onRefresh: async () => ({ identity, catalog: aCatalog(), facts: null, message: null }),
    connect: ({ fields }) => provider.onConnect(fields),
    refresh: () => provider.onRefresh(),
    submit(connection, posting, signal) {
      provider.submitted.push({ connection, posting })
      return provider.onSubmit(posting, signal)
    },
    find(connection, posting, terms) {
      provider.asked.push({ connection, claimed: [...terms.claimed], terms })
      return provider.onFind(posting)
    },
  }
  return provider
}

export const aRef = ({ startedAt, endedAt }: PostingContent, id: string): RemoteRef => ({
  id,
  startedAt,
  endedAt,
  note: null,
})

export interface BrokenJournal extends Journal {
  /** What each commit asks first; throws to fail. */
  beforeCommit: (changes: Parameters<Journal['commit']>[0]) => void
}

/** A journal whose commits can fail, as on a full disk. */
export function breakable(journal: Journal): BrokenJournal {
  const broken: BrokenJournal = {
    ...journal,
    beforeCommit: () => {},
    commit(changes) {
      broken.beforeCommit(changes)
      journal.commit(changes)
    },
  }
  return broken
}

export type Shown = Parameters<Notifier['show']>[0]

export function fakeNotifier(): Notifier & { shown: Shown[] } {
  const shown: Shown[] = []
  return { shown, show: (message) => void shown.push(message) }
}

/** What no test expects to fail. */
export function rethrown(_part: string, error: unknown): never {
  throw error
}

/** What reminders need besides what a test is about: nobody is disturbed by them, and actions are done as they are. */
export const calm = {
  openDay: () => {},
  attempt: (action: () => void) => action(),
  quiet: () => false,
  onChange: () => {},
  onFailure: rethrown,
}

export function memoryAccounts(accounts: Account[] = []): AccountStore {
  const list = new Map(accounts.map((one) => [one.id, one]))
  return {
    list: () => [...list.values()],
    save: (one) => void list.set(one.id, one),
    delete: (id) => void list.delete(id),
  }
}

/** As at the first start, until it is written. */
export function memoryOrigins(): OldOrigins & { noted: Origins | null } {
  const origins = {
    noted: null as Origins | null,
    read: () => origins.noted,
    write: (next: Origins) => void (origins.noted = next),
  }
  return origins
}

export function memoryCatalogs(): CatalogStore {
  const known = new Map<string, NonNullable<ReturnType<CatalogStore['load']>>>()
  return {
    load: (id) => known.get(id) ?? null,
    save: (id, cached) => void known.set(id, cached),
    delete: (id) => void known.delete(id),
  }
}

export function memoryNotices(stored: Notice[] = []): NoticeStore & { stored: Notice[]; saves: number } {
  const store = {
    stored,
    saves: 0,
    load: () => store.stored,
    save(notices: Notice[]) {
      store.stored = notices
      store.saves++
    },
  }
  return store
}

export const silentLog: Log = { info: () => {}, warn: () => {} }

/** Ids in order: prefix1, prefix2 … */
export function counter(prefix: string): () => string {
  let last = 0
  return () => `${prefix}${++last}`
}
