/** Time passes, the person goes away, and the machine sleeps. */
import fc from 'fast-check'
import type { GapKind } from '../../shared/model/snapshot.ts'
import { checkAsked } from './modelOfAbsences.ts'
import { type Command, command, happen } from './runCommand.ts'
import type { Model, Real } from './model.ts'
import type { Span } from './intervals.ts'
import { running } from './modelEntries.ts'
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Nobody works around the clock: no provider takes more than 24 hours of a day. */
const longest = 18 * HOUR

export const isBounded =
  (ms: number) =>
  (model: Readonly<Model>): boolean => {
    const work = running(model.modelEntries)
    return work === undefined || model.now - work.from + ms < longest
  }

export const advance = (ms: number): Command =>
  command(`advance(${ms} ms)`, (model, real) => happen(model, real, () => real.fixture.advance(ms)), isBounded(ms))

export const sign = (fixture: EngineUnderTest, kind: GapKind, edge: 'begins' | 'ends') =>
  fixture.tell(({ engine }) => {
    engine.absences.event({ kind, edge, idleMs: fixture.idleMs() })
    if (edge === 'ends') engine.wake()
  })

/** Whether what lies between is one absence of a timer that runs, apart from all others. */
export const isClear = (model: Model, { from }: Span): boolean =>
  running(model.modelEntries)?.paused === null &&
  !model.setBack &&
  model.away.every(({ to }) => to < from - 2 * MINUTE) &&
  (running(model.modelEntries)?.worked.at(-1)?.from ?? Infinity) <= from

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
      const { fixture } = real
      const from = fixture.now()
      const clear = isClear(model, { from, to: from })
      const [entryId, lives] = [running(model.modelEntries)?.id, fixture.lives()]
      await happen(model, real, async () => {
        fixture.leave()
        for (const [kind, edge] of signs.before) if (!fixture.isOver()) sign(fixture, kind, edge)
        await fixture.network.quiet()
        await (asleep ? fixture.sleep(ms) : fixture.advance(ms))
        fixture.touch()
        model.away.push({ from, to: fixture.now() })
        for (const [kind, edge] of signs.after) if (!fixture.isOver()) sign(fixture, kind, edge)
      })
      const same = running(model.modelEntries)?.id === entryId || model.modelEntries.some(({ id }) => id === entryId)
      if (clear && same && fixture.lives() === lives) checkAsked(model, fixture, { from, to: from + ms }, kinds)
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
    const { fixture } = real
    // Until something else says that the person is there nobody can know.
    model.away.push({ from: fixture.now(), to: edge === 'begins' ? Infinity : fixture.now() })
    await happen(model, real, () => sign(fixture, kind, edge))
  })

const idle = (ms: number): Command =>
  command(
    `idle(${ms} ms)`,
    async (model, real) => {
      const { fixture } = real
      const from = fixture.now()
      const clear = isClear(model, { from, to: from })
      const [entryId, lives] = [running(model.modelEntries)?.id, fixture.lives()]
      await happen(model, real, async () => {
        fixture.leave()
        await fixture.advance(ms)
        fixture.touch()
        model.away.push({ from, to: fixture.now() })
        // What looks for input sees it soon.
        await fixture.advance(31 * SECOND)
      })
      const same = model.modelEntries.some(({ id, to }) => id === entryId && to === null)
      // It is looked for now and then only.
      const isSeen = ms >= fixture.settings().gaps.idle.minutes * MINUTE + 31 * SECOND
      if (clear && same && isSeen && fixture.lives() === lives) {
        checkAsked(model, fixture, { from, to: from + ms }, ['idle'])
      }
    },
    isBounded(ms),
  )

const travel = (zone: string): Command =>
  command(`travel(${zone})`, (model, real) => happen(model, real, () => real.fixture.travel(zone)))

const off = (text: string, ms: number, end: (real: Real) => Promise<void> | void, kinds: GapKind[]): Command =>
  command(
    `${text}(off for ${ms} ms)`,
    async (model, real) => {
      const { fixture } = real
      const from = fixture.now()
      const clear = isClear(model, { from, to: from })
      const entryId = running(model.modelEntries)?.id
      const lives = fixture.lives()
      await happen(
        model,
        real,
        async () => {
          await end(real)
          await fixture.advance(ms)
          model.away.push({ from, to: fixture.now() })
          await fixture.boot()
        },
        { rebooted: true },
      )
      const same = model.modelEntries.some(({ id, to }) => id === entryId && to === null)
      // One that was killed while it shut down may have said so, or not yet.
      const isKnown = !fixture.wasCut() || !kinds.includes('shutdown')
      if (isKnown && clear && same && fixture.lives() === lives + 1) {
        checkAsked(model, fixture, { from, to: from + ms }, fixture.wasCut() ? ['crash'] : kinds)
      }
    },
    isBounded(ms),
  )

const quit = (ms: number): Command => off('quit', ms, ({ fixture }) => fixture.quit('quit'), ['quit'])
const shutDown = (ms: number): Command =>
  off(
    'shut down',
    ms,
    async ({ fixture }) => {
      sign(fixture, 'shutdown', 'begins')
      if (!fixture.isOver()) await fixture.quit('shutdown')
    },
    ['shutdown'],
  )
const crash = (ms: number): Command =>
  off(
    'crash',
    ms,
    ({ fixture }) => {
      fixture.count('crashes')
      fixture.kill()
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
