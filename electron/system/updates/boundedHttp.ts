/**
 * Requests for newer versions, by Electron's network (with the system's proxies and certificates): bounded in bytes, time and
 * redirects, and never to an address without encryption. electron-updater's own has none of these bounds.
 */
import type { ClientRequest, ClientRequestConstructorOptions, IncomingMessage } from 'electron'
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { boundedRequest, type RequestFailure } from '../boundedRequest.ts'
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
  const read = (url: URL, most: number, take: (part: Buffer) => Promise<void> | void, totalMs?: number) =>
    boundedRequest({
      request,
      url,
      headers: { 'User-Agent': 'Stint' },
      most,
      redirects: limits.feedRedirects,
      mayAsk: (to) => isAllowed(to, feed),
      stallMs,
      totalMs,
      refuse: (response) => problemOf(response, url.host),
      take,
      error: (failure, cause) => errorOf(failure, url.host, cause),
    })

  function errorOf(failure: RequestFailure, host: string, cause: unknown): AppError {
    switch (failure) {
      case 'slow':
        return new AppError('timeout', say().slow(host))
      case 'unreachable':
      case 'cut':
        return new AppError('offline', say()[failure](host), { cause })
      case 'redirects':
        return fail(say().redirects(host, limits.feedRedirects))
      case 'insecure':
      case 'tooLarge':
        return fail(say()[failure](host))
    }
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
