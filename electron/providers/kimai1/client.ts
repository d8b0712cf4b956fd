/** Calls to one Kimai 1, and its three kinds of failure as AppErrors: HTTP, JSON-RPC and its own (page 1.1). */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { refusalWords } from '../shared/boundedTexts.ts'
import type { Hide } from '../shared/hideSecrets.ts'
import { type Http, type HttpAnswer, parse, retryAfterMs, serverTimeIn } from '../shared/http.ts'
import { t } from '../messages.ts'
import { answerTo, resultOf } from './schemas.ts'

/** Kimai's words for an empty list and for a record that it does not know (page 1.1). */
export const unhandled = 'An unhandled error occured.'
/** Kimai's words where nothing runs (page 1.4). */
export const notRecording = 'No active recording.'
/** Kimai's only "401" (page 1.2). */
const unknownUser = 'Unknown user or no permissions.'

export interface Call {
  method: string
  params: unknown[]
  /** Whether it may change something there. */
  writes: boolean
  /** What of the parameters must not be seen: the API key, or the password of a login. */
  secrets: readonly string[]
  signal: AbortSignal
}

/** The call's bare result, what hides secrets in its words, and `serverTime` as in AppError. Errors: AppError, `ambiguous` when a call that writes may have been applied. */
export async function callOnce<T extends z.ZodType>(
  http: Http,
  baseUrl: string,
  { method, params, writes, secrets, signal }: Call,
  result: T,
): Promise<{ result: z.output<T>; hide: Hide; serverTime: number | undefined }> {
  const answer = await http(`${baseUrl}/core/json.php`, {
    method: 'POST',
    // One call per exchange; without an id it would be a notification, which is not answered (page 1.1).
    body: { jsonrpc: '2.0', method, params, id: 1 },
    writes,
    secrets,
    signal,
  })
  if (answer.status !== 200) throw refusedBy(answer, writes)
  refuseText(answer)
  const told = parse(answerTo(result), answer, { ambiguous: writes })
  const { hide = (text) => text } = answer
  if (told.error) throw rpcError(method, { ...told.error, message: refusalWords(hide(told.error.message)) }, writes)
  // Never undefined with a result in it: the schemas that are passed take no undefined.
  if (told.result === undefined || told.id !== '1') {
    throw new AppError('protocol', t().kimai1.otherAnswer, { ambiguous: writes })
  }
  return { result: told.result, hide, serverTime: serverTimeIn(answer.headers) }
}

export interface Client {
  /** The items of a method that changes nothing; none when it fails in the words of `none`. */
  read<T extends z.ZodType>(method: string, params: unknown[], item: T, none?: string): Promise<z.output<T>[]>
  /** As `read`, of what can be picked: without items that can't be read. */
  pick<T extends z.ZodType>(method: string, params: unknown[], item: T, none: string): Promise<z.output<T>[]>
  /** The items of one that does. Whatever isn't a clear refusal after the bytes left is `ambiguous`. */
  write<T extends z.ZodType>(method: string, params: unknown[], item: T): Promise<z.output<T>[]>
}

/** `before`: what all calls have in front, the API key for all but the login. `secrets`: as in Call. */
export function createClient(
  http: Http,
  baseUrl: string,
  before: string[],
  signal: AbortSignal,
  secrets: string[] = before,
): Client {
  const call = async <T extends z.ZodType>(
    method: string,
    params: unknown[],
    item: T,
    writes: boolean,
    none?: string,
    rows: 'all' | 'readable' = 'all',
  ): Promise<z.output<T>[]> => {
    const request = { method, params: [...before, ...params], writes, secrets, signal }
    const { result, hide, serverTime } = await callOnce(http, baseUrl, request, resultOf(item, rows))
    if (result.success) return result.items
    if (result.error.msg === none) return []
    throw refusedIn(refusalWords(hide(result.error.msg)), serverTime)
  }
  return {
    read: (method, params, item, none) => call(method, params, item, false, none),
    pick: (method, params, item, none) => call(method, params, item, false, none, 'readable'),
    write: (method, params, item) => call(method, params, item, true),
  }
}

/** `success: false`: nothing was written. */
function refusedIn(words: string, serverTime: number | undefined): AppError {
  if (words === unknownUser) return new AppError('unauthorized', t().kimai1.loginRefused(words))
  return new AppError('rejected', t().kimai1.refused(words || t().refusals.noReason), { serverTime })
}

/** Codes of JSON-RPC for a call that was not run: no such method, no proper request, wrong parameters. */
const notRun = [-32_601, -32_600, -32_602]

function rpcError(method: string, { code, message }: { code: number; message: string }, writes: boolean): AppError {
  if (notRun.includes(code)) {
    return new AppError('protocol', t().kimai1.cannotAsk(method, message, code))
  }
  return new AppError('server', t().kimai1.failedAt(method, message, code), { ambiguous: writes })
}

/** A status that is no success: of the web server or of PHP, as Kimai itself always answers 200 (page 1.1). */
export function refusedBy({ status, headers }: HttpAnswer, writes: boolean): AppError {
  const wait = retryAfterMs(headers, Date.now())
  const later = wait === undefined ? {} : { retryAfterMs: wait }
  if (status === 429) return new AppError('rateLimited', t().kimai1.slowDown, later)
  // 408 is a proxy's that gave up on the request; how much of it went on is not said.
  if (status >= 500 || status === 408) {
    return new AppError('server', t().refusals.failed('Kimai', status), { ambiguous: writes, ...later })
  }
  if (status === 401) return new AppError('unauthorized', t().kimai1.inFront(status))
  if (status === 403) return new AppError('forbidden', t().kimai1.inFront(status))
  if (status === 404) return new AppError('protocol', t().refusals.noneThere('Kimai'))
  if (status >= 400)
    return new AppError('rejected', t().kimai1.inFrontAsk(status), { serverTime: serverTimeIn(headers) })
  return new AppError('protocol', t().refusals.unexpected('Kimai', status), {
    ambiguous: writes,
  })
}

/** What an inactive person gets instead of an answer, also with a good key: a script that logs out (page 1.2). */
const logout = /^\s*<script\b[^>]*>[^<]*\ba=logout\b/i

/** Kimai's plain words when it does not get as far as a call, so nothing was written (page 1.1). */
const broken = /^\s*(?:Kimai (?:could not connect|needs write permissions)|Please run composer install)/

/** Throws AppError for a 200 that holds known words instead of an answer. */
export function refuseText({ text }: HttpAnswer): void {
  if (logout.test(text)) {
    throw new AppError('unauthorized', t().kimai1.loggedOut)
  }
  if (broken.test(text)) {
    throw new AppError('server', t().kimai1.says(refusalWords(text.slice(0, 400).trim().replaceAll(/\s+/g, ' '))))
  }
}
