/** The address of a server as a person types it. */
import { AppError } from '../../shared/errors.ts'

export interface AddressWords {
  /** "your Kimai" */
  server: string
  /** "https://time.example.com" */
  example: string
  /** What could be read on the way over http: "your token". */
  secret: string
}

/**
 * What was typed as a URL without credentials, query and fragment; a missing scheme is https. Whether its path counts is
 * the caller's to say. Throws AppError 'rejected', or 'forbidden' with `confirm` for http that was not agreed to.
 */
export function addressOf(typed: string, insecure: boolean, words: AddressWords): URL {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (text === '' || !url?.hostname || !['http:', 'https:'].includes(url.protocol)) {
    throw new AppError('rejected', `Enter the address of ${words.server}, for example ${words.example}.`)
  }
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) {
    throw new AppError(
      'forbidden',
      `Over http ${words.secret} could be read on the way to ${url.host}. Use https if you can.`,
      { confirm: 'insecure' },
    )
  }
  return Object.assign(url, { username: '', password: '', search: '', hash: '' })
}

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)
