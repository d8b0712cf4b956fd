import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clock,
  dayName,
  elapsed,
  exactClock,
  hoursMinutes,
  instantOf,
  wallOf,
} from '../../../../shared/time/formatTime.ts'
import { english, speak } from '../../../../shared/language.ts'

const zones = ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']
const zone = fc.constantFrom(...zones)
const instant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) })

describe('durations', () => {
  it('reads as hours, minutes and seconds while running', () => {
    expect(elapsed(0)).toBe('0:00:00')
    expect(elapsed(42 * 60_000 + 17_999)).toBe('0:42:17')
    expect(elapsed(101 * 3_600_000)).toBe('101:00:00')
  })
  it('reads as hours and full minutes once worked', () => {
    expect(hoursMinutes(59_999)).toBe('0:00')
    expect(hoursMinutes(3 * 3_600_000 + 42 * 60_000)).toBe('3:42')
  })
  it('is never negative, as a clock may have been set back', () => {
    expect(elapsed(-1)).toBe('0:00:00')
    expect(hoursMinutes(-90_000)).toBe('0:00')
  })
  it('grows with time', () => {
    const seconds = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (ms) => {
        expect(seconds(elapsed(ms))).toBe(Math.floor(ms / 1000))
      }),
    )
  })
})

describe('the wall clock', () => {
  it('shows the time of the zone, not of the machine', () => {
    const at = Date.UTC(2026, 10, 20, 8, 15)
    expect(clock(at, 'Europe/Berlin')).toBe('09:15')
    expect(clock(at, 'Asia/Kolkata')).toBe('13:45')
    expect(dayName(at, 'Europe/Berlin')).toBe('Fri 20 Nov')
    expect(dayName(at, 'Pacific/Auckland')).toBe('Fri 20 Nov')
    expect(dayName(Date.UTC(2026, 10, 20, 23, 30), 'Europe/Berlin')).toBe('Sat 21 Nov')
  })
  it('names the seconds where it isn’t a full minute', async () => {
    const at = Date.UTC(2026, 10, 20, 8, 15)
    const both = () => [at, at + 9_999].map((one) => exactClock(one, 'Europe/Berlin'))
    expect(both()).toEqual(['09:15', '09:15:09'])
    await speak({ ...english, hours: 12 })
    expect(both()).toEqual(['9:15\u00a0am', '9:15:09\u00a0am'])
    await speak(english)
  })
  it('shows midnight as 00:00', () => expect(clock(Date.UTC(2026, 0, 5), 'UTC')).toBe('00:00'))
  it('leads back to an instant that shows the same, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const wall = wallOf(at, name)
        expect(wallOf(instantOf(wall, name), name)).toEqual(wall)
      }),
    )
  })
  it('leads back to the same instant unless the clock shows that time twice', () => {
    const wall = wallOf(Date.UTC(2026, 6, 1, 12), 'Europe/Berlin')
    expect(instantOf(wall, 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 12))
  })
  it('takes a day beyond the month as the next month', () => {
    const wall = { year: 2026, month: 1, day: 32, hour: 0, minute: 0, second: 0 }
    expect(instantOf(wall, 'UTC')).toBe(Date.UTC(2026, 1, 1))
  })
  it('moves a time that the clock skips by that hour', () => {
    const skipped = { year: 2026, month: 3, day: 29, hour: 2, minute: 30, second: 0 }
    expect(['01:30', '03:30']).toContain(clock(instantOf(skipped, 'Europe/Berlin'), 'Europe/Berlin'))
  })
})
