import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef } from '../../../../../support/fakes.ts'
import { dropped, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { MINUTE } from '../../../../../support/samples.ts'

describe('a journal that can’t be written', () => {
  const full = () => {
    throw new AppError('storage', 'disk full')
  }

  it('keeps a posting from being sent until it can be', async () => {
    const { queue, journal, wake, advance, sent, state, reports, linked } = outboxFixture()
    queue('p1')
    journal.beforeCommit = full
    await wake()
    expect(sent()).toEqual([])
    expect(reports.at(-1)?.kind).toBe('storage')
    await advance(10_000)
    expect(linked).toHaveLength(1)
    journal.beforeCommit = () => {}
    await advance(5 * MINUTE)
    expect(state('p1')).toBe('accepted')
    expect(sent()).toEqual(['p1'])
  })

  it('has a posting read back whose acceptance it could not keep', async () => {
    const { queue, journal, provider, wake, advance, sent, posting } = outboxFixture()
    queue('p1')
    provider.onSubmit = async (content) => {
      journal.beforeCommit = full
      return aRef(content, '7')
    }
    provider.onFind = async (content) => aRef(content, '7')
    await wake()
    expect(posting('p1')?.state).toBe('sending')
    journal.beforeCommit = () => {}
    await advance(5 * MINUTE)
    expect(posting('p1')).toMatchObject({ state: 'accepted', remote: { id: '7' } })
    expect(sent()).toEqual(['p1'])
  })
})

it('an account goes on although whoever hears of its trouble fails', async () => {
  const { queue, journal, wake, advance, state, reports } = outboxFixture()
  queue('p1')
  journal.beforeCommit = () => {
    throw new AppError('storage', 'disk full')
  }
  const { push } = reports
  reports.push = () => {
    throw new AppError('storage', 'no notice can be stored')
  }
  await wake()
  journal.beforeCommit = () => {}
  reports.push = push
  await advance(5 * MINUTE)
  expect(state('p1')).toBe('accepted')
})

describe('closing', () => {
  it('cuts off what is under way and leaves nothing `sending`', async () => {
    const { queue, provider, wake, outbox, state, sent } = outboxFixture()
    queue('p1')
    queue('p2', {}, 'a1', 1)
    provider.onSubmit = (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(dropped())))
    await wake()
    await outbox.close()
    expect([state('p1'), state('p2')]).toEqual(['unknown', 'queued'])
    await wake()
    expect(sent()).toEqual(['p1'])
  })

  it('sends nothing that the keychain was still asked for', async () => {
    const made = outboxFixture()
    const link = await made.onLink('a1')
    const gate = Promise.withResolvers<typeof link>()
    made.onLink = () => gate.promise
    made.queue('p1')
    await made.wake()
    const closed = made.outbox.close()
    gate.resolve(link)
    await closed
    expect(made.sent()).toEqual([])
    expect(made.state('p1')).toBe('queued')
  })
})
