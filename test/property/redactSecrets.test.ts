import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../electron/system/log/redactSecrets.ts'
import { runs } from '../support/zones.ts'

/** Tokens and passwords: printable, without spaces; never a part of the mark that takes their place. */
const secret = fc
  .string({ unit: fc.constantFrom(...'abcXYZ019-_.$^()[]+?|/=&%#@!äß'.split('')), minLength: 4, maxLength: 40 })
  .filter((text) => !text.includes('***'))
const wrap = fc.constantFrom('', ' ', 'Bearer ', '"token":"', 'https://x:', 'https://h/?key=', '\n', '{', 'secret=')

describe('a secret that the redactor was told', () => {
  it('appears nowhere in what it cleaned', () => {
    const parts = fc.array(fc.oneof(secret, wrap, fc.string()), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        parts,
        parts,
        wrap,
        (secrets, before, after, mark) => {
          const redactor = createRedactor()
          for (const one of secrets) redactor.hide(one)
          const text = [...before, ...secrets.flatMap((one) => [mark, one, mark, one]), ...after].join('')
          const cleaned = redactor.clean(text)
          for (const one of secrets) expect(cleaned).not.toContain(one)
        },
      ),
      runs,
    )
  })

  it('is not needed for text without one to stay as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc 12,.'.split('')) }), (text) => {
        expect(createRedactor().clean(text)).toBe(text)
      }),
      runs,
    )
  })
})
