/** What the popover says where numbers, hours and languages change it. */
import { afterEach, describe, expect, it } from 'vitest'
import { languages, english, type Language, speak } from '../../../../shared/language.ts'
import { hourText } from '../../../../shared/time/formatTime.ts'
import { t } from '../../../../renderer/popover/messages.ts'

const inLanguage = (language: Language) => speak({ ...english, language })
afterEach(() => speak(english))

describe('numbers', () => {
  it.each([
    ['en', '1 needs attention', '2 need attention'],
    ['da', '1 kræver handling', '2 kræver handling'],
    ['sv', '1 kräver åtgärd', '2 kräver åtgärd'],
    ['de', '1 zu klären', '2 zu klären'],
  ] as const)('of what needs the person are inflected in %s', async (language, one, two) => {
    await inLanguage(language)
    expect([t().foot.needYou(1), t().foot.needYou(2)]).toEqual([one, two])
  })
  it('of what waits while offline are inflected in German', async () => {
    await inLanguage('de')
    expect(t().foot.offlineWaiting(1)).toBe('Offline, 1 wartet')
    expect(t().foot.offlineWaiting(3)).toBe('Offline, 3 warten')
  })
  it.each(languages)('of seconds have one form for one and another for more in %s', async (language) => {
    await inLanguage(language)
    const { undo } = t().discarding
    expect(undo(1).replace('1', '')).not.toBe(undo(8).replace('8', ''))
  })
})

describe('parts that are more than text', () => {
  it.each(languages)('have their place in %s', async (language) => {
    await inLanguage(language)
    const { foot, now, pick } = t()
    for (const total of [foot.today, foot.ofGoal('8:00'), foot.ofGoalToday('8:00')]) expect(total).toContain('{worked}')
    expect(now.again).toContain('{enter}')
    expect(now.pickKeys).toMatch(/\{down\}.*\{enter\}/)
    expect(pick.create).toContain('{project}')
  })
})

describe('a full hour', () => {
  it('is a bare number where the day has 24 hours', () => expect([0, 8, 24].map(hourText)).toEqual(['0', '8', '24']))
  it('says its half of the day where that has twice twelve hours', async () => {
    await speak({ ...english, hours: 12 })
    const said = [0, 8, 12, 18, 24].map((hour) => hourText(hour).replace('\u00a0', ' '))
    expect(said).toEqual(['12 am', '8 am', '12 pm', '6 pm', '12 am'])
  })
})
