/** Requests to one Kalo, and its answers as values or AppErrors. */
import type { z } from 'zod'
import { AppError } from '../../../shared/errors.ts'
import { type Http, type HttpAnswer, type HttpRequest, parse } from '../shared/http.ts'
import { t } from '../messages.ts'
import { refusal } from './errorAnswer.ts'
import * as wire from './schemas.ts'

export interface Server {
  /** Without a slash at its end. */
  baseUrl: string
  /** null: asks without one, to see who answers. */
  key: string | null
}

/** Rows that Kalo gives at once, at most (page 2.1). */
const pageRows = 30

/** The most rows of a list that Stint takes; a server whose list never ends must end somewhere. */
const mostRows = 30_000

/** How often a list is read at most, as nothing keeps its order while it is paged (page 2.1) [inferred]. */
const mostPasses = 3

/** The type that the vendor asks for; JSON:API's own is tried once where a server wants that (page 2) [inferred]. */
const plainType = 'application/json'
const strictType = 'application/vnd.api+json'

/** Sends one request to a path that ends with a slash: a redirect would lose the body (page 2). */
export async function send(
  http: Http,
  { baseUrl, key }: Server,
  path: `${string}/` | `${string}/?${string}`,
  request: HttpRequest,
): Promise<HttpAnswer> {
  const as = (type: string) =>
    http(`${baseUrl}${path}`, {
      ...request,
      headers: {
        accept: type,
        ...(request.body === undefined ? {} : { 'content-type': type }),
        ...(key === null ? {} : { 'x-kalo-api-key': key }),
      },
      ...(key !== null && { secrets: [key] }),
    })
  const answer = await as(plainType)
  return answer.status === 406 || answer.status === 415 ? as(strictType) : answer
}

export async function read<T extends z.ZodType>(
  http: Http,
  server: Server,
  path: `${string}/` | `${string}/?${string}`,
  schema: T,
  signal: AbortSignal,
): Promise<z.output<T>> {
  const answer = await send(http, server, path, { signal })
  if (answer.status !== 200) throw refusal(answer, false)
  return parse(schema, answer)
}

/**
 * All rows of a list, each once. Rows may move while it is paged (page 2.1), so it is read again while fewer came than it
 * counts. Throws AppError 'protocol' for a list longer than Stint takes.
 */
export async function readAll<T extends z.ZodType<{ id: string }>>(
  http: Http,
  server: Server,
  path: `${string}/`,
  row: T,
  signal: AbortSignal,
): Promise<z.output<T>[]> {
  const rows = new Map<string, z.output<T>>()
  const schema = wire.page(row)
  for (let pass = 0; pass < mostPasses; pass++) {
    const before = rows.size
    let total = 0
    for (let offset = 0, done = false; !done;) {
      if (offset >= mostRows) throw endless(path)
      const query = new URLSearchParams({ 'page[offset]': String(offset), 'page[limit]': String(pageRows) })
      const { data, meta } = await read(http, server, `${path}?${query}`, schema, signal)
      const known = rows.size
      for (const each of data) rows.set(each.id, each)
      offset += data.length
      total = meta?.total ?? 0
      // Uncounted, a list ends with the page that brings nothing new.
      done = data.length === 0 || (meta?.total === undefined ? rows.size === known : offset >= total)
    }
    if (rows.size >= total || rows.size === before) break
  }
  return [...rows.values()]
}

const endless = (path: string) => new AppError('protocol', t().kalo.endless(mostRows, path))

const taskPath = (taskId: string) => `/tasks/${encodeURIComponent(taskId)}/` as const

export async function readTask(
  http: Http,
  server: Server,
  taskId: string,
  signal: AbortSignal,
): Promise<wire.Described> {
  const { data } = await read(http, server, taskPath(taskId), wire.described, signal)
  return ofTask(data, taskId, false)
}

/**
 * Replaces the description of a task, and nothing else of it, whatever the key allows (page 7); the task as answered.
 * Whatever isn't a clear refusal after the bytes left is `ambiguous`, a 500 too.
 */
export async function writeDescription(
  http: Http,
  server: Server,
  taskId: string,
  description: string,
  signal: AbortSignal,
): Promise<wire.Described> {
  const body = { data: { type: 'task', id: taskId, attributes: { description } } }
  const answer = await send(http, server, taskPath(taskId), { method: 'PATCH', body, signal })
  if (answer.status !== 200) throw refusal(answer, true)
  const { data } = parse(wire.described, answer, { ambiguous: true })
  return ofTask(data, taskId, true)
}

/** The text of one task must never replace that of another. */
function ofTask(task: wire.Described, taskId: string, writes: boolean): wire.Described {
  if (task.id.toLowerCase() === taskId.toLowerCase()) return task
  throw new AppError('protocol', t().http.misfit('data.id', t().kalo.otherTask), {
    ambiguous: writes,
  })
}
