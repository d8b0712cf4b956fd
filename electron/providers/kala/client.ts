/** Requests to Kala, and its answers as values or AppErrors. */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { type Http, type HttpAnswer, type HttpRequest, parse, retryAfterMs, serverTimeIn } from '../shared/http.ts'
import { t } from '../messages.ts'
import { titleOf, problemText } from './mapping.ts'
import { verdict } from './schemas.ts'

export interface Server {
  /** Without a slash at the end. */
  baseUrl: string
  key: string
}

type Parameters = Record<string, string>

/** Sends a request whose answer may be anything. The key is in it only if it is among the parameters. */
export function send(
  http: Http,
  baseUrl: string,
  endpoint: string,
  parameters: Parameters,
  request: HttpRequest,
): Promise<HttpAnswer> {
  return http(`${baseUrl}/${endpoint}?${queryOf(parameters)}`, request)
}

/**
 * [inferred] All parameters in the query, also those of a POST, whose body is empty: MVC reads numbers of a query with a
 * decimal point, those of a form as the server's country writes them (page 1.1).
 */
const queryOf = (parameters: Parameters): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** Reads `endpoint` and returns what fits `schema`; an empty answer is null (page 5). Errors: AppError, see `failure`. */
export async function read<T extends z.ZodType>(
  http: Http,
  server: Server,
  endpoint: string,
  parameters: Parameters,
  schema: T,
  signal: AbortSignal,
): Promise<z.output<T>> {
  const answer = await sendWithKey(http, server, endpoint, parameters, { signal })
  if (answer.status !== 200) throw failure(answer, false)
  return parse(schema, answer.text.trim() === '' ? { ...answer, text: 'null' } : answer)
}

/** Posts to `endpoint`; `serverTime` as in AppError. Whatever isn't a clear refusal after the bytes left is `ambiguous`. */
export async function write<T extends z.ZodType>(
  http: Http,
  server: Server,
  endpoint: string,
  parameters: Parameters,
  schema: T,
  signal: AbortSignal,
): Promise<{ value: z.output<T>; serverTime: number | undefined }> {
  const answer = await sendWithKey(http, server, endpoint, parameters, { method: 'POST', signal })
  if (answer.status < 200 || answer.status > 299) throw failure(answer, true)
  return { value: parse(schema, answer, { ambiguous: true }), serverTime: serverTimeIn(answer.headers) }
}

const sendWithKey = (
  http: Http,
  { baseUrl, key }: Server,
  endpoint: string,
  parameters: Parameters,
  request: HttpRequest,
): Promise<HttpAnswer> => send(http, baseUrl, endpoint, { api_key: key, ...parameters }, { ...request, secrets: [key] })

/** [inferred] MVC's words for a parameter that it could not read: the action did not run (page 5). */
const bindingError = /null entry for parameter/i

/** A status that is no success, by page 5. */
export function failure(answer: HttpAnswer, writes: boolean): AppError {
  const { status } = answer
  if (status === 401) return new AppError('unauthorized', t().kala.keyRefused)
  if (status === 404) {
    return new AppError('protocol', t().kala.noneThere)
  }
  const wait = retryAfterMs(answer.headers, Date.now())
  const later = wait === undefined ? {} : { retryAfterMs: wait }
  if (status === 429) return new AppError('rateLimited', t().refusals.slowDown('Kala'), later)
  const title = titleIn(answer)
  const serverTime = serverTimeIn(answer.headers)
  if (status === 500 && title !== null && bindingError.test(title)) {
    return new AppError('rejected', t().kala.unreadable(title), { serverTime })
  }
  // 408 is a proxy's that gave up on the request; how much of it went on is not said.
  if (status >= 500 || status === 408) {
    const why = title === null ? t().refusals.failed('Kala', status) : t().kala.failedBecause(status, title)
    return new AppError('server', why, { ambiguous: writes, ...later })
  }
  const words = title ?? reasonIn(answer) ?? t().refusals.status(status)
  if (status === 403) return new AppError('forbidden', t().refusals.notAllowed('Kala', words))
  if (status >= 400) return new AppError('rejected', words, { serverTime })
  return new AppError('protocol', t().refusals.unexpected('Kala', status), {
    ambiguous: writes,
  })
}

/** ASP.NET may quote a parameter on its error page, in more forms than its text shows. */
function titleIn({ text, hide = (title) => title }: HttpAnswer): string | null {
  const title = titleOf(text)
  return title === null ? null : hide(title)
}

function reasonIn(answer: HttpAnswer): string | null {
  try {
    return problemText(parse(verdict, answer))
  } catch {
    return null
  }
}
