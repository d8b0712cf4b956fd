/** Which language is spoken on which computer, and what it means for what is written. */
import { afterEach, describe, expect, it } from 'vitest'
import { clock, clockText, dayName, listed, number, weekdayName } from '../../../shared/time/formatTime.ts'
import {
  asTheSystem,
  english,
  languages,
  type Locale,
  localeOf,
  messageModule,
  speak,
  speaks,
} from '../../../shared/language.ts'
import { t } from '../../../shared/messages.ts'

const at = Date.UTC(2026, 10, 20, 16, 5)
const zone = 'Europe/Copenhagen'
const danish: Locale = { language: 'da', region: 'da-DK', hours: 24, weekStart: 1 }

afterEach(() => speak(english))

describe('the computer’s own', () => {
  const on = (languages: string[], region: string) => localeOf(asTheSystem, { languages, region })

  it.each([
    [['da-DK', 'en-US'], 'da-DK', { language: 'da', region: 'da-DK', hours: 24, weekStart: 1 }],
    [['nb-NO', 'sv-SE'], 'nb-NO', { language: 'sv', region: 'sv-SE', hours: 24, weekStart: 1 }],
    [['en-US'], 'en-US', { language: 'en', region: 'en-US', hours: 12, weekStart: 7 }],
    [['de-AT'], 'de-AT', { language: 'de', region: 'de-AT', hours: 24, weekStart: 1 }],
    [['en-GB'], 'da-DK', { language: 'en', region: 'en-GB', hours: 24, weekStart: 1 }],
    [['fr-FR'], 'fr-FR', { language: 'en', region: 'en-GB', hours: 24, weekStart: 1 }],
    [[], 'de-DE', { language: 'de', region: 'de-DE', hours: 24, weekStart: 1 }],
    [['C', '???'], '', { language: 'en', region: 'en-GB', hours: 24, weekStart: 1 }],
  ])('%j at %s', (liked, region, expected) => expect(on(liked, region)).toEqual(expected))

  it('gives way to what the person chose', () => {
    const system = { languages: ['en-US'], region: 'en-US' }
    expect(localeOf({ language: 'sv', hours: '24', weekStart: 'monday' }, system)).toEqual({
      language: 'sv',
      region: 'sv-SE',
      hours: 24,
      weekStart: 1,
    })
    expect(localeOf({ language: 'system', hours: 'system', weekStart: 'saturday' }, system).weekStart).toBe(6)
  })
})

describe('speaking', () => {
  it('changes every message module at once, and the later wish wins', async () => {
    const slow = Promise.withResolvers<{ messages: string }>()
    const say = messageModule((language) =>
      language === 'da' ? slow.promise : Promise.resolve({ messages: `yes (${language})` }),
    )
    expect(say).toThrow('No language is spoken yet.')
    await speak()
    const late = speak(danish)
    await speak({ ...danish, language: 'sv', region: 'sv-SE' })
    slow.resolve({ messages: 'yes (da)' })
    await late
    expect([say(), t().reminders.stopNow]).toEqual(['yes (sv)', 'Stoppa nu'])
  })

  it('stays as it was where a language can’t be read', async () => {
    let cutOff = true
    const say = messageModule((language) =>
      cutOff && language === 'da' ? Promise.reject(new Error('cut off')) : Promise.resolve({ messages: '' }),
    )
    await speak()
    await expect(speak(danish)).rejects.toThrow('cut off')
    expect(speaks(english)).toBe(true)
    expect([say(), t().reminders.stopNow]).toEqual(['', 'Stop now'])
    cutOff = false
    await speak(danish)
    expect(t().reminders.stopNow).toBe('Stop nu')
  })
})

describe('dates and times', () => {
  it.each([
    ['en', 'Fri 20 Nov', 'Mon', '1,234.5', 'a, b and c'],
    ['da', 'fre. 20. nov.', 'man.', '1.234,5', 'a, b og c'],
    ['sv', 'fre 20 nov.', 'mån', '1\u00a0234,5', 'a, b och c'],
    ['de', 'Fr., 20. Nov.', 'Mo', '1.234,5', 'a, b und c'],
  ] as const)('in %s', async (language, short, weekday, figure, list) => {
    await speak(localeOf({ ...asTheSystem, language }, { languages: [], region: '' }))
    expect([dayName(at, zone), weekdayName(1), number(1234.5, 1), listed(['a', 'b', 'c'])]).toEqual([
      short,
      weekday,
      figure,
      list,
    ])
    expect(clock(at, zone)).toBe('17:05')
  })

  it('with twice twelve hours', async () => {
    await speak({ ...english, hours: 12 })
    expect(clock(at, zone)).toBe('5:05\u00a0pm')
    expect([clockText(0, 5), clockText(12, 0), clockText(24, 0)]).toEqual([
      '12:05\u00a0am',
      '12:00\u00a0pm',
      '12:00\u00a0am',
    ])
  })
})

describe('every language', () => {
  it.each(languages)('%s has a heading for each kind of error', async (language) => {
    await speak({ ...english, language })
    expect(Object.values(t().errors).every(({ title, action }) => title !== '' && /[.!]$/.test(action))).toBe(true)
  })
})
