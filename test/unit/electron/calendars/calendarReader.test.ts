import { describe, expect, it } from 'vitest'
import { createCalendarReader } from '../../../../electron/calendars/calendarReader.ts'
import { exported, icsOf, readBetween, told } from '../../../support/calendarTexts.ts'

const week = ['2026-11-15T23:00Z', '2026-11-22T23:00Z'] as const
const tellWeek = (text: string) => readBetween(text, ...week).occurrences.map((one) => told(one))

describe('a calendar of Outlook', () => {
  it('has its series in the zone that Windows names, without the days left out and with the changed one', () => {
    expect(tellWeek(exported('outlook'))).toEqual([
      '2026-11-16T09:00 to 09:15 Daily sync',
      '2026-11-16T09:00 to 17:00 Working from home',
      '2026-11-18T10:30 to 11:00 Daily sync, with the customer',
      '2026-11-20T09:00 to 09:15 Daily sync',
    ])
  })
  it('tells that the person is free', () => {
    const { occurrences } = readBetween(exported('outlook'), ...week)
    expect(occurrences.filter(({ isFree }) => isFree).map(({ title }) => title)).toEqual(['Working from home'])
  })
  it('has a zone of its own that only the calendar itself describes, in summer', () => {
    const { occurrences } = readBetween(exported('outlook'), '2026-07-06T00:00Z', '2026-07-07T00:00Z')
    expect(occurrences.map(({ startedAt }) => new Date(startedAt).toISOString())).toEqual(['2026-07-06T12:00:00.000Z'])
  })
})

describe('a calendar of Google', () => {
  it('has every other week, without the cancelled and the left out one', () => {
    const { occurrences } = readBetween(exported('google'), '2026-11-01T00:00Z', '2026-12-31T00:00Z')
    const planning = occurrences.filter(({ title }) => title.startsWith('Planning')).map((one) => told(one))
    expect(planning).toEqual([
      '2026-11-09T10:00 to 11:00 Planning 🗓️ ; review',
      '2026-12-21T10:00 to 11:00 Planning 🗓️ ; review',
    ])
  })
  it('tells what the person declined, and not what others did', () => {
    const { occurrences } = readBetween(exported('google'), '2026-11-01T00:00Z', '2026-12-01T00:00Z')
    expect(occurrences.filter(({ isFree, allDay }) => isFree && !allDay).map(({ title }) => title)).toEqual([
      'Declined meeting',
    ])
  })
  it('has whole days from midnight to midnight where the person is', () => {
    const { occurrences } = readBetween(
      exported('google'),
      '2026-11-19T12:00Z',
      '2026-11-19T13:00Z',
      'America/New_York',
    )
    expect(occurrences.map((one) => [told(one, 'America/New_York'), one.allDay])).toEqual([
      ['2026-11-18T00:00 to 2026-11-20T00:00 Conference', true],
    ])
  })
  it('marks what is private', () => {
    const { occurrences } = readBetween(exported('google'), ...week)
    expect(occurrences.filter(({ isPrivate }) => isPrivate).map(({ title }) => title)).toEqual(['Busy'])
  })
})

describe('a calendar of Nextcloud', () => {
  it('reads lengths, alarms, zones with a prefix, dates that are added, and times without a zone', () => {
    expect(tellWeek(exported('nextcloud'))).toEqual([
      '2026-11-17T12:00 to 12:30 Frokost',
      '2026-11-17T13:00 to 14:30 Kundemøde hos Æblehaven',
      '2026-11-17T16:00 to 16:00 Reminder',
      '2026-11-19T12:00 to 12:30 Frokost',
      '2026-11-20T11:45 to 12:15 Frokost',
    ])
  })
  it('counts the event that has no day, and passes over lines that are nothing', () => {
    expect(readBetween(exported('nextcloud'), ...week).read).toEqual({ name: 'Arbejde', events: 3, leftOut: 1 })
  })
  it('has times without a zone where the person is', () => {
    const { occurrences } = readBetween(exported('nextcloud'), ...week, 'Asia/Tokyo')
    expect(occurrences.map((one) => told(one, 'Asia/Tokyo'))).toContain('2026-11-17T12:00 to 12:30 Frokost')
  })
})

describe('what no calendar should hold', () => {
  const at = (...lines: string[]) =>
    icsOf(['UID:1', 'SUMMARY:Odd', 'DTSTART:20261116T090000Z', 'DTEND:20261116T100000Z', ...lines])
  const count = (text: string) => {
    const { occurrences, leftOut, read } = readBetween(text, ...week)
    return { shown: occurrences.length, leftOut: leftOut + (read?.leftOut ?? 0) }
  }

  it('is no calendar when it is a page', () => {
    expect(readBetween('<!doctype html><title>Log in</title>', ...week).read).toBeNull()
    expect(readBetween('', ...week).read).toBeNull()
  })
  it.each([
    ['a thousand million times', 'RRULE:FREQ=DAILY;COUNT=1000000000', { shown: 7, leftOut: 0 }],
    ['an end before its begin', 'RRULE:FREQ=DAILY;UNTIL=20200101T000000Z', { shown: 0, leftOut: 0 }],
    ['a position that no month has', 'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366', { shown: 1, leftOut: 0 }],
    ['a position 0', 'RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0', { shown: 0, leftOut: 1 }],
    ['30 February', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', { shown: 1, leftOut: 0 }],
    ['an interval of nothing', 'RRULE:FREQ=DAILY;INTERVAL=0', { shown: 0, leftOut: 1 }],
    ['every second', 'RRULE:FREQ=SECONDLY', { shown: 0, leftOut: 1 }],
    ['no frequency', 'RRULE:BYDAY=MO', { shown: 0, leftOut: 1 }],
    ['an end that is no day', 'RRULE:FREQ=DAILY;UNTIL=soon', { shown: 0, leftOut: 1 }],
  ])('bounds a rule with %s', (_what, rule, expected) => {
    expect(count(at(rule))).toEqual(expected)
  })
  it('takes a series of a thousand million days, that began long ago, for an endless one', () => {
    const long = icsOf(['UID:1', 'DTSTART:19600101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=1000000000'])
    expect(count(long)).toEqual({ shown: 7, leftOut: 0 })
  })
  it('shows an event of 40 days, one of no time, and none that ends before it begins', () => {
    const long = icsOf(['UID:1', 'DTSTART:20261101T090000Z', 'DTEND:20261211T090000Z'])
    expect(count(long).shown).toBe(1)
    const none = icsOf(['UID:1', 'DTSTART:20261116T090000Z', 'DTEND:20261116T090000Z'])
    expect(count(none).shown).toBe(1)
    const backwards = icsOf(['UID:1', 'DTSTART:20261116T090000Z', 'DTEND:20261116T080000Z'])
    expect(count(backwards).shown).toBe(0)
  })
  it('cuts a title of 10,000 letters, also one that is folded into 200 lines', () => {
    const title = 'x'.repeat(10_000).replaceAll(/(.{50})/g, '$1\r\n ')
    const [event] = readBetween(icsOf(['UID:1', 'DTSTART:20261116T090000Z', `SUMMARY:${title}`]), ...week).occurrences
    expect(event?.title).toHaveLength(200)
    expect(event?.title.endsWith('…')).toBe(true)
  })
  it('leaves out and counts what is more than 50,000 events', () => {
    const many = Array.from({ length: 50_010 }, (_, index) => [
      `UID:${index}`,
      'DTSTART:20261116T090000Z',
      'DURATION:PT1H',
    ])
    const { read, occurrences, leftOut } = readBetween(icsOf(...many), ...week)
    expect(read).toEqual({ name: null, events: 50_000, leftOut: 10 })
    expect(occurrences).toHaveLength(2_000)
    expect(leftOut).toBe(48_000)
  })
  it('ends a look that takes too long, and says how much it left out', () => {
    let passed = 0
    const reader = createCalendarReader(() => (passed += 1_000))
    reader.read('one', icsOf(...Array.from({ length: 10 }, (_, index) => [`UID:${index}`, 'DTSTART:20261116T090000Z'])))
    const found = reader.occurrences('one', Date.parse(week[0]), Date.parse(week[1]), 'UTC')
    expect(found?.occurrences.length).toBeGreaterThan(0)
    expect((found?.occurrences.length ?? 0) + (found?.leftOut ?? 0)).toBe(10)
    expect(found?.leftOut).toBeGreaterThan(0)
  })
})

describe('an occurrence', () => {
  it('keeps its id when it is moved, renamed or looked at from elsewhere', () => {
    const idOn = (text: string, zone?: string) =>
      readBetween(text, '2026-11-18T00:00Z', '2026-11-19T00:00Z', zone).occurrences.find(({ title }) =>
        title.startsWith('Daily'),
      )?.id
    const unchanged = exported('outlook').replace(/BEGIN:VEVENT\r\nUID:0400[^]*?END:VEVENT\r\n/, '')
    expect(idOn(exported('outlook'))).toBe(idOn(unchanged))
    expect(idOn(exported('outlook'), 'Asia/Tokyo')).toBe(idOn(exported('outlook')))
  })
  it('has another id than the others of its series', () => {
    const ids = readBetween(exported('outlook'), ...week).occurrences.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
