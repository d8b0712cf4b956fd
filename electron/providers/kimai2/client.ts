/** Requests to one Kimai 2 server, and its answers as values or AppErrors. */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { type Http, type HttpAnswer, type HttpRequest, parse, retryAfterMs, serverTimeIn } from '../shared/http.ts'
import { t } from '../messages.ts'
import { headersFor, isPassword, secretsIn } from './credentials.ts'
import { lacksField, problemTexts } from './errorBody.ts'
import { problem, type Problem } from './schemas.ts'

export interface Server {
  baseUrl: string
  /** See credentials.ts. */
  secret: string
}

export interface Client {
  /** Reads `path` and returns what fits `schema`. Errors: AppError, see `refusal`. */
  read<T extends z.ZodType>(path: string, schema: T): Promise<{ value: z.output<T>; headers: Headers }>
  /** Sends `body` to `path`. Whatever isn't a clear refusal after the bytes left is `ambiguous`. */
  write<T extends z.ZodType>(method: 'POST' | 'PATCH', path: string, body: unknown, schema: T): Promise<z.output<T>>
  /** Takes `path` away; what a Kimai says is not there counts as done. */
  remove(path: string): Promise<void>
}

/** A refusal that names what the server's form looks like. */
export class Refusal extends AppError {
  readonly problem: Problem
  constructor(kind: 'rejected', message: string, found: Problem, serverTime?: number) {
    super(kind, message, { serverTime })
    this.problem = found
  }
  /** The form of this person has no such field. */
  lacks(field: string): boolean {
    return lacksField(this.problem, field)
  }
}

/** `own`: Kimai says so itself; a web server's page for a wrong address proves nothing about a record. */
export class NotThere extends AppError {
  readonly own: boolean
  constructor(kind: 'notFound', message: string, own: boolean) {
    super(kind, message)
    this.own = own
  }
}

export function createClient(http: Http, { baseUrl, secret }: Server, signal: AbortSignal): Client {
  const headers = headersFor(secret)
  const send = (path: string, request: Omit<HttpRequest, 'signal' | 'headers'> = {}) =>
    http(`${baseUrl}${path}`, { ...request, headers, secrets: secretsIn(secret), signal })
  const refused = (answer: HttpAnswer, writes: boolean) => refusal(answer, writes, isPassword(secret))
  return {
    async read(path, schema) {
      const answer = await send(path)
      if (answer.status !== 200) throw refused(answer, false)
      return { value: parse(schema, answer), headers: answer.headers }
    },
    async write(method, path, body, schema) {
      const answer = await send(path, { method, body })
      if (answer.status !== 200) throw refused(answer, true)
      return parse(schema, answer, { ambiguous: true })
    },
    async remove(path) {
      const answer = await send(path, { method: 'DELETE' })
      if (answer.status === 204) return
      const refusal = refused(answer, true)
      if (!(refusal instanceof NotThere && refusal.own)) throw refusal
    },
  }
}

/**
 * A status that is no success, by page 2.1 and 2.2. With a password a 403 is a failed login, unless it has the code of
 * one that a permission is missing for.
 */
function refusal(answer: HttpAnswer, writes: boolean, byPassword: boolean): AppError {
  const { status } = answer
  const found = problemIn(answer)
  if (byPassword && (status === 401 || (status === 403 && found?.code === undefined))) {
    return new AppError('unauthorized', t().kimai2.passwordRefused)
  }
  if (status === 401) return new AppError('unauthorized', t().kimai2.tokenRefused)
  const wait = retryAfterMs(answer.headers, Date.now())
  const later = wait === undefined ? {} : { retryAfterMs: wait }
  if (status === 429) return new AppError('rateLimited', t().refusals.slowDown('Kimai'), later)
  // 408 is a proxy's that gave up on the request; how much of it went on is not said.
  if (status >= 500 || status === 408) {
    return new AppError('server', t().refusals.failed('Kimai', status), { ambiguous: writes, ...later })
  }
  const words = found ? problemTexts(found) : t().refusals.status(status)
  if (status === 403) return new AppError('forbidden', t().refusals.notAllowed('Kimai', words))
  if (status === 404) return new NotThere('notFound', t().kimai2.unknown(words), Number(found?.code) === 404)
  if (status >= 400) return new Refusal('rejected', words, found ?? {}, serverTimeIn(answer.headers))
  return new AppError('protocol', t().refusals.unexpected('Kimai', status), {
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
