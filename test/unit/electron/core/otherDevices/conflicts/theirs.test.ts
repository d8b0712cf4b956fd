/** Keeping what a provider has where that leaves nothing, lies ahead of now, or meets another piece; and taking it back. */
import { describe, expect, it } from 'vitest'
import { worked } from '../../../../../../shared/time/workedTime.ts'
import { ended, inPieces, running } from '../../../../../support/devicesFixture.ts'
import { HOUR, MINUTE, NOW, SECOND } from '../../../../../support/samples.ts'

describe('keeping theirs', () => {
  it('of a record of which nothing is left deletes the time here, which can be taken back', async () => {
    const made = await ended()
    const { tracker, conflicts, pass, change, records, last, journal, send, calls } = made
    made.undoMs = 8 * SECOND
    change('r1', { endedAt: NOW })
    const entry = last()
    tracker.amend({ entryId: entry.id, description: 'Letter' })
    await pass(8 * SECOND)
    const asked = send(entry.id)
    conflicts.resolve({ entryId: entry.id, keep: 'theirs' })
    expect(journal.entry(entry.id)).toBe(null)
    expect(tracker.undoView()).toMatchObject({ kind: 'delete', entryId: entry.id })
    tracker.undo(tracker.undoView()?.id ?? '')
    expect(journal.entry(entry.id)).toMatchObject({ startedAt: NOW, endedAt: NOW + HOUR, description: 'Letter' })
    expect(send(entry.id)).toEqual(asked)
    conflicts.resolve({ entryId: entry.id, keep: 'ours' })
    await pass(0)
    expect(records.get('r1')).toMatchObject({ endedAt: NOW + HOUR, description: 'Letter' })
    expect(calls).toEqual(['start', 'stop r1', 'amend r1'])
  })

  it('of one of which nothing is left takes only its own piece out, which can be taken back', async () => {
    const made = await inPieces()
    const { tracker, conflicts, pass, change, last, send, calls } = made
    tracker.stop()
    await pass(0)
    made.undoMs = 8 * SECOND
    change('r2', { endedAt: NOW + 75 * MINUTE })
    const { id: entryId } = last()
    tracker.amend({ entryId, description: 'Logo!' })
    await pass(8 * SECOND)
    const [before, asked, sent] = [last(), send(entryId), calls.length]
    conflicts.resolve({ entryId, keep: 'theirs' })
    expect(last().pauses).toHaveLength(1)
    expect(tracker.undoView()).toMatchObject({ kind: 'edit', entryId })
    tracker.undo(tracker.undoView()?.id ?? '')
    await pass(0)
    expect([last(), send(entryId)]).toEqual([before, asked])
    expect(calls.slice(sent)).toEqual([])
  })

  it('of a timer that was stopped there can be taken back: it runs on', async () => {
    const made = await running()
    const { outbox, tracker, conflicts, pass, change, running: entry, send } = made
    made.undoMs = 8 * SECOND
    change('r1', { endedAt: NOW + 30 * MINUTE })
    outbox.checkLiveRecord('a1')
    await pass(0)
    const { id: entryId } = entry()
    conflicts.resolve({ entryId, keep: 'theirs' })
    expect(tracker.timer().kind).toBe('idle')
    tracker.undo(tracker.undoView()?.id ?? '')
    expect(tracker.timer()).toMatchObject({ kind: 'running', entry: { id: entryId, startedAt: NOW } })
    expect(send(entryId)).toMatchObject({ kind: 'conflict', running: true })
  })

  it('of a timer whose begin lies ahead there begins it now, and changes nothing there', async () => {
    const { outbox, tracker, conflicts, pass, change, running: entry, records, send, calls } = await running()
    change('r1', { startedAt: NOW + 2 * HOUR })
    outbox.checkLiveRecord('a1')
    await pass(0)
    const { id: entryId } = entry()
    conflicts.resolve({ entryId, keep: 'theirs' })
    await pass(MINUTE)
    expect(entry()).toMatchObject({ startedAt: NOW + HOUR, endedAt: null })
    expect(send(entryId)).toMatchObject({ kind: 'running' })
    expect(calls).toEqual(['start'])
    tracker.stop()
    await pass(0)
    expect(records.get('r1')).toMatchObject({ startedAt: NOW + HOUR, endedAt: NOW + HOUR + MINUTE })
  })

  it('of words moves no begin of a timer that lies ahead of a clock that was set back', async () => {
    const { clock, outbox, conflicts, pass, change, running: entry } = await running()
    clock.set(NOW - HOUR)
    change('r1', { description: 'theirs' })
    outbox.checkLiveRecord('a1')
    await pass(0)
    conflicts.resolve({ entryId: entry().id, keep: 'theirs' })
    expect(entry()).toMatchObject({ startedAt: NOW, description: 'theirs' })
  })

  it('of a piece that lies ahead there is refused while the timer goes on after it', async () => {
    for (const paused of [true, false]) {
      const { tracker, conflicts, pass, change, running: entry, send } = await running()
      tracker.pause()
      await pass(MINUTE)
      if (!paused) tracker.resume()
      const { id: entryId } = entry()
      change('r1', { startedAt: NOW + HOUR, endedAt: NOW + 2 * HOUR })
      tracker.amend({ entryId, description: 'Letter' })
      await pass(MINUTE)
      const [before, asked] = [entry(), send(entryId)]
      const keep = () => conflicts.resolve({ entryId, keep: 'theirs' })
      expect(keep).toThrow('These times are still to come, and the timer goes on after them.')
      expect([entry(), send(entryId)]).toEqual([before, asked])
      tracker.stop()
      await pass(0)
      keep()
      expect(worked(before, NOW + 2 * HOUR)).toBeGreaterThan(0)
    }
  })

  it('of two pieces that meet there leaves no time between them, and changes neither record', async () => {
    const { tracker, conflicts, pass, change, last, calls, postings, records, send } = await inPieces()
    tracker.stop()
    await pass(0)
    const { id: entryId } = last()
    const meet = NOW + HOUR + 5 * MINUTE
    change('r1', { endedAt: meet })
    change('r2', { startedAt: meet })
    tracker.amend({ entryId, description: 'Logo!' })
    await pass(0)
    for (let card = 0; card < 2; card++) {
      conflicts.resolve({ entryId, keep: 'theirs' })
      await pass(HOUR)
    }
    expect(send(entryId)).toMatchObject({ kind: 'sent' })
    expect(last().pauses[0]).toEqual({ startedAt: meet, endedAt: meet })
    expect(worked(last(), 0)).toBe(3 * HOUR + 15 * MINUTE)
    expect(postings(entryId).map(({ remote }) => remote?.id)).toEqual(['r1', 'r2', 'r3'])
    expect([records.get('r1')?.endedAt, records.get('r2')?.startedAt]).toEqual([meet, meet])
    expect(calls.filter((call) => /^amend r[12]/.test(call))).toEqual([])
    // The next edit of its words changes words only.
    tracker.amend({ entryId, description: 'Letter' })
    await pass(0)
    expect(records.get('r1')).toMatchObject({ startedAt: NOW, endedAt: meet, description: 'Letter' })
    expect(records.size).toBe(3)
  })
})
