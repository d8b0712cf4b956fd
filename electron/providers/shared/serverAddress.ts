/** The address of a server as a person types it. */
import { AppError } from '../../../shared/errors.ts'

export interface AddressWords {
  /** Asks for the address, with an example. */
  enter: string
  /** Says what could be read over http on the way to the host. */
  readable: (host: string) => string
}

/**
 * What was typed as a URL without credentials, query and fragment; a missing scheme is https. Whether its path counts is
 * the caller's to say. Throws AppError 'rejected' about the field `url`, or 'forbidden' with `confirm` for http that was not agreed to.
 */
export function addressOf(typed: string, insecure: boolean, words: AddressWords): URL {
  const text = typed.trim()
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`)
  if (text === '' || !url?.hostname || !['http:', 'https:'].includes(url.protocol)) {
    throw new AppError('rejected', words.enter, { field: 'url' })
  }
  if (url.protocol === 'http:' && !insecure && !isLoopback(url.hostname)) {
    throw new AppError('forbidden', words.readable(url.host), { confirm: 'insecure' })
  }
  return Object.assign(url, { username: '', password: '', search: '', hash: '' })
}

const isLoopback = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host)

/** A path without the slashes at its end: "" for that of a whole server. */
export function withoutEndSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end--
  return path.slice(0, end)
}
