import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addingUp, workedOnDay } from '../../shared/time/addingUp.ts'
import { workedWithin } from '../../shared/time/workedTime.ts'
import { DAY, HOUR, MINUTE, NOW } from '../support/samples.ts'

const sum = (lengths: number[]) => lengths.reduce((all, one) => all + one, 0)

describe('rounded lengths', () => {
  it('add up to their rounded sum, and each is less than a step off', () => {
    const steps = fc.constantFrom(1_000, MINUTE, HOUR / 100, 15 * MINUTE)
    const ways = fc.constantFrom(Math.floor, Math.round, Math.ceil)
    const lengths = fc.array(fc.integer({ min: 0, max: 10 * HOUR }), { maxLength: 40 })
    fc.assert(
      fc.property(lengths, steps, ways, (exact, step, way) => {
        const shown = addingUp(exact, step, way)
        expect(sum(shown)).toBe(way(sum(exact) / step) * step)
        shown.forEach((length, index) => {
          expect(Math.abs(length - (exact[index] ?? 0))).toBeLessThan(step)
          expect(length).toBeGreaterThanOrEqual(0)
        })
        expect(addingUp(exact.slice(0, -1), step, way)).toEqual(shown.slice(0, -1))
      }),
    )
  })
})

describe('the rows of a day', () => {
  it('add up to the whole minutes of the day, also where entries reach over its edges or have parts of a second', () => {
    const times = fc.tuple(fc.integer({ min: -HOUR, max: DAY }), fc.integer({ min: 0, max: 3 * HOUR }))
    fc.assert(
      fc.property(fc.array(times, { maxLength: 30 }), (spans) => {
        const entries = spans.map(([from, length], index) => ({
          id: String(index),
          startedAt: NOW + from,
          endedAt: NOW + from + length,
          pauses: [],
        }))
        const shown = workedOnDay(entries, NOW, NOW + DAY, NOW + 2 * DAY)
        const exact = sum(entries.map((entry) => workedWithin(entry, NOW, NOW + DAY, NOW)))
        expect(sum([...shown.values()])).toBe(Math.floor(exact / MINUTE) * MINUTE)
      }),
    )
  })
})
