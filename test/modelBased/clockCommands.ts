/** The clock jumps, and what the system says of sleep is missing, doubled or in odd order. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { GapKind } from '../../shared/model/snapshot.ts'
import { checkAsked } from './modelOfAbsences.ts'
import { type Command, command, happen } from './runCommand.ts'
import { answers } from './gapAnswerCommands.ts'
import { absent, advance, isBounded, isClear, sign } from './absenceCommands.ts'
import { clicks } from './timerCommands.ts'
import type { Model, Real } from './model.ts'
import * as rules from './modelRules.ts'
import { clock, running } from './modelEntries.ts'
import type { World } from './engineUnderTestTypes.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How often the program looks at its clocks. */
const LOOK = 30 * SECOND

/** What happens in it is one absence, from now until it is over; it is asked about as one of the kinds, begun `late` at most. */
const jump = (text: string, ms: number, kinds: GapKind[], late: number, what: (real: Real) => Promise<void>): Command =>
  command(
    `${text}(${ms} ms)`,
    async (model, real) => {
      const { world } = real
      const from = world.now()
      const clear = isClear(model, { from, to: from })
      const [entryId, lives] = [running(model.works)?.id, world.lives()]
      // Until the next look at the clocks nobody knows whether it was before or after them.
      model.away.push({ from, to: from + ms + LOOK })
      await happen(model, real, () => what(real))
      const same = model.works.some(({ id, to }) => id === entryId && to === null)
      const isLong = ms >= 2 * LOOK + late + MINUTE
      if (clear && same && isLong && world.lives() === lives) {
        world.count('jumps asked')
        checkAsked(model, world, { from: from + late, to: from + ms }, kinds)
      }
    },
    isBounded(ms),
  )

const setClock = (by: number): Command =>
  command(
    `setClock(${by} ms)`,
    async (model, real) => {
      const { world } = real
      if (by < 0) return setBack(model, real, -by)
      await happen(model, real, () => {
        const from = world.now()
        world.setClock(by)
        model.away.push({ from, to: world.now() })
      })
    },
    isBounded(by),
  )

/** Less may be no more than two clocks that part, ms. */
const leastBack = 60 * SECOND

/** The clock is set back, and both before and after that the program looks at it. */
async function setBack(model: Model, real: Real, ms: number): Promise<void> {
  const { world } = real
  world.spare()
  const look = () => world.tell(({ engine }) => engine.shown())
  await happen(model, real, look)
  const from = world.now()
  world.setClock(-ms)
  model.setBack = true
  model.away.push({ from: world.now(), to: from })
  // Two clocks are never read at the same instant.
  const works = [0, -1, 1].map((by) => rules.setBack(model.works, world.now(), ms + by))
  const isSure = ms >= leastBack
  await happen(model, real, look, { works: isSure ? works : [...works, model.works], undo: 'any' })
  if (isSure) checkPast(world)
}

/** Nothing of what runs, nor of what is asked about it, is later than now. */
function checkPast(world: World): void {
  const entry = world.entries().find(({ endedAt }) => endedAt === null)
  if (!entry) return
  world.count('set back')
  const gaps = world.gaps().filter(({ entryId, outcome }) => entryId === entry.id && outcome === null)
  const times = [entry, ...entry.pauses, ...gaps].flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? 0])
  expect(times.filter((at) => at > world.now()).map(clock), 'nothing lies after now').toEqual([])
}

/** The clock goes ahead, nothing else is told, and somebody opens the popover. */
const setAhead = (ms: number): Command =>
  jump('clock ahead, then shown', ms, ['clock'], 0, async ({ world }) => {
    world.setClock(ms)
    world.tell(({ engine }) => engine.shown())
  })

/** The clock is ahead while the person does something, and is put right. */
const aheadFor = (ms: number, minutes: number, acts: Command[]): Command =>
  command(
    `clock ahead(${ms} ms), ${acts.map(String).join(', ')}, ${minutes} min later put back`,
    async (model, real) => {
      const steps = [setAhead(ms), ...acts, advance(minutes * MINUTE), setClock(-ms)]
      for (const step of steps) if (step.check(model)) await step.run(model, real)
    },
    isBounded(2 * ms),
  )

/** The machine sleeps, and only the signs `after` it are told; what nobody sets may have gone on. */
const woken = (text: string, after: ('begins' | 'ends')[]) => (ms: number) =>
  jump(text, ms, ['sleep'], LOOK, async ({ world }) => {
    await world.sleep(ms)
    for (const edge of after) if (!world.isOver()) sign(world, 'sleep', edge)
  })

/** The machine sleeps, and nobody says when it is over: it is seen by going on. */
const neverWoken = (ms: number): Command =>
  jump('sleep, its end not told', ms, ['sleep'], 0, async ({ world }) => {
    sign(world, 'sleep', 'begins')
    if (!world.isOver()) await world.sleep(ms)
    if (!world.isOver()) await world.advance(3 * LOOK)
  })

/** The machine sleeps, and nobody says so. */
const unseen = (ms: number): Command =>
  command(
    `sleep, unseen(${ms} ms)`,
    (model, real) =>
      happen(model, real, async () => {
        const { world } = real
        const from = world.now()
        await world.sleep(ms)
        model.away.push({ from, to: world.now() })
      }),
    isBounded(ms),
  )

const ahead = fc.oneof(fc.constant(HOUR), fc.integer({ min: MINUTE, max: 2 * HOUR }))
const inBetween = fc.array(fc.oneof(...clicks, ...answers), { maxLength: 4 })

export const jumps: fc.WeightedArbitrary<Command>[] = [
  { weight: 2, arbitrary: absent.map(woken('sleep, its begin not told', ['ends'])) },
  { weight: 2, arbitrary: absent.map(woken('sleep, told of when it is over', ['ends', 'begins', 'ends', 'ends'])) },
  { weight: 2, arbitrary: absent.map(neverWoken) },
  { weight: 2, arbitrary: absent.map(unseen) },
  { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: 2 * HOUR }).map(setClock) },
  { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: -leastBack }).map(setClock) },
  {
    weight: 2,
    arbitrary: fc.tuple(ahead, fc.integer({ min: 1, max: 40 }), inBetween).map((all) => aheadFor(...all)),
  },
  { weight: 4, arbitrary: fc.integer({ min: MINUTE / 2, max: 20 * MINUTE }).map(setAhead) },
]
