/**
 * A request by Electron's network (with the system's proxies and certificates) that is bounded in bytes, time and redirects, and
 * goes only where it may.
 */
import type { ClientRequest, ClientRequestConstructorOptions, IncomingMessage } from 'electron'
import type { AppError } from '../../shared/errors.ts'

export type RequestFailure = 'slow' | 'insecure' | 'redirects' | 'unreachable' | 'cut' | 'tooLarge'

export interface BoundedRequest {
  /** Electron's `net.request`. */
  request: (options: ClientRequestConstructorOptions) => ClientRequest
  url: URL
  headers: Record<string, string>
  /** Bytes of the body. */
  most: number
  redirects: number
  /** Whether an address may be asked, that of a redirect too. */
  mayAsk: (url: URL) => boolean
  /** How long nothing may come, ms. */
  stallMs: number
  /** How long all may take, ms; absent: as long as something comes. */
  totalMs?: number | undefined
  /** An answer whose body is not read. */
  refuse: (response: IncomingMessage) => AppError | null
  /** Gets each part of the body, one after the other. */
  take: (part: Buffer) => Promise<void> | void
  error: (failure: RequestFailure, cause?: unknown) => AppError
}

/** Returns how many bytes came. Throws what `error` and `refuse` make of a failure, and what `take` throws. */
export async function boundedRequest(needs: BoundedRequest): Promise<number> {
  const { request, url, headers, most, mayAsk, stallMs, totalMs, refuse, take, error } = needs
  if (!mayAsk(url)) throw error('insecure')
  const asked = request({
    url: url.href,
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    // Electron's own names this version, the system and its kind of processor.
    headers,
  })
  const ended = Promise.withResolvers<void>()
  // Whoever waits for something else meanwhile hears of it later.
  ended.promise.catch(() => {})
  const stop = (reason: unknown) => {
    ended.reject(reason)
    asked.abort()
  }
  const slow = () => stop(error('slow'))
  let stalls = setTimeout(slow, stallMs)
  const total = totalMs === undefined ? undefined : setTimeout(slow, totalMs)
  const alive = () => {
    clearTimeout(stalls)
    stalls = setTimeout(slow, stallMs)
  }
  let redirects = 0
  asked.on('redirect', (_status, _method, to) => {
    const next = URL.parse(to)
    if (!next || !mayAsk(next)) return stop(error('insecure'))
    if (++redirects > needs.redirects) return stop(error('redirects'))
    alive()
    asked.followRedirect()
  })
  let isAnswered = false
  asked.on('error', (cause) => ended.reject(error(isAnswered ? 'cut' : 'unreachable', cause)))
  let size = 0
  let written = Promise.resolve()
  asked.on('response', (response: IncomingMessage) => {
    alive()
    isAnswered = true
    const problem = refuse(response)
    if (problem) return stop(problem)
    response.on('data', (part) => {
      alive()
      size += part.byteLength
      if (size > most) return stop(error('tooLarge'))
      written = written.then(() => take(part))
      written.catch(stop)
    })
    const cut = () => ended.reject(error('cut'))
    response.on('aborted', cut)
    response.on('error', cut)
    response.on('end', () => ended.resolve())
  })
  asked.end()
  try {
    await ended.promise
    await written
  } finally {
    clearTimeout(stalls)
    clearTimeout(total)
    await written.catch(() => {})
  }
  return size
}
