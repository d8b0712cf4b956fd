/** Times that were dragged: sent with one call, and told at the block where they may not be. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { saveTimes, useAskedTimes, withAsked } from '../../../../renderer/day/calendar/askedTimes.ts'
import { HOUR, ZONE } from '../../../support/samples.ts'
import { aDayView, anEntryView, aSnapshot, MIDNIGHT } from '../../../support/viewSamples.ts'

const entry = anEntryView({ startedAt: MIDNIGHT + 9 * HOUR, endedAt: MIDNIGHT + 10 * HOUR })
const later = { startedAt: MIDNIGHT + 10 * HOUR, endedAt: MIDNIGHT + 11 * HOUR, pauses: [] }
const amend = vi.fn()
const days = vi.fn()
const accepted = { ok: true, value: aSnapshot() }

beforeEach(() => {
  useAskedTimes.setState({ asked: null, refused: null })
  amend.mockReset()
  days.mockReset()
  days.mockResolvedValue({ ok: true, value: [] })
  vi.stubGlobal('window', { stint: { amend, days } })
})
afterEach(() => vi.unstubAllGlobals())

describe('times that are asked for', () => {
  it('are shown at once, sent with one call, and shown until the days have them', async () => {
    amend.mockResolvedValue(accepted)
    const came = Promise.withResolvers<unknown>()
    days.mockReturnValue(came.promise)
    const saved = saveTimes(entry, later, [aDayView([entry])], ZONE)
    const shown = () => withAsked([entry], useAskedTimes.getState().asked)[0]
    expect(shown()).toMatchObject(later)
    await vi.waitFor(() => expect(days).toHaveBeenCalledOnce())
    expect(shown()).toMatchObject(later)
    came.resolve({ ok: true, value: [] })
    await saved
    expect(amend.mock.calls).toEqual([[{ entryId: entry.id, startedAt: later.startedAt, endedAt: later.endedAt }]])
    expect(useAskedTimes.getState().asked).toBeNull()
  })

  it('that go back to what the days still have are sent, as another change is on its way', async () => {
    amend.mockResolvedValue(accepted)
    const first = saveTimes(entry, later, [aDayView([entry])], ZONE)
    const back = { startedAt: entry.startedAt, endedAt: entry.endedAt, pauses: [] }
    const second = saveTimes({ ...entry, ...later }, back, [aDayView([entry])], ZONE)
    expect(useAskedTimes.getState().asked?.times).toEqual(back)
    await Promise.all([first, second])
    expect(amend.mock.calls.map(([change]) => change.startedAt)).toEqual([later.startedAt, entry.startedAt])
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
