import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import type { Posting } from '../../../../../../electron/core/ports/ports.ts'
import { unclearMs } from '../../../../../../electron/core/sync/removeRecord.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef } from '../../../../../support/fakes.ts'
import { dropped, offline, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { aPosting, HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

/** An entry that was thrown away while nobody knew whether its record had arrived. */
function thrownAway(change: Partial<Posting> = {}) {
  const made = outboxFixture()
  const { journal, provider } = made
  const posting = aPosting({ id: 'p1', state: 'unknown', sentAt: NOW, startedAt: NOW - HOUR, ...change })
  journal.commit([{ kind: 'saveRemoval', removal: { posting, attempts: 0, nextAttemptAt: null } }])
  const removed: string[] = []
  provider.remove = async (_, { id }) => void removed.push(id ?? '')
  return { ...made, removed, removals: () => journal.removals('a1') }
}

const mayNotRead = async () => {
  throw new AppError('forbidden', 'You may not read reports.')
}

describe('a record that is to go and of which the provider can’t say which one it is', () => {
  it.each([
    ['several could be it', async () => 'unclear' as const],
    ['nobody may read there', mayNotRead],
  ])('is asked about again as %s, and goes as soon as that can be said', async (_, onFind) => {
    const { provider, wake, advance, removed, removals, left } = thrownAway()
    provider.onFind = onFind
    await wake()
    await advance(readBackGraceMs + MINUTE)
    expect([removals().length, removed, left]).toEqual([1, [], []])
    provider.onFind = async (posting) => aRef(posting, '7')
    await advance(5 * MINUTE)
    expect([removals(), removed, left]).toEqual([[], ['7'], []])
  })

  it('is left to the person in the end, once, who hears where to look for it', async () => {
    const { provider, wake, wakeNow, advance, removed, removals, left } = thrownAway()
    provider.onFind = async () => 'unclear'
    await wake()
    await advance(unclearMs - 1)
    await wakeNow()
    expect([removals().length, left]).toEqual([1, []])
    await advance(1)
    await wakeNow()
    expect([removals(), removed]).toEqual([[], []])
    expect(left).toEqual([
      { id: 'p1', message: 'Stint couldn’t find out whether Fake has it. Look there for Fri 20 Nov 14:00.' },
    ])
  })

  it('is told of as it left, whatever it was edited to', async () => {
    const sent = { ...aPosting(), startedAt: NOW - 2 * HOUR, running: false }
    const { provider, wake, advance, left } = thrownAway({ unconfirmedContent: sent })
    provider.onFind = async () => 'unclear'
    await wake()
    await advance(unclearMs)
    expect(left[0]?.message).toContain('13:00')
  })

  it('is told of, too, where nothing can be read back at all', async () => {
    const { provider, wake, advance, removals, left } = thrownAway()
    delete provider.find
    await wake()
    await advance(unclearMs)
    expect([removals(), left.length]).toEqual([[], 1])
  })
})

it.each([dropped, offline])('a record that was found stays found when taking it away fails', async (error) => {
  const { provider, wake, advance, removals, removed } = thrownAway()
  provider.onFind = async (posting) => aRef(posting, '7')
  const { remove } = provider
  provider.remove = () => Promise.reject(error())
  await wake()
  expect(removals()[0]?.posting.remote?.id).toBe('7')
  provider.onFind = mayNotRead
  if (remove) provider.remove = remove
  await advance(MINUTE)
  expect([removals(), removed]).toEqual([[], ['7']])
})
