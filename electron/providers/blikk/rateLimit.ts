/** Whose turn it is: at most four requests of one token in any second. */
import PQueue from 'p-queue'
import { AppError } from '../../../shared/errors.ts'
import { t } from '../messages.ts'

/** Requests that one token may send within a second (page 1.2). */
const perSecond = 4

/** A second and what timers may be early by, ms. */
export const windowMs = 1_050

/** Runs `task` when there is room; `first` goes ahead of others that wait. Throws AppError 'timeout' when cut off before. */
export type InTurn = <T>(task: () => Promise<T>, signal: AbortSignal, first: boolean) => Promise<T>

/**
 * Four places, each taken from the start of a request until `hold` ms after its answer: Blikk counts a request at some
 * time between the two, so however long the way is it never sees a fifth within a second. The queue's own interval
 * would go by the starts, which a slow first connection brings too close together, and by the computer's clock, which
 * can be put back.
 */
export function createTurns(hold: number): InTurn {
  const queue = new PQueue({ concurrency: perSecond })
  return (task, signal, first) =>
    new Promise((resolve, reject) => {
      const leave = () => reject(cutOff())
      if (signal.aborted) return leave()
      signal.addEventListener('abort', leave, { once: true })
      const place = async () => {
        signal.removeEventListener('abort', leave)
        if (signal.aborted) return
        await task().then(resolve, reject)
        await new Promise((over) => setTimeout(over, hold))
      }
      void queue.add(place, { priority: first ? 1 : 0 })
    })
}

/** The result of `work` unless `signal` comes first, which throws AppError 'timeout'; the work itself goes on. */
export async function unlessCut<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cut = Promise.withResolvers<never>()
  const leave = () => cut.reject(cutOff())
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  try {
    return await Promise.race([work, cut.promise])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}

const cutOff = () => new AppError('timeout', t().http.cutOff)
