/** The clock jumps, and what the system says of sleep is missing, doubled or in odd order. */
import fc from 'fast-check'
import type { GapKind } from '../../../shared/model.ts'
import { checkAsked } from './absent.ts'
import { type Command, command, happen } from './act.ts'
import { absent, isBounded, isClear, sign } from './away.ts'
import type { Real } from './model.ts'
import { running } from './works.ts'

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
    (model, real) =>
      happen(model, real, () => {
        const { world } = real
        const from = world.now()
        world.setClock(by)
        if (by < 0) model.setBack = true
        model.away.push({ from: Math.min(from, world.now()), to: Math.max(from, world.now()) })
      }),
    isBounded(by),
  )

/** The clock goes ahead, nothing else is told, and somebody opens the popover. */
const setAhead = (ms: number): Command =>
  jump('clock ahead, then shown', ms, ['clock'], 0, async ({ world }) => {
    world.setClock(ms)
    world.tell(({ engine }) => engine.shown())
  })

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

export const jumps: fc.WeightedArbitrary<Command>[] = [
  { weight: 2, arbitrary: absent.map(woken('sleep, its begin not told', ['ends'])) },
  { weight: 2, arbitrary: absent.map(woken('sleep, told of when it is over', ['ends', 'begins', 'ends', 'ends'])) },
  { weight: 2, arbitrary: absent.map(neverWoken) },
  { weight: 2, arbitrary: absent.map(unseen) },
  { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: 2 * HOUR }).map(setClock) },
  { weight: 4, arbitrary: fc.integer({ min: MINUTE / 2, max: 20 * MINUTE }).map(setAhead) },
]
