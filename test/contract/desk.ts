/** Stint's core on a real journal file, with a person, a clock and a network that a test drives; and a Kimai 2. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { createOutbox, type Outbox } from '../../electron/core/outbox.ts'
import type { Clock, Connection, Journal, Posting } from '../../electron/core/ports.ts'
import { createTracker, type Tracker } from '../../electron/core/tracker.ts'
import { kimai2 } from '../../electron/providers/kimai2/index.ts'
import { openDatabase } from '../../electron/storage/database.ts'
import { createJournal } from '../../electron/storage/journal.ts'
import { AppError } from '../../shared/errors.ts'
import type { Target } from '../../shared/model.ts'
import { type Kimai2, SANDBOX_TOKEN, sandboxSeed, startKimai2 } from '../servers/kimai2/index.ts'
import { createNetwork, type Network } from './network.ts'

const target = (activityId: string, activity: string): Target => ({
  accountId: 'a1',
  projectId: '1',
  activityId,
  taskId: null,
  customer: 'Acme',
  project: 'Website Relaunch',
  activity,
  task: null,
  color: null,
})

/** Two that the sandbox company has. */
export const targets = [target('1', 'Coding'), target('8', 'Redaktion')]

/** Friday 2026-11-20, 08:00 UTC. */
const MORNING = Date.UTC(2026, 10, 20, 8)

export interface World {
  server: Kimai2
  network: Network
  journal(): Journal
  tracker(): Tracker
  outbox(): Outbox
  now(): number
  /** Time passes: timers run, late requests arrive, each at its own instant. */
  advance(ms: number): Promise<void>
  /** The machine sleeps: time passes, timers stand still. */
  sleep(ms: number): Promise<void>
  /** The person's clock is put back. */
  putBack(ms: number): void
  /** kill -9, and a new start on the same file. */
  crash(): Promise<void>
  /** Quit and start. */
  restart(): Promise<void>
  /** The next commits of the outbox fail. */
  fillDisk(commits: number): void
  /** The keychain refuses the next time it is asked. */
  lockKeychain(): void
  postings(): Posting[]
  close(): Promise<void>
}

export interface WorldOptions {
  version: string
  config: Record<string, unknown>
  random: () => number
}

export async function createWorld({ version, config, random }: WorldOptions): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'stint-fuzz-'))
  const server = await startKimai2({ version, config, seed: sandboxSeed(), now: MORNING })
  let now = MORNING
  let behind = 0
  let tasks: { at: number; task: () => void }[] = []
  let ids = 0
  let failing = 0
  let locked = false
  const network = createNetwork(server, () => now)
  const provider = kimai2(network.http)
  const identity = { userId: '1', name: 'Anna Berg', zone: 'Europe/Berlin' }
  const connection: Connection = { accountId: 'a1', baseUrl: server.url, secret: SANDBOX_TOKEN, identity }
  const open: DatabaseSync[] = []

  const clock: Clock = {
    now: () => now - behind,
    zone: () => 'Asia/Kolkata',
    after(ms, task) {
      const entry = { at: now + ms, task }
      tasks.push(entry)
      return () => void (tasks = tasks.filter((other) => other !== entry))
    },
  }

  /** As main.ts wires it, on the file as it is. */
  function boot() {
    const { database } = openDatabase(join(folder, 'journal.sqlite'), clock.now())
    open.push(database)
    const journal = createJournal(database)
    const outbox = createOutbox({
      clock,
      journal: { ...journal, commit: (changes) => (guard(), journal.commit(changes)) },
      log: { info: () => {}, warn: () => {} },
      random,
      async link() {
        if (locked) {
          locked = false
          throw new AppError('keychain', 'locked')
        }
        return { provider, connection }
      },
      onChange: () => {},
    })
    const tracker = createTracker({
      clock,
      journal,
      newId: () => `id${++ids}`,
      rulesOf: () => provider.rules,
      hasAccount: () => true,
      resolve(ref) {
        const found = targets.find((one) => one.projectId === ref.projectId && one.activityId === ref.activityId)
        if (!found) throw new AppError('notFound', 'no such target')
        return found
      },
      onCommit: () => outbox.wake(),
    })
    outbox.wake()
    return { database, journal, outbox, tracker }
  }

  function guard(): void {
    if (failing === 0) return
    failing--
    throw new AppError('storage', 'disk full')
  }

  let app = boot()

  const setTime = (at: number) => {
    now = at
    server.clock.set(at)
  }

  async function advance(ms: number): Promise<void> {
    const until = now + ms
    await network.quiet()
    for (;;) {
      const next = tasks.toSorted((a, b) => a.at - b.at)[0]
      const at = Math.min(next?.at ?? Number.POSITIVE_INFINITY, network.nextAt())
      if (at > until) break
      setTime(Math.max(now, at))
      await network.deliver()
      if (next && next.at <= now) {
        tasks = tasks.filter((other) => other !== next)
        next.task()
      }
      await network.quiet()
    }
    setTime(until)
  }

  return {
    server,
    network,
    journal: () => app.journal,
    tracker: () => app.tracker,
    outbox: () => app.outbox,
    now: () => now,
    advance,
    async sleep(ms) {
      const asleep = tasks.map(({ at, task }) => ({ at: at + ms, task }))
      tasks = []
      await advance(ms)
      tasks.push(...asleep)
    },
    putBack: (ms) => void (behind += ms),
    async crash() {
      tasks = []
      failing = 0
      network.kill()
      app = boot()
      await network.quiet()
    },
    async restart() {
      await app.outbox.close()
      app.database.close()
      tasks = []
      app = boot()
      await network.quiet()
    },
    fillDisk: (commits) => void (failing = commits),
    lockKeychain: () => void (locked = true),
    postings: () => app.journal.postings(app.journal.entriesBetween(0, Number.MAX_SAFE_INTEGER).map(({ id }) => id)),
    async close() {
      network.calm()
      await app.outbox.close()
      for (const database of open) if (database.isOpen) database.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
