import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { type ClockSource, wholeClock, wholeMs } from '../../../../electron/core/wholeClock.ts'
import { systemTime } from '../../../../electron/system/systemClock.ts'
import { fakeClock, rethrown } from '../../../support/fakes.ts'

/** A clock over readings that are given one after the other, the last one again and again. */
function over(what: 'now' | 'monotonic', readings: number[]) {
  let at = 0
  const read = () => readings[Math.min(at++, readings.length - 1)] ?? 0
  const source: ClockSource = { now: read, monotonic: read, zone: () => 'UTC', after: () => () => {} }
  const clock = wholeClock(source, (error) => rethrown('', error))
  return readings.map(() => clock[what]())
}

describe('the clock of the core', () => {
  it('gives whole milliseconds where the platform counts in fractions', () => {
    expect(over('now', [1000.25, 1000.999, 1001])).toEqual([1000, 1000, 1001])
    expect(over('monotonic', [0.75, 12_345.678_9, 12_346.1])).toEqual([0, 12_345, 12_346])
  })

  it('is as it was where the platform can’t say the time', () => {
    expect(over('now', [5000.5, Number.NaN, Infinity, -Infinity, 9e15, 6000])).toEqual([
      5000, 5000, 5000, 5000, 5000, 6000,
    ])
    expect(over('monotonic', [7.5, Number.NaN, Infinity, -Infinity, 1e300, 9.25])).toEqual([7, 7, 7, 7, 7, 9])
  })

  it('knows no time before 1970, which nothing can be told of', () => {
    expect(over('now', [-5.5, -1, 3])).toEqual([0, 0, 3])
  })

  it('never goes back where it counts what nobody sets, and goes on from there', () => {
    expect(over('monotonic', [100.6, 50.1, 60.1, 160.1])).toEqual([100, 100, 110, 210])
    expect(over('monotonic', [-10.5, -3.25, 2])).toEqual([0, 7, 12])
  })

  it('the clock of this machine gives whole milliseconds, too', () => {
    const raw = Array.from({ length: 1000 }, () => performance.now())
    expect(raw.some((ms) => !Number.isInteger(ms))).toBe(true)
    const clock = wholeClock(systemTime(), (error) => rethrown('', error))
    const seen = Array.from({ length: 1000 }, () => [clock.now(), clock.monotonic()]).flat()
    expect(seen.filter((ms) => !Number.isInteger(ms))).toEqual([])
  })

  it('is played by a fake that counts in fractions', () => {
    const clock = fakeClock()
    clock.advance(1234)
    expect([clock.now(), clock.monotonic()].every(Number.isInteger)).toBe(true)
  })
})

describe('a task that waits', () => {
  const waits = (ms: number) => {
    let asked = 0
    const source: ClockSource = { ...fakeClock(), after: (wait) => ((asked = wait), () => {}) }
    wholeClock(source, (error) => rethrown('', error)).after(ms, () => {})
    return asked
  }

  it('never runs early, nor at once where nobody can say when', () => {
    expect([0, 0.2, 1500.5, -3, Infinity, Number.NaN].map(waits)).toEqual([0, 1, 1501, 0, Infinity, Infinity])
  })

  it('that throws is told of, and the others run', () => {
    const failed: unknown[] = []
    const ran: string[] = []
    const base = fakeClock()
    const clock = wholeClock(base, (error) => failed.push(error))
    clock.after(1000, () => {
      throw new Error('broken')
    })
    clock.after(1000, () => void ran.push('other'))
    clock.after(2000, () => void ran.push('later'))
    base.advance(3000)
    expect([failed, ran]).toEqual([[new Error('broken')], ['other', 'later']])
  })

  it('is not run when it was cancelled, also beside one that is the same', () => {
    const clock = fakeClock()
    let ran = 0
    const task = () => void ran++
    const cancel = clock.after(1000, task)
    clock.after(1000, task)
    cancel()
    clock.advance(1000)
    expect(ran).toBe(1)
  })
})

it.each([
  [12.9, 12],
  [0, 0],
  [-0.5, 0],
  [8.64e15, 8.64e15],
  [8.64e15 + 2, null],
  [Number.NaN, null],
  [Infinity, null],
  [-Infinity, null],
])('%d is %s in whole milliseconds', (ms, whole) => {
  expect(wholeMs(ms)).toBe(whole)
})
