/** Reading records of Kimai 2 back. */
import type { z } from 'zod'
import { wallClock } from '../../../shared/time.ts'
import type { Session } from './session.ts'
import { pagesIn } from '../http.ts'
import * as wire from './wire.ts'

/**
 * One's records that begin in [from, to] (null: without end), earliest first, a page at a time (page 2.5: the filter looks
 * at the begin only).
 */
export async function* recordPages<T extends z.ZodType<unknown[]>>(
  session: Session,
  { from, to, full = false }: { from: number; to: number | null; full?: boolean },
  schema: T,
): AsyncGenerator<z.output<T>> {
  const until = to === null ? {} : { end: wallClock(to, session.zone) }
  const span = { begin: wallClock(from, session.zone), ...until }
  const order = { size: '200', order: 'ASC', orderBy: 'begin', ...(full ? { full: 'true' } : {}) }
  for (let page = 1, pages = 1; page <= pages; page++) {
    const query = new URLSearchParams({ ...span, ...order, page: String(page) })
    const { value, headers } = await session.read(`/api/timesheets?${query}`, schema)
    yield value
    // A count that can't be true is no reason to go on behind an empty page.
    pages = value.length === 0 ? page : pagesIn(headers)
  }
}

/** The running records, the latest first. */
export async function runningRecords(session: Session): Promise<wire.NamedTimesheet[]> {
  const { value } = await session.read('/api/timesheets/active', wire.namedTimesheets)
  return value.filter(({ end }) => end === null).toSorted((a, b) => b.begin - a.begin)
}
