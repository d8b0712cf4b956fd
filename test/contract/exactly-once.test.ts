/**
 * Entries, faults, crashes, sleep and clock changes at random: in the end the server holds every entry, each once.
 * STINT_FUZZ_RUNS and STINT_FUZZ_SEED make it longer or different.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settleMs } from '../../electron/core/outbox.ts'
import { AppError } from '../../shared/errors.ts'
import type { Fault } from '../servers/faults.ts'
import { createWorld, targets, type World } from './desk.ts'
import type { Mishap, Write } from './network.ts'

const runs = Number(process.env['STINT_FUZZ_RUNS'] ?? 300)
const seed = Number(process.env['STINT_FUZZ_SEED'] ?? 20_261_120)

const SECOND = 1_000
const MINUTE = 60_000

type Act =
  | { do: 'work'; ms: number; target: number; description: string; tags: string[]; billable: boolean | null }
  | { do: 'plan'; mishap: Mishap }
  | { do: 'advance' | 'sleep' | 'putBack'; ms: number }
  | { do: 'crash' | 'restart' | 'release' | 'cut' | 'wakeNow' | 'lockKeychain' | 'edit' | 'remove' }
  | { do: 'fillDisk'; commits: number }

const faults: Fault[] = [
  ...[400, 401, 403, 404, 408, 500, 502, 503].map((status) => ({ kind: 'status' as const, status })),
  { kind: 'status', status: 429, retryAfter: 30 },
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'malformed' },
  { kind: 'empty' },
  { kind: 'html' },
  { kind: 'redirect', location: 'https://elsewhere.example/' },
]

const place = fc.constantFrom('write', 'write', 'write', 'read', 'tags' as const)
const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ by: fc.constant('server'), place, fault: fc.constantFrom(...faults) }) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('network'), place, kind: fc.constantFrom('down', 'held') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      by: fc.constant('network'),
      place,
      kind: fc.constant('late'),
      ms: fc.nat(settleMs - 5 * SECOND),
    }),
  },
)

const work = fc.record({
  do: fc.constant('work'),
  ms: fc.oneof(fc.integer({ min: 500, max: 90 * SECOND }), fc.integer({ min: MINUTE, max: 180 * MINUTE })),
  target: fc.nat(1),
  description: fc.constantFrom('', 'call', ' call\u200b', 'Ωmega'),
  tags: fc.constantFrom<string[][]>([], [], ['büro'], ['neu', 'x']),
  billable: fc.constantFrom(null, null, true),
})
const waits = fc.oneof(fc.nat(10 * SECOND), fc.nat(20 * MINUTE))
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: work },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('plan'), mishap }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('advance'), ms: waits }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sleep'), ms: waits }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('putBack'), ms: fc.nat(5 * MINUTE) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('crash') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('restart', 'release', 'cut', 'cut', 'wakeNow', 'edit') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lockKeychain', 'remove') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fillDisk'), commits: fc.integer({ min: 1, max: 3 }) }) },
)

const rounding = (mode: string, minutes: number) => ({
  timesheet: { rounding: { default: { mode, begin: minutes, end: minutes } } },
})
const scenario = fc.record({
  version: fc.constantFrom('2.24.0', '2.66.0'),
  config: fc.constantFrom(rounding('default', 0), rounding('default', 1), rounding('closest', 15)),
  dice: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 5 }),
  acts: fc.array(act, { minLength: 10, maxLength: 32, size: 'max' }),
})

/** What a person may do that Stint may refuse. */
function attempt(action: () => void): void {
  try {
    action()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

async function perform(world: World, one: Act): Promise<void> {
  const tracker = world.tracker()
  const last = world.journal().lastEnded()?.id ?? ''
  switch (one.do) {
    case 'work': {
      const target = targets[one.target] ?? null
      tracker.start({ target, description: one.description })
      const timer = tracker.timer()
      if (timer.kind === 'running') tracker.amend({ ...one, target: undefined, entryId: timer.entry.id })
      await world.advance(one.ms)
      world.tracker().stop()
      break
    }
    case 'plan':
      return world.network.plan(one.mishap)
    case 'advance':
      return world.advance(one.ms)
    case 'sleep':
      return world.sleep(one.ms)
    case 'putBack':
      return world.putBack(one.ms)
    case 'crash':
      return world.crash()
    case 'restart':
      return world.restart()
    case 'release':
      return world.network.release()
    case 'cut':
      world.network.cut()
      break
    case 'wakeNow':
      attempt(() => world.outbox().wakeNow())
      break
    case 'lockKeychain':
      return world.lockKeychain()
    case 'edit':
      attempt(() => tracker.amend({ entryId: last, description: 'edited' }))
      break
    case 'remove':
      attempt(() => tracker.remove(last))
      break
    case 'fillDisk':
      return world.fillDisk(one.commits)
  }
  await world.network.quiet()
}

/** All is well again: the person logs in, sends what was refused once more, and time passes. */
async function recover(world: World): Promise<void> {
  world.network.calm()
  world.fillDisk(0)
  world.network.cut()
  await world.network.quiet()
  for (let round = 0; round < 12; round++) {
    for (const { entryId, state } of world.postings()) {
      if (state === 'rejected') attempt(() => world.tracker().sendAgain(entryId))
    }
    world.outbox().wakeNow()
    await world.advance(10 * MINUTE)
    if (world.postings().every(({ state }) => state === 'accepted')) return
  }
}

/** The records the server should hold, and those it does. */
function compare(world: World): void {
  const postings = world.postings()
  expect(postings.map(({ id, state, error }) => ({ id, state, error }))).toEqual(
    postings.map(({ id }) => ({ id, state: 'accepted', error: null })),
  )
  const entries = world.journal().entriesBetween(0, Number.MAX_SAFE_INTEGER)
  const long = entries.filter(
    ({ startedAt, endedAt }) => endedAt !== null && Math.floor(endedAt / 1000) > Math.floor(startedAt / 1000),
  )
  expect(postings.map(({ entryId }) => entryId).toSorted()).toEqual(long.map(({ id }) => id).toSorted())

  const held = new Map(world.server.timesheets().map((record) => [String(record.id), record]))
  expect(postings.map(({ remote }) => remote?.id ?? '').toSorted()).toEqual([...held.keys()].toSorted())
  const { mode, begin: minutes } = world.server.state.config.rounding
  const step = minutes * MINUTE
  for (const { remote, target, description, startedAt, endedAt } of postings) {
    const record = held.get(remote?.id ?? '')
    expect(record).toMatchObject({
      project: { id: Number(target.projectId) },
      activity: { id: Number(target.activityId) },
    })
    expect(record?.description ?? '').toBe(description.replace('\u200b', '').trim())
    const off = Math.max(Math.abs((record?.begin ?? 0) - startedAt), Math.abs((record?.end ?? 0) - endedAt))
    expect(off).toBeLessThanOrEqual(step === 0 ? 0 : mode === 'closest' ? step / 2 : step)
  }
}

/** Nothing that may have arrived leaves again before the server had its time. */
function earlyResends(writes: Write[]): Write[] {
  return writes.filter((write, index) =>
    writes
      .slice(0, index)
      .some(
        ({ key, ambiguous, overAt }) =>
          key === write.key && ambiguous && write.leftAt < (overAt ?? Infinity) + settleMs,
      ),
  )
}

it(`brings every entry to the server exactly once, in ${runs} lives full of mishaps`, async () => {
  const figures = new Map<string, number>()
  const add = (what: string, many = 1) => figures.set(what, (figures.get(what) ?? 0) + many)
  const live = async ({ version, config, dice, acts }: typeof scenario extends fc.Arbitrary<infer T> ? T : never) => {
    let throws = 0
    const world = await createWorld({ version, config, random: () => dice[throws++ % dice.length] ?? 0 })
    try {
      for (const one of acts) {
        add(one.do)
        await perform(world, one)
      }
      await recover(world)
      compare(world)
      expect(earlyResends(world.network.writes)).toEqual([])
      add('scenarios')
      add('records', world.server.timesheets().length)
      add('writes', world.network.writes.length)
      add('ambiguous writes', world.network.writes.filter(({ ambiguous }) => ambiguous).length)
      for (const [kind, many] of world.network.hits) add(`hit ${kind}`, many)
    } finally {
      await world.close()
    }
  }
  await fc.assert(fc.asyncProperty(scenario, live), { numRuns: runs, seed })
  if (process.env['STINT_FUZZ_RUNS'])
    console.log(Object.fromEntries([...figures].toSorted(([a], [b]) => a.localeCompare(b))))
  // Not an idle run: each kind of mishap happened, and writes were repeated.
  const kinds = [
    'status',
    'drop-before',
    'drop-after',
    'malformed',
    'empty',
    'html',
    'redirect',
    'down',
    'held',
    'late',
  ]
  if (runs >= 100) for (const kind of kinds) expect(figures.get(`hit ${kind}`), kind).toBeGreaterThan(0)
  expect(figures.get('writes')).toBeGreaterThan(figures.get('records') ?? 0)
}, 600_000)
