/** What a route is, and the lists they share. */
import type { SandboxRequest, SandboxResponse } from '../http.ts'
import { json } from './errors.ts'
import type { Permission, State } from './model.ts'
import type { Query } from './query.ts'

export interface Call {
  state: State
  request: SandboxRequest
  /** Epoch ms. */
  now: number
  query: Query
  /** Parsed JSON; a 400 or a 415 where it is none. */
  body(): unknown
  /** The first number in the path, 0 without one. */
  id: number
  /** The second number in the path, 0 without one. */
  partId: number
}

export interface Route {
  method: string
  path: RegExp
  /** What the application needs; the lists under Admin name none (page 1.1). */
  permission: Permission | null
  serve(call: Call): SandboxResponse
}

/** `path` in any case (page 1), `{id}` a number. */
export const route = (method: string, path: string, permission: Permission | null, serve: Route['serve']): Route => ({
  method,
  path: new RegExp(`^/v1${path.replaceAll('{id}', '(\\d+)')}$`, 'i'),
  permission,
  serve,
})

export type SortKey = string | number | null

export interface Listing<T> {
  rows: T[]
  item(row: T): object
  /** The documents name the fields of each list; another one is an invalid value, so refused. */
  sorts: Record<string, (row: T) => SortKey>
}

/** One page of a list (page 1.4). [inferred] A page after the last one is empty. */
export function pagedList<T extends { id: number }>({ state, query }: Call, listing: Listing<T>): SandboxResponse {
  const page = query.page()
  const pageSize = query.within('pageSize', query.integer('pageSize') ?? 25, 1, 100)
  const rows = sorted(query, listing)
  const moved = state.config.rowsMove && page > 1 ? 1 : 0
  const start = (page - 1) * pageSize - moved
  const items = rows.slice(start, start + pageSize).map((row) => listing.item(row))
  return json(200, {
    objectName: 'generic.pagedlist',
    page,
    pageSize,
    itemCount: state.config.itemCount === 'items' ? items.length : pageSize,
    totalItemCount: rows.length + moved,
    totalPages: Math.ceil((rows.length + moved) / pageSize),
    items,
  })
}

/** [inferred] By id where nothing else is asked, and among equals. */
function sorted<T extends { id: number }>(query: Query, { rows, sorts }: Listing<T>): T[] {
  const name = query.oneOf('sortBy', Object.keys(sorts))
  const sign = query.oneOf('sortOrder', ['ascending', 'descending']) === 'descending' ? -1 : 1
  const key = (name === undefined ? undefined : sorts[name]) ?? (() => null)
  return rows.toSorted((a, b) => sign * (compare(key(a), key(b)) || a.id - b.id))
}

function compare(a: SortKey, b: SortKey): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'sv')
  return Number(a !== null) - Number(b !== null)
}
