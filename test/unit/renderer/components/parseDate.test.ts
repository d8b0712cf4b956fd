/** Dates as people type them, and the months that they choose them from. */
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { addMonths, dateByKey, monthWeeks } from '../../../../renderer/components/monthWeeks.ts'
import { parseDate } from '../../../../renderer/components/parseDate.ts'
import { english, type Language, languages, regionOf, speak } from '../../../../shared/language.ts'
import { dayName, dayNameOfYear } from '../../../../shared/time/formatTime.ts'
import { addDays } from '../../../../shared/time/zonedTime.ts'

const today = '2026-11-20'
const read = (text: string, max = today) => parseDate(text, today, max)
const speakIn = (language: Language, region = regionOf(language)) => speak({ ...english, language, region })

afterEach(() => speak(english))

describe('a typed date', () => {
  it.each([
    ['20 Nov', '2026-11-20'],
    ['Fri 20 Nov', '2026-11-20'],
    ['19 november 2025', '2025-11-19'],
    ['Nov 19, 2025', '2025-11-19'],
    ['3. März', '2026-03-03'],
    ['Mi., 3. Dez.', '2025-12-03'],
    ['tors. 1. okt.', '2026-10-01'],
    ['3 maj', '2026-05-03'],
    ['20.11.', '2026-11-20'],
    ['20.11.25', '2025-11-20'],
    ['1/10/2026', '2026-10-01'],
    ['2026-11-09', '2026-11-09'],
    ['yesterday', '2026-11-19'],
    ['I GÅR', '2026-11-19'],
    ['heute', '2026-11-20'],
    // The last one there was.
    ['24 Dec', '2025-12-24'],
    ['29 Feb', '2024-02-29'],
  ])('“%s” is %s', (text, date) => expect(read(text)).toBe(date))

  it.each(['', 'x', '20', '31 Feb', '32.1.', '21 Nov 2026', '1999-12-31', '2026-11-21', 'ju', '9'.repeat(200)])(
    '“%s” is none that can be chosen',
    (text) => expect(read(text)).toBeNull(),
  )

  it('has its month first where the region writes it so', async () => {
    await speakIn('en', 'en-US')
    expect(read('10/1/2026')).toBe('2026-10-01')
  })

  it('is read as every language writes it, with the year and without', async () => {
    for (const language of languages) {
      await speakIn(language)
      for (let back = 0; back < 364; back += 13) {
        const date = addDays(today, -back)
        expect([language, read(dayName(Date.parse(date), 'UTC'))]).toEqual([language, date])
        expect([language, read(dayNameOfYear(Date.parse(date), 'UTC'))]).toEqual([language, date])
      }
    }
  })

  it('is never an error, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const date = read(text)
        if (date !== null) expect(date <= today && date >= '2000-01-01').toBe(true)
      }),
    )
  })
})

describe('a month', () => {
  it('is six weeks that begin as the person has them', async () => {
    expect(monthWeeks(today)[0]?.[0]).toBe('2026-10-26')
    expect(monthWeeks(today)).toHaveLength(6)
    await speak({ ...english, weekStart: 7 })
    expect(monthWeeks(today)[0]?.[0]).toBe('2026-11-01')
  })

  it('is gone through by keys: days, weeks, ends of the week, months and years', () => {
    const to = (key: string, shift = false) => dateByKey(today, key, shift)
    expect([to('ArrowLeft'), to('ArrowDown')]).toEqual(['2026-11-19', '2026-11-27'])
    expect([to('Home'), to('End')]).toEqual(['2026-11-16', '2026-11-22'])
    expect([to('PageUp'), to('PageDown', true)]).toEqual(['2026-10-20', '2027-11-20'])
    expect(to('x')).toBeNull()
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  })
})
