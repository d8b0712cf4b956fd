import { describe, expect, it } from 'vitest'
import { never, readBackGraceMs, undecidedAt } from '../../../../../../electron/core/sync/retry.ts'
import { contentOf } from '../../../../../../electron/core/postings/reconcilePostings.ts'
import type { Posting, RecordComparison } from '../../../../../../electron/core/ports/ports.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef, settled } from '../../../../../support/fakes.ts'
import { dropped, fails, offline, outboxFixture, type OutboxFixture } from '../../../../../support/outboxFixture.ts'
import { anEntry, aPosting, HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'

/** A record that is to go, of an entry of its own. */
function remove({ journal, provider }: OutboxFixture, id: string, change: Partial<Posting> = {}): string[] {
  const remote = { id: `r-${id}`, startedAt: NOW - HOUR, endedAt: NOW, note: null }
  const posting = aPosting({ id, entryId: `e-${id}`, state: 'accepted', remote, ...change })
  journal.commit([{ kind: 'saveRemoval', removal: { posting, attempts: 0, nextAttemptAt: null } }])
  const removed: string[] = []
  provider.remove = async (_, ref) => void removed.push(ref.id ?? '')
  return removed
}
const removalIds = ({ journal }: OutboxFixture) => journal.removals('a1').map(({ posting }) => posting.id)

describe('what can still be taken back', () => {
  it('is neither sent, nor looked for, nor taken away, while the rest of its account goes', async () => {
    const made = outboxFixture()
    const { queue, wake, wakeNow, advance, heldBack, sent, provider } = made
    queue('p1')
    queue('p2', { state: 'unknown', sentAt: NOW - HOUR }, 'a1', 1)
    queue('p3', {}, 'a1', 2)
    const removed = remove(made, 'p4')
    for (const id of ['e-p1', 'e-p2', 'e-p4']) heldBack.add(id)
    await wake()
    await wakeNow('a1')
    await advance(HOUR)
    expect([sent(), provider.asked, removed]).toEqual([['p3'], [], []])
    heldBack.clear()
    await wake()
    expect([sent(), provider.asked.length, removed]).toEqual([['p3', 'p1', 'p2'], 1, ['r-p4']])
  })

  it('wakes nobody while it waits', async () => {
    const { queue, wake, heldBack, clock } = outboxFixture()
    queue('p1')
    heldBack.add('e-p1')
    await wake()
    expect(clock.waiting()).toBe(0)
  })

  it('does not leave because it was due while the keychain was asked', async () => {
    const made = outboxFixture()
    const { queue, wake, heldBack, sent, onLink, reports, linked } = made
    const gate = Promise.withResolvers<void>()
    made.onLink = (accountId) => gate.promise.then(() => onLink(accountId))
    queue('p1')
    const removed = remove(made, 'p2')
    await wake()
    heldBack.add('e-p1').add('e-p2')
    gate.resolve()
    await wake()
    expect([sent(), removed, linked, reports]).toEqual([[], [], ['a1'], []])
  })

  it('is not forgotten to have been brought back when the keychain refuses', async () => {
    const made = outboxFixture()
    const { wake, journal } = made
    const gate = Promise.withResolvers<never>()
    made.onLink = () => gate.promise
    remove(made, 'p1')
    await wake()
    journal.commit([{ kind: 'dropRemoval', postingId: 'p1' }])
    gate.reject(new AppError('keychain', 'locked'))
    await wake()
    expect(removalIds(made)).toEqual([])
  })
})

describe('a record that is to go', () => {
  it('goes before anything is written: what grows may lie where it was', async () => {
    const made = outboxFixture()
    const { queue, wake, provider } = made
    const order: string[] = []
    queue('p1')
    remove(made, 'p2')
    provider.remove = async () => void order.push('remove')
    provider.onSubmit = async (content) => (order.push('submit'), aRef(content, '7'))
    await wake()
    expect(order).toEqual(['remove', 'submit'])
  })

  it('and can’t be reached is tried again with the rest of its account', async () => {
    const made = outboxFixture()
    const { queue, wake, advance, provider, sent } = made
    queue('p1')
    const removed = remove(made, 'p2')
    const { remove: works } = provider
    provider.remove = fails(offline)
    await wake()
    expect(sent()).toEqual([])
    if (works) provider.remove = works
    await advance(MINUTE)
    expect([removed, sent()]).toEqual([['r-p2'], ['p1']])
  })

  it('and is asked about by hand does not stop what else is to be sent', async () => {
    const made = outboxFixture()
    const { queue, wake, provider, sent } = made
    queue('p1')
    remove(made, 'p2')
    provider.remove = fails(() => new AppError('protocol', 'Please sign in.'))
    await wake()
    expect([sent(), removalIds(made)]).toEqual([['p1'], ['p2']])
  })

  it('leaves the posting that waits with it the reason why both wait', async () => {
    const made = outboxFixture()
    const { queue, wake, posting } = made
    queue('p1')
    remove(made, 'p2')
    made.onLink = fails(() => new AppError('unauthorized', 'The token is not valid.'))
    await wake()
    expect(posting('p1')).toMatchObject({ state: 'queued', nextAttemptAt: never, error: { kind: 'unauthorized' } })
  })
})

describe('a quit', () => {
  it('sends what is due and waits for it', async () => {
    const { queue, outbox, sent, state } = outboxFixture()
    queue('p1')
    queue('p2', {}, 'a2')
    await outbox.flush()
    expect(sent().toSorted()).toEqual(['p1', 'p2'])
    expect([state('p1'), state('p2')]).toEqual(['accepted', 'accepted'])
  })

  it('sends also what became due while something else was under way', async () => {
    const made = outboxFixture()
    const { queue, journal, provider, sent } = made
    const entry = anEntry({ id: 'live', startedAt: NOW, endedAt: null })
    const remote = { id: '7', startedAt: NOW, endedAt: null, note: null }
    const live = aPosting({ entryId: 'live', state: 'accepted', running: true, remote })
    journal.commit([
      { kind: 'saveEntry', entry },
      { kind: 'savePosting', posting: live },
    ])
    const seen = Promise.withResolvers<RecordComparison>()
    provider.compareRecord = () => seen.promise
    made.outbox.checkLiveRecord('a1')
    await settled()
    queue('p2')
    const flushed = made.outbox.flush()
    await settled()
    expect(sent()).toEqual([])
    seen.resolve({ kind: 'same' })
    await flushed
    expect(sent()).toEqual(['p2'])
  })

  it('waits for nothing where there is nothing, or nothing that can go', async () => {
    const made = outboxFixture()
    await made.outbox.flush()
    made.queue('p1')
    made.onLink = fails(() => new AppError('keychain', 'locked'))
    await made.outbox.flush()
    expect(made.linked).toEqual(['a1'])
  })
})

describe('a look at the live record', () => {
  function live(change: Partial<Posting> = {}) {
    const made = outboxFixture()
    const remote = { id: '7', startedAt: NOW, endedAt: null, note: null }
    const posting = aPosting({ entryId: 'live', state: 'accepted', running: true, remote, ...change })
    made.journal.commit([
      { kind: 'saveEntry', entry: anEntry({ id: 'live', startedAt: NOW, endedAt: null }) },
      { kind: 'savePosting', posting: { ...posting, confirmedContent: contentOf(posting) } },
    ])
    let looks = 0
    made.provider.compareRecord = async () => (looks++, { kind: 'gone' })
    const look = async (accountId = 'a1') => (made.outbox.checkLiveRecord(accountId), settled())
    return Object.assign(made, { look, looks: () => looks, state: () => made.journal.postings(['live'])[0]?.state })
  }

  it('asks the person about what somebody else did to it', async () => {
    const made = live()
    await made.look()
    expect([made.looks(), made.state()]).toEqual([1, 'rejected'])
  })

  it('is not taken at another account, nor at what is still to be sent or can be taken back', async () => {
    const made = live()
    await made.look('a2')
    made.heldBack.add('live')
    await made.look()
    const queued = live({ state: 'queued', nextAttemptAt: NOW + HOUR })
    await queued.look()
    expect([made.looks(), queued.looks()]).toEqual([0, 0])
  })

  it('is not taken when its entry was changed while the keychain was asked', async () => {
    const made = live()
    const { onLink, heldBack } = made
    const gate = Promise.withResolvers<void>()
    made.onLink = (accountId) => gate.promise.then(() => onLink(accountId))
    await made.look()
    heldBack.add('live')
    gate.resolve()
    await settled()
    expect([made.looks(), made.state()]).toEqual([0, 'accepted'])
  })

  it('that fails says nothing, and is no reason to stop', async () => {
    const made = live()
    made.provider.compareRecord = fails(offline)
    await made.look()
    made.onLink = fails(() => new AppError('keychain', 'locked'))
    await made.look()
    expect([made.state(), made.reports]).toEqual(['accepted', []])
  })
})

describe('what the person found there', () => {
  it('is there as it left, though something else is wanted by now', async () => {
    const made = outboxFixture()
    const { queue, journal, posting, outbox } = made
    queue('p1', { state: 'unknown', nextAttemptAt: undecidedAt })
    const left = posting('p1')
    if (!left) throw new Error('not queued')
    const wanted = { ...left, endedAt: left.endedAt + MINUTE, unconfirmedContent: contentOf(left) }
    journal.commit([{ kind: 'savePosting', posting: wanted }])
    outbox.resolveUndecided('p1', 'there')
    expect(posting('p1')?.remote).toMatchObject({ startedAt: left.startedAt, endedAt: left.endedAt, id: null })
  })
})

describe('an account that takes one write at a time', () => {
  it('rests no longer than it must after the clock was set back', async () => {
    const { queue, provider, wake, clock, advance, sent } = outboxFixture()
    provider.oneAtATime = true
    provider.onSubmit = fails(dropped)
    queue('p1')
    queue('p2', {}, 'a1', 1)
    await wake()
    clock.set(NOW - 5 * HOUR)
    provider.onSubmit = async (content) => aRef(content, content.description)
    await advance(readBackGraceMs + SECOND)
    await advance(readBackGraceMs + SECOND)
    expect(sent()).toContain('p2')
  })
})
