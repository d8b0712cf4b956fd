import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import type { RemoteRef } from '../../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef, settled } from '../../../../../support/fakes.ts'
import { dropped, fails, offline, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { HOUR, NOW } from '../../../../../support/samples.ts'

/** A posting whose bytes left just now, and no answer came. */
const justLeft = { state: 'unknown', attempts: 1, sentAt: NOW } as const
const longAgo = { state: 'unknown', attempts: 1, sentAt: NOW - readBackGraceMs } as const

describe('a posting of which nobody knows whether it arrived', () => {
  it('is read back after a crash that left it `sending`, and not sent again', async () => {
    const { queue, posting, provider, wake, sent } = outboxFixture()
    queue('p1', { ...justLeft, state: 'sending' })
    provider.onFind = async (content) => aRef(content, '7')
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'accepted', remote: { id: '7' }, error: null, nextAttemptAt: null })
    expect(sent()).toEqual([])
  })

  it('is not taken for a record that belongs to another posting', async () => {
    const { queue, provider, wake } = outboxFixture()
    const remote: RemoteRef = { id: '41', startedAt: NOW - HOUR, endedAt: NOW, note: null }
    queue('done', { state: 'accepted', remote })
    queue('elsewhere', { state: 'accepted', remote: { ...remote, id: '42' } }, 'a2')
    queue('p1', justLeft, 'a1', 1)
    await wake()
    expect(provider.asked[0]?.claimed).toEqual(['41'])
  })

  it('stays unknown while the server may still be at work, and is asked for again', async () => {
    const { queue, posting, provider, wake, advance, sent } = outboxFixture()
    queue('p1', justLeft)
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'unknown', nextAttemptAt: NOW + 2_000 })
    await advance(2_000)
    expect(provider.asked).toHaveLength(2)
    provider.onFind = async (content) => aRef(content, '7')
    await advance(4_000)
    expect(posting('p1')?.state).toBe('accepted')
    expect(sent()).toEqual([])
  })

  it('is sent once more when the server had its time and does not have it', async () => {
    const { queue, state, wake, advance, sent } = outboxFixture()
    queue('p1', justLeft)
    await wake()
    for (let passed = 0; passed < readBackGraceMs; passed += 1_000) {
      expect(sent()).toEqual([])
      await advance(1_000)
    }
    expect(sent()).toEqual(['p1'])
    expect(state('p1')).toBe('accepted')
  })

  it('is not sent for an absence that was seen too early, however late the answer came', async () => {
    const { queue, state, provider, wake, advance, sent } = outboxFixture()
    queue('p1', justLeft)
    const answer = Promise.withResolvers<null>()
    provider.onFind = () => answer.promise
    await wake()
    await advance(readBackGraceMs)
    provider.onFind = () => new Promise(() => {})
    answer.resolve(null)
    await settled()
    expect(state('p1')).toBe('unknown')
    expect(provider.asked).toHaveLength(2)
    expect(sent()).toEqual([])
  })

  it('arrives once when the connection broke after the server applied it', async () => {
    const { queue, state, provider, wake, advance, sent } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(dropped)
    provider.onFind = async (content) => aRef(content, '7')
    await wake()
    await advance(1_000)
    expect(state('p1')).toBe('accepted')
    expect(sent()).toEqual(['p1'])
  })

  it('stays unknown while the server can’t be asked', async () => {
    const { queue, posting, provider, wake, advance, sent } = outboxFixture()
    queue('p1', longAgo)
    provider.onFind = fails(offline)
    await wake()
    await advance(HOUR)
    expect(posting('p1')).toMatchObject({ state: 'unknown', error: { kind: 'offline' } })
    expect(sent()).toEqual([])
  })

  it('stays unknown while the answer about it can’t be understood', async () => {
    const { queue, posting, provider, wake, advance, sent } = outboxFixture()
    queue('p1', longAgo)
    provider.onFind = fails(() => new AppError('protocol', 'HTML'))
    await wake()
    await advance(HOUR)
    expect(posting('p1')).toMatchObject({ state: 'unknown', error: { kind: 'protocol' } })
    expect(sent()).toEqual([])
  })

  it('is left to the person where the provider can’t be read', async () => {
    const { queue, state, provider, wake, wakeNow, advance, sent } = outboxFixture()
    queue('p1', longAgo)
    delete provider.find
    await wake()
    await advance(HOUR)
    await wakeNow()
    expect(state('p1')).toBe('unknown')
    expect(sent()).toEqual([])
  })

  it('does not come back when its entry went away during the question', async () => {
    const { queue, state, journal, provider, wake } = outboxFixture()
    queue('p1', longAgo)
    const answer = Promise.withResolvers<null>()
    provider.onFind = () => answer.promise
    await wake()
    journal.commit([{ kind: 'dropPosting', postingId: 'p1' }])
    answer.resolve(null)
    await settled()
    expect(state('p1')).toBeUndefined()
  })

  it('is resolved by the next run after Stint was closed in the middle', async () => {
    const made = outboxFixture()
    const { queue, provider, wake, advance, sent, state } = made
    queue('p1')
    provider.onSubmit = (_, signal) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(dropped())))
    await wake()
    await made.outbox.close()
    made.restart()
    provider.onFind = async (content) => aRef(content, '7')
    await wake()
    await advance(1_000)
    expect(state('p1')).toBe('accepted')
    expect(sent()).toEqual(['p1'])
  })
})
