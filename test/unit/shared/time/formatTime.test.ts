import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, dayName, elapsed, exactClock, hoursMinutes } from '../../../../shared/time/formatTime.ts'
import { english, speak } from '../../../../shared/language.ts'

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
})
