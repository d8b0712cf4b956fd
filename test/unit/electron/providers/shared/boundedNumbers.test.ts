/** Numbers and times of servers, as far as they can be true. */
import { describe, expect, it } from 'vitest'
import {
  clockSchema,
  dayText,
  digitId,
  hours,
  numberId,
  offsetInstant,
  secondsInstant,
  textId,
} from '../../../../../electron/providers/shared/boundedNumbers.ts'
import { pagesIn, retryAfterMs } from '../../../../../electron/providers/shared/http.ts'

const long = '9'.repeat(400)
const isTaken = (schema: { safeParse: (value: unknown) => { success: boolean } }, json: string) =>
  schema.safeParse(JSON.parse(json)).success

describe('what can’t be true is refused', () => {
  it.each([
    ['an id of 400 digits', numberId, long],
    ['an id of 20 digits', numberId, '12345678901234567890'],
    ['a negative id', numberId, '-1'],
    ['part of an id', numberId, '1.5'],
    ['an id of 400 digits as text', digitId, `"${long}"`],
    ['an id of 20 digits as text', digitId, '"12345678901234567890"'],
    ['no number', digitId, '"NaN"'],
    ['an id of any form that loses digits', textId, '12345678901234567890'],
    ['an empty id', textId, '""'],
    ['seconds of 400 digits', secondsInstant, `"${long}"`],
    ['seconds past what a date holds', secondsInstant, '"99999999999999"'],
    ['negative seconds', secondsInstant, '-1'],
    ['a time of the year 275760', offsetInstant, '"275760-09-13T00:00:00+0000"'],
    ['a time of the year 9999', offsetInstant, '"9999-01-01T00:00:00+0000"'],
    ['a day of the year 275760', dayText, '"275760-09-13"'],
    ['a day that no month has', dayText, '"2026-13-40"'],
    ['a time of day that no clock shows', clockSchema, '"99:99"'],
    ['endless hours', hours, '1e400'],
    ['negative hours', hours, '-1'],
  ])('%s', (_what, schema, json) => expect(isTaken(schema, json)).toBe(false))
})

describe('what can be true is taken', () => {
  it.each([
    [numberId, '7', 7],
    [numberId, '-0', 0],
    [digitId, '"17"', '17'],
    [digitId, '17', '17'],
    [textId, '"a-1"', 'a-1'],
    [textId, '17', '17'],
    [secondsInstant, '"1795161600"', 1_795_161_600_000],
    [offsetInstant, '"2026-11-20T09:00:00+0100"', Date.UTC(2026, 10, 20, 8)],
    [dayText, '"2026-11-20 00:00:00"', '2026-11-20 00:00:00'],
    [clockSchema, '"24:00"', '24:00'],
    [hours, '7.25', 7.25],
  ])('%#: %s is %s', (schema, json, value) => expect(schema.parse(JSON.parse(json))).toBe(value))
})

describe('numbers of headers', () => {
  const headers = (name: string, value: string) => new Headers({ [name]: value })

  it.each(['1e9', 'Infinity', '-1', 'many', long])('x-total-pages: %s is refused by its name', (value) => {
    expect(() => pagesIn(headers('x-total-pages', value))).toThrow(
      expect.objectContaining({ kind: 'protocol', message: expect.stringContaining('x-total-pages') as string }),
    )
  })

  it('x-total-pages is one where it is missing', () => {
    expect([pagesIn(new Headers()), pagesIn(headers('x-total-pages', '3'))]).toEqual([1, 3])
  })

  it('Retry-After of 400 digits is an hour', () => {
    expect(retryAfterMs(headers('retry-after', long), 0)).toBe(3_600_000)
    expect(retryAfterMs(headers('retry-after', 'soon'), 0)).toBeUndefined()
  })
})
