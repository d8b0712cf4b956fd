/** Answers of Kalo that are no success, as AppErrors. */
import { AppError } from '../../../shared/errors.ts'
import { refusalWords } from '../shared/boundedTexts.ts'
import { type HttpAnswer, parse, retryAfterMs, serverTimeIn } from '../shared/http.ts'
import { t } from '../messages.ts'
import { problem } from './schemas.ts'

/** `own`: Kalo says so itself; a page for a wrong address proves nothing about a task. */
export class NotThere extends AppError {
  readonly own: boolean
  constructor(kind: 'notFound', message: string, own: boolean) {
    super(kind, message)
    this.own = own
  }
}

/** A status that is no success, by page 2.2. Only what is no clear refusal leaves open whether a write was applied. */
export function refusal(answer: HttpAnswer, writes: boolean): AppError {
  const { status, headers } = answer
  const words = wordsOf(answer)
  const wait = { retryAfterMs: retryAfterMs(headers, Date.now()) }
  if (status === 401) return new AppError('unauthorized', t().kalo.keyRefused(words))
  if (status === 429) return new AppError('rateLimited', t().kalo.slowDown(words), wait)
  // 408 is a proxy's that gave up on the request. A 500 may be bad input, too, so that its words count (page 2.2).
  if (status >= 500 || status === 408) {
    return new AppError('server', t().kalo.failed(status, words), { ambiguous: writes, ...wait })
  }
  if (status === 403) return new AppError('forbidden', t().kalo.notAllowed(words))
  if (status === 404) return new NotThere('notFound', t().kalo.unknown(words), words !== '')
  if (status >= 400) {
    return new AppError('rejected', words || t().kalo.refused(status), { serverTime: serverTimeIn(headers) })
  }
  return new AppError('protocol', t().refusals.unexpected('Kalo', status), {
    ambiguous: writes,
  })
}

/** The server's own words, each once; '' for a page, or where there are none. */
function wordsOf(answer: HttpAnswer): string {
  try {
    return refusalWords([...new Set(parse(problem, answer))].join(' '))
  } catch {
    return ''
  }
}
