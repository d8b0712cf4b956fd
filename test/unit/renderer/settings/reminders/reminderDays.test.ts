/** The week of the reminders as it is typed. */
import { afterEach, describe, expect, it } from 'vitest'
import {
  allLike,
  hoursText,
  parseEnd,
  parseHours,
  weekFrom,
  withDay,
} from '../../../../../renderer/settings/reminders/reminderDays.ts'
import { english, speak } from '../../../../../shared/language.ts'
import { officeHours } from '../../../../support/remindersFixture.ts'
import { endingAt } from '../../../../support/samples.ts'

const hours = (text: string) => {
  const read = parseHours(text)
  return read.ok ? hoursText(read.value) : read.message
}

describe('the end of a day', () => {
  it.each([
    ['17:00', '17:00'],
    ['1730', '17:30'],
    ['9', '09:00'],
    ['5:15pm', '17:15'],
    ['', null],
    ['  ', null],
  ])('typed as %j is %j', (text, value) => expect(parseEnd(text)).toEqual({ ok: true, value }))

  it.each(['25', '17:60', 'late'])('is refused as %j', (text) => expect(parseEnd(text)).toMatchObject({ ok: false }))
})

describe('working hours', () => {
  it.each([
    ['8:30–12, 13-17', '08:30–12:00, 13:00–17:00'],
    ['13:00 - 17:00; 830—1200', '08:30–12:00, 13:00–17:00'],
    ['22-24', '22:00–24:00'],
    ['9-12,12-15', '09:00–12:00, 12:00–15:00'],
    ['', ''],
    [' , ', ''],
  ])('typed as %j are %j', (text, read) => expect(hours(text)).toBe(read))

  it.each([
    ['8:30', 'Type from when'],
    ['8-9-10', 'Type from when'],
    ['8–25', 'Type from when'],
    ['17-9', 'end before they begin'],
    ['9-9', 'end before they begin'],
    ['9-12, 11:59-13', 'overlap'],
    ['1-2,3-4,5-6,7-8,9-10,11-12,13-14', 'No more than 6'],
  ])('typed as %j are refused with what to do', (text, said) => expect(hours(text)).toContain(said))

  it('are typed again as they are shown', () =>
    expect(parseHours(hoursText(officeHours))).toEqual({ ok: true, value: officeHours }))
})

describe('with twice twelve hours', () => {
  afterEach(() => speak(english))
  const am = (text: string) => text.replaceAll('_', '\u00a0')

  it.each([
    ['8:30–12, 13–17', '8:30_am–12_pm, 1_pm–5_pm'],
    ['8:30 am–12 pm, 1–5 pm', '8:30_am–12_pm, 1_pm–5_pm'],
    ['9-5pm', '9_am–5_pm'],
    ['9-5', '9_am–5_pm'],
    ['9–12, 1–5', '9_am–12_pm, 1_pm–5_pm'],
    ['12–4:30', '12_pm–4:30_pm'],
    ['6–11', '6_am–11_am'],
    ['5 am–1 pm', '5_am–1_pm'],
    ['10–11:30 PM', '10_pm–11:30_pm'],
    ['9–12 pm', '9_am–12_pm'],
    ['9 pm – 12 am', '9_pm–12_am'],
    ['22–24', '10_pm–12_am'],
  ])('working hours typed as %j are %j', async (text, read) => {
    await speak({ ...english, hours: 12 })
    expect(hours(text)).toBe(am(read))
  })

  it.each([
    ['5 pm–9 am', 'end before they begin. Over midnight, end at 12:00_am'],
    ['noon', 'such as 8:30_am–12_pm, 1_pm–5_pm.'],
  ])('working hours typed as %j are refused in the same form', async (text, said) => {
    await speak({ ...english, hours: 12 })
    expect(hours(text)).toContain(am(said))
  })

  it('an end without am or pm is after noon', async () => {
    await speak({ ...english, hours: 12 })
    expect(['5', '5:30', '9 am', '11', '17'].map((text) => parseEnd(text))).toEqual(
      ['17:00', '17:30', '09:00', '23:00', '17:00'].map((value) => ({ ok: true, value })),
    )
  })

  it('an end that is refused is told in the same form', async () => {
    await speak({ ...english, hours: 12 })
    expect(parseEnd('late')).toMatchObject({ message: expect.stringContaining(am('Type 5:00_pm or 1700')) })
  })
})

describe('the week', () => {
  it('begins where the person has it begin', () => {
    expect(weekFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(weekFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6])
    expect(weekFrom(6)).toEqual([6, 7, 1, 2, 3, 4, 5])
  })

  const { days } = endingAt('17:00')
  it('changes one day, or takes all after one', () => {
    const ends = withDay(days, 4, { end: '14:00' }).map(({ end }) => end)
    expect(ends.slice(3)).toEqual(['17:00', '14:00', null, null])
    expect(allLike(withDay(days, 4, { end: '14:00', hours: officeHours }), 4)).toEqual(
      days.map(() => ({ end: '14:00', hours: officeHours })),
    )
  })
})
