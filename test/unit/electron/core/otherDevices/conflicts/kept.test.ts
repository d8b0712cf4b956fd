/** The person's answer where a record was changed on both sides: one of the two versions, wholly. */
import { describe, expect, it } from 'vitest'
import { coding, design, devicesFixture, ended, inPieces, running } from '../../../../../support/devicesFixture.ts'
import { HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

describe('keeping ours', () => {
  it('makes the record what the entry is', async () => {
    const { tracker, conflicts, pass, change, records, send, last } = await running()
    change('r1', { endedAt: NOW + 30 * MINUTE })
    tracker.stop()
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'ours' })
    await pass(0)
    expect(records.get('r1')).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR })
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
  })

  it('asks again where it was changed once more', async () => {
    const { tracker, conflicts, pass, change, send, last, records } = await ended()
    change('r1', { description: 'theirs' })
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    change('r1', { description: 'theirs again' })
    conflicts.resolve({ entryId: last().id, keep: 'ours' })
    await pass(0)
    expect(send(last().id)).toMatchObject({ kind: 'conflict', theirs: { description: 'theirs again' } })
    expect(records.get('r1')).toMatchObject({ description: 'theirs again' })
  })

  it('makes a record anew that was deleted, once', async () => {
    const { tracker, conflicts, pass, records, send, last, calls } = await ended()
    records.clear()
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'ours' })
    await pass(HOUR)
    expect([...records.values()]).toMatchObject([{ startedAt: NOW, endedAt: NOW + HOUR, description: 'Letter' }])
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
    expect(calls.at(-1)).toBe('submit')
  })

  it('leaves a record ended while the timer runs on, and gives it the end when it stops', async () => {
    const { outbox, tracker, conflicts, pass, change, records, send, running: entry, last, calls } = await running()
    change('r1', { endedAt: NOW + 30 * MINUTE })
    outbox.checkLiveRecord('a1')
    await pass(0)
    conflicts.resolve({ entryId: entry().id, keep: 'ours' })
    await pass(HOUR)
    tracker.amend({ entryId: entry().id, description: 'Letter' })
    await pass(0)
    outbox.checkLiveRecord('a1')
    await pass(0)
    expect(send(entry().id)).toEqual({ kind: 'running', live: { state: 'there' } })
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + 30 * MINUTE })
    expect(calls).toEqual(['start'])
    tracker.stop()
    await pass(0)
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + 2 * HOUR, description: 'Letter' })
  })

  it('lets a deleted record run there anew, where running ones are shown', async () => {
    for (const liveRecords of [true, false]) {
      const made = await running()
      const { outbox, conflicts, pass, records, running: entry, postings } = made
      records.clear()
      outbox.checkLiveRecord('a1')
      await pass(0)
      made.terms = { ...made.terms, rules: { ...made.terms.rules, liveRecords } }
      conflicts.resolve({ entryId: entry().id, keep: 'ours' })
      await pass(0)
      expect([...records.values()]).toHaveLength(liveRecords ? 1 : 0)
      expect(postings(entry().id)).toHaveLength(liveRecords ? 1 : 0)
    }
  })

  it('is for something to decide about', async () => {
    const { conflicts, last } = await ended()
    for (const keep of ['ours', 'theirs'] as const) {
      expect(() => conflicts.resolve({ entryId: last().id, keep })).toThrow('nothing to decide')
      expect(() => conflicts.resolve({ entryId: 'unknown', keep })).toThrow('nothing to decide')
    }
  })
})

describe('keeping theirs', () => {
  it('ends the timer where it was ended there, and sends nothing', async () => {
    const { outbox, tracker, conflicts, pass, change, send, last, calls, running: entry } = await running()
    change('r1', { endedAt: NOW + 30 * MINUTE })
    outbox.checkLiveRecord('a1')
    await pass(0)
    conflicts.resolve({ entryId: entry().id, keep: 'theirs' })
    await pass(HOUR)
    expect(tracker.timer().kind).toBe('idle')
    expect(last()).toMatchObject({ startedAt: NOW, endedAt: NOW + 30 * MINUTE })
    expect(send(last().id)).toMatchObject({ kind: 'sent', remote: { endedAt: NOW + 30 * MINUTE } })
    expect(calls).toEqual(['start'])
  })

  it('takes times, target and words over, and what follows is an ordinary change', async () => {
    const { tracker, conflicts, pass, change, send, last, calls, records } = await ended()
    change('r1', { startedAt: NOW - HOUR, activityId: '2', description: 'theirs', tags: ['büro'] })
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(HOUR)
    expect(last()).toMatchObject({ startedAt: NOW - HOUR, target: design, description: 'theirs', tags: ['büro'] })
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
    expect(calls).toEqual(['start', 'stop r1'])
    tracker.amend({ entryId: last().id, description: 'mine' })
    await pass(0)
    expect(records.get('r1')).toMatchObject({
      startedAt: NOW - HOUR,
      activityId: '2',
      description: 'mine',
      tags: ['büro'],
    })
  })

  it('takes back what was changed here alone', async () => {
    const { tracker, conflicts, pass, change, records, last } = await ended()
    change('r1', { description: 'theirs' })
    tracker.amend({ entryId: last().id, startedAt: NOW - HOUR, endedAt: NOW + HOUR - MINUTE })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(HOUR)
    expect(last()).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR, description: 'theirs' })
    expect(records.get('r1')).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR, description: 'theirs' })
  })

  it('goes by the name that a target has there, where it is not offered', async () => {
    const { tracker, conflicts, pass, change, last } = await ended()
    change('r1', { projectId: '9', activityId: '7' })
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    expect(last().target).toMatchObject({
      accountId: 'a1',
      projectId: '9',
      activityId: '7',
      project: '9/7',
      activity: null,
    })
  })

  it('keeps the tags and the text of a provider that holds none', async () => {
    const made = devicesFixture()
    const { tracker, conflicts, pass, change, last } = made
    made.terms = { ...made.terms, rules: { ...made.terms.rules, tags: false, description: false } }
    tracker.start({ target: coding, description: 'Logo' })
    tracker.amend({ entryId: made.running().id, tags: ['büro'] })
    await pass(HOUR)
    change('r1', { endedAt: NOW + MINUTE })
    tracker.stop()
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    expect(last()).toMatchObject({ endedAt: NOW + MINUTE, description: 'Logo', tags: ['büro'] })
  })

  it('of a deleted record deletes the entry, and nothing is sent', async () => {
    const { tracker, conflicts, pass, records, last, calls, journal } = await ended()
    const { id: entryId } = last()
    records.clear()
    tracker.amend({ entryId, description: 'Letter' })
    await pass(0)
    conflicts.resolve({ entryId, keep: 'theirs' })
    await pass(HOUR)
    expect([journal.entry(entryId), journal.removals('a1')]).toEqual([null, []])
    expect(calls).toEqual(['start', 'stop r1'])
  })

  it('of a deleted record of the running entry leaves what came before its last pause', async () => {
    const { outbox, tracker, conflicts, pass, records, last, running: entry, calls, postings } = await inPieces()
    const before = calls.length
    records.delete('r3')
    outbox.checkLiveRecord('a1')
    await pass(0)
    conflicts.resolve({ entryId: entry().id, keep: 'theirs' })
    await pass(HOUR)
    expect(tracker.timer().kind).toBe('idle')
    const secondEnd = NOW + HOUR + 15 * MINUTE + HOUR
    expect(last()).toMatchObject({ endedAt: secondEnd, pauses: [{ startedAt: NOW + HOUR }] })
    expect(postings(last().id).map(({ state, remote }) => [state, remote?.id])).toEqual([
      ['accepted', 'r1'],
      ['accepted', 'r2'],
    ])
    expect(calls).toHaveLength(before)
  })

  it('of a deleted piece between others makes a pause of it, and leaves the others alone', async () => {
    const { tracker, conflicts, pass, records, last, calls, send, postings } = await inPieces()
    tracker.stop()
    await pass(0)
    records.delete('r2')
    tracker.amend({ entryId: last().id, description: 'Letter' })
    await pass(0)
    const before = calls.length
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(HOUR)
    expect(last().pauses).toEqual([{ startedAt: NOW + HOUR, endedAt: NOW + 2 * HOUR + 30 * MINUTE }])
    expect(postings(last().id).map(({ remote }) => remote?.id)).toEqual(['r1', 'r3'])
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
    expect(calls).toHaveLength(before)
  })

  it('of a piece that was cut short there moves the edge of the pause after it', async () => {
    const { tracker, conflicts, pass, change, last, calls, send } = await inPieces()
    tracker.stop()
    await pass(0)
    change('r1', { endedAt: NOW + 30 * MINUTE })
    tracker.amend({ entryId: last().id, description: 'Logo!' })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(HOUR)
    expect(last()).toMatchObject({ startedAt: NOW, pauses: [{ startedAt: NOW + 30 * MINUTE }, {}] })
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
    expect(calls.filter((call) => call === 'amend r1')).toEqual([])
  })

  it('still ends a record that runs on there after the timer was stopped', async () => {
    const { tracker, conflicts, pass, change, records, send, last } = await running()
    change('r1', { description: 'theirs' })
    tracker.stop()
    await pass(0)
    expect(send(last().id)).toMatchObject({ kind: 'conflict', theirs: { endedAt: null } })
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(0)
    expect(last()).toMatchObject({ endedAt: NOW + HOUR, description: 'theirs' })
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + HOUR, description: 'theirs' })
  })

  it('of one piece says before which others it changes there: all where words differ, what it lies over, or none', async () => {
    const first = NOW + HOUR
    const second = { startedAt: first + 15 * MINUTE, endedAt: first + 15 * MINUTE + HOUR }
    const third = { startedAt: second.endedAt + 15 * MINUTE, endedAt: second.endedAt + 15 * MINUTE + HOUR }
    const cases = [
      [{ activityId: '2' }, [second, third], ['amend r2', 'amend r3']],
      [{ endedAt: second.startedAt + MINUTE }, [second], ['amend r2']],
      [{ endedAt: NOW + 30 * MINUTE }, undefined, []],
    ] as const
    for (const [there, others, changed] of cases) {
      const { tracker, conflicts, pass, change, last, calls, send } = await inPieces()
      tracker.stop()
      await pass(0)
      change('r1', there)
      const { id: entryId } = last()
      tracker.amend({ entryId, startedAt: NOW + MINUTE })
      await pass(0)
      const asked = send(entryId)
      expect(asked.kind === 'conflict' && asked.others).toEqual(others)
      const before = calls.length
      conflicts.resolve({ entryId, keep: 'theirs' })
      await pass(HOUR)
      expect(calls.slice(before).filter((call) => call.startsWith('amend'))).toEqual(changed)
    }
  })

  it('takes all of a piece that reaches over its neighbours there, and cuts those', async () => {
    const { tracker, conflicts, pass, change, records, last, send } = await inPieces()
    tracker.stop()
    await pass(0)
    change('r2', { startedAt: NOW + 30 * MINUTE })
    tracker.amend({ entryId: last().id, description: 'Logo!' })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(HOUR)
    expect(records.get('r2')).toMatchObject({ startedAt: NOW + 30 * MINUTE, endedAt: NOW + 2.25 * HOUR })
    expect(records.get('r1')).toMatchObject({ startedAt: NOW, endedAt: NOW + 30 * MINUTE })
    expect(records.size).toBe(3)
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
  })

  it('takes a piece in that lies under theirs, and its record goes', async () => {
    const { tracker, conflicts, pass, change, records, last, send } = await inPieces()
    tracker.stop()
    await pass(0)
    change('r2', { startedAt: NOW - HOUR })
    tracker.amend({ entryId: last().id, description: 'Logo!' })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(HOUR)
    expect([...records.keys()]).toEqual(['r2', 'r3'])
    expect(last()).toMatchObject({ startedAt: NOW - HOUR, pauses: [{ startedAt: NOW + 2.25 * HOUR }] })
    expect(send(last().id)).toMatchObject({ kind: 'sent' })
  })

  it('leaves a record alone that began there only after the end here, and runs on', async () => {
    const { tracker, conflicts, pass, change, records, last, journal } = await running()
    change('r1', { startedAt: NOW + 30 * MINUTE })
    const { id: entryId } = journal.running() ?? { id: '' }
    tracker.stop()
    await pass(0)
    tracker.amend({ entryId, endedAt: NOW + 20 * MINUTE })
    await pass(0)
    conflicts.resolve({ entryId: last().id, keep: 'theirs' })
    await pass(HOUR)
    expect(journal.entry(entryId)).toBe(null)
    expect(records.get('r1')).toMatchObject({ startedAt: NOW + 30 * MINUTE, endedAt: null })
  })
})
