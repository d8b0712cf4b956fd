import { describe, expect, it } from 'vitest'
import type { Change, Posting } from '../../../../../../electron/core/ports/ports.ts'
import { never, readBackGraceMs, undecidedAt } from '../../../../../../electron/core/sync/retry.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef, settled } from '../../../../../support/fakes.ts'
import { dropped, fails, offline, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { aPosting, HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'

/** Its bytes left, no answer came, and the provider doesn't have it yet. */
async function unanswered() {
  const made = outboxFixture()
  made.queue('p1')
  made.provider.onSubmit = fails(dropped)
  await made.wake()
  expect([made.state('p1'), made.sent()]).toEqual(['unknown', ['p1']])
  return made
}

/** Its record is to go. */
const gone = aPosting({ id: 'p2', entryId: 'e-p2', state: 'accepted', sentAt: NOW, remote: aRef(aPosting(), 'r-p2') })
const removalAt = (posting: Posting, nextAttemptAt: number | null): Change => ({
  kind: 'saveRemoval',
  removal: { posting, attempts: 1, nextAttemptAt },
})

describe('a posting that may yet arrive', () => {
  it.each([
    ['two minutes', 2 * MINUTE],
    ['a second more than the server has', readBackGraceMs + 1_000],
    ['a day', 24 * HOUR],
  ])('is not sent again when the clock goes %s ahead, before the server really had its time', async (_, ms) => {
    const { clock, state, advance, wakeNow, sent } = await unanswered()
    clock.set(clock.now() + ms)
    await wakeNow()
    for (let passed = 0; passed < readBackGraceMs - 1_000; passed += 1_000) await advance(1_000)
    expect([state('p1'), sent()]).toEqual(['unknown', ['p1']])
    for (let passed = 0; passed < 10_000; passed += 1_000) await advance(1_000)
    expect(sent()).toEqual(['p1', 'p1'])
  })

  it('nor when the clock went ahead in small steps, or back and ahead again', async () => {
    const { clock, state, advance, wakeNow, sent } = await unanswered()
    for (let step = 0; step < 60; step++) {
      clock.set(clock.now() + (step % 2 === 0 ? 4_000 : -1_000))
      await wakeNow()
      await advance(1_000)
    }
    expect([state('p1'), sent()]).toEqual(['unknown', ['p1']])
  })

  it('nor when the clock went ahead just before a new start', async () => {
    const { clock, outbox, restart, wake, advance, sent } = await unanswered()
    clock.set(clock.now() + 10 * MINUTE)
    await outbox.close()
    restart()
    await wake()
    for (let passed = 0; passed < readBackGraceMs - 1_000; passed += 1_000) await advance(1_000)
    expect(sent()).toEqual(['p1'])
    for (let passed = 0; passed < 10_000; passed += 1_000) await advance(1_000)
    expect(sent()).toEqual(['p1', 'p1'])
  })

  it('is left as it is where the journal refuses meanwhile, and looked at again', async () => {
    const { clock, journal, state, advance, wake, sent } = await unanswered()
    clock.set(clock.now() + 10 * MINUTE)
    journal.beforeCommit = () => {
      throw new AppError('storage', 'disk full')
    }
    await wake()
    await advance(MINUTE)
    journal.beforeCommit = () => {}
    expect([state('p1'), sent()]).toEqual(['unknown', ['p1']])
    for (let passed = 0; sent().length < 2 && passed < 10 * MINUTE; passed += 1_000) await advance(1_000)
    expect(sent()).toEqual(['p1', 'p1'])
  })
})

describe('a clock that was set back', () => {
  it('makes nothing wait longer than it would have, though nobody tells of it', async () => {
    const made = outboxFixture()
    const { queue, posting, clock, advance, provider, journal, wake } = made
    provider.onSubmit = fails(offline)
    queue('p1')
    journal.commit([removalAt(gone, null)])
    provider.remove = fails(offline)
    await wake()
    clock.set(NOW - 48 * HOUR)
    provider.onSubmit = async (content) => aRef(content, '7')
    provider.remove = async () => {}
    await advance(10 * SECOND)
    expect([posting('p1')?.state, journal.removals('a1')]).toEqual(['accepted', []])
  })

  it.each([-48, 48])(
    'by %i hours between two runs makes what was left wait no longer than it had to',
    async (hours) => {
      const made = outboxFixture()
      const { queue, posting, restart, advance, journal, clock, provider, wake, outbox } = made
      const limited = () => new AppError('rateLimited', 'slow down', { retryAfterMs: 30 * SECOND })
      provider.onSubmit = fails(limited)
      queue('p1')
      await wake()
      journal.commit([removalAt(gone, NOW + MINUTE)])
      await outbox.close()
      clock.set(NOW + hours * HOUR)
      provider.onSubmit = async (content) => aRef(content, '7')
      provider.remove = async () => {}
      restart()
      await wake()
      await advance(30 * SECOND)
      expect([posting('p1')?.state, journal.removals('a1')]).toEqual(['accepted', []])
    },
  )

  it('gives a server all of its time, and no more, where the posting may have arrived', async () => {
    const { queue, state, clock, advance, sent, wake } = outboxFixture()
    queue('p1', { state: 'unknown', attempts: 1, sentAt: NOW })
    await wake()
    await advance(30 * SECOND)
    clock.set(NOW - 5 * HOUR)
    await advance(readBackGraceMs - 30 * SECOND - 1)
    expect([state('p1'), sent()]).toEqual(['unknown', []])
    await advance(2)
    expect(sent()).toEqual(['p1'])
  })

  it('before the answer came leaves the server its time from then on', async () => {
    const { queue, state, clock, advance, sent, wake, provider } = outboxFixture()
    const answer = Promise.withResolvers<never>()
    provider.onSubmit = () => answer.promise
    queue('p1')
    await wake()
    clock.set(NOW - 5 * HOUR)
    provider.onSubmit = async (content) => aRef(content, '7')
    answer.reject(dropped())
    await settled()
    await advance(readBackGraceMs - 1)
    expect([state('p1'), sent()]).toEqual(['unknown', ['p1']])
    await advance(2)
    expect(sent()).toEqual(['p1', 'p1'])
  })

  it('asks nobody again who has to decide, nor who has to log in, and shows no time to come for them', async () => {
    const { queue, posting, clock, restart, wake } = outboxFixture()
    queue('p1', { state: 'unknown', sentAt: NOW - HOUR, nextAttemptAt: undecidedAt })
    queue('p2', { nextAttemptAt: never }, 'a2')
    clock.set(NOW - 5 * HOUR)
    restart()
    await wake()
    expect([posting('p1')?.nextAttemptAt, posting('p2')?.nextAttemptAt]).toEqual([undecidedAt, never])
    expect(posting('p1')?.sentAt).toBe(NOW - 5 * HOUR)
  })
})

it('a journal that can’t be read is looked at again by itself', async () => {
  const { queue, journal, outbox, advance, sent } = outboxFixture()
  queue('p1')
  const read = journal.accountsWithRemovals
  journal.accountsWithRemovals = () => {
    throw new TypeError('not readable')
  }
  expect(outbox.wake).toThrow('not readable')
  await advance(2 * MINUTE)
  expect(sent()).toEqual([])
  journal.accountsWithRemovals = read
  await advance(MINUTE)
  expect(sent()).toEqual(['p1'])
})

it('a server that asks for a fraction of a millisecond is waited for in whole ones', async () => {
  const { queue, provider, posting, wake } = outboxFixture()
  queue('p1')
  provider.onSubmit = fails(() => new AppError('rateLimited', 'slow down', { retryAfterMs: 1_234.567 }))
  await wake()
  expect(posting('p1')?.nextAttemptAt).toBe(NOW + 1_235)
})
