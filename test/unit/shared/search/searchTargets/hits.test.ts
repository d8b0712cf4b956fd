/** People find what they mean: in any order, by initials, with a slip, without accents. */
import { describe, expect, it } from 'vitest'
import { catalogOf, queriesFor } from '../../../../bench/names.ts'
import { missedIn } from '../../../../bench/search.ts'

describe.each([5_000, 50_000])('in %i targets', (size) => {
  it('at least 38 of 40 queries have their target among the first five', () => {
    const missed = missedIn(size)
    expect(missed.length, missed.map(({ text }) => text).join(' | ')).toBeLessThanOrEqual(2)
  })

  it('the names are different ones, and the queries ask for 40 of them', () => {
    const targets = catalogOf(size)
    const names = new Set(targets.map(({ customer, project, activity }) => [customer, project, activity].join()))
    expect(names.size).toBe(size)
    expect(new Set(queriesFor(targets).map(({ text }) => text)).size).toBe(40)
  })
})
