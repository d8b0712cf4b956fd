/** The whole engine on a real journal file at a sandbox server, with a person, clocks and a network that a test drives. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { wholeClock } from '../../electron/core/wholeClock.ts'
import { AppError } from '../../shared/errors.ts'
import { calls as contract } from '../../shared/ipc/contract.ts'
import type { Entry } from '../../shared/model/snapshot.ts'
import { fakeKeychain, fractionAt, memoryAccounts, memoryCatalogs, type Shown } from '../support/fakes.ts'
import { emptyJournal } from '../support/files.ts'
import { createCalls } from '../fuzz/pendingCalls.ts'
import { createNetwork } from '../fuzz/faultyNetwork.ts'
import { accountId } from '../fuzz/engineUnderFuzz.ts'
import { endOf, isGone } from './expectedEnd.ts'
import { logIn } from './logIn.ts'
import { inTurn } from './serialHttp.ts'
import { born, type Life } from './programRun.ts'
import type { When } from './killableJournal.ts'
import { createSeen } from './observations.ts'
import type { Ended, EngineUnderTest, EngineUnderTestOptions } from './engineUnderTestTypes.ts'

/** How long a quit may take at most, ms. */
const longestQuit = 60_000

export async function startEngineUnderTest<Variant>(
  options: EngineUnderTestOptions<Variant>,
): Promise<EngineUnderTest> {
  const { backend, variant, at, random, count } = options
  let { zone } = options
  let now = at
  let shift = 0
  let slept = 0
  let latest = at
  let touchedAt: number | null = null
  let tasks: { at: number; task: () => void }[] = []
  let ids = 0
  let strike: { left: number; when: When } | null = null
  let over = true
  /** Whether the last life ended by force. */
  let cut = false
  let endedAt = at
  let lives = 0
  let life: Life | null = null
  /** What a life that was cut off still reads may be read. */
  const all: Life[] = []
  const failures: unknown[] = []
  const shown: Shown[] = []
  const wall = () => now + shift
  const idleMs = () => (touchedAt === null ? 0 : now - touchedAt)
  vi.setSystemTime(now)
  const company = await backend.start(variant, now)
  const calls = createCalls()
  const network = createNetwork(company.server, backend.places, calls, () => now)
  const http = inTurn(network)
  const settings = { now: options.settings }
  const keychain = fakeKeychain()
  const catalogs = memoryCatalogs()
  const { account, targets } = await logIn({ backend, company, keychain, catalogs, now })
  const seen = createSeen({
    entries: () => entries(),
    gaps: () => alive().gaps(),
    network,
    calls,
    now: () => now,
    undoMs: () => settings.now.undoSeconds * 1_000,
  })
  const accounts = memoryAccounts([account])
  const folder = mkdtempSync(join(tmpdir(), 'stint-model-'))
  const path = join(folder, 'journal.sqlite')
  writeFileSync(path, emptyJournal())

  const clock = wholeClock(
    {
      now: () => wall() + fractionAt(now),
      monotonic: () => now - at - (options.countsSleep ? 0 : slept) + fractionAt(now),
      zone: () => zone,
      after(ms, task) {
        const entry = { at: now + ms, task }
        tasks.push(entry)
        return () => {
          entry.task = () => {}
          tasks = tasks.filter((other) => other !== entry)
        }
      },
    },
    failed,
  )

  function failed(thrown: unknown): void {
    if (!isGone(thrown)) failures.push(thrown)
  }

  function run(task: () => void): void {
    try {
      task()
    } catch (thrown) {
      failed(thrown)
    }
  }

  function alive(): Life {
    if (!life || over) throw new Error('the program does not run')
    return life
  }

  function kill(): void {
    if (!over) cut = true
    if (!over) endedAt = wall()
    over = true
    strike = null
    tasks = []
    seen.closeOffer()
    calls.kill()
    network.kill()
  }

  function strikes(): When | null {
    if (!strike || --strike.left > 0) return null
    const { when } = strike
    strike = null
    count(`cut ${when} a write`)
    return when
  }

  function start(): void {
    over = false
    const mine = ++lives
    life = born(
      {
        path,
        clock,
        http,
        provider: (http) => calls.watch(backend.provider(http)),
        accounts,
        catalogs,
        keychain,
        settings,
        idleMs,
        newId: () => `id${++ids}`,
        random,
        notifier: { show: (message) => void shown.push(message) },
        onNotices: seen.hear,
        run,
        onFailure: failed,
      },
      {
        isOver: () => over || mine !== lives,
        strikes,
        end: kill,
        onCommit: seen.onCommit,
      },
    )
    all.push(life)
    life.engine.start({ lacksLocal: false })
  }

  async function boot(): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      run(start)
      await network.quiet()
      if (!over) return
    }
    throw new Error('the program does not start')
  }

  const setTime = (to: number) => {
    now = to
    latest = Math.max(latest, wall())
    company.server.clock.set(to)
    vi.setSystemTime(wall())
  }

  async function advance(ms: number): Promise<void> {
    const until = now + ms
    await network.quiet()
    for (;;) {
      const next = tasks.toSorted((a, b) => a.at - b.at)[0]
      const soonest = Math.min(next?.at ?? Number.POSITIVE_INFINITY, network.nextAt())
      if (soonest > until) break
      setTime(Math.max(now, soonest))
      await network.deliver()
      if (next && next.at <= now) {
        tasks = tasks.filter((other) => other !== next)
        next.task()
      }
      await network.quiet()
    }
    setTime(until)
  }

  const entries = (): Entry[] => alive().journal.entriesBetween(0, Number.MAX_SAFE_INTEGER)

  function press(what: (life: Life) => void): Ended {
    try {
      what(alive())
      return over ? 'gone' : 'done'
    } catch (thrown) {
      if (isGone(thrown)) return 'gone'
      if (!(thrown instanceof AppError)) throw thrown
      return thrown
    }
  }

  const fixture: EngineUnderTest = {
    company,
    network,
    calls,
    targets,
    told: seen.told,
    get terms() {
      return alive().engine.accounts.planningRulesOf(accountId)
    },
    readsBack: backend.readsBack,
    refusesOverlaps: false,
    count,
    shown,
    failures,
    journal: () => alive().journal,
    tracker: () => alive().engine.tracker,
    outbox: () => alive().engine.outbox,
    refusedRemovals: () => alive().engine.refusedRemovals,
    now: wall,
    real: () => now,
    latest: () => latest,
    zone: () => zone,
    zoneOf: (entryId) => seen.zones.get(entryId) ?? zone,
    travel: (to) => void (zone = to),
    settings: () => settings.now,
    snapshot: () => alive().engine.snapshot(),
    gaps: () => alive().gaps(),
    async ask(name, input) {
      const parsed = contract[name].input.safeParse(input)
      if (!parsed.success) return new AppError('rejected', String(parsed.error))
      // The name picked the schema and picks the handler: their types belong together, which the compiler can't follow.
      const handler = alive().handlers[name] as (value: unknown) => unknown
      return endOf((async () => handler(parsed.data))(), network, () => over)
    },
    press,
    tell(what) {
      const ended = press(what)
      // Nobody is there to hear of it.
      if (ended instanceof AppError) failed(ended)
      return ended
    },
    advance,
    async sleep(ms) {
      const asleep = tasks
      for (const task of asleep) task.at += ms
      tasks = []
      slept += ms
      const offer = seen.last()
      if (offer) offer.until += ms
      await advance(ms)
      tasks.push(...asleep)
    },
    setClock(by) {
      shift += by
      setTime(now)
    },
    leave: () => void (touchedAt ??= now),
    touch: () => void (touchedAt = null),
    crashAt: (left, when) => void (strike = { left, when }),
    spare: () => void (strike = null),
    isOver: () => over,
    lives: () => lives,
    wasCut: () => cut,
    endedAt: () => endedAt,
    idleMs,
    async quit(kind) {
      const { engine, close } = alive()
      seen.closeOffer()
      let closed = false
      const closing = engine.close(kind).then(
        () => (closed = true),
        (thrown: unknown) => {
          closed = true
          if (!isGone(thrown)) failures.push(thrown)
        },
      )
      for (let waited = 0; !closed && !over && waited < longestQuit; waited += 1_000) {
        await network.quiet()
        if (!closed && !over) await advance(1_000)
      }
      if (!over) await closing
      const whole = !over
      kill()
      cut = !whole
      if (whole) close()
    },
    kill,
    boot,
    async crash() {
      kill()
      await boot()
    },
    async restart() {
      await fixture.quit('quit')
      await boot()
    },
    fillDisk: () => {},
    garble: async () => {},
    broken: new Map(),
    incomplete: new Set(),
    lockKeychain: () => {},
    entries,
    postings: () => alive().journal.postings(entries().map(({ id }) => id)),
    lastChange: seen.last,
    closeOffer: seen.closeOffer,
    entryOf: (mark) => seen.owners.get(mark),
    wantedOf: (recordId) => seen.wanted.get(recordId),
    async close() {
      network.calm()
      network.cut()
      kill()
      await network.quiet()
      for (const one of all) one.close()
      await company.server.close()
      rmSync(folder, { recursive: true, force: true })
      vi.useRealTimers()
    },
  }
  await boot()
  return fixture
}
