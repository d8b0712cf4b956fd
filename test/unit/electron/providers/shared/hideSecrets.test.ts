import { describe, expect, it } from 'vitest'
import { hideIn, hiderOf } from '../../../../../electron/providers/shared/hideSecrets.ts'

const token = 'k3y/with+odd & "signs" é'

describe('a secret in words of a server', () => {
  const hide = hiderOf([token], 'refusal')

  it.each([
    token,
    encodeURIComponent(token),
    encodeURIComponent(token).replaceAll('%20', '+'),
    JSON.stringify(token).slice(1, -1),
    JSON.stringify(token).slice(1, -1).replaceAll('/', '\\/'),
    'k3y/with+odd &amp; &quot;signs&quot; é',
    Buffer.from(token).toString('base64'),
  ])('is hidden as %s', (form) => {
    expect(hide(`before ${form} after`)).toBe('before *** after')
  })

  it('is hidden in the base64 of a longer text, wherever it stands there', () => {
    for (const user of ['a', 'ab', 'abc', 'abcd']) {
      const basic = Buffer.from(`${user}:${token}`).toString('base64')
      const [before = ''] = hide(basic).split('***')
      expect(hide(basic)).toContain('***')
      expect(Buffer.from(before, 'base64').toString()).not.toContain('k3y')
    }
  })

  it('takes the longest first, and leaves very short ones', () => {
    const both = hiderOf(['secret', 'secret-and-more'], 'refusal')
    expect(both('secret-and-more, secret')).toBe('***, ***')
    expect(hiderOf(['abc', ''], 'refusal')('abc')).toBe('abc')
  })
})

describe('a secret in values', () => {
  it('is hidden in texts and names at any depth, and numbers stay', () => {
    const hide = hiderOf(['4711-4712'], 'values')
    const value = { '4711-4712': [{ name: 'of 4711-4712' }, 4711, null, true] }
    expect(hideIn(value, hide)).toEqual({ '***': [{ name: 'of ***' }, 4711, null, true] })
  })

  it('that is a word of every day is not taken for a secret, as values are compared with what was sent', () => {
    for (const word of ['meetings', 'Besprechung', 'web', 'web-1']) {
      expect(hiderOf([word], 'values')(`the ${word}`)).toBe(`the ${word}`)
      if (word.length >= 4) expect(hiderOf([word], 'refusal')(`the ${word}`)).toBe('the ***')
    }
  })

  it('nested without end is cut, not followed', () => {
    let value: unknown = 'token-4711'
    for (let depth = 0; depth < 100_000; depth++) value = [value]
    expect(JSON.stringify(hideIn(value, hiderOf(['token-4711'], 'values'))).length).toBeLessThan(1_000)
  })
})
