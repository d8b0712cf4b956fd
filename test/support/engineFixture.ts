/** The whole engine on a journal of its own, with parts that can be made to fail. */
import { createEngine } from '../../electron/core/engine.ts'
import type { Clock, Journal } from '../../electron/core/ports/ports.ts'
import type { PowerEvent } from '../../electron/system/powerEvents.ts'
import { createNoticeStore } from '../../electron/storage/noticeStore.ts'
import type { Settings, Snapshot } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import {
  counter,
  type FakeClock,
  fakeClock,
  fakeKeychain,
  fakeNotifier,
  fakeProvider,
  memoryAccounts,
  memoryCatalogs,
  settled,
} from './fakes.ts'
import { tempJournal } from './files.ts'
import { aCatalog, anAccount, aTarget, noUpdates, NOW } from './samples.ts'
import { ref } from './trackerFixture.ts'

/** A call of the journal, the clock or a window, such as "setMeta alive", "commit saveGap" or "after 180000". */
type Called = string

/** `last`: the run before, whose journal and clock it has. */
export function engineFixture(last?: { journal: Journal; clock: FakeClock }) {
  const file = last?.journal ?? tempJournal().journal
  const clock = last?.clock ?? fakeClock()
  const provider = fakeProvider()
  const notifier = fakeNotifier()
  const calls: Called[] = []
  const logged: string[] = []
  const later: (() => void)[] = []
  const made = {
    /** What fails with a bug, as long as it is so. */
    breaks: (_called: Called): boolean => false,
    settings: defaultSettings as Settings,
    idleMs: 0,
    sent: [] as Snapshot[],
  }
  const watched = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const own: unknown = Reflect.get(target, name)
        if (typeof own !== 'function') return own
        return (...input: unknown[]): unknown => {
          called(`${String(name)} ${nameOf(input[0])}`.trim())
          return Reflect.apply(own, target, input)
        }
      },
    })
  function called(what: Called): void {
    calls.push(what)
    if (made.breaks(what)) throw new TypeError(`${what} is broken`)
  }
  const journal: Journal = watched(file)
  const catalogs = memoryCatalogs()
  const account = anAccount()
  catalogs.save(account.id, { catalog: aCatalog(), facts: null, fetchedAt: NOW })
  const keychain = fakeKeychain()
  keychain.secrets.set(account.id, 'secret')
  const engine = createEngine({
    clock: watched<Clock>(clock),
    journal,
    log: {
      info: () => {},
      warn: (message, details) => void logged.push(`${message} ${JSON.stringify(details ?? {})}`),
    },
    keychain,
    providers: { kimai2: provider, kimai1: provider, kala: provider, blikk: provider, kalo: provider, local: provider },
    accounts: memoryAccounts([account]),
    catalogs,
    notices: createNoticeStore(journal),
    notifier: watched(notifier),
    settings: () => made.settings,
    shortcuts: () => ({ shortcutProblems: {}, shortcutsBy: 'stint' }),
    updates: () => noUpdates,
    calendarRevision: () => 0,
    newId: counter('id'),
    random: () => 0.5,
    version: '1.0.0',
    idleMs: () => made.idleMs,
    later: (task) => void later.push(task),
    hideSecret: () => {},
    open: () => {},
    openDay: () => {},
    quiet: () => false,
    attempt: (action) => action(),
    send(snapshot) {
      called('send')
      made.sent.push(snapshot)
    },
    onReach: () => called('onReach'),
  })
  return Object.assign(made, {
    engine,
    clock,
    journal: file,
    provider,
    shown: notifier.shown,
    calls,
    logged,
    start: () => engine.tracker.start({ target: ref(aTarget()) }),
    /** What is done after the answer to a click is done, and whatever follows from it. */
    async after() {
      for (const task of later.splice(0)) task()
      await settled()
    },
    power: (kind: PowerEvent['kind'], edge: PowerEvent['edge']) =>
      engine.absences.event({ kind, edge, idleMs: made.idleMs }),
    /** The messages of the notices with that id. */
    told: (id: string) =>
      engine.notices
        .list()
        .filter((notice) => notice.id === id)
        .map(({ message }) => message),
    failed: () => logged.filter((line) => line.startsWith('part failed')),
  })
}

/** What a call is about; of a commit the kinds of its changes. */
function nameOf(input: unknown): string {
  if (Array.isArray(input)) return [...new Set((input as { kind?: string }[]).map(({ kind }) => kind ?? ''))].join(' ')
  return typeof input === 'string' || typeof input === 'number' ? String(input) : ''
}
