/** Answers of Blikk that are no success, as AppErrors. */
import { AppError } from '../../../shared/errors.ts'
import { refusalWords, shortWords } from '../shared/boundedTexts.ts'
import { type HttpAnswer, parse, retryAfterMs, serverTimeIn } from '../shared/http.ts'
import { t } from '../messages.ts'
import { problem, type Problem } from './schemas.ts'

/** A refusal that depends on what was asked: a 400, 403 or 404. */
export class Refusal extends AppError {
  readonly status: number
  /** The permissions that the application lacks. */
  readonly lacks: string[]
  /** Blikk says so itself; a page for a wrong address proves nothing about a report. */
  readonly own: boolean

  constructor(
    kind: 'rejected' | 'forbidden' | 'notFound',
    status: number,
    message: string,
    { lacks = [], own = false, serverTime }: { lacks?: string[]; own?: boolean; serverTime?: number | undefined } = {},
  ) {
    super(kind, message, { serverTime })
    this.status = status
    this.lacks = lacks
    this.own = own
  }
}

/** Asked to wait without being told how long, ms (page 1.2). */
const usualWaitMs = 1_000
const longestWaitMs = 3_600_000

/** A status that is no success, by page 1.3. Only what is no clear refusal leaves open whether a write was applied. */
export function refusal(answer: HttpAnswer, writes: boolean): AppError {
  const { status, headers } = answer
  const found = problemIn(answer)
  const words = wordsOf(found)
  if (status === 401) return new AppError('unauthorized', t().blikk.loginRefused(words))
  const asked = retryAfterMs(headers, Date.now())
  if (status === 429) {
    const wait = asked ?? (found.waitInSeconds ?? 0) * 1_000
    return new AppError('rateLimited', t().refusals.slowDown('Blikk'), {
      retryAfterMs: wait > 0 ? Math.min(wait, longestWaitMs) : usualWaitMs,
    })
  }
  // 408 is a proxy's that gave up on the request; how much of it went on is not said.
  if (status >= 500 || status === 408) {
    const { requestId } = found
    const { failed, failedRequest } = t().blikk
    const why = requestId === undefined ? failed(status, words) : failedRequest(status, shortWords(requestId), words)
    return new AppError('server', why, { ambiguous: writes, retryAfterMs: asked })
  }
  if (status === 403) return forbidden(found, words)
  const own = words !== ''
  if (status === 404) return new Refusal('notFound', status, t().blikk.noAddress(words), { own })
  if (status >= 400) {
    const serverTime = serverTimeIn(headers)
    return new Refusal('rejected', status, words || t().blikk.refused(status), { own, serverTime })
  }
  return new AppError('protocol', t().refusals.unexpected('Blikk', status), {
    ambiguous: writes,
  })
}

/** The key is limited to some networks, or lacks a permission (page 1.3). */
function forbidden(found: Problem, words: string): Refusal {
  const lacks = found.permissionsRequired ?? []
  if (found.ipAddressAllowed === false) {
    return new Refusal('forbidden', 403, t().blikk.otherNetworks(words))
  }
  if (lacks.length === 0) return new Refusal('forbidden', 403, t().blikk.notAllowed(words))
  return new Refusal('forbidden', 403, t().blikk.lacks(refusalWords(lacks.join(', ')), words), { lacks })
}

/** The server's own words: those at parameters, each once, or else its message; '' when there are none. */
function wordsOf({ modelState = {}, message = '' }: Problem): string {
  const atFields = Object.entries(modelState).flatMap(([field, texts]) => texts.map((text) => `${field}: ${text}`))
  return refusalWords([...new Set(atFields)].join(' ') || message)
}

/** What a refusal says; nothing where the body is empty or a page [inferred]. */
export function problemIn(answer: HttpAnswer): Problem {
  try {
    return parse(problem, answer)
  } catch {
    return {}
  }
}
