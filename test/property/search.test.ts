import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetKey } from '../../shared/catalog/targets.ts'
import type { Target } from '../../shared/model/snapshot.ts'
import { fold } from '../../shared/search/normalizeText.ts'
import { buildIndex, search } from '../../shared/search/searchTargets.ts'
import { aTarget } from '../support/samples.ts'
import { runs } from '../support/zones.ts'

const letters = fc.constantFrom(...'aàÄbBßscøOłİıñÆ1 -.ωΣςй設'.split(''))
const name = fc.oneof(fc.string({ unit: letters, maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 8 }))
const catalogs = fc
  .array(fc.tuple(fc.option(name), name, fc.option(name)), { maxLength: 30 })
  .map((rows) =>
    rows.map(([customer, project, activity], at) => aTarget({ projectId: String(at), customer, project, activity })),
  )
const queries = fc.array(fc.string({ unit: letters, minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })

const all = 1_000
const keys = (targets: Target[]) => targets.map(targetKey)
/** Whether a target holds a word, seen without the index. */
const holds = ({ customer, project, activity }: Target, word: string) =>
  [customer, project, activity].some(
    (text) =>
      text !== null &&
      fold(text)
        .split(' ')
        .some((part) => part.includes(word)),
  )

describe('searching any catalog for any words', () => {
  it('finds every target that holds every word', () => {
    fc.assert(
      fc.property(catalogs, queries, (targets, query) => {
        const words = fold(query.join(' ')).split(' ').filter(Boolean)
        const expected =
          words.length === 0 ? [] : targets.filter((target) => words.every((word) => holds(target, word)))
        const found = keys(search(buildIndex(targets), query.join(' '), all))
        for (const key of keys(expected)) expect(found).toContain(key)
      }),
      runs,
    )
  })

  it('finds the same whatever the order of the words', () => {
    const orders = queries.chain((query) =>
      fc.tuple(fc.constant(query), fc.shuffledSubarray(query, { minLength: query.length })),
    )
    fc.assert(
      fc.property(catalogs, orders, (targets, [query, shuffled]) => {
        const index = buildIndex(targets)
        expect(keys(search(index, shuffled.join(' '), all))).toEqual(keys(search(index, query.join(' '), all)))
      }),
      runs,
    )
  })

  it('finds every target by its own names, in capitals too', () => {
    fc.assert(
      fc.property(catalogs, (targets) => {
        const index = buildIndex(targets)
        for (const target of targets) {
          const query = [target.activity, target.customer, target.project].join(' ')
          if (fold(query) === '') continue
          expect(keys(search(index, query, all))).toContain(targetKey(target))
        }
      }),
      runs,
    )
  })

  it('gives the first of all it would find when there is a limit', () => {
    fc.assert(
      fc.property(catalogs, queries, fc.integer({ min: 0, max: 5 }), (targets, query, limit) => {
        const index = buildIndex(targets)
        expect(search(index, query.join(' '), limit)).toEqual(search(index, query.join(' '), all).slice(0, limit))
      }),
      runs,
    )
  })
})

describe('folding', () => {
  it('changes nothing the second time, and leaves only letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
      }),
      runs,
    )
  })
})
