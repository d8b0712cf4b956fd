import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { aRef, settled } from '../../../../../support/fakes.ts'
import { liveFixture, silence } from '../../../../../support/liveFixture.ts'
import { dropped, fails, outboxFixture } from '../../../../../support/outboxFixture.ts'
import { aPosting, aTarget, HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

const target = aTarget()

/** An hour that the provider has, as one record. */
async function written() {
  const made = liveFixture()
  made.tracker.start({ target })
  await made.pass(HOUR)
  made.tracker.stop()
  await made.pass(0)
  const entryId = made.journal.lastEnded()?.id ?? ''
  return { ...made, made, entryId }
}

describe('a change that got no answer', () => {
  it('is not followed by another one before the server had its time', async () => {
    const { made, tracker, entryId, pass, calls, records } = await written()
    made.before = () => Promise.reject(dropped())
    tracker.amend({ entryId, description: 'first' })
    await pass(0)
    made.before = async () => {}
    tracker.amend({ entryId, description: 'second' })
    await pass(readBackGraceMs - 1)
    expect(calls.filter((call) => call === 'amend')).toHaveLength(1)
    await pass(1)
    expect(calls.filter((call) => call === 'amend')).toHaveLength(2)
    expect(records()).toMatchObject([{ description: 'second' }])
  })

  it('a change without an answer is not sent again before its time after a crash', async () => {
    const { made, tracker, entryId, pass, calls, crash } = await written()
    made.before = silence
    tracker.amend({ entryId, description: 'first' })
    await pass(0)
    made.before = async () => {}
    await crash()
    await pass(readBackGraceMs - 1)
    expect(calls.filter((call) => call === 'amend')).toHaveLength(1)
    await pass(1)
    expect(calls.filter((call) => call === 'amend')).toHaveLength(2)
  })
})

describe('a record that is to go', () => {
  it.each(['the answer was given up', 'Stint was killed'])('is looked for long enough after %s', async (how) => {
    const made = liveFixture()
    const { tracker, pass, held, journal, crash } = made
    const answer = Promise.withResolvers<void>()
    made.before = () => answer.promise
    tracker.start({ target })
    await pass(readBackGraceMs)
    tracker.discard()
    await pass(0)
    made.before = async () => {}
    if (how === 'Stint was killed') await crash()
    else answer.reject(dropped())
    // What was given up arrives last of all.
    await pass(readBackGraceMs - MINUTE / 2)
    held.set('late', { startedAt: NOW, endedAt: null, description: '' })
    await pass(MINUTE)
    expect([held.size, journal.removals('a1')]).toEqual([0, []])
  })

  it('goes on being asked for where a page answered that is none of the provider', async () => {
    const { made, tracker, entryId, pass, records } = await written()
    made.before = () => Promise.reject(new AppError('protocol', 'Please sign in.'))
    tracker.deleteEntry(entryId)
    await pass(0)
    made.before = async () => {}
    await pass(MINUTE)
    expect(records()).toEqual([])
  })

  it('stays where the provider refuses', async () => {
    const { made, tracker, entryId, pass, records, journal } = await written()
    made.before = () => Promise.reject(new AppError('locked', 'Exported.'))
    tracker.deleteEntry(entryId)
    await pass(0)
    made.before = async () => {}
    await pass(HOUR)
    expect(records()).toHaveLength(1)
    expect(journal.removals('a1')).toEqual([])
  })

  it('and is refused is not asked about while a try from before a crash may still take it away', async () => {
    const { made, tracker, entryId, pass, held, calls, crash, journal } = await written()
    const [record] = held.keys()
    made.before = silence
    tracker.deleteEntry(entryId)
    await pass(0)
    made.before = () => Promise.reject(new AppError('rejected', 'Status 400.'))
    await crash()
    expect(calls.filter((call) => call === 'remove')).toHaveLength(2)
    await pass(MINUTE)
    expect([made.leftBehind, journal.refusedRemovals()]).toEqual([[], []])
    // What was given up arrives; the server no longer knows what to refuse.
    held.delete(record ?? '')
    made.before = async () => {}
    await pass(readBackGraceMs)
    expect([made.leftBehind, journal.removals('a1'), journal.refusedRemovals()]).toEqual([[], [], []])
  })

  it('and stays is told of before it is forgotten: a crash between the two leaves no record of which nobody knows', async () => {
    const made = outboxFixture()
    const { journal, provider, left, wake } = made
    const posting = aPosting({ id: 'p1', remote: { id: '7', startedAt: NOW, endedAt: NOW, note: null } })
    journal.commit([{ kind: 'saveRemoval', removal: { posting, attempts: 0, nextAttemptAt: null } }])
    provider.remove = () => Promise.reject(new AppError('locked', 'Exported.'))
    journal.beforeCommit = (changes) => {
      if (changes.some(({ kind }) => kind === 'dropRemoval')) throw new AppError('storage', 'disk full')
    }
    await wake()
    expect([left, journal.removals('a1').length]).toEqual([[{ id: 'p1', message: 'Exported.' }], 1])
    journal.beforeCommit = () => {}
    made.restart()
    await wake()
    await made.advance(readBackGraceMs)
    expect([left.length, journal.removals('a1')]).toEqual([2, []])
  })

  it('and stayed is never found as that of another entry, which would go with it when the person deletes it', async () => {
    const { made, tracker, entryId, pass, records, journal, held } = await written()
    const before = records()
    made.before = () => Promise.reject(new AppError('locked', 'Exported.'))
    tracker.deleteEntry(entryId)
    await pass(0)
    made.before = async () => {}
    made.after = () => Promise.reject(dropped())
    tracker.addEntry({
      target,
      startedAt: NOW,
      endedAt: NOW + HOUR,
      pauses: [],
      description: '',
      tags: [],
      billable: null,
    })
    await pass(0)
    made.after = async () => {}
    await pass(HOUR)
    expect(records()).toEqual([...before, ...before])
    const [posting] = journal.postings([journal.lastEnded()?.id ?? ''])
    expect([posting?.state, posting?.remote?.id]).toEqual(['accepted', [...held.keys()][1]])
  })

  it('a record that is to be deleted is not found for another posting', async () => {
    const { queue, journal, provider, wake } = outboxFixture()
    const gone = aPosting({ id: 'old', remote: { id: '7', startedAt: NOW, endedAt: NOW, note: null } })
    const removal = { posting: gone, attempts: 1, nextAttemptAt: NOW + HOUR }
    journal.commit([{ kind: 'saveRemoval', removal }])
    queue('p1', { state: 'unknown', sentAt: NOW - HOUR })
    await wake()
    expect(provider.asked[0]?.claimed).toEqual(['7'])
  })

  it('is so from the moment it is found', async () => {
    const made = liveFixture()
    const { tracker, pass, journal } = made
    made.after = () => Promise.reject(dropped())
    tracker.start({ target })
    await pass(0)
    made.after = silence
    tracker.discard()
    await pass(MINUTE)
    expect(journal.removals('a1')).toMatchObject([{ posting: { remote: { id: 'r1' } } }])
  })
})

describe('a provider whose writes replace more than one record', () => {
  it('gets nothing while an earlier write may yet arrive', async () => {
    const made = outboxFixture()
    const { queue, provider, wake, wakeNow, advance, sent } = made
    provider.oneAtATime = true
    provider.onSubmit = fails(dropped)
    queue('p1')
    queue('p2', {}, 'a1', 1)
    await wake()
    provider.onSubmit = async (posting) => aRef(posting, posting.description)
    await wakeNow()
    made.restart()
    await wake()
    await advance(readBackGraceMs - 1)
    expect(sent()).toEqual(['p1'])
    provider.onFind = async (posting) => aRef(posting, '7')
    await advance(1)
    await settled()
    expect(sent()).toEqual(['p1', 'p2'])
  })

  it('which others don’t have to wait for', async () => {
    const { queue, provider, wake, wakeNow, sent } = outboxFixture()
    provider.onSubmit = fails(dropped)
    queue('p1')
    queue('p2', {}, 'a1', 1)
    await wake()
    provider.onSubmit = async (posting) => aRef(posting, posting.description)
    await wakeNow()
    expect(sent()).toEqual(['p1', 'p2'])
  })
})
