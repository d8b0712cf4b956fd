import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { dropped, fails, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

/** Its bytes left, no answer came, and the provider doesn't have it yet. */
async function unanswered() {
  const made = outboxFixture()
  made.queue('p1')
  made.provider.onSubmit = fails(dropped)
  await made.wake()
  expect([made.state('p1'), made.sent()]).toEqual(['unknown', ['p1']])
  return made
}

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
