/** Reading records of Kimai 2 back. */
import type { z } from 'zod'
import { wallClock } from '../../../shared/time/zonedTime.ts'
import type { Session } from './session.ts'
import { refuseEndless } from '../shared/boundedLists.ts'
import { pagesIn } from '../shared/http.ts'
import * as wire from './schemas.ts'

/**
 * Times of queries are plain wall clock (page 2.2), which is another instant once the profile has another zone, and two
 * instants in autumn: so more is asked for, ms.
 */
const zoneMargin = 26 * 3_600_000

/**
 * One's records that begin in [from, to] (null: without end), earliest first, a page at a time (page 2.5: the filter looks
 * at the begin only); and some more at both ends, which the caller has to leave out.
 */
export async function* recordPages<T extends z.ZodType<unknown[]>>(
  session: Session,
  { from, to, full = false }: { from: number; to: number | null; full?: boolean },
  schema: T,
): AsyncGenerator<z.output<T>> {
  const until = to === null ? {} : { end: wallClock(to + zoneMargin, session.zone) }
  const span = { begin: wallClock(from - zoneMargin, session.zone), ...until }
  const order = { size: '200', order: 'ASC', orderBy: 'begin', ...(full ? { full: 'true' } : {}) }
  for (let page = 1, pages = 1, rows = 0; page <= pages; page++) {
    const query = new URLSearchParams({ ...span, ...order, page: String(page) })
    const { value, headers } = await session.read(`/api/timesheets?${query}`, schema)
    yield value
    rows += value.length
    // A count that can't be true is no reason to go on behind an empty page.
    pages = value.length === 0 ? page : pagesIn(headers)
    if (page < pages) refuseEndless(page, rows)
  }
}

const byId = { orderBy: 'id', order: 'DESC' }

/** One's record with the greatest id, which is the newest; undefined: there is none. */
export async function newestRecord(session: Session): Promise<{ id: number } | undefined> {
  const query = new URLSearchParams({ ...byId, size: '1' })
  const { value } = await session.read(`/api/timesheets?${query}`, wire.timesheetIds)
  return value[0]
}

const newestSize = 100
/** More records than a person has made while one answer was lost. */
const newestPages = 50

/**
 * One's records newest first, a page at a time, until one whose id isn't greater than `after`; whatever times they have.
 * Ends with 'more' where there are too many to read them all.
 */
export async function* recordsAfter(session: Session, after: string): AsyncGenerator<wire.WireTimesheet[] | 'more'> {
  for (let page = 1; page <= newestPages; page++) {
    const query = new URLSearchParams({ ...byId, size: String(newestSize), page: String(page) })
    const { value, headers } = await session.read(`/api/timesheets?${query}`, wire.timesheets)
    yield value
    // Beyond the last page there is a 404 (page 2.2).
    const isLast = value.length === 0 || page >= pagesIn(headers)
    if (isLast || value.some(({ id }) => id <= Number(after))) return
  }
  yield 'more'
}

/** The running records, the latest first. */
export async function runningRecords(session: Session): Promise<wire.NamedTimesheet[]> {
  const { value } = await session.read('/api/timesheets/active', wire.namedTimesheets)
  return value.filter(({ end }) => end === null).toSorted((a, b) => b.begin - a.begin)
}
