/** Lists: `page[offset]` and `page[limit]`, never more than 30 rows (page 2.1). */
import type { SandboxResponse } from '../http.ts'
import type { Resource } from './documents.ts'
import { json } from './errors.ts'
import type { State } from './model.ts'

/** The cap, and the default. */
const ROWS = 30

/** One page of the rows; past the end it is empty, and the total is always told. Other parameters mean nothing. */
export function list<T extends { team: number }>(
  state: State,
  query: string,
  rows: () => T[],
  resource: (row: T) => Resource,
): SandboxResponse {
  const asked = new URLSearchParams(query)
  const offset = wholeNumber(asked.get('page[offset]')) ?? 0
  const limit = Math.min(wholeNumber(asked.get('page[limit]')) || ROWS, ROWS)
  state.hooks.onPage?.(offset)
  const sorted = ordered(state, rows())
  state.pages += 1
  const data = sorted.slice(offset, offset + limit).map(resource)
  return json(state.config, 200, { data, meta: { total: sorted.length, offset } })
}

/** [inferred] Nonsense counts as not given, as with the paging of Django REST framework. */
function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

/** [inferred] Oldest first; no order is documented, hence the moving one. */
function ordered<T>(state: State, rows: T[]): T[] {
  if (state.config.order === 'kept') return rows
  const shift = state.pages % Math.max(1, rows.length)
  return [...rows.slice(shift), ...rows.slice(0, shift)]
}
