/** Requests to one Kimai 2 server, and its answers as values or AppErrors. */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { type Http, type HttpAnswer, type HttpRequest, parse, retryAfterMs } from '../http.ts'
import { lacksField, wordsOf } from './map.ts'
import { problem, type Problem } from './wire.ts'

export interface Server {
  baseUrl: string
  token: string
}

/** A refusal that names what the server's form looks like. */
export class Refusal extends AppError {
  readonly problem: Problem
  constructor(kind: 'rejected', message: string, found: Problem) {
    super(kind, message)
    this.problem = found
  }
  /** The form of this person has no such field. */
  lacks(field: string): boolean {
    return lacksField(this.problem, field)
  }
}

/** Reads `path` and returns what fits `schema`. Errors: AppError, see `refusal`. */
export async function read<T extends z.ZodType>(
  http: Http,
  server: Server,
  path: string,
  schema: T,
  signal: AbortSignal,
): Promise<{ value: z.output<T>; headers: Headers }> {
  const answer = await send(http, server, path, { signal })
  if (answer.status !== 200) throw refusal(answer, false)
  return { value: parse(schema, answer), headers: answer.headers }
}

/** Posts `body` to `path`. Whatever isn't a clear refusal after the bytes left is `ambiguous`. */
export async function write<T extends z.ZodType>(
  http: Http,
  server: Server,
  path: string,
  body: unknown,
  schema: T,
  signal: AbortSignal,
): Promise<z.output<T>> {
  const answer = await send(http, server, path, { method: 'POST', body, signal })
  if (answer.status !== 200) throw refusal(answer, true)
  return parse(schema, answer, { ambiguous: true })
}

const send = (http: Http, { baseUrl, token }: Server, path: string, request: HttpRequest) =>
  http(`${baseUrl}${path}`, { ...request, headers: { authorization: `Bearer ${token}` } })

/** A status that is no success, by page 2.1 and 2.2. */
export function refusal(answer: HttpAnswer, writes: boolean): AppError {
  const { status } = answer
  if (status === 401) return new AppError('unauthorized', 'Kimai does not accept this API token (any more).')
  const wait = retryAfterMs(answer.headers, Date.now())
  const later = wait === undefined ? {} : { retryAfterMs: wait }
  if (status === 429) return new AppError('rateLimited', 'Kimai asks to slow down.', later)
  // 408 is a proxy's that gave up on the request; how much of it went on is not said.
  if (status >= 500 || status === 408) {
    return new AppError('server', `Kimai answered with error ${status}.`, { ambiguous: writes, ...later })
  }
  const found = problemIn(answer)
  const words = found ? wordsOf(found) : `status ${status}`
  if (status === 403) return new AppError('forbidden', `Kimai does not allow it: ${words}`)
  if (status === 404) return new AppError('notFound', `Kimai does not know it: ${words}`)
  if (status >= 400) return new Refusal('rejected', words, found ?? {})
  return new AppError('protocol', `Kimai answered with status ${status}, which Stint does not expect.`, {
    ambiguous: writes,
  })
}

function problemIn(answer: HttpAnswer): Problem | null {
  try {
    return parse(problem, answer)
  } catch {
    return null
  }
}
