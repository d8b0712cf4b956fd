/** The complaint: wrong hours where the clocks change. Entries over, beside and inside each change are as long as they were. */
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../../electron/core/export/entryTable.ts'
import { toCsv } from '../../../../electron/core/export/tableFormats.ts'
import { elapsed, hoursMinutes } from '../../../../shared/time/formatTime.ts'
import { paused, worked } from '../../../../shared/time/workedTime.ts'
import { HOUR, MINUTE } from '../../../support/samples.ts'
import { booked, shown, splits, timeFixture, utc } from '../../../support/timeFixture.ts'

/** A night at work from 22:00 to 08:00 on the wall; `shorter`: hours that the clocks take from it. */
interface Night {
  name: string
  zone: string
  /** 22:00, in UTC. */
  begins: string
  dates: [string, string]
  shorter: number
}

const nights: Night[] = [
  {
    name: 'spring in Berlin',
    zone: 'Europe/Berlin',
    begins: '2026-03-28T21:00',
    dates: ['2026-03-28', '2026-03-29'],
    shorter: 1,
  },
  {
    name: 'autumn in Berlin',
    zone: 'Europe/Berlin',
    begins: '2026-10-24T20:00',
    dates: ['2026-10-24', '2026-10-25'],
    shorter: -1,
  },
  {
    name: 'spring in Los Angeles',
    zone: 'America/Los_Angeles',
    begins: '2026-03-08T06:00',
    dates: ['2026-03-07', '2026-03-08'],
    shorter: 1,
  },
  {
    name: 'autumn in Los Angeles',
    zone: 'America/Los_Angeles',
    begins: '2026-11-01T05:00',
    dates: ['2026-10-31', '2026-11-01'],
    shorter: -1,
  },
  {
    name: 'half an hour of spring on Lord Howe Island',
    zone: 'Australia/Lord_Howe',
    begins: '2026-10-03T11:30',
    dates: ['2026-10-03', '2026-10-04'],
    shorter: 0.5,
  },
  {
    name: 'half an hour of autumn on Lord Howe Island',
    zone: 'Australia/Lord_Howe',
    begins: '2026-04-04T11:00',
    dates: ['2026-04-04', '2026-04-05'],
    shorter: -0.5,
  },
  {
    name: 'a night without a change in Kolkata',
    zone: 'Asia/Kolkata',
    begins: '2026-03-28T16:30',
    dates: ['2026-03-28', '2026-03-29'],
    shorter: 0,
  },
]

describe.each(nights)('time zone and DST errors: $name', ({ zone, begins, dates, shorter }) => {
  const [before, after] = dates
  const changed = shorter !== 0

  function atWork() {
    const made = timeFixture(begins, zone)
    made.begin()
    return made
  }

  /** From 22:00 to 08:00 in one go. */
  function worksThrough() {
    const made = atWork()
    made.pass(10 - shorter)
    made.tracker.stop()
    return made
  }

  /** As `worksThrough`, with a pause from 01:00 to 04:00, in which the clocks change. */
  function sleepsThrough() {
    const made = atWork()
    made.pass(3)
    made.tracker.pause()
    made.pass(3 - shorter)
    made.tracker.resume()
    made.pass(4)
    made.tracker.stop()
    return made
  }

  it('an entry over the change is as long as it was, and shows the times of the wall', () => {
    const entry = worksThrough().entry()
    expect(shown(entry)).toBe('22:00–08:00')
    expect(worked(entry, 0) / HOUR).toBe(10 - shorter)
  })

  it('the timer counts on through it', () => {
    const made = atWork()
    for (let minutes = 0; minutes <= (10 - shorter) * 60; minutes += 30) {
      expect(hoursMinutes(worked(made.entry(), made.clock.now()))).toBe(hoursMinutes(minutes * MINUTE))
      made.pass(0.5)
    }
  })

  it('a pause over it takes what it lasted', () => {
    const entry = sleepsThrough().entry()
    expect(shown(entry)).toBe('22:00–08:00')
    expect(paused(entry, 0) / HOUR).toBe(3 - shorter)
    expect(worked(entry, 0) / HOUR).toBe(7)
  })

  it('each of the two days has what was worked on it', () => {
    const made = atWork()
    made.pass(2)
    expect(made.today()).toBe(0)
    made.pass(8 - shorter)
    expect(made.today()).toBe(8 - shorter)
    made.tracker.stop()
    expect([made.day(before), made.day(after), made.today()]).toEqual([2, 8 - shorter, 8 - shorter])
  })

  it('each day has its own with the pause, too', () => {
    const made = sleepsThrough()
    expect([made.day(before), made.day(after), made.today()]).toEqual([2, 5, 5])
  })

  it('one record holds all of it, and the clock goes along only where it tells the length', () => {
    const whole = { when: `${before} 22:00–08:00`, clocks: !changed }
    for (const breaks of ['field', 'text'] as const) {
      expect(booked(worksThrough().entry(), { breaks })).toEqual([{ ...whole, hours: 10 - shorter, pause: 0 }])
      expect(booked(sleepsThrough().entry(), { breaks })).toEqual([{ ...whole, hours: 7, pause: 3 - shorter }])
    }
  })

  it('records beside the pause hold what lies beside it', () => {
    expect(booked(worksThrough().entry(), { breaks: 'segments' })).toEqual([
      { when: `${before} 22:00–08:00`, hours: 10 - shorter, pause: 0, clocks: !changed },
    ])
    expect(booked(sleepsThrough().entry(), { breaks: 'segments' })).toEqual([
      { when: `${before} 22:00–01:00`, hours: 3, pause: 0, clocks: true },
      { when: `${after} 04:00–08:00`, hours: 4, pause: 0, clocks: true },
    ])
  })

  it('records by days are cut at midnight, and the day of the change has its true hours', () => {
    const evening = { when: `${before} 22:00–00:00`, hours: 2, pause: 0, clocks: false }
    const morning = { when: `${after} 00:00–08:00`, clocks: !changed }
    for (const breaks of ['field', 'text'] as const) {
      const rules = { ...splits, breaks }
      expect(booked(worksThrough().entry(), rules)).toEqual([evening, { ...morning, hours: 8 - shorter, pause: 0 }])
      expect(booked(sleepsThrough().entry(), rules)).toEqual([evening, { ...morning, hours: 5, pause: 3 - shorter }])
    }
    expect(booked(sleepsThrough().entry(), { ...splits, breaks: 'segments' })).toEqual([
      evening,
      { when: `${after} 00:00–01:00`, hours: 1, pause: 0, clocks: true },
      { when: `${after} 04:00–08:00`, hours: 4, pause: 0, clocks: true },
    ])
  })

  it('the day of the change ends when it ends', () => {
    const made = timeFixture(begins, zone)
    made.pass(2 + 23.25 - shorter)
    made.begin()
    made.pass(0.5)
    made.tracker.stop()
    expect([shown(made.entry()), made.today(), made.day(after)]).toEqual(['23:15–23:45', 0.5, 0.5])
    made.pass(0.5)
    made.begin()
    made.pass(0.5)
    made.tracker.stop()
    expect([shown(made.entry()), made.today(), made.day(after)]).toEqual(['00:15–00:45', 0.5, 0.5])
    expect(made.snapshot().today).toHaveLength(1)
  })

  it('a timer that was forgotten over the whole day of the change books that day with its true hours', () => {
    const made = atWork()
    made.pass(2 + (24 - shorter) + 1)
    made.tracker.stop()
    const [first, day, last, ...others] = booked(made.entry(), splits)
    expect([first?.hours, day?.hours, last?.hours, others]).toEqual([2, 24 - shorter, 1, []])
    expect([made.day(before), made.day(after), made.today()]).toEqual([2, 24 - shorter, 1])
  })

  it('the export has the true hours beside the times of the wall', () => {
    const [, row] = toCsv(tableOf([worksThrough().entry()], () => 'anna')).split('\r\n')
    expect(row).toMatch(`${before},22:00,08:00,0,${(10 - shorter).toFixed(2)},${elapsed((10 - shorter) * HOUR)},`)
  })
})

/** Nights in which the clock shows a stretch twice: when it is put back, and by how much. */
const doubled = [
  { zone: 'Europe/Berlin', change: '2026-10-25T01:00', back: 60, from: '02:50', to: '02:10' },
  { zone: 'America/Los_Angeles', change: '2026-11-01T09:00', back: 60, from: '01:50', to: '01:10' },
  { zone: 'Australia/Lord_Howe', change: '2026-04-04T15:00', back: 30, from: '01:50', to: '01:40' },
]

describe.each(doubled)(
  'time zone and DST errors: a time that comes twice in $zone',
  ({ zone, change, back, from, to }) => {
    const at = utc(change)
    const entryFrom = (startedAt: number, minutes: number) => {
      const made = timeFixture(new Date(startedAt).toISOString().slice(0, -1), zone)
      made.begin()
      made.pass(minutes / 60)
      made.tracker.stop()
      return made
    }

    it('an entry that seems to end before it began is as long as it was, and never goes with those times', () => {
      const made = entryFrom(at - 10 * MINUTE, 20)
      expect(shown(made.entry())).toBe(`${from}–${to}`)
      expect(worked(made.entry(), 0)).toBe(20 * MINUTE)
      for (const breaks of ['field', 'text', 'segments'] as const) {
        const [only, ...others] = booked(made.entry(), { ...splits, breaks })
        expect(others).toEqual([])
        expect(only).toMatchObject({ hours: 1 / 3, clocks: false })
      }
    })

    it('an entry that seems to take no time took as long as the clock was put back', () => {
      const made = entryFrom(at - 10 * MINUTE, back)
      expect(shown(made.entry())).toBe(`${from}–${from}`)
      expect([worked(made.entry(), 0) / MINUTE, made.today() * 60]).toEqual([back, back])
    })

    it('the same times on the wall are two entries, one after the other', () => {
      const made = timeFixture(new Date(at - back * MINUTE).toISOString().slice(0, -1), zone)
      made.begin()
      made.clock.advance(back * MINUTE)
      made.begin()
      made.clock.advance(back * MINUTE)
      made.tracker.stop()
      const [second, first] = made.snapshot().today
      if (!first || !second) throw new Error('there should be two')
      expect(shown(first).slice(0, 5)).toBe(shown(second).slice(0, 5))
      expect([first.endedAt, second.startedAt]).toEqual([at, at])
      expect([first.marks, second.marks]).toEqual([[], []])
      expect(made.today() * 60).toBe(2 * back)
    })
  },
)
