/**
 * The one HTTP client: one try, a deadline over the whole exchange, bounded answers, no cookies, no redirects (so that
 * credentials never reach another host), failures as AppError.
 */
import ky, { NetworkError } from 'ky'
import { z } from 'zod'
import { AppError, type AppErrorOptions, type ErrorKind } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import { pageCount } from './boundedNumbers.ts'
import { shortWords } from './boundedTexts.ts'
import { closedJson } from './closedJson.ts'
import { t } from '../messages.ts'
import { type Hide, hideIn, hiderOf, rememberSecrets } from './hideSecrets.ts'

export interface HttpNeeds {
  /** Electron's net.fetch in the app (system proxy and certificates), global fetch in tests. */
  fetch: typeof globalThis.fetch
  /** For the whole exchange, ms. */
  timeoutMs?: number
  /** The largest body read, bytes. */
  maxBytes?: number
  /** Aborts after so many ms; a test has its own, which comes when it is told. */
  deadline?: (ms: number) => AbortSignal
  /** Rows of a list could not be read and were left out. */
  onLeftOut?: (host: string, rows: number) => void
  /** A secret goes along with a request: it must not reach the log. */
  onSecret?: (secret: string) => void
}

export interface HttpRequest {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  /** Sent as JSON. */
  body?: unknown
  /** Whether it may change something there; all but GET may unless told. */
  writes?: boolean
  /** What the request shows of the person, every part of it that is secret: it is hidden where the answer quotes it. */
  secrets?: readonly string[]
  signal: AbortSignal
}

export interface HttpAnswer {
  status: number
  headers: Headers
  /** Without the secrets of the request, unless it is JSON: `parse` hides them there, as JSON may write them otherwise. */
  text: string
  /** Hides what its server was ever shown, in words that were made of the answer and are only shown. */
  hide?: Hide
  /** The same in values, which are compared with what was sent, or are the secret that a login asks for. */
  hideInValues?: Hide
  /** Hears how many rows of it could not be read. */
  onLeftOut?: (rows: number) => void
}

/** Sends one request and reads the whole answer, whatever its status. Throws AppError only when there is no answer. */
export type Http = (url: string, request: HttpRequest) => Promise<HttpAnswer>

const defaultTimeoutMs = 30_000

export function createHttp({
  fetch,
  timeoutMs = defaultTimeoutMs,
  maxBytes = limits.answerBytes,
  deadline: deadlineAfter = (ms) => AbortSignal.timeout(ms),
  onLeftOut,
  onSecret = () => {},
}: HttpNeeds): Http {
  const shownTo = rememberSecrets()
  return async (url, { method = 'GET', headers = {}, body, writes = method !== 'GET', secrets = [], signal }) => {
    const { host, origin } = new URL(url)
    for (const secret of secrets) onSecret(secret)
    const shown = shownTo(origin, secrets)
    const deadline = deadlineAfter(timeoutMs)
    const cut = AbortSignal.any([signal, deadline])
    const fail = (kind: ErrorKind, message: string, options: AppErrorOptions = {}) =>
      new AppError(kind, message, options)
    try {
      const response = await ky(url, {
        fetch,
        method,
        headers: { accept: 'application/json', ...headers },
        ...(body === undefined ? {} : { json: body }),
        signal: cut,
        retry: 0,
        timeout: false,
        throwHttpErrors: false,
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
      })
      const most = response.ok ? maxBytes : Math.min(maxBytes, limits.refusalBytes)
      const { text, isWhole } = await readBounded(response, most, cut)
      if (!isWhole && response.ok) {
        const megabytes = Math.round(maxBytes / 1024 / 1024)
        throw fail('protocol', t().http.tooMuch(host, megabytes), {
          ambiguous: writes,
        })
      }
      const hide = hiderOf(shown, 'refusal')
      return {
        status: response.status,
        headers: response.headers,
        text: looksLikeJson(text) ? (isWhole ? text : closedJson(text)) : hide(text),
        hide,
        hideInValues: response.ok ? hiderOf(secrets, 'values') : hide,
        ...(onLeftOut && { onLeftOut: (rows: number) => onLeftOut(host, rows) }),
      }
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown
      // The wrapper names the whole URL, and some providers have the key in it.
      const cause = thrown instanceof NetworkError ? thrown.cause : thrown
      if (deadline.aborted) {
        throw fail('timeout', t().http.noAnswer(host, timeoutMs / 1000), {
          cause,
          ambiguous: writes,
        })
      }
      if (signal.aborted) throw fail('timeout', t().http.cutOff, { cause, ambiguous: writes })
      throw unreachable(host, cause, writes)
    }
  }
}

/**
 * The text of a body, of one that is longer than `limit` bytes its beginning (the rest is not read). Throws when `cut` fires: Node's
 * fetch itself forgets its signal as soon as the request is garbage collected, and then reads on for as long as it takes.
 */
async function readBounded(response: Response, limit: number, cut: AbortSignal): Promise<Body> {
  if (!response.body) return { text: '', isWhole: true }
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  const reader = response.body.getReader()
  const stop = () => void reader.cancel().catch(() => {})
  cut.addEventListener('abort', stop)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      cut.throwIfAborted()
      if (done) return { text: text + decoder.decode(), isWhole: true }
      size += value.byteLength
      const over = size - limit
      if (over > 0) {
        stop()
        return { text: text + decoder.decode(value.subarray(0, value.byteLength - over)), isWhole: false }
      }
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    cut.removeEventListener('abort', stop)
  }
}

/**
 * Failures before the first byte left, by the codes of Node (undici) and of Chromium's network stack. All others may
 * have reached the server.
 */
const neverSent =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|CERT_|SELF_SIGNED|UNABLE_TO_|ERR_NAME_|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_ADDRESS_|ERR_PROXY_|ERR_TUNNEL_|ERR_SOCKS_|ERR_PAC_|ERR_NO_SUPPORTED_PROXIES|ERR_MANDATORY_PROXY|ERR_UNEXPECTED_PROXY|ERR_HTTPS_PROXY|ERR_NETWORK_ACCESS_DENIED|ERR_BLOCKED_BY|ERR_TLS_CERT_|CLIENT_AUTH|CLIENT_CERT|ERR_CONNECTION_TIMED_OUT|ERR_INVALID_URL/
/** Between Stint and the server, by settings of the system. */
const proxy =
  /ERR_PROXY_|ERR_TUNNEL_|ERR_SOCKS_|ERR_PAC_|ERR_NO_SUPPORTED_PROXIES|ERR_MANDATORY_PROXY|_PROXY_AUTH|ERR_HTTPS_PROXY/
const clientCertificate = /CLIENT_AUTH|CLIENT_CERT/
const certificate = /CERT|SELF_SIGNED|UNABLE_TO_/
/** No shared language at the start, or a broken stream later: a write may have arrived. */
const encryption = /ERR_SSL|ERR_TLS|EPROTO/
const unknownHost = /ENOTFOUND|EAI_AGAIN|ERR_NAME_/
const redirected = /redirect/i

function unreachable(host: string, cause: unknown, writes: boolean): AppError {
  const story = causes(cause)
  const ambiguous = writes && !neverSent.test(story)
  if (proxy.test(story)) return new AppError('offline', t().http.proxy(host), { cause })
  if (clientCertificate.test(story)) return new AppError('offline', t().http.clientCertificate(host), { cause })
  if (certificate.test(story)) {
    return new AppError('offline', t().http.certificate(host), { cause })
  }
  if (unknownHost.test(story)) {
    return new AppError('offline', t().http.unknownHost(host), { cause })
  }
  if (encryption.test(story)) {
    return new AppError('offline', t().http.noEncryption(host), {
      cause,
      ambiguous,
    })
  }
  // Last, as the other stories may name a host called "redirect".
  if (redirected.test(story)) {
    return new AppError('protocol', t().http.redirected(host), {
      cause,
    })
  }
  return new AppError('offline', t().http.unreachable(host), { cause, ambiguous })
}

/** The codes and messages of an error and all its causes, as one text to look for a code in. */
function causes(error: unknown): string {
  const parts: string[] = []
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 8; at = at.cause, depth++) {
    parts.push('code' in at ? String(at.code) : '', at.message)
    if (at instanceof AggregateError) parts.push(...at.errors.map(causes))
  }
  return parts.join(' ')
}

/** How many rows a list has: bare, or where providers put them. */
function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.filter((row) => row !== null).length
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, part]) => (['items', 'data', 'result'].includes(name) ? sum + rowsIn(part) : sum),
    0,
  )
}

interface Body {
  text: string
  isWhole: boolean
}

const looksLikeJson = (text: string): boolean => /^\s*[[{"]/.test(text)

/** The body as JSON by a schema. Throws AppError 'protocol' that names the field. */
export function parse<T extends z.ZodType>(schema: T, answer: HttpAnswer, options: AppErrorOptions = {}): z.output<T> {
  let value: unknown
  try {
    value = JSON.parse(answer.text)
  } catch {
    // The error of JSON.parse quotes the text.
    const problem = answer.text.trim() === '' ? t().http.empty : t().http.notJson
    throw new AppError('protocol', problem, options)
  }
  if (answer.hideInValues) value = hideIn(value, answer.hideInValues)
  const parsed = schema.safeParse(value)
  if (parsed.success) {
    const leftOut = rowsIn(value) - rowsIn(parsed.data)
    if (leftOut > 0) answer.onLeftOut?.(leftOut)
    return parsed.data
  }
  const issue = parsed.error.issues[0]
  const field = shortWords(issue?.path.join('.') ?? '')
  const why = shortWords(issue?.message ?? t().http.unknown)
  throw new AppError('protocol', field === '' ? t().http.wholeMisfit(why) : t().http.misfit(field, why), options)
}

/** How many pages a list has by its header x-total-pages; one where it doesn't say. Throws AppError 'protocol'. */
export function pagesIn(headers: Headers): number {
  const field = 'x-total-pages'
  const said = pageCount.safeParse(Number(headers.get(field) ?? 1))
  if (said.success) return said.data
  throw new AppError('protocol', t().http.misfit(field, said.error.issues[0]?.message ?? t().http.unknown))
}

/** What the server's clock said when it answered, epoch ms, to the second; undefined: it doesn't say. */
export function serverTimeIn(headers: Headers): number | undefined {
  const time = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(time) ? undefined : time
}

/** Retry-After in ms (seconds or an HTTP date, by the clock of the server where it tells that), at most an hour. */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')
  if (value === null) return undefined
  const ms = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - (serverTimeIn(headers) ?? now)
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), 3_600_000)
}
