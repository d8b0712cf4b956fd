/** Lists in pages end: a server that goes on giving pages is refused, and asked no more. */
import { AppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { t } from '../messages.ts'
import type { Http } from './http.ts'

/** Throws AppError 'protocol' where a list has too many pages, or rows until now. `pages`: that were read. */
export function refuseEndless(pages: number, rows: number): void {
  if (rows > limits.rowsPerList) throw new AppError('protocol', t().http.tooManyRows(limits.rowsPerList))
  if (pages >= limits.pagesPerList) throw new AppError('protocol', t().http.tooManyPages(limits.pagesPerList))
}

/** `http` with a budget for some signals: `limited` gives one that may be used for `most` requests. */
export function limitRequests(http: Http, most: number): { http: Http; limited(signal: AbortSignal): AbortSignal } {
  const left = new WeakMap<AbortSignal, number>()
  return {
    async http(url, request) {
      const remaining = left.get(request.signal)
      if (remaining === 0) throw new AppError('protocol', t().http.tooManyRequests(most))
      if (remaining !== undefined) left.set(request.signal, remaining - 1)
      return http(url, request)
    },
    limited(signal) {
      const own = AbortSignal.any([signal])
      left.set(own, most)
      return own
    },
  }
}
