/** Times that were dragged: sent with one call, and told at the block where they may not be. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveTimes, settle, useAskedTimes, withAsked } from '../../../../renderer/day/calendar/askedTimes.ts'
import { HOUR, ZONE } from '../../../support/samples.ts'
import { aDayView, anEntryView, aSnapshot, MIDNIGHT } from '../../../support/viewSamples.ts'

const entry = anEntryView({ startedAt: MIDNIGHT + 9 * HOUR, endedAt: MIDNIGHT + 10 * HOUR })
const later = { startedAt: MIDNIGHT + 10 * HOUR, endedAt: MIDNIGHT + 11 * HOUR, pauses: [] }
const amend = vi.fn()

beforeEach(() => {
  useAskedTimes.setState({ asked: null, refused: null })
  amend.mockReset()
  vi.stubGlobal('window', { stint: { amend } })
})
afterEach(() => vi.unstubAllGlobals())

describe('times that are asked for', () => {
  it('are shown at once, sent with one call, and forgotten when the entry has them', async () => {
    amend.mockResolvedValue({ ok: true, value: aSnapshot() })
    const saved = saveTimes(entry, later, [aDayView([entry])], ZONE)
    expect(withAsked([entry], useAskedTimes.getState().asked)[0]).toMatchObject(later)
    await saved
    expect(amend.mock.calls).toEqual([[{ entryId: entry.id, startedAt: later.startedAt, endedAt: later.endedAt }]])
    settle([{ ...entry, ...later }])
    expect(useAskedTimes.getState().asked).toBeNull()
  })

  it('are given up where the main process refuses them, and it is told why', async () => {
    amend.mockResolvedValue({ ok: false, error: { kind: 'rejected', title: '', message: 'Too late.', action: '' } })
    await saveTimes(entry, later, [aDayView([entry])], ZONE)
    expect(useAskedTimes.getState()).toEqual({ asked: null, refused: { id: entry.id, why: 'Too late.' } })
  })

  it('are not sent on a locked day, nor to one', async () => {
    const locked = aDayView([entry], { locked: ['The month is closed.'] })
    await saveTimes(entry, later, [locked], ZONE)
    expect(useAskedTimes.getState().refused).toEqual({ id: entry.id, why: 'The month is closed.' })
    const dayStart = MIDNIGHT - 24 * HOUR
    const before = aDayView([], { date: '2026-11-19', dayStart, locked: ['Closed.'] })
    const earlier = { startedAt: entry.startedAt - 24 * HOUR, endedAt: later.startedAt - 24 * HOUR, pauses: [] }
    await saveTimes(entry, earlier, [before, aDayView([entry])], ZONE)
    expect(useAskedTimes.getState().refused?.why).toBe('Closed.')
    expect(amend).not.toHaveBeenCalled()
  })

  it('that are as before are not sent', async () => {
    await saveTimes(entry, entry, [aDayView([entry])], ZONE)
    expect(amend).not.toHaveBeenCalled()
  })
})
