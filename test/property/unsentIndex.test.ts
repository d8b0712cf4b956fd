/** Whatever is committed, what is kept of unsent entries is what a fresh look at the journal finds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Change, PostingState } from '../../electron/core/ports/ports.ts'
import { undecidedAt } from '../../electron/core/sync/retry.ts'
import { createUnsentIndex } from '../../electron/core/snapshot/unsentIndex.ts'
import { tempJournal } from '../support/files.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { anEntry, aPosting, HOUR, NOW, terms } from '../support/samples.ts'

const number = fc.integer({ min: 0, max: 5 })
const state = fc.constantFrom<PostingState>('queued', 'sending', 'accepted', 'rejected', 'unknown')
const step = fc.oneof(
  fc.record({ does: fc.constant('entry' as const), number }),
  fc.record({
    does: fc.constant('posting' as const),
    number,
    part: fc.integer({ min: 0, max: 1 }),
    state,
    undecided: fc.boolean(),
  }),
  fc.record({ does: fc.constant('deleteEntry' as const), number }),
  fc.record({ does: fc.constant('waitNoMore' as const), number }),
  fc.record({ does: fc.constant('dropPosting' as const), number, part: fc.integer({ min: 0, max: 1 }) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function changeOf(one: Step): Change {
  const entryId = `e${one.number}`
  const startedAt = NOW - (10 - one.number) * HOUR
  if (one.does === 'entry')
    return { kind: 'saveEntry', entry: anEntry({ id: entryId, startedAt, endedAt: startedAt + HOUR }) }
  if (one.does === 'deleteEntry') return { kind: 'deleteEntry', entryId }
  if (one.does === 'waitNoMore')
    return {
      kind: 'waitNoMore',
      accountId: 'a1',
      postings: [0, 1].map((part) => ({ id: `${entryId} ${part}`, entryId })),
    }
  const id = `${entryId} ${one.part}`
  if (one.does === 'dropPosting') return { kind: 'dropPosting', postingId: id }
  const nextAttemptAt = one.state === 'unknown' && one.undecided ? undecidedAt : null
  return {
    kind: 'savePosting',
    posting: aPosting({
      id,
      entryId,
      part: one.part,
      marker: `${one.number}${one.part}`.padStart(8, '0'),
      state: one.state,
      nextAttemptAt,
    }),
  }
}

describe('what is kept of unsent entries', () => {
  it('is what a fresh look finds, after any change', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (steps, limit) => {
        const { journal } = tempJournal()
        const kept = createUnsentIndex(journal, () => terms)
        const there = new Set<string>()
        for (const one of steps) {
          const change = changeOf(one)
          // A posting belongs to an entry that there is.
          if (one.does === 'posting' && !there.has(`e${one.number}`)) continue
          if (one.does === 'entry') there.add(`e${one.number}`)
          if (one.does === 'deleteEntry') there.delete(`e${one.number}`)
          journal.commit([change])
          const fresh = createUnsentIndex(journal, () => terms)
          expect(kept.counts()).toEqual(fresh.counts())
          expect(kept.latest(limit, new Set(['e1']))).toEqual(fresh.latest(limit, new Set(['e1'])))
        }
      }),
      propertyRuns(60),
    )
  })
})
