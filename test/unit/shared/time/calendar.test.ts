/** The complaint: hours on the wrong day. Work over midnight, at the ends of months and years, and around 29 February. */
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../../electron/core/export/entryTable.ts'
import { toCsv } from '../../../../electron/core/export/tableFormats.ts'
import { dueReminders } from '../../../../electron/core/reminders/dueReminders.ts'
import { spanOf } from '../../../../renderer/settings/export/exportPeriod.ts'
import { dayName } from '../../../../shared/time/formatTime.ts'
import { dateStart, isoWeekday, localDate, nextDayStart } from '../../../../shared/time/zonedTime.ts'
import { worked } from '../../../../shared/time/workedTime.ts'
import { aLook } from '../../../support/remindersFixture.ts'
import { DAY, endingAt, HOUR } from '../../../support/samples.ts'
import { booked, shown, splits, timeFixture, utc } from '../../../support/timeFixture.ts'

/** Where these nights are all in winter time, or all in summer time: hours ahead of UTC. */
const places: [zone: string, ahead: number][] = [
  ['Europe/Berlin', 1],
  ['America/Los_Angeles', -8],
  ['Asia/Kolkata', 5.5],
  ['Australia/Lord_Howe', 11],
]
const midnights: [what: string, before: string, after: string][] = [
  ['any midnight', '2026-11-20', '2026-11-21'],
  ['the end of a month', '2026-11-30', '2026-12-01'],
  ['the end of a year', '2026-12-31', '2027-01-01'],
  ['the end of a February', '2027-02-28', '2027-03-01'],
  ['the beginning of a leap day', '2028-02-28', '2028-02-29'],
  ['the end of a leap day', '2028-02-29', '2028-03-01'],
  ['the end of a leap year', '2028-12-31', '2029-01-01'],
]
const nights = places.flatMap(([zone, ahead]) =>
  midnights.map(([what, before, after]) => ({ zone, ahead, what, before, after })),
)

describe.each(nights)('an entry over $what in $zone', ({ zone, ahead, before, after }) => {
  /** From 23:00 to 01:30, with a pause from 23:45 to 00:15. */
  function overMidnight() {
    const at = utc(`${before}T23:00`) - ahead * HOUR
    const made = timeFixture(new Date(at).toISOString().slice(0, -1), zone)
    made.begin()
    made.pass(0.75)
    made.tracker.pause()
    made.pass(0.5)
    made.tracker.resume()
    made.pass(1.25)
    made.tracker.stop()
    return made
  }

  it('belongs to both days, to each with what was worked on it', () => {
    const made = overMidnight()
    expect([shown(made.entry()), worked(made.entry(), 0) / HOUR]).toEqual(['23:00–01:30', 2])
    expect([made.day(before), made.day(after), made.today()]).toEqual([0.75, 1.25, 1.25])
  })

  it('is booked by days, without the pause at midnight', () => {
    for (const breaks of ['field', 'text', 'segments'] as const) {
      expect(booked(overMidnight().entry(), { ...splits, breaks })).toEqual([
        { when: `${before} 23:00–23:45`, hours: 0.75, pause: 0, clocks: true },
        { when: `${after} 00:15–01:30`, hours: 1.25, pause: 0, clocks: true },
      ])
    }
    expect(booked(overMidnight().entry(), { breaks: 'field' })).toEqual([
      { when: `${before} 23:00–01:30`, hours: 2, pause: 0.5, clocks: true },
    ])
  })

  it('is exported with the month in which it began', () => {
    const made = overMidnight()
    const first = utc(`${before}T12:00`) - ahead * HOUR
    const { from, to } = spanOf('thisMonth', first, zone)
    const { startedAt } = made.entry()
    expect([from <= startedAt, startedAt < to, localDate(from, zone)]).toEqual([true, true, `${before.slice(0, 7)}-01`])
    expect(toCsv(tableOf([made.entry()], () => 'anna'))).toContain(`${before},23:00,01:30,30,2.00,2:00:00,`)
  })

  it('is today’s and no longer today’s at the right moments', () => {
    const made = timeFixture(new Date(utc(`${after}T00:00`) - ahead * HOUR - 1).toISOString().slice(0, -1), zone)
    made.begin()
    expect(localDate(made.snapshot().dayStart, zone)).toBe(before)
    made.clock.advance(1)
    expect(localDate(made.snapshot().dayStart, zone)).toBe(after)
    made.tracker.stop()
    expect(made.snapshot().today).toEqual([])
    expect(nextDayStart(made.clock.now() - 1, zone)).toBe(made.clock.now())
  })
})

describe('29 February', () => {
  const zone = 'Europe/Berlin'
  const leapDay = utc('2028-02-29T11:00')

  it('is a Tuesday of 24 hours between a Monday and a Wednesday', () => {
    expect([-1, 0, 1].map((days) => dayName(leapDay + days * DAY, zone))).toEqual([
      'Mon 28 Feb',
      'Tue 29 Feb',
      'Wed 1 Mar',
    ])
    expect(isoWeekday(leapDay, zone)).toBe(2)
    expect(nextDayStart(leapDay, zone) - dateStart('2028-02-29', zone)).toBe(DAY)
    expect(dateStart('2028-03-01', zone)).toBe(nextDayStart(leapDay, zone))
  })

  it('has its reminder, and so has the day after', () => {
    const dueAt = (text: string) => {
      const now = utc(text)
      return dueReminders(aLook({ reminders: endingAt('17:00', [2, 3]), now, lookedAt: now })).map(({ id }) => id)
    }
    expect(['2028-02-28T16:00', '2028-02-29T15:59'].flatMap(dueAt)).toEqual([])
    expect(dueAt('2028-02-29T16:00')).toEqual(['end 2028-02-29'])
    expect(dueAt('2028-03-01T16:00')).toEqual(['end 2028-03-01'])
  })

  it('belongs to February’s export, also on the first of March', () => {
    const days = (from: number, to: number) => (to - from) / DAY
    const march = spanOf('lastMonth', utc('2028-03-01T00:30'), zone)
    expect([localDate(march.from, zone), days(march.from, march.to)]).toEqual(['2028-02-01', 29])
    const other = spanOf('lastMonth', utc('2027-03-31T10:00'), zone)
    expect(days(other.from, other.to)).toBe(28)
  })
})

describe('a month in which the clocks change', () => {
  it.each([
    ['Europe/Berlin', '2026-03-31T12:00', 31 * 24 - 1],
    ['Europe/Berlin', '2026-10-01T12:00', 31 * 24 + 1],
    ['America/Los_Angeles', '2026-03-31T12:00', 31 * 24 - 1],
    ['Australia/Lord_Howe', '2026-04-30T12:00', 30 * 24 + 0.5],
    ['Asia/Kolkata', '2026-03-31T12:00', 31 * 24],
  ])('in %s is exported whole (%s)', (zone, at, hours) => {
    const { from, to } = spanOf('thisMonth', utc(at), zone)
    expect((to - from) / HOUR).toBe(hours)
  })
})
