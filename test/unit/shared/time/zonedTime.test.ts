import { describe, expect, it, onTestFinished, vi } from 'vitest'
import {
  addDays,
  datesBetween,
  dayStart,
  daysBetween,
  instantOf,
  instantOfOffsetText,
  instantsOf,
  isoWeekday,
  isZone,
  localDate,
  nextDayStart,
  offsetMinutes,
  offsetText,
  timeOfDay,
  wallClock,
  wallOf,
} from '../../../../shared/time/zonedTime.ts'
import { HOUR, NOW } from '../../../support/samples.ts'

const utc = (text: string) => Date.parse(`${text}Z`)

describe('a zone', () => {
  it('is one that the runtime knows', () => {
    expect(['Europe/Berlin', 'UTC', 'Asia/Kolkata'].map(isZone)).toEqual([true, true, true])
    expect(['Mars/Olympus', '', 'Europe/Berlin '].map(isZone)).toEqual([false, false, false])
  })
})

describe('the wall clock', () => {
  it('the wall clock is that of the zone', () => {
    expect(wallClock(NOW, 'Europe/Berlin')).toBe('2026-11-20T15:00:00')
    expect(wallClock(NOW, 'Asia/Kolkata')).toBe('2026-11-20T19:30:00')
    expect(wallClock(NOW, 'Pacific/Auckland')).toBe('2026-11-21T03:00:00')
    expect(localDate(NOW, 'Pacific/Auckland')).toBe('2026-11-21')
  })

  it('is as far from UTC as the zone is at that instant', () => {
    expect(offsetText(NOW, 'Europe/Berlin')).toBe('+01:00')
    expect(offsetText(utc('2026-07-01T00:00'), 'Europe/Berlin')).toBe('+02:00')
    expect(offsetText(NOW, 'America/St_Johns')).toBe('-03:30')
    expect(offsetText(NOW, 'Asia/Kathmandu')).toBe('+05:45')
    expect(offsetText(NOW, 'UTC')).toBe('+00:00')
    expect(offsetMinutes(NOW, 'America/St_Johns')).toBe(-210)
  })
})

describe('an instant of the wall clock', () => {
  it('is missing where the clock skips that time, which then counts as much later', () => {
    const skipped = utc('2026-03-29T02:30')
    expect(instantsOf(skipped, 'Europe/Berlin')).toEqual([])
    expect(instantOf(skipped, 'Europe/Berlin')).toBe(utc('2026-03-29T01:30'))
    expect(instantsOf(utc('2026-10-04T02:15'), 'Australia/Lord_Howe')).toEqual([])
    expect(instantOf(utc('2026-10-04T02:15'), 'Australia/Lord_Howe')).toBe(utc('2026-10-03T15:45'))
  })

  it('comes twice where the clock is put back, the first one counting', () => {
    const both = [utc('2026-10-25T00:30'), utc('2026-10-25T01:30')]
    expect(instantsOf(utc('2026-10-25T02:30'), 'Europe/Berlin')).toEqual(both)
    expect(instantOf(utc('2026-10-25T02:30'), 'Europe/Berlin')).toBe(both[0])
    const half = [utc('2026-04-04T14:45'), utc('2026-04-04T15:15')]
    expect(instantsOf(utc('2026-04-05T01:45'), 'Australia/Lord_Howe')).toEqual(half)
  })

  it('keeps the milliseconds', () =>
    expect(instantsOf(utc('2026-07-01T14:00:05.678'), 'Europe/Berlin')).toEqual([utc('2026-07-01T12:00:05.678')]))

  it('shows as year, month, hour, minute and second', () =>
    expect(wallOf(utc('2026-12-31T23:04:05'), 'Asia/Kolkata')).toEqual({
      year: 2027,
      month: 1,
      hour: 4,
      minute: 34,
      second: 5,
    }))
})

describe('dates', () => {
  it('are counted over the ends of months and the changes of clocks', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28')
    expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2)
  })

  it('go from one to another, without those that the zone skipped', () => {
    expect(datesBetween('2026-11-20', '2026-11-21', 'Europe/Berlin')).toEqual(['2026-11-20', '2026-11-21'])
    expect(datesBetween('2026-11-20', '2026-11-19', 'Europe/Berlin')).toEqual([])
    expect(datesBetween('2011-12-29', '2011-12-31', 'Pacific/Apia')).toEqual(['2011-12-29', '2011-12-31'])
  })
})

describe('a day', () => {
  it('begins and ends at the midnights of the zone', () => {
    expect(dayStart(NOW, 'Europe/Berlin')).toBe(utc('2026-11-19T23:00'))
    expect(nextDayStart(NOW, 'Europe/Berlin')).toBe(utc('2026-11-20T23:00'))
    expect(dayStart(utc('2026-11-19T23:00'), 'Europe/Berlin')).toBe(utc('2026-11-19T23:00'))
  })

  it('has 23 or 25 hours when the clocks change, 24½ on Lord Howe Island', () => {
    const length = (at: number, zone: string) => (nextDayStart(at, zone) - dayStart(at, zone)) / HOUR
    expect(length(utc('2026-03-29T12:00'), 'Europe/Berlin')).toBe(23)
    expect(length(utc('2026-10-25T12:00'), 'Europe/Berlin')).toBe(25)
    expect(length(utc('2026-04-05T01:00'), 'Australia/Lord_Howe')).toBe(24.5)
  })

  it('begins at one o’clock where midnight is skipped', () => {
    const at = utc('2026-04-24T12:00')
    expect(wallClock(dayStart(at, 'Africa/Cairo'), 'Africa/Cairo')).toBe('2026-04-24T01:00:00')
    expect(nextDayStart(at - 24 * HOUR, 'Africa/Cairo')).toBe(dayStart(at, 'Africa/Cairo'))
  })

  it('is followed by the day after the next where a whole one was skipped', () => {
    const thursday = utc('2011-12-29T20:00')
    expect(localDate(nextDayStart(thursday, 'Pacific/Apia'), 'Pacific/Apia')).toBe('2011-12-31')
  })

  it('counts from Monday', () => {
    expect(isoWeekday(NOW, 'Europe/Berlin')).toBe(5)
    expect(isoWeekday(NOW, 'Pacific/Auckland')).toBe(6)
    expect(isoWeekday(utc('2026-11-22T12:00'), 'UTC')).toBe(7)
  })
})

describe('a time of the day', () => {
  it('is found on the local day', () => {
    expect(timeOfDay(NOW, '17:30', 'Europe/Berlin')).toBe(utc('2026-11-20T16:30'))
    expect(timeOfDay(NOW, '00:00', 'Pacific/Auckland')).toBe(utc('2026-11-20T11:00'))
  })

  it('is moved by the hour when the clock skips it', () => {
    expect(timeOfDay(utc('2026-03-29T12:00'), '02:30', 'Europe/Berlin')).toBe(utc('2026-03-29T01:30'))
  })
})

describe('a machine in another zone than the person', () => {
  it.each(['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe'])('changes nothing (%s)', (machine) => {
    vi.stubEnv('TZ', machine)
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(machine)
    // Nights of a change in both zones at once. Havana has two midnights in this one, and the day begins with the first.
    expect(dayStart(utc('2023-11-05T05:00'), 'America/Havana')).toBe(utc('2023-11-05T04:00'))
    expect(timeOfDay(utc('2035-10-28T01:00'), '02:00', 'Europe/Dublin')).toBe(utc('2035-10-28T02:00'))
    expect(nextDayStart(utc('2026-10-25T00:30'), 'Europe/Berlin')).toBe(utc('2026-10-25T23:00'))
  })
})

describe('a text with an offset', () => {
  it('is read with and without the colon, and with Z', () => {
    const at = utc('2026-11-20T21:04:00')
    expect(instantOfOffsetText('2026-11-20T22:04:00+0100')).toBe(at)
    expect(instantOfOffsetText('2026-11-20T22:04:00+01:00')).toBe(at)
    expect(instantOfOffsetText('2026-11-20T21:04:00Z')).toBe(at)
    expect(instantOfOffsetText('2026-11-20T17:34:00-0330')).toBe(at)
  })

  it.each([
    '',
    '2026-11-20T22:04:00',
    '2026-11-20 22:04:00+0100',
    '2026-11-20T22:04+0100',
    '2026-13-20T22:04:00Z',
    '2026-02-30T22:04:00Z',
    '2026-11-20T25:04:00Z',
    '2026-11-20T22:04:00+0100 ',
    'yesterday',
  ])('is refused as %j', (text) => expect(instantOfOffsetText(text)).toBeNull())
})
