import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStartTime } from '../../../../shared/input/startTime.ts'
import { parseTags } from '../../../../renderer/entryEditor/parseTags.ts'
import { parseHours } from '../../../../renderer/settings/controls/parseHours.ts'
import { parseTimeOfDay } from '../../../../shared/input/timeOfDay.ts'
import { clock } from '../../../../shared/time/formatTime.ts'

const zone = 'Europe/Berlin'
/** 14:37:17 in Berlin. */
const now = Date.UTC(2026, 10, 20, 13, 37, 17)
const minute = 60_000

const start = (text: string, at = now) => {
  const parsed = parseStartTime(text, at, zone)
  return parsed.ok ? clock(parsed.at, zone) : parsed.message
}

describe('the start as typed', () => {
  it.each([
    ['9:15', '09:15'],
    ['09:15', '09:15'],
    ['9.15', '09:15'],
    ['915', '09:15'],
    ['0915', '09:15'],
    ['9', '09:00'],
    [' 9h15 ', '09:15'],
    ['1:15pm', '13:15'],
    ['12am', '00:00'],
    ['14:37', '14:37'],
  ])('takes %s as a time of the day', (typed, shown) => expect(start(typed)).toBe(shown))

  it.each([
    ['-20m', 20],
    ['-20', 20],
    ['- 20 min', 20],
    ['−20m', 20],
    ['-1h', 60],
    ['-1h30', 90],
    ['-1h 30m', 90],
    ['-1:30', 90],
    ['now', 0],
  ])('takes %s as so long ago', (typed, minutes) =>
    expect(parseStartTime(typed, now, zone)).toEqual({ ok: true, at: now - minutes * minute }),
  )

  it.each(['', 'soon', '25:00', '9:60', '99', '-', '-1:75', '12345', '13pm', '9:5', '+20m'])(
    'says that %j is not a time',
    (typed) => expect(start(typed)).toContain('Not a time'),
  )
  it('refuses a time still to come', () => expect(start('17:00')).toBe('That is still to come.'))
  it('refuses a time that the clock skipped', () =>
    expect(start('2:30', Date.UTC(2026, 2, 29, 8))).toContain('The clock was put forward'))
  it('refuses more than a day ago', () => expect(start('-25h')).toBe('That is more than a day ago.'))
  it('goes back over midnight for someone who works late', () => {
    const late = Date.UTC(2026, 10, 20, 23, 10)
    expect(parseStartTime('23:50', late, zone)).toEqual({ ok: true, at: Date.UTC(2026, 10, 20, 22, 50) })
  })
  it('is never after now, and shows what was typed', () => {
    const times = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) })
    const zones = fc.constantFrom('Europe/Berlin', 'America/Los_Angeles', 'Asia/Kolkata')
    fc.assert(
      fc.property(times, instants, zones, (time, at, name) => {
        const typed = `${time.hour}:${String(time.minute).padStart(2, '0')}`
        const parsed = parseStartTime(typed, at, name)
        if (!parsed.ok) return
        expect(parsed.at).toBeLessThanOrEqual(at)
        expect(at - parsed.at).toBeLessThanOrEqual(25 * 60 * minute)
        expect(clock(parsed.at, name)).toBe(typed.padStart(5, '0'))
      }),
    )
  })
})

describe('what Danes, Swedes and Germans type', () => {
  it.each([
    ['kl. 9.15', '09:15'],
    ['Kl 9', '09:00'],
    ['klockan 13.05', '13:05'],
    ['1.15 em', '13:15'],
    ['9 f.m.', '09:00'],
    ['1:15 p.m.', '13:15'],
    ['9 Uhr', '09:00'],
    ['um 9 Uhr 15', '09:15'],
    ['9.15 Uhr', '09:15'],
    ['9,15', '09:15'],
    ['9h', '09:00'],
    ['9h15', '09:15'],
    ['9 h 15', '09:15'],
    ['1:15p', '13:15'],
    ['9:15a', '09:15'],
    ['09:15:00', '09:15'],
    ['9.15:30', '09:15'],
  ])('%s is a time of the day', (typed, shown) => expect(start(typed)).toBe(shown))

  it.each([
    ['nu', 0],
    ['Jetzt', 0],
    ['-20 min.', 20],
    ['-20 minutter', 20],
    ['-20 minuter', 20],
    ['-20 Minuten', 20],
    ['-1t', 60],
    ['-2 timer', 120],
    ['-1 tim 5 min', 65],
    ['-2 timmar', 120],
    ['-1 Std. 30', 90],
    ['-2 Stunden', 120],
    ['-1.5h', 90],
    ['-1,5h', 90],
    ['-,5 t', 30],
    ['–20', 20],
  ])('%s is so long ago', (typed, minutes) =>
    expect(parseStartTime(typed, now, zone)).toEqual({ ok: true, at: now - minutes * minute }),
  )

  it.each(['uhr', 'kl.', '13 em', '9 uhr 60', '9:15:60', '9,1', '-1.5', '-1x', '-timer', 'nu 9'])(
    '%j is not a time',
    (typed) => expect(start(typed)).toContain('Not a time'),
  )
})

describe('a time of the day', () => {
  it('is null for anything else', () => expect(parseTimeOfDay('noon')).toBeNull())
  it('knows noon and midnight of the twelve-hour clock', () => {
    expect(parseTimeOfDay('12pm')).toMatchObject({ hour: 12, minute: 0 })
    expect(parseTimeOfDay('12:30AM')).toMatchObject({ hour: 0, minute: 30 })
  })
})

describe('tags as typed', () => {
  it('are cut at commas, each once', () =>
    expect(parseTags(' front end, api ,, api')).toEqual({ ok: true, tags: ['front end', 'api'] }))
  it('may be none at all, where only a space is typed', () => expect(parseTags(' ')).toEqual({ ok: true, tags: [] }))
  it('have two letters or more', () =>
    expect(parseTags('api, x')).toEqual({ ok: false, message: '“x” is too short: a tag has two letters or more.' }))
})

describe('hours in a day as typed', () => {
  it.each([
    ['8', 480],
    ['7:30', 450],
    ['7.5', 450],
    ['7,5', 450],
    ['0', 0],
    ['24', 1440],
  ])('takes %s', (typed, minutes) => expect(parseHours(typed)).toEqual({ ok: true, minutes }))
  it.each(['', 'eight', '25', '8:75', '-1'])('refuses %j', (typed) => expect(parseHours(typed).ok).toBe(false))
})
