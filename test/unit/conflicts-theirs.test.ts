/** Keeping what a back end has where that leaves nothing, lies ahead of now, or meets another piece; and taking it back. */
import { describe, expect, it } from 'vitest'
import { worked } from '../../shared/worked.ts'
import { inPieces } from './devices-desk.ts'
import { HOUR, MINUTE, NOW } from './samples.ts'

describe('keeping theirs', () => {
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
