import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../../../../electron/system/log/redactSecrets.ts'

const clean = (text: string, ...secrets: string[]) => {
  const redactor = createRedactor()
  for (const secret of secrets) redactor.hide(secret)
  return redactor.clean(text)
}

describe('the redactor', () => {
  it('takes out every secret that it was told', () => {
    expect(clean('a hunter22 b hunter22 c s3cr3t', 'hunter22', 's3cr3t')).toBe('a *** b *** c ***')
  })

  it('does not take every letter out for a secret that is none', () => {
    expect(clean('abcabc', 'a', '')).toBe('abcabc')
  })

  it.each([
    ['Authorization: Bearer abc.def', 'abc.def'],
    ['{"authorization":"Bearer abc.def"}', 'abc.def'],
    ['basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
    ['X-AUTH-TOKEN: abc', 'abc'],
    ['"X-AUTH-TOKEN":"abc"', 'abc'],
    ['api_key=abc', 'abc'],
    ['{"password": "abc"}', 'abc'],
    ['https://user:pass@host/path', 'pass'],
    ['https://host/path?key=abc&b=2', 'abc'],
  ])('takes out what looks like a secret: %s', (text, secret) => expect(clean(text)).not.toContain(secret))

  it('leaves the rest readable', () => {
    expect(clean('GET https://user:pass@host/api/timesheets?key=abc answered 401')).toBe(
      'GET https://***@host/api/timesheets?*** answered 401',
    )
    expect(clean('not sent {"entry":"e1","kind":"offline"}')).toBe('not sent {"entry":"e1","kind":"offline"}')
  })
})
