/** Stint's core on a real journal file at a provider, with a person, a clock and a network that a test drives. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { vi } from 'vitest'
import { optionsOf } from '../../electron/core/accounts/accountState.ts'
import { createConflicts } from '../../electron/core/otherDevices/conflicts.ts'
import { createCatalogCache } from '../../electron/core/accounts/catalogs.ts'
import { createRefusedRemovals, type RefusedRemovals } from '../../electron/core/sync/refusedRemovals.ts'
import { createOutbox, type Outbox } from '../../electron/core/sync/outbox.ts'
import { isPartOf, rebuiltPosting } from '../../electron/core/sync/rebuildPosting.ts'
import type { PlanningRules } from '../../electron/core/postings/planPostings.ts'
import type { Change, Connection, Journal, Posting } from '../../electron/core/ports/ports.ts'
import { createTracker, type Tracker } from '../../electron/core/entries/tracker.ts'
import { steadyClock } from '../../electron/core/steadyClock.ts'
import { wholeClock } from '../../electron/core/wholeClock.ts'
import { createHttp } from '../../electron/providers/shared/http.ts'
import { openDatabase } from '../../electron/storage/database.ts'
import { createJournal } from '../../electron/storage/journal.ts'
import { AppError } from '../../shared/errors.ts'
import type { Entry, Target } from '../../shared/model/snapshot.ts'
import { wound } from '../support/brokenValue.ts'
import { fractionAt, memoryCatalogs, silentLog } from '../support/fakes.ts'
import { emptyJournal } from '../support/files.ts'
import { connectTo } from '../contract/providerUnderTest.ts'
import type { Act } from './actions.ts'
import { type Backend, type Company, targetName } from './backend.ts'
import { hear, woundIn } from './brokenValues.ts'
import { type Calls, createCalls } from './pendingCalls.ts'
import { createNetwork, type Network } from './faultyNetwork.ts'

export const accountId = 'a1'

export interface EngineUnderFuzz {
  company: Company
  network: Network
  calls: Calls
  targets: Target[]
  /** What the person was told stays at the provider. */
  told: Posting[]
  terms: PlanningRules
  /** Whether the provider can be asked what it has. */
  readsBack: boolean
  refusesOverlaps: boolean
  journal(): Journal
  tracker(): Tracker
  outbox(): Outbox
  refusedRemovals(): RefusedRemovals
  /** What the person's clock says, epoch ms. */
  now(): number
  /** Time passes: timers run, late requests arrive, each at its own instant. */
  advance(ms: number): Promise<void>
  /** The machine sleeps: time passes, timers stand still. */
  sleep(ms: number): Promise<void>
  /** The person's clock is set, by so much. */
  setClock(by: number): void
  /** kill -9, and a new start on the same file. */
  crash(): Promise<void>
  /** Quit and start. */
  restart(): Promise<void>
  /** Quit, a value of the file is broken, and start. */
  garble(what: Extract<Act, { do: 'garble' }>): Promise<void>
  /** What postings were before their rows, or those of their entries, were broken. */
  broken: Map<string, Posting[]>
  /** Entries of which a posting is set aside, as the person was told. */
  incomplete: Set<string>
  /** The next commits of the outbox fail. */
  fillDisk(commits: number): void
  /** The keychain refuses the next time it is asked. */
  lockKeychain(): void
  entries(): Entry[]
  postings(): Posting[]
  close(): Promise<void>
}

/** An engine whose person answers what is asked about records. */
export interface AnsweringEngine extends EngineUnderFuzz {
  /** They say which version of a record is right. */
  resolve(entryId: string, keep: 'ours' | 'theirs'): void
  /** How often they did. */
  resolved(): number
  /** Entries about which the person answered since this was last emptied. */
  answered: Set<string>
}

export interface EngineUnderFuzzOptions<Variant> {
  backend: Backend<Variant>
  variant: Variant
  /** Epoch ms at which it begins. */
  at: number
  zone: string
  random: () => number
}

export async function startEngineUnderFuzz<Variant>(
  options: EngineUnderFuzzOptions<Variant>,
): Promise<AnsweringEngine> {
  const { backend, variant, at, zone, random } = options
  let now = at
  let ahead = 0
  let tasks: { at: number; task: () => void }[] = []
  let ids = 0
  let failing = 0
  let locked = false
  let resolved = 0
  const answered = new Set<string>()
  vi.setSystemTime(now)
  const company = await backend.start(variant, now)
  const calls = createCalls()
  const told: Posting[] = []
  const broken = new Map<string, Posting[]>()
  const incomplete = new Set<string>()
  const network = createNetwork(company.server, backend.places, calls, () => now)

  const entered = backend.provider(createHttp({ fetch: globalThis.fetch }))
  const { fields, personId } = company
  const login = await connectTo(entered, { fields, insecure: false, ...(personId !== undefined && { personId }) })
  const chosen = optionsOf(entered, login.facts, company.options ?? {})
  const { baseUrl, secret, identity, facts, catalog } = login
  const connection: Connection = { accountId, baseUrl, secret, identity, options: chosen, facts }
  const known = createCatalogCache(memoryCatalogs())
  known.keep(accountId, { catalog, facts, fetchedAt: now })
  const rules = entered.rulesFor?.(facts, chosen) ?? entered.rules
  const terms: PlanningRules = {
    rules,
    abilities: { amends: entered.amend !== undefined, removes: entered.remove !== undefined },
    pauseTarget: rules.booksPauses ? known.pauseTarget(accountId) : null,
  }
  const offered = [...known.targets(accountId).values()]
  const targets = company.targets.map((name) => {
    const found = offered.find((target) => targetName(target) === name)
    if (!found) throw new Error(`${name} is not offered, but ${offered.map(targetName).join(', ')}`)
    return found
  })

  const folder = mkdtempSync(join(tmpdir(), 'stint-fuzz-'))
  const path = join(folder, 'journal.sqlite')
  writeFileSync(path, emptyJournal())
  const open: DatabaseSync[] = []
  const clock = wholeClock(
    {
      now: () => now + ahead + fractionAt(now),
      monotonic: () => now - at + fractionAt(now),
      zone: () => zone,
      after(ms, task) {
        const entry = { at: now + ms, task }
        tasks.push(entry)
        return () => void (tasks = tasks.filter((other) => other !== entry))
      },
    },
    (error) => {
      throw error
    },
  )

  /** As main.ts wires it, on the file as it is. */
  function boot() {
    const { database, brokenRows } = openDatabase(path, clock.now())
    // No power is cut here, and a thousand lives would wait for the disk.
    database.exec('PRAGMA synchronous = OFF')
    open.push(database)
    const waitClock = steadyClock(clock)
    const journal = createJournal(database, { now: clock.now, zone: clock.zone, brokenRows })
    journal.handleUnreadable({
      rebuild: (entry, have, lost) =>
        rebuiltPosting({ entry, have, lost, planning: terms, now: waitClock.now(), newId: () => `id${++ids}` }),
      isPartOf: (entry, record) => isPartOf(entry, record, terms),
      onSetAside: () => {},
    })
    const provider = calls.watch(backend.provider(network.http))
    const outbox = createOutbox({
      clock,
      journal: { ...journal, commit: (changes) => (guard(journal, changes), journal.commit(changes)) },
      log: silentLog,
      random,
      planningRulesOf: () => terms,
      async connectionOf() {
        if (locked) {
          locked = false
          throw new AppError('keychain', 'locked')
        }
        return { provider, connection }
      },
      onChange: () => {},
      onLeftBehind(posting, { kind }) {
        if (kind === 'conflict' && !backend.usesByHand && !backend.hasForeignEdits)
          throw new Error(`${posting.id} counts as changed by somebody else`)
        told.push(posting)
      },
    })
    const tracker = createTracker({
      clock,
      journal,
      newId: () => `id${++ids}`,
      planningRulesOf: () => terms,
      hasAccount: () => true,
      resolve(ref) {
        const found = known.target(ref)
        if (!found) throw new AppError('notFound', 'no such target')
        return found
      },
      onCommit: () => outbox.wake(),
    })
    const conflicts = createConflicts({
      journal,
      clock,
      newId: () => `id${++ids}`,
      planningRulesOf: () => terms,
      targetOf: (ref) => known.target(ref) ?? null,
      rewrite: tracker.rewrite,
      outbox,
    })
    const refusedRemovals = createRefusedRemovals({
      journal,
      notices: { clear: () => {} },
      newId: () => `id${++ids}`,
      rewrite: tracker.rewrite,
      wake: outbox.wake,
    })
    outbox.wake()
    return { database, journal, outbox, tracker, conflicts, refusedRemovals }
  }

  function guard(journal: Journal, changes: Change[]): void {
    if (failing === 0) return
    failing--
    for (const change of changes) if (change.kind === 'savePosting') forget(journal, change.posting)
    throw new AppError('storage', 'disk full')
  }

  /** What the server answered can't be kept, so it is as if it had not. */
  function forget(journal: Journal, { id, entryId, marker }: Posting): void {
    const stored = journal.postings([entryId]).find((one) => one.id === id)
    const left = network.writes.findLast(({ call }) => call.of === marker)
    if (stored?.state === 'sending' && left) Object.assign(left, { ambiguous: true, refused: false })
  }

  let app = boot()

  const setTime = (to: number) => {
    now = to
    company.server.clock.set(to)
    vi.setSystemTime(clock.now())
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

  const entries = () => app.journal.entriesBetween(0, Number.MAX_SAFE_INTEGER)

  async function restart(between: () => unknown = () => {}): Promise<void> {
    await app.outbox.close()
    app.database.close()
    tasks = []
    // What a provider does for itself ends with the program, too.
    calls.kill()
    network.kill()
    between()
    app = boot()
    await network.quiet()
  }

  return {
    company,
    broken,
    incomplete,
    network,
    calls,
    targets,
    told,
    terms,
    readsBack: backend.readsBack,
    refusesOverlaps: backend.refusesOverlaps ?? false,
    journal: () => app.journal,
    tracker: () => app.tracker,
    outbox: () => app.outbox,
    refusedRemovals: () => app.refusedRemovals,
    now: clock.now,
    advance,
    async sleep(ms) {
      const asleep = tasks.map((task) => ({ ...task, at: task.at + ms }))
      tasks = []
      await advance(ms)
      tasks.push(...asleep)
    },
    setClock(by) {
      ahead += by
      vi.setSystemTime(clock.now())
    },
    async crash() {
      tasks = []
      failing = 0
      calls.kill()
      network.kill()
      app = boot()
      await network.quiet()
    },
    restart: () => restart(),
    async garble(what) {
      const before = app.journal.postings(entries().map(({ id }) => id))
      const one = woundIn(app.database, what)
      const known = app.journal.setAside().length
      await restart(() => one && wound(path, one))
      // Rows are met by whoever asks for all.
      const here = app.journal.postings(entries().map(({ id }) => id))
      const found = app.journal.setAside().slice(known)
      hear({ told, broken, incomplete }, before, here, new Set(found.map(({ key }) => key)))
    },
    resolve(entryId, keep) {
      const refused = app.journal.postings([entryId]).find(({ error }) => error?.kind === 'conflict')
      app.conflicts.resolve({ entryId, keep })
      if (refused?.remote?.id) company.edits?.decided(refused.remote.id)
      resolved++
      answered.add(entryId)
      const id = refused?.error?.theirs?.ref.id
      // What took no time there is nothing here, and stays there.
      const isClaimed = app.journal.postings(entries().map((one) => one.id)).some(({ remote }) => remote?.id === id)
      if (keep === 'theirs' && id && !isClaimed) company.byHand?.leave(id)
    },
    resolved: () => resolved,
    answered,
    fillDisk: (commits) => void (failing = commits),
    lockKeychain: () => void (locked = true),
    entries,
    postings: () => app.journal.postings(entries().map(({ id }) => id)),
    async close() {
      network.calm()
      await app.outbox.close()
      for (const database of open) if (database.isOpen) database.close()
      await company.server.close()
      rmSync(folder, { recursive: true, force: true })
      vi.useRealTimers()
    },
  }
}
