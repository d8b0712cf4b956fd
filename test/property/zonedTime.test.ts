import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clock, dayName } from '../../shared/time/formatTime.ts'
import {
  dayStart,
  instantOf,
  instantOfOffsetText,
  instantsOf,
  isoWeekday,
  localDate,
  nextDayStart,
  offsetMinutes,
  offsetText,
  timeOfDay,
  wallClock,
  wallMs,
  wallOf,
} from '../../shared/time/zonedTime.ts'
import { intlOffset, intlWall, moments, runs } from '../support/zones.ts'

const minute = 60_000
const hour = 60 * minute

/** Whatever the clock is set back by in these zones is a multiple of half an hour, up to three hours. */
const halves = [1, 2, 3, 4, 5, 6].map((half) => (half * hour) / 2)
const isTwin = (one: number, other: number, zone: string): boolean => intlWall(one, zone) === intlWall(other, zone)

describe('days', () => {
  it('follow each other without a gap or an overlap, and hold only instants of their date', () => {
    fc.assert(
      fc.property(moments, ({ at, zone }) => {
        const start = dayStart(at, zone)
        const next = nextDayStart(at, zone)
        expect(start).toBeLessThanOrEqual(at)
        expect(next).toBeGreaterThan(at)
        expect(dayStart(start, zone)).toBe(start)
        expect(dayStart(next, zone)).toBe(next)
        expect(nextDayStart(start, zone)).toBe(next)
        expect(dayStart(next - 1, zone)).toBe(start)
        expect([start, next - 1].map((edge) => localDate(edge, zone))).toEqual([
          localDate(at, zone),
          localDate(at, zone),
        ])
        expect([start - 1, next].map((edge) => localDate(edge, zone))).not.toContain(localDate(at, zone))
      }),
      runs,
    )
  })

  it('last from 22 to 26 hours', () => {
    fc.assert(
      fc.property(moments, ({ at, zone }) => {
        const length = nextDayStart(at, zone) - dayStart(at, zone)
        expect(length).toBeGreaterThanOrEqual(22 * hour)
        expect(length).toBeLessThanOrEqual(26 * hour)
      }),
      runs,
    )
  })
})

describe('the wall clock', () => {
  it('is the one that Intl knows', () => {
    fc.assert(
      fc.property(moments, ({ at, zone }) => {
        expect(wallClock(at, zone)).toBe(intlWall(at, zone))
        expect(localDate(at, zone)).toBe(intlWall(at, zone).slice(0, 10))
        expect(isoWeekday(at, zone) % 7).toBe(new Date(`${intlWall(at, zone)}Z`).getUTCDay())
        expect(offsetMinutes(at, zone) * minute).toBe(intlOffset(at, zone))
      }),
      runs,
    )
  })

  it('with its offset leads back to the instant, whichever of two equal times it was', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom('', ':'), ({ at, zone }, colon) => {
        const text = `${wallClock(at, zone)}${offsetText(at, zone).replace(':', colon)}`
        expect(instantOfOffsetText(text)).toBe(at)
      }),
      runs,
    )
  })

  it('shows a time of the day on the day that was asked for, unless it skips it', () => {
    const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    const two = (value: number) => String(value).padStart(2, '0')
    fc.assert(
      fc.property(moments, times, ({ at, zone }, [hours, minutes]) => {
        const time = `${two(hours)}:${two(minutes)}`
        const found = timeOfDay(at, time, zone)
        const wanted = `${localDate(at, zone)}T${time}:00`
        const shown = [
          found - 2 * hour,
          found - hour,
          found - hour / 2,
          found + hour / 2,
          found + hour,
          found + 2 * hour,
        ]
        if (wallClock(found, zone) !== wanted) expect(shown.map((near) => wallClock(near, zone))).not.toContain(wanted)
      }),
      runs,
    )
  })
})

describe('what a person reads', () => {
  const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

  it('is the wall clock that Intl knows', () => {
    fc.assert(
      fc.property(moments, ({ at, zone }) => {
        const wall = intlWall(at, zone)
        expect(clock(at, zone)).toBe(wall.slice(11, 16))
        const [weekday, date] = dayName(at, zone).split(' ')
        expect(weekday).toBe(days[new Date(`${wall}Z`).getUTCDay()])
        expect(Number(date)).toBe(Number(wall.slice(8, 10)))
      }),
      runs,
    )
  })

  it('leads back to the first instant that shows it', () => {
    fc.assert(
      fc.property(moments, ({ at, zone }) => {
        const shown = wallMs(at, zone)
        expect(shown).toBe(Date.parse(`${intlWall(at, zone)}Z`))
        expect(wallOf(at, zone).hour).toBe(Number(intlWall(at, zone).slice(11, 13)))
        const twins = halves.flatMap((ms) => [at - ms, at + ms]).filter((other) => isTwin(other, at, zone))
        expect(instantsOf(shown, zone)).toEqual([at, ...twins].toSorted((a, b) => a - b))
        const found = instantOf(shown, zone)
        expect(intlWall(found, zone)).toBe(intlWall(at, zone))
        expect(found === at).toBe(!halves.some((ms) => isTwin(at - ms, at, zone)))
        expect(found).toBeLessThanOrEqual(at)
      }),
      runs,
    )
  })
})
