import { describe, expect, it } from 'vitest'
import { readBackGraceMs, undecidedAt } from '../../../../../../electron/core/sync/retry.ts'
import { contentOf } from '../../../../../../electron/core/postings/reconcilePostings.ts'
import { aRef } from '../../../../../support/fakes.ts'
import { dropped, fails, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { anEntry, DAY, HOUR, NOW } from '../../../../../support/samples.ts'

/** A posting that may have arrived, at a provider that can't be asked. */
async function undecided() {
  const made = outboxFixture()
  delete made.provider.find
  made.queue('p1')
  made.provider.onSubmit = fails(dropped)
  await made.wake()
  await made.advance(readBackGraceMs)
  return made
}

it('a posting that may have arrived is not asked about before the server had its time', async () => {
  const { queue, posting, provider, wake, advance, outbox } = outboxFixture()
  delete provider.find
  queue('p1')
  provider.onSubmit = fails(dropped)
  await wake()
  await advance(readBackGraceMs - 1)
  expect(posting('p1')).toMatchObject({ state: 'unknown' })
  expect(() => outbox.resolveUndecided('p1', 'again')).toThrow(expect.objectContaining({ kind: 'rejected' }))
  await advance(1)
  outbox.resolveUndecided('p1', 'there')
})

describe('a posting that may have arrived where nothing can be read back', () => {
  it('stays unknown and is never sent again by itself', async () => {
    const { state, sent, advance, wakeNow, restart, wake } = await undecided()
    await advance(3 * DAY)
    await wakeNow()
    await wakeNow('a1')
    restart()
    await wake()
    expect([state('p1'), sent()]).toEqual(['unknown', ['p1']])
  })

  it('waits for the answer alone: no error of before stands beside it', async () => {
    const { posting } = await undecided()
    expect(posting('p1')).toMatchObject({ state: 'unknown', nextAttemptAt: undecidedAt, error: null })
  })

  it('is asked about at once after a new start', async () => {
    const made = await undecided()
    await made.outbox.close()
    made.restart()
    await made.wake()
    await made.wakeNow('a1')
    made.outbox.resolveUndecided('p1', 'there')
    expect(made.state('p1')).toBe('accepted')
  })

  it('is sent again when the person says so', async () => {
    const { outbox, state, sent, provider, advance } = await undecided()
    provider.onSubmit = async ({ startedAt, endedAt }) => ({ id: null, startedAt, endedAt, note: null })
    outbox.resolveUndecided('p1', 'again')
    await advance(0)
    expect([state('p1'), sent()]).toEqual(['accepted', ['p1', 'p1']])
  })

  it('is done when the person found it there', async () => {
    const { outbox, posting, sent, advance } = await undecided()
    outbox.resolveUndecided('p1', 'there')
    await advance(DAY)
    expect(posting('p1')).toMatchObject({
      state: 'accepted',
      remote: { id: null, note: 'You found it there' },
      error: null,
    })
    expect(sent()).toEqual(['p1'])
  })

  it('keeps the record that it had, so that a later edit changes that one', async () => {
    const { queue, posting, outbox, wake } = outboxFixture()
    const remote = { id: 'r1', startedAt: NOW, endedAt: NOW + HOUR, note: null }
    queue('p1', { state: 'unknown', nextAttemptAt: undecidedAt, remote })
    await wake()
    outbox.resolveUndecided('p1', 'there')
    expect(posting('p1')).toMatchObject({
      state: 'accepted',
      remote: { id: 'r1' },
      confirmedContent: { description: 'p1' },
    })
  })

  it('is done as it left where it was edited since, and says that the edit isn’t there', async () => {
    const { outbox, posting, sent, advance, journal } = await undecided()
    const left = posting('p1')
    if (!left) throw new Error('it is not there')
    const change = { description: 'edited', endedAt: left.endedAt + HOUR }
    const { startedAt, target } = left
    journal.commit([
      { kind: 'saveEntry', entry: anEntry({ id: 'e-p1', startedAt, target, ...change }) },
      { kind: 'savePosting', posting: { ...left, ...change, unconfirmedContent: contentOf(left) } },
    ])
    outbox.resolveUndecided('p1', 'there')
    await advance(DAY)
    expect(sent()).toEqual(['p1'])
    expect(posting('p1')).toMatchObject({
      state: 'accepted',
      description: 'p1',
      endedAt: left.endedAt,
      unconfirmedContent: null,
      remote: { id: null, note: 'You found it there', leftAsIs: true },
    })
  })

  it('does not hold up the others of its account', async () => {
    const { queue, state, provider, wake } = await undecided()
    provider.onSubmit = async ({ startedAt, endedAt }) => ({ id: null, startedAt, endedAt, note: null })
    queue('p2', {}, 'a1', 1)
    await wake()
    expect([state('p1'), state('p2')]).toEqual(['unknown', 'accepted'])
  })

  it('an undecided posting is decided once', async () => {
    const { outbox, queue } = await undecided()
    outbox.resolveUndecided('p1', 'there')
    queue('p2', { state: 'unknown' }, 'a1', 1)
    for (const id of ['p1', 'p2', 'p3']) {
      expect(() => outbox.resolveUndecided(id, 'again')).toThrow(expect.objectContaining({ kind: 'rejected' }))
    }
  })
})

it('a posting whose read-back finds several candidates is left to the person, too', async () => {
  const { queue, state, sent, provider, outbox, wake, advance } = outboxFixture()
  queue('p1')
  provider.onSubmit = fails(dropped)
  provider.onFind = async () => 'unclear'
  await wake()
  await advance(HOUR)
  expect([state('p1'), sent()]).toEqual(['unknown', ['p1']])
  outbox.resolveUndecided('p1', 'there')
  expect(state('p1')).toBe('accepted')
})

it('a posting that the person found there says so where another part of its entry isn’t as the entry is', async () => {
  const { queue, posting, outbox, journal, wake } = outboxFixture()
  queue('p1', { state: 'unknown', nextAttemptAt: undecidedAt })
  const found = posting('p1')
  if (!found) throw new Error('it is not there')
  // The edit came when both were there; only the first said so, and its row broke.
  const other = { ...found, id: 'p2', part: 1, startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR }
  const remote = { id: null, startedAt: other.startedAt, endedAt: other.endedAt, note: null }
  journal.commit([{ kind: 'savePosting', posting: { ...other, state: 'accepted', nextAttemptAt: null, remote } }])
  await wake()
  outbox.resolveUndecided('p1', 'there')
  expect(posting('p1')).toMatchObject({ state: 'accepted', remote: { leftAsIs: true } })
})

describe('a posting of which it can’t be read any more what was sent', () => {
  /** Nothing like it is there after the server had its time. */
  async function notFound() {
    const made = outboxFixture()
    made.provider.onFind = async () => null
    made.queue('p1', { state: 'unknown', sentAt: NOW, sentContentLost: true })
    await made.wake()
    await made.advance(HOUR)
    return made
  }

  it('waits for the person where such a record is not there, also when the account is back and after a new start', async () => {
    const { posting, sent, advance, wakeNow, outbox, restart, wake } = await notFound()
    const waits = { state: 'unknown', nextAttemptAt: undecidedAt, error: null }
    expect(posting('p1')).toMatchObject(waits)
    await wakeNow('a1')
    expect(posting('p1')).toMatchObject(waits)
    await outbox.close()
    restart()
    await wake()
    await advance(DAY)
    expect([posting('p1'), sent()]).toMatchObject([waits, []])
  })

  it('is sent when the person says so, and then as any other', async () => {
    const { outbox, posting, sent, advance, provider } = await notFound()
    provider.onSubmit = fails(dropped)
    outbox.resolveUndecided('p1', 'again')
    await advance(0)
    expect(posting('p1')).toMatchObject({ state: 'unknown' })
    expect(posting('p1')).not.toHaveProperty('sentContentLost')
    await advance(HOUR)
    expect(sent()).toEqual(['p1', 'p1'])
  })

  it('is done when such a record is there', async () => {
    const { queue, posting, sent, provider, wake } = outboxFixture()
    provider.onFind = async (one) => aRef(one, '17')
    queue('p1', { state: 'unknown', sentAt: NOW, sentContentLost: true })
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'accepted', remote: { id: '17' } })
    expect(posting('p1')).not.toHaveProperty('sentContentLost')
    expect(sent()).toEqual([])
  })

  it('is told of where its entry was deleted meanwhile: its record may stay there', async () => {
    const { queue, posting, journal, provider, left, wake, advance } = outboxFixture()
    provider.onFind = async () => null
    queue('p1', { state: 'unknown', sentAt: NOW, sentContentLost: true })
    const withdrawn = posting('p1')
    if (!withdrawn) throw new Error('it is not there')
    journal.commit([
      { kind: 'saveRemoval', removal: { posting: withdrawn, attempts: 0, nextAttemptAt: null } },
      { kind: 'dropPosting', postingId: 'p1' },
    ])
    await wake()
    await advance(2 * HOUR)
    expect(left).toMatchObject([{ id: 'p1' }])
  })
})
