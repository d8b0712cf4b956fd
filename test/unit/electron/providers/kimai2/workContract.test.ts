/** The plan of a day from the working hours in a Kimai profile. */
import { describe, expect, it } from 'vitest'
import { contractMs, contractOf } from '../../../../../electron/providers/kimai2/workContract.ts'
import { HOUR } from '../../../../support/samples.ts'

const hours = {
  monday: 28_800,
  tuesday: 28_800,
  wednesday: 28_800,
  thursday: 28_800,
  friday: 21_600,
  saturday: 0,
  sunday: 0,
}
const preferences = (change: Record<string, unknown> = {}) =>
  Object.entries({
    work_contract_type: 'day',
    ...Object.fromEntries(Object.entries(hours).map(([day, seconds]) => [`work_${day}`, String(seconds)])),
    ...change,
  }).map(([name, value]) => ({ name, value }))
const week = (change: Record<string, unknown> = {}) =>
  ['16', '17', '18', '19', '20', '21', '22'].map((day) => contractMs(contractOf(preferences(change)), `2026-11-${day}`))

describe('a contract in Kimai', () => {
  it('is the plan of each weekday', () => {
    expect(week()).toEqual([8, 8, 8, 8, 6, 0, 0].map((each) => each * HOUR))
  })

  it('plans nothing before its first day and after its last', () => {
    expect(week({ work_start_day: '2026-11-17', work_last_day: '2026-11-18T00:00:00+0100' })).toEqual([
      null,
      8 * HOUR,
      8 * HOUR,
      null,
      null,
      null,
      null,
    ])
  })

  it.each([
    ['there is none', preferences({ work_contract_type: 'none' })],
    ['no hours are set', preferences(Object.fromEntries(Object.keys(hours).map((day) => [`work_${day}`, '0'])))],
    ['the release knows none', [{ name: 'first_weekday', value: 'monday' }]],
    ['the profile has no preferences', null],
  ])('is no plan where %s', (_what, given) => {
    expect(contractMs(contractOf(given), '2026-11-20')).toBeNull()
  })

  it('counts an hour that can’t be true as none', () => {
    expect(week({ work_monday: '-1', work_tuesday: '1e12', work_wednesday: 'x', work_thursday: null })).toEqual(
      [0, 0, 0, 0, 6, 0, 0].map((each) => each * HOUR),
    )
  })
})
