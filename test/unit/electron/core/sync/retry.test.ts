import { describe, expect, it } from 'vitest'
import { backoffMs } from '../../../../../electron/core/sync/retry.ts'

const all = (random: number) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => backoffMs(attempts, random) / 1_000)

describe('the wait before another attempt', () => {
  it('doubles from two seconds to five minutes', () => {
    expect(all(1)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300])
  })

  it('is spread over its upper half', () => {
    expect(all(0)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 150])
    expect(backoffMs(2, 0.5)).toBe(3_000)
  })

  it('is as long as the server asked for, but never shorter than it would be', () => {
    expect(backoffMs(1, 0, 60_000)).toBe(60_000)
    expect(backoffMs(9, 0, 1_000)).toBe(150_000)
  })

  it('is a short one before the first attempt', () => {
    expect(backoffMs(0, 0)).toBe(1_000)
  })
})
