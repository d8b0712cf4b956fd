/** No more requests a second than a server may be asked, in the name of one login. */
import PQueue from 'p-queue'
import { AppError } from '../../../shared/errors.ts'
import { t } from '../messages.ts'
import type { Http } from './http.ts'

/** A second and what timers may be early by, ms. */
export const windowMs = 1_050

/**
 * As `http`, with at most `perSecond` requests in any second to one server with one `authorization` header; what writes goes
 * ahead of what only reads. Throws AppError 'timeout' when cut off before its turn; then nothing was sent. `holdMs`: how long an
 * answered request still counts; less only for a server without a limit.
 *
 * A request takes one of `perSecond` places from its start until `holdMs` after its answer: the server counts it at some time
 * between the two, so however long the way is, it never sees one too many. The queue's own interval would go by the starts,
 * which a slow first connection brings too close together, and by the computer's clock, which can be put back.
 */
export function limitRate(http: Http, perSecond: number, holdMs = windowMs): Http {
  const queues = new Map<string, PQueue>()

  function queueOf(key: string): PQueue {
    const known = queues.get(key)
    if (known) return known
    const queue = new PQueue({ concurrency: perSecond })
    queues.set(key, queue)
    return queue
  }

  return (url, request) =>
    new Promise((resolve, reject) => {
      const { signal, method = 'GET', writes = method !== 'GET' } = request
      const leave = () => reject(cutOff())
      if (signal.aborted) return leave()
      signal.addEventListener('abort', leave, { once: true })
      const place = async () => {
        signal.removeEventListener('abort', leave)
        if (signal.aborted) return
        await http(url, request).then(resolve, reject)
        await new Promise((over) => setTimeout(over, holdMs))
        // Tokens come and go: nothing is kept of one that is not used.
        if (queue.size === 0 && queue.pending === 1) queues.delete(key)
      }
      const key = `${new URL(url).origin} ${request.headers?.['authorization'] ?? ''}`
      const queue = queueOf(key)
      void queue.add(place, { priority: writes ? 1 : 0 })
    })
}

export const cutOff = (): AppError => new AppError('timeout', t().http.cutOff)
