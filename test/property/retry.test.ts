import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoffMs } from '../../electron/core/sync/retry.ts'
import { runs } from '../support/zones.ts'

const attempts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the wait before another attempt', () => {
  it('is a whole number of milliseconds between one second and five minutes', () => {
    fc.assert(
      fc.property(attempts, random, (count, chance) => {
        const wait = backoffMs(count, chance)
        expect(Number.isInteger(wait)).toBe(true)
        expect(wait).toBeGreaterThanOrEqual(1_000)
        expect(wait).toBeLessThanOrEqual(300_000)
      }),
      runs,
    )
  })

  it('never shrinks with the attempts, for the same chance', () => {
    fc.assert(
      fc.property(attempts, random, (count, chance) => {
        expect(backoffMs(count + 1, chance)).toBeGreaterThanOrEqual(backoffMs(count, chance))
      }),
      runs,
    )
  })

  it('is never shorter than what the server asked for', () => {
    fc.assert(
      fc.property(attempts, random, fc.integer({ min: 0, max: 3_600_000 }), (count, chance, asked) => {
        expect(backoffMs(count, chance, asked)).toBe(Math.max(asked, backoffMs(count, chance)))
      }),
      runs,
    )
  })
})
