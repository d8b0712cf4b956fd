/** Writing a record to Kimai 2 and finding it again. */
import { AppError, asAppError, errorTable } from '../../../shared/errors.ts'
import { dayStart, nextDayStart, wallClock } from '../../../shared/time.ts'
import type { Connection, PostingContent, RemoteRef } from '../../core/ports.ts'
import type { Http } from '../http.ts'
import { read, Refusal, type Server, write } from './client.ts'
import { matching, toBody, toRef } from './map.ts'
import * as wire from './wire.ts'

const serverOf = ({ baseUrl, secret }: Connection): Server => ({ baseUrl, token: secret })

/**
 * Creates the record with explicit begin and end. `billable` goes along only when the person changed it, and is left
 * out on the refusal that plain users get for it (page 2.5).
 */
export async function submit(
  http: Http,
  connection: Connection,
  posting: PostingContent,
  signal: AbortSignal,
): Promise<RemoteRef> {
  const server = serverOf(connection)
  await ensureTags(http, server, posting.tags, signal)
  const body = toBody(posting, connection.identity.zone)
  const post = (extra: object) => write(http, server, '/api/timesheets', { ...body, ...extra }, wire.timesheet, signal)
  if (posting.billable === null) return toRef(await post({}), posting)
  try {
    return toRef(await post({ billable: posting.billable }), posting)
  } catch (error) {
    if (!(error instanceof Refusal) || !error.lacks('billable')) throw error
    return toRef(await post({}), posting, ['Kimai decides by itself whether it is billable'])
  }
}

/**
 * Unknown tag names are dropped silently by the server (page 2.5), so they are made first; `visible` must be said.
 * A tag that can't be looked up or made doesn't hold up the record: the answer shows which tags were kept.
 */
async function ensureTags(http: Http, server: Server, tags: string[], signal: AbortSignal): Promise<void> {
  for (const name of tags) {
    const failure = await ensureTag(http, server, name, signal).then(() => null, asAppError)
    if (failure === null || errorTable[failure.kind].retry === 'byPerson') continue
    // Whether the tag was made doesn't matter: the record itself has not been sent, so nothing is ambiguous.
    throw new AppError(failure.kind, failure.message, {
      cause: failure,
      ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs }),
    })
  }
}

async function ensureTag(http: Http, server: Server, name: string, signal: AbortSignal): Promise<void> {
  const path = `/api/tags/find?name=${encodeURIComponent(name)}`
  const { value: known } = await read(http, server, path, wire.tags, signal)
  if (known.some((tag) => tag.name.toLowerCase() === name.toLowerCase())) return
  await write(http, server, '/api/tags', { name, visible: true }, wire.tag, signal)
}

/** Lists the record's day (the filter looks at the begin only, page 2.5), with an hour around it for rounding. */
export async function find(
  http: Http,
  connection: Connection,
  posting: PostingContent,
  claimed: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<RemoteRef | null> {
  const { zone } = connection.identity
  const around = 3_600_000
  const begin = wallClock(dayStart(posting.startedAt, zone) - around, zone)
  const end = wallClock(nextDayStart(posting.startedAt, zone) + around, zone)
  for (let page = 1; ; page++) {
    const query = new URLSearchParams({ begin, end, size: '200', page: String(page), order: 'ASC', orderBy: 'begin' })
    const { value, headers } = await read(
      http,
      serverOf(connection),
      `/api/timesheets?${query}`,
      wire.timesheets,
      signal,
    )
    const record = matching(value, posting, claimed)
    if (record) return toRef(record, posting)
    const pages = Number(headers.get('x-total-pages') ?? 1)
    if (!(page < pages)) return null
  }
}
