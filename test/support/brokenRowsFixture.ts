/** A journal with a row of every kind, a hand that breaks any value of it, and the engine started on what is left. */
import { DatabaseSync } from 'node:sqlite'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { createEngine } from '../../electron/core/engine.ts'
import type { Change, Posting, Provider } from '../../electron/core/ports/ports.ts'
import { contentOf } from '../../electron/core/postings/reconcilePostings.ts'
import { local } from '../../electron/providers/local/index.ts'
import { createCatalogStore } from '../../electron/storage/catalogStore.ts'
import { type Opened, openDatabase } from '../../electron/storage/database.ts'
import { createJournal } from '../../electron/storage/journal.ts'
import { createNoticeStore } from '../../electron/storage/noticeStore.ts'
import type { ProviderId } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import {
  aRef,
  counter,
  fakeClock,
  fakeKeychain,
  fakeNotifier,
  fakeProvider,
  memoryAccounts,
  silentLog,
} from './fakes.ts'
import { aCatalog, anAccount, anEntry, aNotice, aPosting, HOUR, MINUTE, noUpdates, NOW, rules } from './samples.ts'

const localId = 'local::me'

export const tables = ['entry', 'posting', 'removal', 'gap', 'catalog', 'meta', 'quarantine'] as const
export type TableName = (typeof tables)[number]

const hoursAgo = (hours: number, id: string) =>
  anEntry({ id, startedAt: NOW - hours * HOUR, endedAt: NOW - (hours - 1) * HOUR })

/** A posting of the whole entry `hours` ago. */
const postingAgo = (hours: number, change: Partial<Posting>): Posting =>
  aPosting({ startedAt: NOW - hours * HOUR, endedAt: NOW - (hours - 1) * HOUR, ...change })

function everyKind(): Change[] {
  const sent = postingAgo(2, { id: 'p1', entryId: 'e1', state: 'accepted' })
  const gone = postingAgo(9, { id: 'p9', entryId: 'e9', state: 'accepted' })
  const twice = postingAgo(4, { id: 'p3', entryId: 'e3', state: 'unknown', sentAt: NOW, attempts: 2 })
  const refused = postingAgo(26, { id: 'p4', entryId: 'e4', state: 'rejected' })
  const theirs = { ref: aRef(refused, '19'), projectId: '1', activityId: '1', taskId: null, what: 'x', description: '' }
  const error = { kind: 'conflict' as const, message: 'It was changed.', theirs: { ...theirs, tags: [] } }
  const gap = { id: 'g1', entryId: 'e5', startedAt: NOW - 50 * MINUTE, endedAt: NOW - 40 * MINUTE }
  const pauses = [{ startedAt: NOW - 10 * MINUTE, endedAt: NOW - 5 * MINUTE }]
  const row = { id: 'q1', source: 'gap' as const, key: 'g0', row: '{"id":"g0"}', why: 'kinds: not JSON', at: NOW }
  return [
    ...[hoursAgo(2, 'e1'), hoursAgo(3, 'e2'), hoursAgo(4, 'e3'), hoursAgo(26, 'e4')].map((entry) => ({
      kind: 'saveEntry' as const,
      entry,
    })),
    { kind: 'saveEntry', entry: anEntry({ id: 'e5', startedAt: NOW - HOUR, endedAt: null, pauses, tags: ['a'] }) },
    ...[
      { ...sent, remote: aRef(sent, '17'), confirmedContent: contentOf(sent) },
      postingAgo(3, { id: 'p2', entryId: 'e2' }),
      { ...twice, unconfirmedContent: contentOf(twice) },
      { ...refused, remote: aRef(refused, '19'), error },
    ].map((posting) => ({ kind: 'savePosting' as const, posting })),
    {
      kind: 'saveRemoval',
      removal: { posting: { ...gone, remote: aRef(gone, '21') }, attempts: 1, nextAttemptAt: NOW },
    },
    { kind: 'saveGap', gap: { ...gap, kinds: ['idle'], outcome: null } },
    { kind: 'saveGap', gap: { ...gap, id: 'g2', entryId: 'e1', kinds: ['lock'], outcome: 'answered' } },
    { kind: 'keepUnreadable', row, toldAt: NOW },
  ]
}

/** A file with a row of every kind. */
export function fill(path: string): void {
  const { database } = openDatabase(path, NOW)
  database.exec('PRAGMA synchronous = OFF')
  const journal = createJournal(database)
  journal.commit(everyKind())
  const catalogs = createCatalogStore(database)
  for (const id of ['a1', localId]) catalogs.save(id, { catalog: aCatalog(), facts: null, fetchedAt: NOW })
  createNoticeStore(journal).save([aNotice()])
  journal.setMeta('alive', String(NOW - MINUTE))
  journal.setMeta('run.version', '1.0.0')
  journal.setMeta('reminders', '{"told":[],"lookedAt":null,"stoppedAt":null}')
  database.exec('PRAGMA journal_mode = DELETE')
  database.close()
}

/** What stands in the tables now: each row's number and its columns. */
export function shapeOf(path: string) {
  const database = new DatabaseSync(path)
  const shape = tables.map((table) => ({
    table,
    columns: database
      .prepare(`PRAGMA table_info(${table})`)
      .all()
      .map(({ name }) => String(name)),
    rows: database
      .prepare(`SELECT rowid AS number FROM ${table}`)
      .all()
      .map(({ number }) => Number(number)),
  }))
  database.close()
  return shape
}

/** A copy under a name of its own: a connection to another one that was left open can't lock it. */
export function copyTo(from: string, folder: string, number: number): string {
  const path = join(folder, `journal ${number}.sqlite`)
  copyFileSync(from, path)
  return path
}

/** Starts Stint on the file, as main.ts does; every request fails as without a network unless `provider` says otherwise. */
export function started(path: string, provider: Provider = { ...fakeProvider(), rules }) {
  const opened = openDatabase(path, NOW)
  try {
    return startOn(opened, provider)
  } catch (error) {
    opened.database.close()
    throw error
  }
}

function startOn(opened: Opened, provider: Provider) {
  const clock = fakeClock()
  const { database, movedTo, brokenRows } = opened
  database.exec('PRAGMA synchronous = OFF')
  const journal = createJournal(database, { now: clock.now, zone: clock.zone, brokenRows })
  const accounts = [anAccount(), anAccount({ id: localId, provider: 'local', baseUrl: '', label: 'Only here' })]
  const keychain = fakeKeychain()
  keychain.secrets.set('a1', 'secret')
  const tasks: (() => void)[] = []
  const engine = createEngine({
    clock,
    journal,
    log: silentLog,
    keychain,
    providers: { kimai2: provider, local: local() } as Record<ProviderId, Provider>,
    accounts: memoryAccounts(accounts),
    catalogs: createCatalogStore(database, clock.now),
    notices: createNoticeStore(journal),
    notifier: fakeNotifier(),
    settings: () => defaultSettings,
    shortcuts: () => ({ shortcutProblems: {}, shortcutsBy: 'stint' }),
    updates: () => noUpdates,
    calendarRevision: () => 0,
    newId: counter('new'),
    random: () => 0.5,
    version: '1.0.0',
    idleMs: () => 0,
    later: (task) => void tasks.push(task),
    hideSecret: () => {},
    open: () => {},
    openDay: () => {},
    quiet: () => false,
    attempt: (action) => action(),
    send: () => {},
    onReach: () => {},
  })
  engine.start({ lacksLocal: false })
  const settle = () => {
    while (tasks.length > 0) tasks.shift()?.()
  }
  return {
    clock,
    database,
    journal,
    engine,
    movedTo,
    opened,
    settle,
    close: () => engine.close('quit').finally(() => database.close()),
  }
}

/** Everything that the app may ask of a journal is asked once. */
export function lookEverywhere({ journal, engine, database, settle }: ReturnType<typeof started>) {
  const entries = journal.entriesBetween(0, Number.MAX_SAFE_INTEGER)
  const postings = journal.postings(entries.map(({ id }) => id))
  const removals = journal.accountsWithRemovals().flatMap(journal.removals)
  const waiting = journal
    .accountsWithPostings(['queued', 'sending', 'unknown', 'rejected'])
    .flatMap((id) => journal.postingsIn(id, ['queued', 'sending', 'unknown', 'rejected']))
  const gaps = database
    .prepare('SELECT id FROM gap')
    .all()
    .flatMap(({ id }: { id?: unknown }) => journal.gap(id as string) ?? [])
  const snapshot = engine.snapshot()
  const today = engine.day('2026-11-20')
  engine.days('2026-11-18', '2026-11-21')
  journal.recentUses(100)
  settle()
  return { entries, postings, removals, waiting, gaps, snapshot, today }
}
