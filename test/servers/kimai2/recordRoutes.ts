/** `/api/timesheets` and the favorites. */
import type { SandboxResponse } from '../http.ts'
import { badRequest, demand, noContent, notFound } from './errors.ts'
import { byId, type Context } from './model.ts'
import { may, mayOnRecord, mayStart } from './permissions.ts'
import { scalarText, type Value } from './php.ts'
import { active, listed, recent } from './recordLists.ts'
import { ok, route, type Route } from './route.ts'
import { recordJson } from './serialize.ts'
import { strictInstant } from './time.ts'
import * as records from './timesheets.ts'
import type { Features } from './version.ts'

const single = (context: Context, record: ReturnType<typeof records.create>, full = false): SandboxResponse =>
  ok(recordJson(context, record, 'entity', full))

const stop: Route['serve'] = ({ context, id }) => single(context, records.stop(context, id))

const restart: Route['serve'] = ({ context, id, body }) => {
  demand(mayStart(context, records.recordOf(context, id)))
  const copy = body.copy === false ? 'false' : bodyText(body.copy)
  const begin = bodyText(body.begin)
  if (copy !== null && copy !== 'all') throw badRequest()
  const instant = begin === null ? undefined : strictInstant(context.user.timezone, begin)
  if (begin !== null && instant === undefined) throw badRequest()
  return single(context, records.restart(context, id, copy === 'all', instant))
}

/** A body parameter outside forms; empty counts as absent. */
function bodyText(value: Value | undefined): string | null {
  const text = scalarText(value ?? null)
  if (text === undefined) throw badRequest()
  return text === '' ? null : text
}

const stopsByGet = (features: Features): boolean => features.getStop
const newest = (features: Features): boolean => features.guardedFields

export const recordRoutes: Route[] = [
  route('GET', '/timesheets', ({ context, query }) => {
    const page = listed(context, query)
    return ok(
      page.records.map((record) => recordJson(context, record, 'list', page.expanded)),
      page.headers,
    )
  }),
  route('POST', '/timesheets', ({ context, body, query }) => {
    demand(may(context.state, context.user, 'create_own_timesheet'))
    // Unlike the lists, whatever it says: `full=0` expands as well.
    return single(context, records.create(context, body), query.given('full'))
  }),
  route('GET', '/timesheets/active', ({ context }) =>
    ok(active(context).map((record) => recordJson(context, record, 'list', true))),
  ),
  route('GET', '/timesheets/recent', ({ context, query }) =>
    ok(recent(context, query).map((record) => recordJson(context, record, 'list', true))),
  ),
  route('GET', '/timesheets/{id}', ({ context, id }) => {
    const record = records.recordOf(context, id)
    demand(mayOnRecord(context, 'view', record))
    return single(context, records.loaded(record))
  }),
  route('PATCH', '/timesheets/{id}', ({ context, id, body }) => single(context, records.edit(context, id, body))),
  route('DELETE', '/timesheets/{id}', ({ context, id }) => {
    records.remove(context, id)
    return noContent
  }),
  route('PATCH', '/timesheets/{id}/stop', stop),
  route('GET', '/timesheets/{id}/stop', stop, stopsByGet),
  route('PATCH', '/timesheets/{id}/restart', restart),
  route('GET', '/timesheets/{id}/restart', restart, stopsByGet),
  route('PATCH', '/timesheets/{id}/duplicate', ({ context, id }) => single(context, records.duplicate(context, id))),
  route('PATCH', '/timesheets/{id}/export', ({ context, id }) => single(context, records.toggleExport(context, id))),
  route('PATCH', '/timesheets/{id}/meta', ({ context, id, body }) => {
    demand(records.mayChange(context, records.recordOf(context, id), 'edit'))
    if (bodyText(body.name) === null || body.value === undefined) throw badRequest()
    // The sandbox has no meta fields, so every name is unknown.
    throw notFound()
  }),
  route('GET', '/favorites/timesheets', ({ context }) => ok(favorites(context)), newest),
  route('POST', '/favorites/timesheets/{id}', ({ context, id }) => favorite(context, id, true), newest),
  route('DELETE', '/favorites/timesheets/{id}', ({ context, id }) => favorite(context, id, false), newest),
]

/** Records a person keeps as templates: on very new servers only. */
function favorites(context: Context): unknown[] {
  const { state, user } = context
  demand(may(state, user, 'start_own_timesheet'))
  return [...(state.favorites.get(user.id) ?? [])]
    .map((id) => byId(state.timesheets, id))
    .filter((record) => record !== undefined)
    .map((record) => recordJson(context, records.loaded(record), 'list', true))
}

function favorite(context: Context, id: number, keep: boolean): SandboxResponse {
  const { state, user } = context
  const record = records.recordOf(context, id)
  demand(may(state, user, 'start_own_timesheet') && record.user.id === user.id)
  const kept = state.favorites.get(user.id) ?? new Set()
  if (keep) kept.add(id)
  else kept.delete(id)
  state.favorites.set(user.id, kept)
  return noContent
}
