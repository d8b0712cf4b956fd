import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plan } from '../../electron/core/plan.ts'
import type { Entry } from '../../shared/model.ts'
import { counter } from '../unit/fakes.ts'
import { anEntry, rules } from '../unit/samples.ts'
import { moments, runs } from './zones.ts'

const second = 1_000
const lengths = fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 72 * 3_600_000 }))
const milliseconds = fc.integer({ min: 0, max: 999 })

/** Ended entries at any time of any zone, not on whole seconds. */
const entries = fc.tuple(moments, milliseconds, lengths).map(([{ at, zone }, ms, length]) => {
  const startedAt = at + ms
  return anEntry({ zone, startedAt, endedAt: startedAt + length, description: ' x ', tags: ['ux'], billable: false })
})
const planned = (entry: Entry, of = rules) => plan(entry, of, counter('p'))
const whole = (at: number) => Math.floor(at / second) * second

describe('the postings of an entry', () => {
  it('cover it exactly, to the second, without a gap, an overlap or an empty one', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const postings = planned(entry)
        const end = whole(entry.endedAt ?? 0)
        let at = whole(entry.startedAt)
        for (const posting of postings) {
          expect(posting.startedAt).toBe(at)
          expect(posting.endedAt).toBeGreaterThan(posting.startedAt)
          expect([posting.startedAt % second, posting.endedAt % second]).toEqual([0, 0])
          at = posting.endedAt
        }
        expect(at).toBe(end)
      }),
      runs,
    )
  })

  it('are the same when they are planned again', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(planned(entry)).toEqual(planned(entry))
      }),
      runs,
    )
  })

  it('of two entries in a row meet, but never overlap', () => {
    fc.assert(
      fc.property(entries, lengths, (first, length) => {
        const startedAt = first.endedAt ?? 0
        const next = anEntry({ id: 'e2', startedAt, endedAt: startedAt + length })
        const [before, after] = [planned(first).at(-1), planned(next)[0]]
        if (before && after) expect(after.startedAt).toBe(before.endedAt)
      }),
      runs,
    )
  })

  it('begin as new, belong to it, and are numbered in order', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        for (const [part, posting] of planned(entry).entries()) {
          expect(posting).toMatchObject({
            entryId: 'e1',
            part,
            state: 'queued',
            attempts: 0,
            remote: null,
            error: null,
          })
        }
      }),
      runs,
    )
  })

  it('hold what the back end can hold, and nothing else', () => {
    const holds = fc.record({ description: fc.boolean(), tags: fc.boolean(), billable: fc.boolean() })
    fc.assert(
      fc.property(entries, holds, (entry, can) => {
        for (const posting of planned(entry, { ...rules, ...can })) {
          expect(posting.description).toBe(can.description ? 'x' : '')
          expect(posting.tags).toEqual(can.tags ? ['ux'] : [])
          expect(posting.billable).toBe(can.billable ? false : null)
          expect(posting.target).toEqual(entry.target)
        }
      }),
      runs,
    )
  })

  it('do not exist while it runs', () => {
    expect(planned(anEntry({ endedAt: null }))).toEqual([])
  })
})
