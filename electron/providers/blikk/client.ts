/** Requests to Blikk in the name of one application, and its answers as values or AppErrors. */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { type Http, type HttpAnswer, type HttpRequest, parse } from '../shared/http.ts'
import { refuseEndless } from '../shared/boundedLists.ts'
import { cutOff } from '../shared/rateLimit.ts'
import { t } from '../messages.ts'
import { refusal } from './errorAnswer.ts'
import { createTokens, secretsIn } from './token.ts'
import { catalogPage, page } from './schemas.ts'

export interface Client {
  /** Makes sure that the application is accepted. Throws AppError 'unauthorized' when not. */
  login(signal: AbortSignal): Promise<void>
  /** Sends one request under `/v1` and returns what is a success. Errors: AppError, see `refusal`. */
  send(path: string, request: HttpRequest): Promise<HttpAnswer>
  read<T extends z.ZodType>(path: string, schema: T, signal: AbortSignal): Promise<z.output<T>>
  /** All pages of a list, a row that two pages have only once. The filters have to be checked again (page 1.4). */
  list<T extends z.ZodType<{ id: number }>>(
    path: string,
    schema: T,
    signal: AbortSignal,
    query?: Query,
    /** `readable`: without rows that can't be read, for what can be picked. */
    rows?: 'all' | 'readable',
    /** Whether what the last page had is enough; no further one is read then. `pages`: how many were read. */
    enough?: (rows: z.output<T>[], pages: number) => boolean,
  ): Promise<z.output<T>[]>
}

export type Query = Record<string, string>

/** The most that a page takes (page 1.4). */
const pageSize = '100'

/** The client of an address and an application, always the same one: they share a token. */
export function createClients(http: Http): (baseUrl: string, secret: string) => Client {
  const known = new Map<string, Client>()
  return (baseUrl, secret) => {
    const key = JSON.stringify([baseUrl, secret])
    const client = known.get(key) ?? createClient(http, baseUrl, secret)
    known.set(key, client)
    return client
  }
}

function createClient(http: Http, baseUrl: string, secret: string): Client {
  const tokens = createTokens(http, baseUrl, secret)

  async function attempt(path: string, request: HttpRequest) {
    const token = await unlessCut(tokens.get(), request.signal)
    const answer = await http(`${baseUrl}/v1${path}`, {
      ...request,
      headers: { authorization: `Bearer ${token.text}` },
      secrets: [token.text, ...secretsIn(secret)],
    })
    if (answer.status === 401) tokens.drop(token)
    return answer
  }

  /** A stale token is a 401 and nothing was applied, so once more with a new one is safe (page 1.1). */
  async function send(path: string, request: HttpRequest): Promise<HttpAnswer> {
    const writes = request.method !== undefined && request.method !== 'GET'
    const first = await attempt(path, request)
    const answer = first.status === 401 ? await attempt(path, request) : first
    if (answer.status < 200 || answer.status > 299) throw refusal(answer, writes)
    return answer
  }

  async function read<T extends z.ZodType>(path: string, schema: T, signal: AbortSignal): Promise<z.output<T>> {
    return parse(schema, await send(path, { signal }))
  }

  return {
    async login(signal) {
      await unlessCut(tokens.get(), signal)
    },
    send,
    read,
    async list(path, schema, signal, query = {}, kept = 'readable', enough = () => false) {
      const pageOf = kept === 'all' ? page(schema) : catalogPage(schema)
      const rows = new Map<number, z.output<typeof schema>>()
      for (let number = 1; ; number++) {
        const parameters = new URLSearchParams({ page: String(number), pageSize, ...query })
        const { items, totalPages } = await read(`${path}?${parameters}`, pageOf, signal)
        const before = rows.size
        for (const item of items) rows.set(item.id, item)
        if (number >= totalPages || items.length === 0 || enough(items, number)) return [...rows.values()]
        if (rows.size === before) throw new AppError('protocol', t().blikk.endless(number))
        refuseEndless(number, rows.size)
      }
    },
  }
}

/** The result of `work` unless `signal` comes first, which throws AppError 'timeout'; the work itself goes on. */
async function unlessCut<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
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
