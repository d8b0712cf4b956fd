import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onAnotherDay, reformatted } from '../../../../renderer/entryEditor/moment.ts'
import { possibleDates, readTime } from '../../../../shared/input/readTime.ts'
import { clock } from '../../../../shared/time/formatTime.ts'
import { addDays, dayStart, localDate } from '../../../../shared/time/zonedTime.ts'
import { DAY, HOUR, MINUTE, NOW, ZONE } from '../../../support/samples.ts'

const read = (text: string, dates: string[], more: { from?: number; edges?: number[]; zone?: string } = {}) =>
  readTime(text, { zone: ZONE, now: NOW, dates, ...more })

describe('a time on a day', () => {
  it('is read as it is written', () =>
    expect(read('9:15', ['2026-11-18'])).toEqual({ ok: true, at: Date.UTC(2026, 10, 18, 8, 15) }))
  it('is the first of two where the clock is put back, unless only the second fits', () => {
    const first = Date.UTC(2026, 9, 25, 0, 30)
    expect(read('2:30', ['2026-10-25'])).toEqual({ ok: true, at: first })
    expect(read('2:30', ['2026-10-25'], { from: first + MINUTE })).toEqual({ ok: true, at: first + HOUR })
  })
  it('does not exist where the clock skips it', () =>
    expect(read('2:30', ['2026-03-29'])).toMatchObject({ ok: false, message: expect.stringContaining('put forward') }))
  it('is on the first day from which it fits', () => {
    const from = Date.UTC(2026, 10, 19, 21)
    expect(read('1:00', ['2026-11-19', '2026-11-20'], { from })).toEqual({ ok: true, at: Date.UTC(2026, 10, 20, 0) })
    expect(read('1:00', ['2026-11-19'], { from })).toEqual({ ok: true, at: Date.UTC(2026, 10, 19, 0) })
  })
  it('meets an edge within its minute, and no other', () => {
    const edge = Date.UTC(2026, 10, 20, 8, 15, 59)
    expect(read('9:15', ['2026-11-20'], { edges: [edge] })).toEqual({ ok: true, at: edge })
    expect(read('9:16', ['2026-11-20'], { edges: [edge] })).toEqual({ ok: true, at: edge + 1_000 })
  })
  it('shows what was typed wherever it can be read', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe')
    const minutes = fc.integer({ min: 0, max: 1439 })
    const days = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(zones, minutes, days, (zone, minute, day) => {
        const date = addDays('2020-01-01', day)
        const typed = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
        const found = read(typed, [date], { zone })
        if (!found.ok) {
          expect(found.message).toContain('put forward')
          return
        }
        expect([localDate(found.at, zone), clock(found.at, zone)]).toEqual([date, typed.padStart(5, '0')])
      }),
    )
  })
  it('stands as the clock shows it once it was read', () => {
    const moment = { text: '915', read: read('915', ['2026-11-20']) }
    expect(reformatted(moment, ZONE).text).toBe('09:15')
    expect(reformatted({ text: 'soon', read: read('soon', []) }, ZONE).text).toBe('soon')
  })
})

describe('the dates that a time may be on', () => {
  it('are one at least and a week at most', () => {
    expect(possibleDates('2026-11-20', '2026-11-21')).toEqual(['2026-11-20', '2026-11-21'])
    expect(possibleDates('2026-11-20', '2026-11-19')).toEqual(['2026-11-20'])
    expect(possibleDates('2026-02-25', '2027-01-01').at(-1)).toBe('2026-03-03')
  })
})

describe('the same time on another day', () => {
  it('keeps the clock and the seconds', () => {
    const at = dayStart(NOW, ZONE) + 9 * HOUR + 12_345
    expect(onAnotherDay(at, -1, ZONE)).toEqual({ ok: true, at: at - DAY })
    // The hour that was put back lies between.
    expect(onAnotherDay(Date.UTC(2026, 9, 26, 8) + 7, -2, ZONE)).toEqual({ ok: true, at: Date.UTC(2026, 9, 24, 7) + 7 })
  })
})
