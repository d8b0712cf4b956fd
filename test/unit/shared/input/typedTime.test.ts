/** The complaint: a corrected time lands elsewhere. What is typed as a time, in the nights in which the clocks change. */
import { describe, expect, it } from 'vitest'
import { parseStartTime } from '../../../../shared/input/startTime.ts'
import { onAnotherDay } from '../../../../renderer/entryEditor/moment.ts'
import { readTime } from '../../../../shared/input/readTime.ts'
import { clock as clockText } from '../../../../shared/time/formatTime.ts'
import { HOUR, MINUTE } from '../../../support/samples.ts'
import { utc } from '../../../support/timeFixture.ts'

/** What was typed at `now`, as UTC "2026-10-25T00:30" or the words of the refusal. */
const typed = (text: string, now: string, zone: string): string => {
  const parsed = parseStartTime(text, utc(now), zone)
  return parsed.ok ? new Date(parsed.at).toISOString().slice(0, 16) : parsed.message
}

const days = [
  ['spring in Berlin', 'Europe/Berlin', '2026-03-29T12:00', { '9:15': '2026-03-29T07:15', '0:30': '2026-03-28T23:30' }],
  ['autumn in Berlin', 'Europe/Berlin', '2026-10-25T12:00', { '9:15': '2026-10-25T08:15', '0:30': '2026-10-24T22:30' }],
  [
    'spring in Los Angeles',
    'America/Los_Angeles',
    '2026-03-08T20:00',
    { '9:15': '2026-03-08T16:15', '0:30': '2026-03-08T08:30' },
  ],
  [
    'autumn in Los Angeles',
    'America/Los_Angeles',
    '2026-11-01T20:00',
    { '9:15': '2026-11-01T17:15', '0:30': '2026-11-01T07:30' },
  ],
  [
    'spring on Lord Howe Island',
    'Australia/Lord_Howe',
    '2026-10-04T03:00',
    { '9:15': '2026-10-03T22:15', '0:30': '2026-10-03T14:00' },
  ],
  [
    'autumn on Lord Howe Island',
    'Australia/Lord_Howe',
    '2026-04-05T03:00',
    { '9:15': '2026-04-04T22:45', '0:30': '2026-04-04T13:30' },
  ],
  [
    'the same day in Kolkata',
    'Asia/Kolkata',
    '2026-03-29T12:00',
    { '9:15': '2026-03-29T03:45', '0:30': '2026-03-28T19:00' },
  ],
] as const

describe.each(days)('a time typed after the change, %s', (_, zone, now, times) => {
  it.each(Object.entries(times))('%s is what the wall showed', (text, at) => {
    expect(typed(text, now, zone)).toBe(at)
    expect(clockText(utc(at), zone)).toBe(text.padStart(5, '0'))
  })

  it('so long ago is so long ago, over the change, too', () => {
    for (const [text, minutes] of [
      ['-20m', 20],
      ['-11h', 660],
      ['-14:30', 870],
    ] as const) {
      expect(parseStartTime(text, utc(now), zone)).toEqual({ ok: true, at: utc(now) - minutes * MINUTE })
    }
  })
})

/** The hour that comes twice, or the half: the time typed, and both instants at which the clock shows it. */
const doubled = [
  ['Europe/Berlin', '2:30', '2026-10-25T00:30', '2026-10-25T01:30'],
  ['America/Los_Angeles', '1:30', '2026-11-01T08:30', '2026-11-01T09:30'],
  ['Australia/Lord_Howe', '1:45', '2026-04-04T14:45', '2026-04-04T15:15'],
] as const

describe.each(doubled)('a time that the clock shows twice in %s', (zone, text, first, second) => {
  const after = (at: string, minutes: number) => new Date(utc(at) + minutes * MINUTE).toISOString().slice(0, -1)

  it('is the first one while that is the only one', () => {
    expect(typed(text, after(first, 10), zone)).toBe(first)
    expect(typed(text, first, zone)).toBe(first)
  })

  it('is the second one from then on, the latest before now', () => {
    expect(typed(text, second, zone)).toBe(second)
    expect(typed(text, after(second, 10), zone)).toBe(second)
    expect(typed(text, after(second, 8 * 60), zone)).toBe(second)
  })

  it('is as much ago as typed, whatever the wall showed', () => {
    expect(typed('-20m', after(second, 10), zone)).toBe(after(second, -10).slice(0, 16))
  })

  it('as an end, is the one after the start', () => {
    const [date] = second.split('T')
    const local = zone === 'Australia/Lord_Howe' ? '2026-04-05' : (date ?? '')
    const end = (from: string) => readTime(text, { zone, now: utc(second) + HOUR, dates: [local], from: utc(from) })
    expect(end(after(first, -10))).toEqual({ ok: true, at: utc(first) })
    expect(end(after(first, 10))).toEqual({ ok: true, at: utc(second) })
  })
})

describe('a time that the clock skips', () => {
  it.each([
    ['Europe/Berlin', '2:30', '2026-03-29T12:00'],
    ['America/Los_Angeles', '2:30', '2026-03-08T20:00'],
    ['Australia/Lord_Howe', '2:15', '2026-10-04T03:00'],
  ])('in %s is not made up', (zone, text, now) => expect(typed(text, now, zone)).toContain('put forward'))

  it('is there on the day before and on the one after', () => {
    expect(typed('2:30', '2026-03-28T12:00', 'Europe/Berlin')).toBe('2026-03-28T01:30')
    expect(typed('2:30', '2026-03-30T12:00', 'Europe/Berlin')).toBe('2026-03-30T00:30')
  })
})

describe('a time of the evening before', () => {
  it.each([
    ['a month', '2026-12-01T00:10', '2026-11-30T22:50'],
    ['a year', '2027-01-01T00:10', '2026-12-31T22:50'],
    ['a February', '2027-03-01T00:10', '2027-02-28T22:50'],
    ['a leap day', '2028-03-01T00:10', '2028-02-29T22:50'],
    ['the day before a leap day', '2028-02-29T00:10', '2028-02-28T22:50'],
    ['the day before the clocks go back', '2026-10-25T00:10', '2026-10-24T21:50'],
  ])('is found over the end of %s', (_, now, at) => expect(typed('23:50', now, 'Europe/Berlin')).toBe(at))
})

describe('an entry that is moved to another day', () => {
  it.each([
    ['over the change of spring', '2026-03-28T08:00', 1, '2026-03-29T07:00'],
    ['over the change of autumn', '2026-10-24T07:00', 1, '2026-10-25T08:00'],
    ['to the leap day', '2028-02-28T08:00', 1, '2028-02-29T08:00'],
    ['back over the end of a year', '2027-01-01T08:00', -1, '2026-12-31T08:00'],
  ])('keeps the time of the wall %s', (_, at, moved, to) =>
    expect(onAnotherDay(utc(at), moved, 'Europe/Berlin')).toEqual({ ok: true, at: utc(to) }),
  )
})
