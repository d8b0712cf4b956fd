import { describe, expect, it } from 'vitest'
import { AppError, describe as inWords, type ErrorKind, retryOf } from '../../../shared/errors.ts'

const adviceOf = (kind: ErrorKind) => inWords(new AppError(kind, 'Taken.')).action

describe('the error of a call', () => {
  it('gives no advice about an entry that waits to be sent', () => {
    expect(inWords(new AppError('rejected', 'Taken.'))).toMatchObject({ message: 'Taken.', action: '' })
    const kinds = Object.keys(retryOf) as ErrorKind[]
    expect(kinds.map(adviceOf).filter((advice) => /send|sent|waits|by itself|version/i.test(advice))).toEqual([])
  })

  it('keeps what to do about a keychain, and says that nothing was changed in a file', () => {
    expect(adviceOf('keychain')).toContain('Unlock')
    expect(adviceOf('storage')).toBe('Nothing was changed.')
    expect(adviceOf('file')).toBe('Nothing was changed.')
  })
})
