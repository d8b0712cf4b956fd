import { describe, expect, it } from 'vitest'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef, settled } from '../../../../../support/fakes.ts'
import { fails, offline, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { aPosting, HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

const accepts = async (content: Parameters<typeof aRef>[0] & { description: string }) =>
  aRef(content, content.description)

describe('a server out of reach', () => {
  it('is tried again later, the time stored with the posting', async () => {
    const { queue, posting, provider, wake } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(offline)
    await wake()
    expect(posting('p1')).toMatchObject({
      state: 'queued',
      attempts: 1,
      nextAttemptAt: NOW + 1_000,
      error: { kind: 'offline', message: 'can’t be reached' },
    })
  })

  it('is tried less and less often, and never given up', async () => {
    const { queue, provider, wake, advance, sent, state } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(offline)
    await wake()
    for (const wait of [1_000, 2_000, 4_000]) {
      const before = sent().length
      await advance(wait - 1)
      expect(sent()).toHaveLength(before)
      await advance(1)
      expect(sent()).toHaveLength(before + 1)
    }
    for (let hour = 0; hour < 24; hour++) await advance(HOUR)
    expect(state('p1')).toBe('queued')
    provider.onSubmit = accepts
    await advance(HOUR)
    expect(state('p1')).toBe('accepted')
  })

  it('holds back what else its account has, and nothing of another account', async () => {
    const { queue, provider, wake, advance, sent } = outboxFixture()
    queue('p1')
    queue('p2', {}, 'a1', 1)
    queue('other', {}, 'a2', 2)
    provider.onSubmit = fails(offline)
    await wake()
    expect(sent().toSorted()).toEqual(['other', 'p1'])
    provider.onSubmit = accepts
    await advance(1_000)
    expect(sent().slice(2).toSorted()).toEqual(['other', 'p1', 'p2'])
  })

  it('is tried at once when the network is back', async () => {
    const { queue, provider, wake, wakeNow, state } = outboxFixture()
    queue('p1')
    queue('p2', {}, 'a1', 1)
    provider.onSubmit = fails(offline)
    await wake()
    provider.onSubmit = accepts
    await wakeNow()
    expect([state('p1'), state('p2')]).toEqual(['accepted', 'accepted'])
  })
})

describe('an account without a valid login', () => {
  it('waits for the login, however long that takes', async () => {
    const { queue, provider, wake, advance, wakeNow, sent, state } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(() => new AppError('unauthorized', 'The token is not valid.'))
    await wake()
    await advance(48 * HOUR)
    await wake()
    expect(sent()).toEqual(['p1'])
    provider.onSubmit = accepts
    await wakeNow('a1')
    expect(state('p1')).toBe('accepted')
  })

  it('goes on after a login that came while the old token was still being refused', async () => {
    const { queue, provider, wake, wakeNow, state } = outboxFixture()
    queue('p1')
    const answer = Promise.withResolvers<never>()
    provider.onSubmit = () => answer.promise
    await wake()
    await wakeNow('a1')
    provider.onSubmit = accepts
    answer.reject(new AppError('unauthorized', 'The token is not valid.'))
    await wakeNow('a2')
    expect(state('p1')).toBe('accepted')
  })

  it('is not tried with every posting it has', async () => {
    const { queue, provider, wake, advance, wakeNow, sent, state } = outboxFixture()
    for (const [order, id] of ['p1', 'p2', 'p3'].entries()) queue(id, {}, 'a1', order)
    provider.onSubmit = fails(() => new AppError('unauthorized', 'The token is not valid.'))
    await wake()
    await advance(HOUR)
    expect(sent()).toEqual(['p1'])
    provider.onSubmit = accepts
    await wakeNow('a1')
    expect(['p1', 'p2', 'p3'].map(state)).toEqual(['accepted', 'accepted', 'accepted'])
  })

  it('wakes all that waits in one step, and writes nothing where nothing waits', async () => {
    const made = outboxFixture()
    const { queue, journal, wakeNow, sent } = made
    for (let one = 0; one < 300; one++) {
      queue(`p${one}`, { nextAttemptAt: NOW + HOUR }, one % 2 === 0 ? 'a1' : 'a2')
      const gone = aPosting({
        id: `g${one}`,
        entryId: `e-g${one}`,
        state: 'accepted',
        remote: aRef(aPosting(), `r${one}`),
      })
      journal.commit([{ kind: 'saveRemoval', removal: { posting: gone, attempts: 1, nextAttemptAt: NOW + HOUR } }])
    }
    made.onLink = fails(() => new AppError('keychain', 'locked'))
    const written: string[][] = []
    journal.beforeCommit = (changes) => void written.push(changes.map(({ kind }) => kind))
    made.outbox.wakeNow()
    expect(written).toEqual([['waitNoMore', 'waitNoMore']])
    await settled()
    expect(journal.nextAttempts('a1', ['queued'], 300).filter(({ at }) => at === 0)).toHaveLength(149)
    written.length = 0
    await wakeNow()
    // What failed meanwhile, of each account.
    expect(written.flat().filter((kind) => kind === 'waitNoMore')).toHaveLength(2)
    expect(written.flat().length).toBeLessThan(12)
    expect(sent()).toEqual([])
  })

  it('asks a locked keychain once, not once for each posting', async () => {
    const made = outboxFixture()
    const { queue, wake, advance, wakeNow, linked, reports, sent } = made
    queue('p1')
    queue('p2', {}, 'a1', 1)
    const link = made.onLink
    made.onLink = fails(() => new AppError('keychain', 'locked'))
    await wake()
    await advance(HOUR)
    expect(linked).toEqual(['a1'])
    expect(reports).toEqual([{ accountId: 'a1', kind: 'keychain' }])
    made.onLink = link
    await wakeNow()
    expect(sent()).toEqual(['p1', 'p2'])
  })
})

describe('a server that asks to slow down', () => {
  const limited = fails(() => new AppError('rateLimited', 'slow down', { retryAfterMs: 10 * MINUTE }))

  it('a server that asks to slow down gets the time it asked for', async () => {
    const { queue, posting, provider, wake, advance, sent } = outboxFixture()
    queue('p1')
    provider.onSubmit = limited
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'queued', nextAttemptAt: NOW + 10 * MINUTE })
    await advance(10 * MINUTE - 1)
    expect(sent()).toEqual(['p1'])
    await advance(1)
    expect(sent()).toEqual(['p1', 'p1'])
  })

  it('gets it also when the network comes back in between, for everything of that account', async () => {
    const { queue, provider, wake, wakeNow, advance, sent } = outboxFixture()
    queue('p1')
    queue('p2', {}, 'a1', 1)
    provider.onSubmit = limited
    await wake()
    provider.onSubmit = accepts
    await wakeNow()
    await wakeNow('a1')
    expect(sent()).toEqual(['p1'])
    await advance(10 * MINUTE)
    expect(sent()).toEqual(['p1', 'p1', 'p2'])
  })
})
