import { expect, it } from 'vitest'
import { defaultCalendarRules } from '../../../shared/model/calendars.ts'
import { readCalendars } from '../../../shared/settings/calendarSchema.ts'

const whole = { id: '1', name: 'Work', colour: 'green', enabled: false, rules: defaultCalendarRules, path: null }

it('reads calendars of settings, each alone', () => {
  expect(readCalendars([whole, { name: 'no id' }, 7, { ...whole, id: '2', colour: 'mauve', rules: null }])).toEqual([
    whole,
    { ...whole, id: '2', colour: 'blue' },
  ])
})

it('has none in settings of earlier versions, or of nonsense', () => {
  expect(readCalendars(undefined)).toEqual([])
  expect(readCalendars({ a: 1 })).toEqual([])
})
