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
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

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
      const { fixture } = real
      const from = fixture.now()
      const clear = isClear(model, { from, to: from })
      const [entryId, lives] = [running(model.modelEntries)?.id, fixture.lives()]
      // Until the next look at the clocks nobody knows whether it was before or after them.
      model.away.push({ from, to: from + ms + LOOK })
      await happen(model, real, () => what(real))
      const same = model.modelEntries.some(({ id, to }) => id === entryId && to === null)
      const isLong = ms >= 2 * LOOK + late + MINUTE
      if (clear && same && isLong && fixture.lives() === lives) {
        fixture.count('jumps asked')
        checkAsked(model, fixture, { from: from + late, to: from + ms }, kinds)
      }
    },
    isBounded(ms),
  )

const setClock = (by: number): Command =>
  command(
    `setClock(${by} ms)`,
    async (model, real) => {
      const { fixture } = real
      if (by < 0) return setBack(model, real, -by)
      await happen(model, real, () => {
        const from = fixture.now()
        fixture.setClock(by)
        model.away.push({ from, to: fixture.now() })
      })
    },
    isBounded(by),
  )

/** Less may be no more than two clocks that part, ms. */
const leastBack = 60 * SECOND

/** The clock is set back, and both before and after that the program looks at it. */
async function setBack(model: Model, real: Real, ms: number): Promise<void> {
  const { fixture } = real
  fixture.spare()
  const look = () => fixture.tell(({ engine }) => engine.shown())
  await happen(model, real, look)
  const from = fixture.now()
  fixture.setClock(-ms)
  model.setBack = true
  model.away.push({ from: fixture.now(), to: from })
  // Two clocks are never read at the same instant.
  const modelEntries = [0, -1, 1].map((by) => rules.setBack(model.modelEntries, fixture.now(), ms + by))
  const isSure = ms >= leastBack
  await happen(model, real, look, {
    modelEntries: isSure ? modelEntries : [...modelEntries, model.modelEntries],
    undo: 'any',
  })
  if (isSure) checkPast(fixture)
}

/** Nothing of what runs, nor of what is asked about it, is later than now. */
function checkPast(fixture: EngineUnderTest): void {
  const entry = fixture.entries().find(({ endedAt }) => endedAt === null)
  if (!entry) return
  fixture.count('set back')
  const gaps = fixture.gaps().filter(({ entryId, outcome }) => entryId === entry.id && outcome === null)
  const times = [entry, ...entry.pauses, ...gaps].flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? 0])
  expect(times.filter((at) => at > fixture.now()).map(clock), 'nothing lies after now').toEqual([])
}

/** The clock goes ahead, nothing else is told, and somebody opens the popover. */
const setAhead = (ms: number): Command =>
  jump('clock ahead, then shown', ms, ['clock'], 0, async ({ fixture }) => {
    fixture.setClock(ms)
    fixture.tell(({ engine }) => engine.shown())
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
  jump(text, ms, ['sleep'], LOOK, async ({ fixture }) => {
    await fixture.sleep(ms)
    for (const edge of after) if (!fixture.isOver()) sign(fixture, 'sleep', edge)
  })

/** The machine sleeps, and nobody says when it is over: it is seen by going on. */
const neverWoken = (ms: number): Command =>
  jump('sleep, its end not told', ms, ['sleep'], 0, async ({ fixture }) => {
    sign(fixture, 'sleep', 'begins')
    if (!fixture.isOver()) await fixture.sleep(ms)
    if (!fixture.isOver()) await fixture.advance(3 * LOOK)
  })

/** The machine sleeps, and nobody says so. */
const unseen = (ms: number): Command =>
  command(
    `sleep, unseen(${ms} ms)`,
    (model, real) =>
      happen(model, real, async () => {
        const { fixture } = real
        const from = fixture.now()
        await fixture.sleep(ms)
        model.away.push({ from, to: fixture.now() })
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
