import { describe, expect, it } from 'vitest'
import { parseHours } from '../../../../../renderer/settings/controls/parseHours.ts'

describe('hours in a field of the settings', () => {
  it.each([
    ['8', 480],
    ['7:30', 450],
    ['7.5', 450],
    ['7,5', 450],
    ['7.5h', 450],
    ['7,5 Std.', 450],
    ['7h30', 450],
    ['7 h 30 min', 450],
    ['7 timmar 30 minuter', 450],
    ['7:30h', 450],
    ['7h', 420],
    [',5', 30],
    ['.5 h', 30],
    ['24', 1440],
  ])('%s are %i minutes', (text, minutes) => expect(parseHours(text)).toEqual({ ok: true, minutes }))

  it.each(['', 'h', '7:60', '-1', '7h60', ',', '1e3', '25', '7 30'])('%j is refused', (text) =>
    expect(parseHours(text)).toMatchObject({ ok: false }),
  )
})
