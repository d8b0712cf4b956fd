import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, instantsOf, isoWeekday } from '../../shared/time/zonedTime.ts'
import { icsOf, readBetween } from '../support/calendarTexts.ts'
import { propertyRuns } from '../support/propertyRuns.ts'

/** Around the nights in which clocks of these zones change. */
const zones = [
  { zone: 'Europe/Copenhagen', name: 'Romance Standard Time', nights: ['2026-03-29', '2026-10-25'] },
  { zone: 'America/New_York', name: 'America/New_York', nights: ['2026-03-08', '2026-11-01'] },
  {
    zone: 'Australia/Lord_Howe',
    name: '/mozilla.org/20050126_1/Australia/Lord_Howe',
    nights: ['2026-04-05', '2026-10-04'],
  },
  { zone: 'Asia/Kolkata', name: 'India Standard Time', nights: ['2026-06-15'] },
]
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const series = fc
  .record({
    place: fc.constantFrom(...zones),
    night: fc.nat(1),
    startsBefore: fc.integer({ min: 0, max: 60 }),
    minute: fc.integer({ min: 0, max: 24 * 4 - 1 }).map((quarter) => quarter * 15),
    lengthMinutes: fc.integer({ min: 1, max: 30 * 60 }),
    interval: fc.integer({ min: 1, max: 4 }),
    weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }), { nil: null }),
    lasts: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
    personIn: fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata'),
  })
  .map((made) => {
    const night = made.place.nights[made.night % made.place.nights.length] ?? ''
    return { ...made, night, first: addDays(night, -made.startsBefore) }
  })

const digits = (text: string) => text.replaceAll(/[-:]/g, '')

describe('a daily or weekly series over the nights in which clocks change', () => {
  it('happens at its time on the wall on just the days that a walk through the days finds', () => {
    fc.assert(
      fc.property(series, ({ place, night, first, minute, lengthMinutes, interval, weekdays, lasts, personIn }) => {
        const { zone, name } = place
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`
        const wallOn = (date: string) => Date.parse(`${date}T${time}Z`)
        /** The first of two; of none, as the clock would have gone on. */
        const instantOn = (date: string) => {
          const [at] = instantsOf(wallOn(date), zone)
          if (at !== undefined) return at
          const [before = 0] = instantsOf(wallOn(date) - 86_400_000, zone)
          return before + 86_400_000
        }
        const weekday = (date: string) => isoWeekday(Date.parse(`${date}T12:00Z`), 'UTC')
        const last = lasts === null ? null : addDays(first, lasts)
        const monday = addDays(first, 1 - weekday(first))
        const [from, to] = [Date.parse(`${addDays(night, -3)}T00:00Z`), Date.parse(`${addDays(night, 4)}T00:00Z`)]
        const days = Array.from({ length: daysBetween(first, addDays(night, 6)) + 1 }, (_, index) =>
          addDays(first, index),
        )
        const expected = days
          .filter((date) => last === null || date <= last)
          .filter((date) => {
            // The first day always counts.
            if (date === first) return true
            if (weekdays === null) return daysBetween(first, date) % interval === 0
            return Math.floor(daysBetween(monday, date) / 7) % interval === 0 && weekdays.includes(weekday(date))
          })
          .map(instantOn)
          .filter((at) => at < to && at + lengthMinutes * 60_000 > from)

        const rule =
          weekdays === null ? 'FREQ=DAILY' : `FREQ=WEEKLY;BYDAY=${weekdays.map((one) => codes[one - 1]).join(',')}`
        const until = last === null ? '' : `;UNTIL=${digits(new Date(instantOn(last)).toISOString().slice(0, 19))}Z`
        const text = icsOf([
          'UID:series',
          `DTSTART;TZID="${name}":${digits(first)}T${digits(time)}`,
          `DURATION:PT${lengthMinutes}M`,
          `RRULE:${rule};INTERVAL=${interval};WKST=MO${until}`,
        ])
        const found = readBetween(text, new Date(from).toISOString(), new Date(to).toISOString(), personIn)
        expect(found.leftOut).toBe(0)
        expect(found.occurrences.map(({ startedAt }) => startedAt)).toEqual(expected)
        expect(found.occurrences.every((one) => one.endedAt - one.startedAt === lengthMinutes * 60_000)).toBe(true)
      }),
      propertyRuns(200),
    )
  })
})

describe('a text that is nearly a calendar', () => {
  it('is read or refused, and never throws', () => {
    const word = fc.constantFrom(
      'BEGIN:VCALENDAR',
      'END:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'END:VTIMEZONE',
      'BEGIN:STANDARD',
      'TZID:Own',
      'TZOFFSETTO:+0100',
      'TZOFFSETFROM:-9999',
      'DTSTART:20261116T090000',
      'DTSTART;TZID=Own:20261116T090000',
      'DTSTART;VALUE=DATE:20261116',
      'DTEND:20261116T100000Z',
      'DURATION:P9999W',
      'RRULE:FREQ=DAILY',
      'RRULE:FREQ=YEARLY;BYDAY=9XX',
      'EXDATE:20261116',
      'RDATE:20261117/PT1H,x',
      'RECURRENCE-ID:20261116T090000Z',
      'UID:1',
      'SUMMARY',
      ':',
      ' folded',
      '\t',
      '"',
    )
    const lines = fc.array(fc.oneof(word, fc.string()), { maxLength: 40 })
    fc.assert(
      fc.property(lines, (some) => {
        const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...some, 'END:VEVENT'].join('\n')
        expect(() => readBetween(text, '2026-11-15T00:00Z', '2026-11-22T00:00Z')).not.toThrow()
      }),
      propertyRuns(300),
    )
  })
})
