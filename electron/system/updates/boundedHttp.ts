/**
 * Requests for newer versions, by Electron's network (with the system's proxies and certificates): bounded in bytes, time and
 * redirects, and never to an address without encryption. electron-updater's own has none of these bounds.
 */
import type { ClientRequest, ClientRequestConstructorOptions, IncomingMessage } from 'electron'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { t } from '../messages.ts'
import { isAllowed } from './updateFeed.ts'

export interface BoundedHttpNeeds {
  /** Electron's `net.request`. */
  request: (options: ClientRequestConstructorOptions) => ClientRequest
  feed: URL
  /** How long nothing may come, ms. */
  stallMs?: number
  /** How long the file that tells of a version may take in all, ms. */
  feedMs?: number
}

export interface BoundedHttp {
  /** The text at `url`. Throws AppError. */
  text(url: URL): Promise<string>
  /**
   * Writes what is at `url` to the file `path`, if it is as long and has the hash (SHA-512, base64) that it should. Throws AppError, and
   * what the file system says.
   */
  file(url: URL, path: string, expected: { size: number; sha512: string }): Promise<void>
}

export function createBoundedHttp({ request, feed, stallMs = 60_000, feedMs = 30_000 }: BoundedHttpNeeds): BoundedHttp {
  const say = () => t().updates
  const fail = (message: string, cause?: unknown) => new AppError('protocol', message, { cause })

  /** Has each part of the body handed to `take`, one after the other. */
  async function read(url: URL, most: number, take: (part: Buffer) => Promise<void> | void, totalMs?: number) {
    const { host } = url
    if (!isAllowed(url, feed)) throw fail(say().insecure(host))
    const asked = request({
      url: url.href,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      // Electron's own names this version, the system and its kind of processor.
      headers: { 'User-Agent': 'Stint' },
    })
    const ended = Promise.withResolvers<void>()
    // Whoever waits for something else meanwhile hears of it later.
    ended.promise.catch(() => {})
    const stop = (error: unknown) => {
      ended.reject(error)
      asked.abort()
    }
    const slow = () => stop(new AppError('timeout', say().slow(host)))
    let stalls = setTimeout(slow, stallMs)
    const total = totalMs === undefined ? undefined : setTimeout(slow, totalMs)
    const alive = () => {
      clearTimeout(stalls)
      stalls = setTimeout(slow, stallMs)
    }
    let redirects = 0
    asked.on('redirect', (_status, _method, to) => {
      const next = URL.parse(to)
      if (!next || !isAllowed(next, feed)) return stop(fail(say().insecure(host)))
      if (++redirects > limits.feedRedirects) return stop(fail(say().redirects(host, limits.feedRedirects)))
      alive()
      asked.followRedirect()
    })
    let isAnswered = false
    asked.on('error', (error) => {
      const message = isAnswered ? say().cut(host) : say().unreachable(host)
      ended.reject(new AppError('offline', message, { cause: error }))
    })
    let size = 0
    let written = Promise.resolve()
    asked.on('response', (response: IncomingMessage) => {
      alive()
      isAnswered = true
      const problem = problemOf(response, host)
      if (problem) return stop(problem)
      response.on('data', (part) => {
        alive()
        size += part.byteLength
        if (size > most) return stop(fail(say().tooLarge(host)))
        written = written.then(() => take(part))
        written.catch(stop)
      })
      const cut = () => ended.reject(new AppError('offline', say().cut(host)))
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

  function problemOf({ statusCode, headers }: IncomingMessage, host: string): AppError | null {
    if (statusCode !== 200) return fail(say().status(host, statusCode))
    // A login page of a network, or a page that says sorry.
    return /\bhtml\b/i.test(String(headers['content-type'] ?? '')) ? fail(say().notUpdates(host)) : null
  }

  return {
    async text(url) {
      const parts: Buffer[] = []
      await read(url, limits.feedBytes, (part) => void parts.push(part), feedMs)
      return Buffer.concat(parts).toString('utf8')
    },
    async file(url, path, { size, sha512 }) {
      const hash = createHash('sha512')
      const file = await open(path, 'w', 0o600)
      try {
        const got = await read(url, Math.min(size, limits.updateBytes), async (part) => {
          hash.update(part)
          await file.writeFile(part)
        })
        if (got < size) throw new AppError('offline', say().cut(url.host))
        if (hash.digest('base64') !== sha512) throw fail(say().damaged(url.host))
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}
