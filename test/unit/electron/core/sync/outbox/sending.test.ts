import { describe, expect, it } from 'vitest'
import type { RemoteRef } from '../../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef } from '../../../../../support/fakes.ts'
import { dropped, fails, offline, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { anEntry, aPosting, HOUR, NOW } from '../../../../../support/samples.ts'

describe('the outbox', () => {
  it('says `sending` in the journal before the provider hears of a posting', async () => {
    const { queue, posting, provider, wake } = outboxFixture()
    queue('p1')
    let seen: ReturnType<typeof posting>
    provider.onSubmit = async (content) => {
      seen = posting('p1')
      return aRef(content, '7')
    }
    await wake()
    expect(seen).toMatchObject({ state: 'sending', attempts: 1, sentAt: NOW, nextAttemptAt: null })
  })

  it('keeps what the server holds once it accepted', async () => {
    const { queue, posting, provider, wake } = outboxFixture()
    queue('p1', { error: { kind: 'offline', message: 'earlier' } })
    const remote: RemoteRef = { id: '7', startedAt: NOW - HOUR, endedAt: NOW + 30_000, note: 'rounded' }
    provider.onSubmit = async () => remote
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'accepted', remote, error: null })
  })

  it('leaves a refused posting to the person, with the words of the server', async () => {
    const { queue, posting, provider, wake, wakeNow, advance, sent } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(() => new AppError('rejected', 'The activity is closed.'))
    await wake()
    await advance(10 * HOUR)
    await wakeNow()
    expect(posting('p1')).toMatchObject({
      state: 'rejected',
      error: { kind: 'rejected', message: 'The activity is closed.' },
    })
    expect(sent()).toEqual(['p1'])
  })

  it('tells of what was refused for good, and of nothing else', async () => {
    const { queue, provider, wake, refused } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(offline)
    await wake()
    expect(refused).toEqual([])
    queue('p2', {}, 'a2')
    provider.onSubmit = fails(() => new AppError('rejected', 'Pausesagen er lukket.'))
    await wake()
    expect(refused).toEqual(['p2'])
  })

  it('goes on with the next posting after a refused one', async () => {
    const { queue, state, provider, wake } = outboxFixture()
    queue('p1')
    queue('p2', {}, 'a1', 1)
    provider.onSubmit = async (content) => {
      if (content.description === 'p1') throw new AppError('locked', 'That day is closed.')
      return aRef(content, '8')
    }
    await wake()
    expect([state('p1'), state('p2')]).toEqual(['rejected', 'accepted'])
  })

  it('calls a posting unknown when the server may have applied it', async () => {
    const { queue, posting, provider, wake, sent } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(dropped)
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'unknown', nextAttemptAt: NOW + 1_000 })
    expect(sent()).toEqual(['p1'])
  })

  it('sends one at a time per account, oldest work first, and accounts side by side', async () => {
    const { queue, provider, wake, outbox, sent } = outboxFixture()
    queue('later', {}, 'a1', 2)
    queue('first', {}, 'a1', 1)
    queue('other', {}, 'a2', 3)
    const answers: (() => void)[] = []
    provider.onSubmit = (content) =>
      new Promise((resolve) => answers.push(() => resolve(aRef(content, content.description))))
    await wake()
    expect(sent().toSorted()).toEqual(['first', 'other'])
    await wake()
    await wake()
    expect(sent()).toHaveLength(2)
    for (const answer of answers.splice(0)) answer()
    await wake()
    expect(sent().at(-1)).toBe('later')
    for (const answer of answers) answer()
    await outbox.close()
  })

  it('waits until a posting is due, also after a restart', async () => {
    const { queue, wake, advance, restart, sent } = outboxFixture()
    queue('p1', { nextAttemptAt: NOW + 60_000 })
    restart()
    await wake()
    await advance(59_999)
    expect(sent()).toEqual([])
    await advance(1)
    expect(sent()).toEqual(['p1'])
  })

  it('tells the account that all is well, and what went wrong', async () => {
    const { queue, provider, wake, wakeNow, reports } = outboxFixture()
    queue('p1')
    provider.onSubmit = fails(offline)
    await wake()
    expect(reports.at(-1)).toEqual({ accountId: 'a1', kind: 'offline' })
    provider.onSubmit = async (content) => aRef(content, '7')
    await wakeNow()
    expect(reports.at(-1)).toEqual({ accountId: 'a1', kind: null })
  })
})

describe('a person who changes an entry just before it is sent', () => {
  /** An outbox whose keychain takes its time; `go` lets it answer, `fail` lets it refuse. */
  async function atTheKeychain() {
    const made = outboxFixture()
    const link = await made.onLink('a1')
    const gate = Promise.withResolvers<typeof link>()
    made.onLink = () => gate.promise
    made.queue('p1')
    await made.wake()
    return { ...made, go: () => gate.resolve(link), fail: () => gate.reject(new AppError('keychain', 'locked')) }
  }
  const edited = aPosting({ id: 'p2', entryId: 'e-p1', description: 'edited' })

  it('has only the changed one sent', async () => {
    const { journal, go, wake, sent, state } = await atTheKeychain()
    journal.commit([
      { kind: 'dropPosting', postingId: 'p1' },
      { kind: 'saveEntry', entry: anEntry({ id: 'e-p1', description: 'edited' }) },
      { kind: 'savePosting', posting: edited },
    ])
    go()
    await wake()
    expect(sent()).toEqual(['edited'])
    expect(state('p1')).toBeUndefined()
  })

  it('has nothing sent of a removed one', async () => {
    const { journal, go, wake, sent } = await atTheKeychain()
    journal.commit([{ kind: 'deleteEntry', entryId: 'e-p1' }])
    go()
    await wake()
    expect(sent()).toEqual([])
  })

  it('does not find the old one back when the keychain refuses', async () => {
    const { journal, fail, wake, state } = await atTheKeychain()
    journal.commit([
      { kind: 'dropPosting', postingId: 'p1' },
      { kind: 'savePosting', posting: edited },
    ])
    fail()
    await wake()
    expect(state('p1')).toBeUndefined()
    expect(journal.postings(['e-p1'])).toHaveLength(1)
  })
})
