/** Time passes, the person goes away, and the machine sleeps. */
import fc from 'fast-check'
import type { GapKind } from '../../shared/model/snapshot.ts'
import { checkAsked } from './modelOfAbsences.ts'
import { type Command, command, happen } from './runCommand.ts'
import type { Model, Real } from './model.ts'
import type { Span } from './intervals.ts'
import { running } from './modelEntries.ts'
import type { World } from './engineUnderTestTypes.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Nobody works around the clock: no provider takes more than 24 hours of a day. */
const longest = 18 * HOUR

export const isBounded =
  (ms: number) =>
  (model: Readonly<Model>): boolean => {
    const work = running(model.works)
    return work === undefined || model.now - work.from + ms < longest
  }

export const advance = (ms: number): Command =>
  command(`advance(${ms} ms)`, (model, real) => happen(model, real, () => real.world.advance(ms)), isBounded(ms))

export const sign = (world: World, kind: GapKind, edge: 'begins' | 'ends') =>
  world.tell(({ engine }) => {
    engine.absences.event({ kind, edge, idleMs: world.idleMs() })
    if (edge === 'ends') engine.wake()
  })

/** Whether what lies between is one absence of a timer that runs, apart from all others. */
export const isClear = (model: Model, { from }: Span): boolean =>
  running(model.works)?.paused === null &&
  !model.setBack &&
  model.away.every(({ to }) => to < from - 2 * MINUTE) &&
  (running(model.works)?.worked.at(-1)?.from ?? Infinity) <= from

/** An absence between two signs of the system; inside it time passes as `inside` says. */
function absence(
  text: string,
  kinds: GapKind[],
  ms: number,
  signs: { before: [GapKind, 'begins' | 'ends'][]; after: [GapKind, 'begins' | 'ends'][] },
  asleep: boolean,
): Command {
  return command(
    `${text}(${ms} ms)`,
    async (model, real) => {
      const { world } = real
      const from = world.now()
      const clear = isClear(model, { from, to: from })
      const [entryId, lives] = [running(model.works)?.id, world.lives()]
      await happen(model, real, async () => {
        world.leave()
        for (const [kind, edge] of signs.before) if (!world.isOver()) sign(world, kind, edge)
        await world.network.quiet()
        await (asleep ? world.sleep(ms) : world.advance(ms))
        world.touch()
        model.away.push({ from, to: world.now() })
        for (const [kind, edge] of signs.after) if (!world.isOver()) sign(world, kind, edge)
      })
      const same = running(model.works)?.id === entryId || model.works.some(({ id }) => id === entryId)
      if (clear && same && world.lives() === lives) checkAsked(model, world, { from, to: from + ms }, kinds)
    },
    isBounded(ms),
  )
}

const sleep = (ms: number): Command =>
  absence('sleep', ['sleep'], ms, { before: [['sleep', 'begins']], after: [['sleep', 'ends']] }, true)

const sleepTwice = (ms: number): Command =>
  absence(
    'sleep, told of twice',
    ['sleep'],
    ms,
    {
      before: [
        ['sleep', 'begins'],
        ['sleep', 'begins'],
      ],
      after: [
        ['sleep', 'ends'],
        ['sleep', 'ends'],
      ],
    },
    true,
  )

const lock = (ms: number): Command =>
  absence('lock', ['lock'], ms, { before: [['lock', 'begins']], after: [['lock', 'ends']] }, false)

const otherUser = (ms: number): Command =>
  absence('other user', ['switch'], ms, { before: [['switch', 'begins']], after: [['switch', 'ends']] }, false)

const lockAndSleep = (ms: number): Command =>
  absence(
    'lock and sleep',
    ['lock', 'sleep'],
    ms,
    {
      before: [
        ['lock', 'begins'],
        ['sleep', 'begins'],
      ],
      after: [
        ['sleep', 'ends'],
        ['lock', 'ends'],
      ],
    },
    true,
  )

/** A sign that comes alone, for no reason. */
const stray = (kind: GapKind, edge: 'begins' | 'ends'): Command =>
  command(`stray ${kind} ${edge}`, async (model, real) => {
    const { world } = real
    // Until something else says that the person is there nobody can know.
    model.away.push({ from: world.now(), to: edge === 'begins' ? Infinity : world.now() })
    await happen(model, real, () => sign(world, kind, edge))
  })

const idle = (ms: number): Command =>
  command(
    `idle(${ms} ms)`,
    async (model, real) => {
      const { world } = real
      const from = world.now()
      const clear = isClear(model, { from, to: from })
      const [entryId, lives] = [running(model.works)?.id, world.lives()]
      await happen(model, real, async () => {
        world.leave()
        await world.advance(ms)
        world.touch()
        model.away.push({ from, to: world.now() })
        // What looks for input sees it soon.
        await world.advance(31 * SECOND)
      })
      const same = model.works.some(({ id, to }) => id === entryId && to === null)
      // It is looked for now and then only.
      const isSeen = ms >= world.settings().gaps.idle.minutes * MINUTE + 31 * SECOND
      if (clear && same && isSeen && world.lives() === lives) {
        checkAsked(model, world, { from, to: from + ms }, ['idle'])
      }
    },
    isBounded(ms),
  )

const travel = (zone: string): Command =>
  command(`travel(${zone})`, (model, real) => happen(model, real, () => real.world.travel(zone)))

const off = (text: string, ms: number, end: (real: Real) => Promise<void> | void, kinds: GapKind[]): Command =>
  command(
    `${text}(off for ${ms} ms)`,
    async (model, real) => {
      const { world } = real
      const from = world.now()
      const clear = isClear(model, { from, to: from })
      const entryId = running(model.works)?.id
      const lives = world.lives()
      await happen(
        model,
        real,
        async () => {
          await end(real)
          await world.advance(ms)
          model.away.push({ from, to: world.now() })
          await world.boot()
        },
        { rebooted: true },
      )
      const same = model.works.some(({ id, to }) => id === entryId && to === null)
      // One that was killed while it shut down may have said so, or not yet.
      const isKnown = !world.wasCut() || !kinds.includes('shutdown')
      if (isKnown && clear && same && world.lives() === lives + 1) {
        checkAsked(model, world, { from, to: from + ms }, world.wasCut() ? ['crash'] : kinds)
      }
    },
    isBounded(ms),
  )

const quit = (ms: number): Command => off('quit', ms, ({ world }) => world.quit('quit'), ['quit'])
const shutDown = (ms: number): Command =>
  off(
    'shut down',
    ms,
    async ({ world }) => {
      sign(world, 'shutdown', 'begins')
      if (!world.isOver()) await world.quit('shutdown')
    },
    ['shutdown'],
  )
const crash = (ms: number): Command =>
  off(
    'crash',
    ms,
    ({ world }) => {
      world.count('crashes')
      world.kill()
    },
    ['crash'],
  )

const few = fc.integer({ min: 0, max: 10 * SECOND })
const some = fc.integer({ min: 10 * SECOND, max: 20 * MINUTE })
const hours = fc.integer({ min: 20 * MINUTE, max: 4 * HOUR })
const night = fc.integer({ min: 6 * HOUR, max: 15 * HOUR })
const passing = fc.oneof({ weight: 5, arbitrary: few }, { weight: 6, arbitrary: some }, { weight: 1, arbitrary: hours })
export const absent = fc.oneof(
  { weight: 2, arbitrary: few },
  { weight: 5, arbitrary: some },
  { weight: 4, arbitrary: hours },
  { weight: 1, arbitrary: night },
)
const awake = fc.oneof({ weight: 4, arbitrary: some }, { weight: 1, arbitrary: hours })
export const aways: fc.WeightedArbitrary<Command>[] = [
  { weight: 12, arbitrary: passing.map(advance) },
  { weight: 5, arbitrary: absent.map(sleep) },
  { weight: 1, arbitrary: absent.map(sleepTwice) },
  { weight: 3, arbitrary: awake.map(lock) },
  { weight: 1, arbitrary: awake.map(otherUser) },
  { weight: 2, arbitrary: absent.map(lockAndSleep) },
  { weight: 3, arbitrary: awake.map(idle) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom<GapKind[]>('sleep', 'lock', 'switch'), fc.constantFrom('begins' as const, 'ends' as const))
      .map(([kind, edge]) => stray(kind, edge)),
  },
  { weight: 1, arbitrary: fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Europe/Berlin').map(travel) },
  { weight: 3, arbitrary: absent.map(quit) },
  { weight: 1, arbitrary: absent.map(shutDown) },
  { weight: 3, arbitrary: absent.map(crash) },
]
