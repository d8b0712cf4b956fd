/** Records that somebody else changed, ended or deleted at the provider: noticed, and never overwritten unasked. */
import { describe, expect, it } from 'vitest'
import { readBackGraceMs } from '../../../../../../electron/core/sync/retry.ts'
import { AppError } from '../../../../../../shared/errors.ts'
import { coding, design, devicesFixture, ended, running } from '../../../../../support/devicesFixture.ts'
import { HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'

const lost = () => Promise.reject(new AppError('offline', 'connection broke', { ambiguous: true }))
const offline = () => Promise.reject(new AppError('offline', 'no network'))

describe('a stale client', () => {
  it('never overwrites the right stop', async () => {
    const { tracker, pass, change, records, calls, send, last } = await running()
    change('r1', { endedAt: NOW + 30 * MINUTE })
    tracker.stop()
    await pass(0)
    expect(tracker.timer().kind).toBe('idle')
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + 30 * MINUTE })
    expect(calls).toEqual(['start'])
    expect(send(last().id)).toEqual({
      kind: 'conflict',
      ours: { startedAt: NOW, endedAt: NOW + HOUR, what: 'Website · Coding', description: 'Logo' },
      theirs: { startedAt: NOW, endedAt: NOW + 30 * MINUTE, what: '1/1', description: 'Logo' },
      why: 'It was changed there.',
      running: false,
    })
  })

  it('never overwrites a record that was corrected there', async () => {
    const { tracker, pass, change, records, send, last } = await ended()
    change('r1', { startedAt: NOW - HOUR })
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    expect(records.get('r1')).toMatchObject({ startedAt: NOW - HOUR, description: 'Logo' })
    expect(send(last().id)).toMatchObject({ kind: 'conflict' })
  })

  it('never makes a record again that was deleted there', async () => {
    const { tracker, pass, records, send, last } = await running()
    records.clear()
    tracker.stop()
    await pass(HOUR)
    expect(records.size).toBe(0)
    expect(send(last().id)).toMatchObject({ kind: 'conflict', theirs: null, why: 'It was deleted in Fake.' })
  })

  it('asks nothing where the same was done on both devices within a minute', async () => {
    const { tracker, pass, change, records, send, last } = await running()
    change('r1', { endedAt: NOW + HOUR - 40 * SECOND })
    tracker.stop()
    await pass(0)
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + HOUR })
  })

  it('still asks when the person tries once more', async () => {
    const { tracker, pass, change, records, send, last } = await running()
    change('r1', { endedAt: NOW + 30 * MINUTE })
    tracker.stop()
    await pass(0)
    tracker.sendAgain(last().id)
    await pass(0)
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    tracker.amend({ entryId: last().id, description: 'Logo' })
    await pass(0)
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + 30 * MINUTE, description: 'Logo' })
    expect(send(last().id)).toMatchObject({ kind: 'conflict' })
  })
})

describe('a look before a write', () => {
  it('that fails writes nothing, and is made again', async () => {
    const made = await running()
    const { tracker, pass, records, calls, send, last } = made
    made.before = (call) => (call.startsWith('look') ? offline() : Promise.resolve())
    tracker.stop()
    await pass(0)
    expect(calls).toEqual(['start'])
    expect(send(last().id)).toMatchObject({ kind: 'waiting', reason: 'no network' })
    made.before = async () => {}
    await pass(MINUTE)
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + HOUR })
  })

  it('lets nothing go that was edited meanwhile', async () => {
    const made = await ended()
    const { tracker, pass, calls, last } = made
    const { promise, resolve } = Promise.withResolvers<void>()
    made.before = (call) => (call.startsWith('look') ? promise : Promise.resolve())
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    tracker.amend({ entryId: last().id, description: 'Logo' })
    resolve()
    await pass(0)
    // What is wanted is what is there.
    expect(calls).toEqual(['start', 'stop r1'])
  })

  it('lets nothing go that was removed meanwhile', async () => {
    const made = await ended()
    const { tracker, pass, calls, last, records } = made
    const { promise, resolve } = Promise.withResolvers<void>()
    made.before = (call) => (call.startsWith('look') ? promise : Promise.resolve())
    const { id: entryId } = last()
    tracker.amend({ entryId, description: 'Letter' })
    await pass(0)
    tracker.deleteEntry(entryId)
    resolve()
    await pass(0)
    expect(calls).toEqual(['start', 'stop r1', 'remove r1'])
    expect(records.size).toBe(0)
  })

  it('knows its own hand in a change whose answer was lost, also after the next edit', async () => {
    const made = await ended()
    const { tracker, pass, records, last, send } = made
    const { id: entryId } = last()
    made.after = lost
    tracker.amend({ entryId, description: 'Letter' })
    await pass(0)
    made.after = async () => {}
    tracker.amend({ entryId, description: 'Poster' })
    await pass(readBackGraceMs)
    await pass(readBackGraceMs)
    expect(send(entryId)).toMatchObject({ kind: 'sent' })
    expect(records.get('r1')).toMatchObject({ description: 'Poster' })
  })

  it('knows it also when the change that follows is refused, and edited again', async () => {
    const made = await ended()
    const { tracker, pass, records, last, send } = made
    const { id: entryId } = last()
    made.after = lost
    tracker.amend({ entryId, description: 'Letter' })
    await pass(0)
    made.after = async () => {}
    tracker.amend({ entryId, description: 'Poster' })
    made.before = (call) => (call.startsWith('amend') ? offline() : Promise.resolve())
    await pass(readBackGraceMs)
    await pass(readBackGraceMs)
    tracker.amend({ entryId, description: 'Flyer' })
    made.before = async () => {}
    await pass(HOUR)
    expect(send(entryId)).toMatchObject({ kind: 'sent' })
    expect(records.get('r1')).toMatchObject({ description: 'Flyer' })
  })

  it('notices somebody else’s hand after a change whose answer was lost', async () => {
    const made = await ended()
    const { tracker, pass, change, records, last, send } = made
    made.after = lost
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    made.after = async () => {}
    change('r1', { description: 'theirs' })
    await pass(readBackGraceMs)
    await pass(readBackGraceMs)
    expect(send(last().id)).toMatchObject({ kind: 'conflict' })
    expect(records.get('r1')).toMatchObject({ description: 'theirs' })
  })
})

describe('what a record says by Stint’s own doing', () => {
  it('is kept from the last write that was answered', async () => {
    const made = await ended()
    const { tracker, pass, postings, last } = made
    const { id: entryId } = last()
    expect(postings(entryId)[0]?.confirmedContent).toMatchObject({
      running: false,
      endedAt: NOW + HOUR,
      description: 'Logo',
    })
    made.before = (call) => (call.startsWith('amend') ? offline() : Promise.resolve())
    tracker.amend({ entryId, description: 'Letter' })
    await pass(0)
    expect(postings(entryId)[0]).toMatchObject({ state: 'queued', confirmedContent: { description: 'Logo' } })
    made.before = async () => {}
    made.after = lost
    await pass(MINUTE)
    expect(postings(entryId)[0]).toMatchObject({ state: 'unknown', confirmedContent: { description: 'Logo' } })
  })

  it('is still what it was before while a write is under way, so that after a crash both are known', async () => {
    const made = await ended()
    const { tracker, pass, postings, last } = made
    made.after = () => new Promise(() => {})
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    expect(postings(last().id)[0]).toMatchObject({
      state: 'sending',
      confirmedContent: { description: 'Logo' },
      description: 'Letter',
    })
  })
})

describe('a record that runs', () => {
  it('is looked at while it does, and what was done there is said at once', async () => {
    const { outbox, pass, change, send, running: entry, tracker } = await running()
    change('r1', { endedAt: NOW + 30 * MINUTE })
    outbox.checkLiveRecord('a1')
    await pass(0)
    expect(send(entry().id)).toMatchObject({ kind: 'conflict', running: true, ours: { endedAt: null } })
    expect(tracker.timer().kind).toBe('running')
  })

  it('is not looked at for good by a look that fails or comes late', async () => {
    const made = await running()
    const { outbox, pass, change, send, running: entry, tracker } = made
    change('r1', { endedAt: NOW + 30 * MINUTE })
    made.before = offline
    outbox.checkLiveRecord('a1')
    await pass(0)
    expect(send(entry().id)).toEqual({ kind: 'running', live: { state: 'there' } })
    const { promise, resolve } = Promise.withResolvers<void>()
    made.before = () => promise
    outbox.checkLiveRecord('a1')
    await pass(0)
    tracker.pause()
    made.before = async () => {}
    resolve()
    await pass(0)
    expect(send(entry().id)).toMatchObject({ kind: 'conflict', running: false })
  })

  it('and was ended before its begin was heard of is a question, not an overwritten end', async () => {
    const made = devicesFixture()
    const { tracker, pass, change, records, send, last } = made
    made.after = lost
    tracker.start({ target: coding })
    await pass(0)
    made.after = async () => {}
    change('r1', { endedAt: NOW + MINUTE })
    await pass(HOUR)
    tracker.stop()
    await pass(0)
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + MINUTE })
    expect(send(last().id)).toMatchObject({ kind: 'conflict', theirs: { endedAt: NOW + MINUTE } })
  })

  it('does not begin while another start of ours may yet arrive and end it', async () => {
    const made = devicesFixture()
    const { tracker, pass, calls } = made
    made.before = lost
    tracker.start({ target: coding })
    await pass(0)
    made.before = async () => {}
    tracker.start({ target: design })
    await pass(readBackGraceMs - 2 * SECOND)
    expect(calls).toEqual(['start'])
    await pass(10 * SECOND)
    expect(calls).toEqual(['start', 'start'])
  })
})

describe('throwing away what somebody changed there', () => {
  it('leaves it there, and says so', async () => {
    const { tracker, pass, change, records, heard, last, journal } = await ended()
    change('r1', { description: 'theirs' })
    tracker.deleteEntry(last().id)
    await pass(HOUR)
    expect(records.size).toBe(1)
    expect(heard).toEqual(['It was changed there. So it stays there: delete it there if it isn’t needed.'])
    expect(journal.removals('a1')).toEqual([])
  })

  it('is done where it is gone already', async () => {
    const { tracker, pass, records, heard, calls, journal } = await running()
    records.clear()
    tracker.discard()
    await pass(0)
    expect([heard, journal.removals('a1')]).toEqual([[], []])
    expect(calls).toEqual(['start'])
  })

  it('takes it away where only a change of ours may have made it so', async () => {
    const made = await ended()
    const { tracker, pass, records, heard, last } = made
    made.after = lost
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    made.after = async () => {}
    tracker.deleteEntry(last().id)
    await pass(HOUR)
    expect([records.size, heard]).toEqual([0, []])
  })

  it('leaves a record that was ended there before its begin was heard of, and says so', async () => {
    const made = devicesFixture()
    const { tracker, pass, change, records, heard, journal, calls } = made
    made.after = lost
    tracker.start({ target: coding })
    await pass(0)
    made.after = async () => {}
    change('r1', { endedAt: NOW + MINUTE })
    tracker.discard()
    await pass(HOUR)
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + MINUTE })
    expect(heard).toEqual(['It was changed there. So it stays there: delete it there if it isn’t needed.'])
    expect([calls, journal.removals('a1')]).toEqual([['start'], []])
  })

  it('leaves it too where the answer says only later that it was begun', async () => {
    const made = devicesFixture()
    const { tracker, pass, change, records, heard, journal, provider } = made
    made.after = lost
    tracker.start({ target: coding })
    await pass(0)
    made.after = async () => {}
    change('r1', { endedAt: NOW + MINUTE })
    const { promise, resolve } = Promise.withResolvers<void>()
    const find = provider.live?.find ?? (async () => null)
    Object.assign(provider.live ?? {}, {
      find: async (...asked: Parameters<typeof find>) => (await promise, find(...asked)),
    })
    await pass(MINUTE)
    tracker.discard()
    resolve()
    await pass(HOUR)
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + MINUTE })
    expect([heard.length, journal.removals('a1')]).toEqual([1, []])
  })

  it('is told of before it is forgotten: a crash between the two leaves no record of which nobody knows', async () => {
    const { tracker, pass, change, last, journal, heard } = await ended()
    change('r1', { description: 'theirs' })
    const { commit } = journal
    const toldBy: number[] = []
    journal.commit = (changes) => {
      if (changes.some(({ kind }) => kind === 'dropRemoval')) toldBy.push(heard.length)
      commit(changes)
    }
    tracker.deleteEntry(last().id)
    await pass(0)
    expect(toldBy).toEqual([1])
  })

  it('waits where the record can’t be looked at', async () => {
    const made = await ended()
    const { tracker, pass, records, heard, last } = made
    made.before = (call) =>
      call.startsWith('look') ? Promise.reject(new AppError('rejected', 'bad request')) : Promise.resolve()
    tracker.deleteEntry(last().id)
    await pass(0)
    expect([records.size, heard]).toEqual([1, []])
    made.before = async () => {}
    await pass(HOUR)
    expect([records.size, heard]).toEqual([0, []])
  })
})
