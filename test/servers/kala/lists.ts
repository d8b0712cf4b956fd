/** Bare arrays in pages: no total, no link to the next. */
import type { SandboxResponse } from '../http.ts'
import { crash, ok, okOrNothing } from './answers.ts'
import type { Arguments } from './binding.ts'
import type { Config, ListName, PageBase } from './config.ts'

/** The vendor's page size when none is asked for. */
const DEFAULT_PAGE_SIZE = 5000

/** One page of `rows` as `order`, `page` and `page_size` ask for. `rank` is what they are sorted by. */
export function page<T>(
  config: Config,
  list: ListName,
  args: Arguments,
  rows: T[],
  rank: (row: T) => number,
  json: (row: T) => unknown,
): SandboxResponse {
  const base = typeof config.pageBase === 'object' ? config.pageBase[list] : config.pageBase
  // [inferred] Without a page: the first.
  const index = pageIndex(base, args.optionalInt('page') ?? (base === 'same' ? 0 : base))
  const asked = args.optionalInt('page_size') ?? DEFAULT_PAGE_SIZE
  // [inferred] The words are SQL Server's own.
  if (index < 0) throw crash('The offset specified in a OFFSET clause may not be negative.')
  if (asked < 1) throw crash('The number of rows provided for a FETCH clause must be greater then zero.')
  const size = Math.min(asked, config.pageSizeCap)
  const direction = args.text('order') === 'desc' ? -1 : 1
  const sorted = rows.toSorted((a, b) => direction * (rank(a) - rank(b)))
  const shown = sorted.slice(index * size, (index + 1) * size)
  return shown.length === 0 ? okOrNothing(config.emptyList) : ok(shown.map(json))
}

function pageIndex(base: PageBase, page: number): number {
  if (base === 'same') return page === 0 ? 0 : page - 1
  return page - base
}
