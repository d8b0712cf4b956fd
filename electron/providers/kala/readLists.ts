/** Kala's lists: bare arrays in pages, without a total and without a link to the next (page 3). */
import type { z } from 'zod'
import { AppError, asAppError } from '../../../shared/errors.ts'
import { limits } from '../../../shared/limits.ts'
import type { Http } from '../shared/http.ts'
import { t } from '../messages.ts'
import { read, type Server } from './client.ts'

/** What the public client asks for; the server's own would be 5000. */
const pageSize = 500

/** Nobody has as many rows: a server that goes on giving new ones would never end. */
const maxPages = limits.rowsPerList / pageSize

/**
 * All rows of a list. [inferred] Whether its first page is 0, 1, or both is not known of each, nor whether pages can be
 * shorter than asked for: so it is read from 0 on, or from 1 where page 0 fails, until a page brings nothing new. Errors:
 * AppError, see `failure`; 'protocol' for a list without an end.
 */
export async function readList<Row>(
  http: Http,
  server: Server,
  endpoint: string,
  parameters: Record<string, string>,
  schema: z.ZodType<Row[]>,
  idOf: (row: Row) => number,
  signal: AbortSignal,
): Promise<Row[]> {
  const ask = (page: number) => {
    const paging = { order: 'asc', page: String(page), page_size: String(pageSize) }
    return read(http, server, endpoint, { ...parameters, ...paging }, schema, signal)
  }
  const rows = new Map<number, Row>()
  const first = await firstPage(ask)
  for (const row of first.rows) rows.set(idOf(row), row)
  for (let page = first.next; page <= maxPages; page++) {
    const found = await ask(page)
    const before = rows.size
    for (const row of found) rows.set(idOf(row), row)
    // Page 1 may be page 0 once more, with others behind it.
    const again = page === 1 && found.length > 0
    if (rows.size === before && !again) return [...rows.values()]
  }
  throw new AppError('protocol', t().kala.endless(endpoint))
}

/**
 * The first page there is, and which one comes next. That page 0 fails can also be a passing trouble, which must not cost
 * its rows: so it counts as none only if it fails again after page 1 was answered.
 */
async function firstPage<Row>(ask: (page: number) => Promise<Row[]>): Promise<{ rows: Row[]; next: number }> {
  const zero = () => ask(0).catch(asTrouble)
  const before = await zero()
  if (!(before instanceof AppError)) return { rows: before, next: 1 }
  const rows = await ask(1).catch(() => {
    throw before
  })
  const after = await zero()
  return after instanceof AppError ? { rows, next: 2 } : { rows: after, next: 1 }
}

/** The trouble that a server says it is in, without asking for time; anything else is thrown. */
function asTrouble(thrown: unknown): AppError {
  const error = asAppError(thrown)
  if (error.kind === 'server' && error.retryAfterMs === undefined) return error
  throw error
}
