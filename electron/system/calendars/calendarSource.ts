/** Calendars as they are at their address, or in their file: bounded, and asked whether anything is new. */
import type { ClientRequest, ClientRequestConstructorOptions, IncomingMessage } from 'electron'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { mayAskCalendar } from '../../../shared/calendarAddress.ts'
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import type { CalendarSource, Validators } from '../../core/ports/calendars.ts'
import { boundedRequest, type RequestFailure } from '../boundedRequest.ts'
import { t } from '../messages.ts'

export interface CalendarSourceNeeds {
  /** Electron's `net.request`. */
  request: (options: ClientRequestConstructorOptions) => ClientRequest
  /** How long nothing may come, ms. */
  stallMs?: number
  /** How long one request may take in all, ms. */
  totalMs?: number
}

/** A header of an answer is some letters; it is sent back as it came. */
const longestHeader = 500

export function createCalendarSource({
  request,
  stallMs = 15_000,
  totalMs = 30_000,
}: CalendarSourceNeeds): CalendarSource {
  const say = () => t().calendars

  function errorOf(failure: RequestFailure, host: string, cause: unknown): AppError {
    switch (failure) {
      case 'slow':
        return new AppError('timeout', say().slow(host))
      case 'unreachable':
      case 'cut':
        return new AppError('offline', say()[failure](host), { cause })
      case 'redirects':
        return new AppError('protocol', say().redirects(host, limits.calendarRedirects))
      case 'insecure':
        return new AppError('protocol', say().insecure(host))
      case 'tooLarge':
        return new AppError('protocol', say().tooLarge(host))
    }
  }

  function refusal(status: number, host: string): AppError | null {
    if (status === 200 || status === 304) return null
    if (status === 401 || status === 403) return new AppError('forbidden', say().forbidden(host))
    if (status === 404 || status === 410) return new AppError('notFound', say().notThere(host))
    return new AppError('server', say().status(host, status))
  }

  return {
    async fetch(address, known) {
      const url = new URL(address)
      const { host } = url
      const parts: Buffer[] = []
      let status = 0
      let validators: Validators = { etag: null, modified: null }
      await boundedRequest({
        request,
        url,
        headers: {
          'User-Agent': 'Stint',
          Accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
          ...(known.etag !== null && { 'If-None-Match': known.etag }),
          ...(known.modified !== null && { 'If-Modified-Since': known.modified }),
        },
        most: limits.calendarBytes,
        redirects: limits.calendarRedirects,
        mayAsk: (to) => mayAskCalendar(to, url),
        stallMs,
        totalMs,
        refuse(response) {
          status = response.statusCode
          validators = { etag: headerOf(response, 'etag'), modified: headerOf(response, 'last-modified') }
          return refusal(status, host)
        },
        take: (part) => void parts.push(part),
        error: (failure, cause) => errorOf(failure, host, cause),
      })
      if (status === 304) return { text: null, validators: known }
      return { text: Buffer.concat(parts).toString('utf8'), validators }
    },
    async readFile(path, known) {
      try {
        const { mtimeMs, size } = await stat(path)
        if (size > limits.calendarBytes) throw new AppError('file', say().tooLarge(basename(path)))
        const modified = `${mtimeMs} ${size}`
        if (modified === known.modified) return { text: null, validators: known }
        return { text: await readFile(path, 'utf8'), validators: { etag: null, modified } }
      } catch (cause) {
        if (cause instanceof AppError) throw cause
        throw new AppError('file', say().noFile(basename(path)), { cause })
      }
    },
  }
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name]
  const text = Array.isArray(value) ? value[0] : value
  return text && text.length <= longestHeader ? text : null
}
