/** Numbers as they are typed into the settings. */
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../../../renderer/settings/controls/parseNumber.ts'

describe('a number as typed', () => {
  const minutes = (text: string) => parseNumber(text, { least: 1, most: 1440 })
  it.each([
    ['5', 5],
    [' 05 ', 5],
    ['5 min', 5],
    ['5m', 5],
    ['1440', 1440],
  ])('takes %j', (text, value) => expect(minutes(text)).toEqual({ ok: true, value }))
  it.each(['', '0', '1441', '-5', '2.5', '1:30', 'five', '5 to 6', '99999999999'])('refuses %j', (text) =>
    expect(minutes(text)).toEqual({ ok: false, message: 'Type 1 to 1440.' }),
  )
})
