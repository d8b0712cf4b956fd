/** What waits to be sent does so for a time that passes, whatever the clock says meanwhile. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { RemoteRef } from '../../electron/core/ports/ports.ts'
import { readBackGraceMs } from '../../electron/core/sync/retry.ts'
import { aRef, settled } from '../support/fakes.ts'
import { dropped, fails, offline, outboxFixture } from '../support/outboxFixture.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { HOUR, MINUTE, SECOND } from '../support/samples.ts'

const limited = () => new AppError('rateLimited', 'slow down', { retryAfterMs: 40 * SECOND })

type Network = 'works' | 'offline' | 'limited' | 'drops' | 'dropsLate'
type Act = { do: 'pass' | 'set'; ms: number } | { do: 'network'; is: Network } | { do: 'queue' | 'restart' | 'wake' }

const jump = fc.oneof(
  fc.integer({ min: -3 * SECOND, max: 3 * SECOND }),
  fc.integer({ min: -5 * MINUTE, max: 5 * MINUTE }),
  fc.integer({ min: -72 * HOUR, max: 72 * HOUR }),
)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.nat(60 * SECOND) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set' as const), ms: jump }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      is: fc.constantFrom<Network[]>('works', 'offline', 'limited', 'drops', 'dropsLate'),
    }),
  },
  { weight: 3, arbitrary: fc.constant<Act>({ do: 'queue' }) },
  { weight: 1, arbitrary: fc.constantFrom<Act[]>({ do: 'restart' }, { do: 'wake' }) },
)
const lives = fc.array(act, { minLength: 4, maxLength: 25 })

/** What the server was asked and when, by a clock that nobody sets, and what it holds at the end. */
async function live(acts: Act[]) {
  const made = outboxFixture()
  const { clock, provider } = made
  const calls: string[] = []
  const held: string[] = []
  let onItsWay: { at: number; note: string }[] = []
  let isLate = false
  let queued = 0
  const arrive = () => {
    const due = onItsWay.filter(({ at }) => at <= clock.monotonic())
    onItsWay = onItsWay.filter((one) => !due.includes(one))
    held.push(...due.map(({ note }) => note))
  }
  const note = (what: string) => void calls.push(`${clock.monotonic()} ${what}`)
  const answers: Record<Network, (content: Parameters<typeof aRef>[0]) => Promise<RemoteRef>> = {
    works: async (content) => aRef(content, `r${calls.length}`),
    offline: fails(offline),
    limited: fails(limited),
    drops: fails(dropped),
    dropsLate: fails(dropped),
  }
  let network: Network = 'works'
  provider.onSubmit = (content) => {
    note(`submit ${content.description}`)
    if (network === 'works' || network === 'drops') held.push(content.description)
    if (network === 'dropsLate')
      onItsWay.push({ at: clock.monotonic() + readBackGraceMs - SECOND, note: content.description })
    isLate ||= network === 'dropsLate'
    return answers[network](content)
  }
  provider.onFind = async (content) => {
    arrive()
    note(`find ${content.description}`)
    if (network === 'offline') throw offline()
    if (network === 'limited') throw limited()
    return held.includes(content.description) ? aRef(content, `of ${content.description}`) : null
  }
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= SECOND) {
      await made.advance(Math.min(left, SECOND))
      arrive()
    }
  }
  for (const one of acts) {
    if (one.do === 'pass') await pass(one.ms)
    else if (one.do === 'set') clock.set(clock.now() + one.ms)
    else if (one.do === 'network') network = one.is
    else if (one.do === 'wake') await made.wake()
    else if (one.do === 'restart') {
      await made.outbox.close()
      made.restart()
      await made.wake()
    } else {
      made.queue(`p${queued}`, {}, 'a1', queued)
      queued++
      await made.wake()
    }
  }
  network = 'works'
  const states = () => Array.from({ length: queued }, (_, index) => made.state(`p${index}`))
  const since = clock.monotonic()
  // The longest wait, and then the time that a server has.
  while (clock.monotonic() - since < 7 * MINUTE && states().some((state) => state !== 'accepted')) await pass(SECOND)
  await settled()
  await made.outbox.close()
  return { calls, held: held.toSorted(), states: states(), wanted: states().map((_, index) => `p${index}`) }
}

const isRestart = (one: Act) => one.do === 'restart'

describe('a clock that is set by seconds, hours or days', () => {
  it('makes nothing leave sooner or later than without that', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (acts) => {
        const whole = acts.filter((one) => !isRestart(one))
        const steady = await live(whole.filter((one) => one.do !== 'set'))
        expect((await live(whole)).calls).toEqual(steady.calls)
      }),
      propertyRuns(60),
    )
  })

  it('makes nothing arrive twice, nor wait for hours, over new starts', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (acts) => {
        const { held, states, wanted } = await live(acts)
        expect([held, states]).toEqual([wanted.toSorted(), wanted.map(() => 'accepted')])
      }),
      propertyRuns(60),
    )
  })
})
