/** The months that entries are exported of, and what is said after. */
import { describe, expect, it } from 'vitest'
import { exportedText, spanOf } from '../../../../../renderer/settings/export/exportPeriod.ts'
import type { ExportPeriod } from '../../../../../shared/model/snapshot.ts'

describe('the time to export', () => {
  const span = (period: ExportPeriod, now: string, zone: string) => {
    const { from, to } = spanOf(period, Date.parse(now), zone)
    return [new Date(from).toISOString(), new Date(to).toISOString()]
  }
  it("goes by the person's months", () => {
    expect(span('thisMonth', '2026-11-20T14:00:00Z', 'Europe/Berlin')).toEqual([
      '2026-10-31T23:00:00.000Z',
      '2026-11-30T23:00:00.000Z',
    ])
    // Still October there.
    expect(span('thisMonth', '2026-11-01T05:00:00Z', 'America/Los_Angeles')[1]).toBe('2026-11-01T07:00:00.000Z')
  })
  it('knows months with a change of the clock in them', () =>
    expect(span('lastMonth', '2026-11-20T14:00:00Z', 'Europe/Berlin')).toEqual([
      '2026-09-30T22:00:00.000Z',
      '2026-10-31T23:00:00.000Z',
    ]))
  it('goes back over the new year', () =>
    expect(span('lastMonth', '2026-01-31T12:00:00Z', 'UTC')).toEqual([
      '2025-12-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
    ]))
  it('begins with the first instant of a day that has no midnight', () =>
    // On 1 October 2017 the clocks in Asunción went from 00:00 to 01:00.
    expect(span('thisMonth', '2017-10-15T12:00:00Z', 'America/Asuncion')[0]).toBe('2017-10-01T04:00:00.000Z'))
  it('reaches from the very start to now where everything is exported', () => {
    const now = Date.parse('2026-11-20T14:00:00Z')
    expect(spanOf('all', now, 'UTC')).toEqual({ from: 0, to: now + 1 })
  })
})

describe('what is said after an export', () => {
  it('is where it was written and how much', () => {
    expect(exportedText({ path: '/home/anna/a.csv', entries: 128 })).toBe('128 entries written to /home/anna/a.csv')
    expect(exportedText({ path: '/home/anna/a.csv', entries: 1 })).toBe('1 entry written to /home/anna/a.csv')
  })
  it('is nothing when no file was chosen', () => expect(exportedText({ path: null, entries: 128 })).toBeNull())
  it('says that there was nothing', () =>
    expect(exportedText({ path: '/a.csv', entries: 0 })).toContain('Nothing was tracked'))
})
