/** Lists of records: the filtered one with its pages, the running ones, the recent ones. */
import { badRequest, demand, notFound } from './errors.ts'
import { searched, sameText } from './collate.ts'
import type { Context, Timesheet } from './model.ts'
import { leads, may, seesEverything } from './permissions.ts'
import { Query, DIGITS } from './query.ts'
import { loaded } from './timesheets.ts'

export interface Page {
  records: Timesheet[]
  expanded: boolean
  headers: Record<string, string>
}

export function listed(context: Context, query: Query): Page {
  const { state, user } = context
  demand(may(state, user, 'view_own_timesheet') || may(state, user, 'view_other_timesheet'))
  const filters = recordFilters(context, query)
  const orderBy = query.one('orderBy', /^(id|begin|end|rate)$/) ?? 'begin'
  const descending = query.descending(true)
  const expanded = query.full('full')
  const page = query.number('page') || 1
  const size = pageSize(context, query.number('size'))
  const records = state.timesheets.filter((record) => filters.every((keeps) => keeps(record)))
  records.sort(recordOrder(orderBy, descending, state.features.guardedFields))
  const pages = Math.max(1, Math.ceil(records.length / size))
  if (page > pages) throw notFound()
  return {
    records: records.slice((page - 1) * size, page * size).map(loaded),
    expanded,
    headers: {
      'x-page': String(page),
      'x-total-count': String(records.length),
      'x-total-pages': String(pages),
      'x-per-page': String(size),
    },
  }
}

type Keeps = (record: Timesheet) => boolean

function recordFilters(context: Context, query: Query): Keeps[] {
  const { state, user } = context
  const zone = user.timezone
  const keeps: Keeps[] = []
  const when = <T>(value: T | undefined, test: (record: Timesheet, value: T) => boolean): void => {
    if (value !== undefined) keeps.push((record) => test(record, value))
  }
  when(owners(context, query), (record, ids) => ids.includes(record.user.id))
  const projects = known(context, query.ids('project', 'projects'), state.projects)
  const customers = known(context, query.ids('customer', 'customers'), state.customers)
  // A project filter makes Kimai forget the customer filter.
  if (projects === undefined) when(customers, (record, ids) => ids.includes(record.project?.customer.id ?? 0))
  when(projects, (record, ids) => ids.includes(record.project?.id ?? 0))
  when(known(context, query.ids('activity', 'activities'), state.activities), (record, ids) =>
    ids.includes(record.activity?.id ?? 0),
  )
  when(tagIds(context, query.many('tags')), (record, ids) => record.tags.some((tag) => ids.includes(tag.id)))
  when(query.instant('begin', zone), (record, begin) => record.begin >= begin)
  when(query.instant('end', zone), (record, end) => record.begin <= end)
  when(query.flag('active'), (record, active) => (record.end === null) === active)
  when(query.flag('exported'), (record, exported) => record.exported === exported)
  when(query.flag('billable'), (record, billable) => record.billable === billable)
  when(
    query.given('modified_after')
      ? (query.instant('modified_after', state.features.utcModifiedAfter ? 'UTC' : zone) ?? context.now)
      : undefined,
    (record, after) => record.modifiedAt >= after,
  )
  when(query.one('term'), (record, term) => searched(term, [record.description]))
  return keeps
}

/**
 * Whose records: one's own, unless the permission and the parameters say otherwise. Unknown users are ignored, `all` is
 * whom one may see, undefined is everybody.
 */
function owners({ state, user }: Context, query: Query): number[] | undefined {
  // Parameters that are not looked at are not checked either.
  if (!may(state, user, 'view_other_timesheet')) return [user.id]
  const wanted = query.one('user', /^(\d+|all)$/)
  const several = query.many('users', DIGITS).map(Number)
  const seen = state.users.filter((other) => other === user || leads(state, user, other))
  if (wanted === 'all') return seesEverything(user) ? undefined : seen.map((other) => other.id)
  const ids = [...several, ...(wanted === undefined ? [] : [Number(wanted)])]
  const known = state.users.filter((other) => ids.includes(other.id))
  if (state.features.guardedFields && !seesEverything(user)) demand(known.every((other) => seen.includes(other)))
  return known.length > 0 ? known.map((other) => other.id) : [user.id]
}

/** Up to 2.65 an unknown id is 404; since then it is dropped, and nothing left means no filter at all. */
export function known({ state }: Context, ids: number[], list: { id: number }[]): number[] | undefined {
  const existing = ids.filter((id) => list.some((item) => item.id === id))
  if (existing.length < ids.length && !state.features.guardedFields) throw notFound()
  return existing.length === 0 ? undefined : existing
}

/** Hidden tags are not found. A name nobody knows does no harm beside one that is. */
function tagIds({ state }: Context, names: string[]): number[] | undefined {
  const tags = state.tags.filter((tag) => tag.visible && names.some((name) => sameText(tag.name, name)))
  if (tags.length > 0) return tags.map((tag) => tag.id)
  if (names.length > 0 && state.features.strictTagFilter) throw badRequest()
  return undefined
}

function pageSize({ state }: Context, size: number | undefined): number {
  const wanted = size || 50
  return state.features.cappedPages ? Math.min(wanted, 500) : wanted
}

/** Nulls sort first. Ties go by id: with the order since 2.63, before that upwards unless an index was read backwards. */
function recordOrder(by: string, descending: boolean, tieBreaker: boolean): (a: Timesheet, b: Timesheet) => number {
  const sign = descending ? -1 : 1
  const tie = tieBreaker || by === 'begin' ? sign : 1
  const value = (record: Timesheet): number =>
    by === 'id' ? record.id : by === 'end' ? (record.end ?? -1) : by === 'rate' ? record.rate : record.begin
  return (a, b) => sign * (value(a) - value(b)) || tie * (a.id - b.id)
}

/** All running records, newest begin first. */
export function active({ state, user }: Context): Timesheet[] {
  demand(may(state, user, 'view_own_timesheet'))
  return state.timesheets
    .filter((record) => record.end === null && record.user.id === user.id)
    .sort((a, b) => b.begin - a.begin || b.id - a.id)
    .map(loaded)
}

/** The newest record of each pair of project and activity, the latest end first and running ones last. */
export function recent({ state, user, now }: Context, query: Query): Timesheet[] {
  demand(may(state, user, 'view_own_timesheet'))
  const size = query.number('size') ?? 10
  // An empty begin is read as now.
  const since = query.given('begin') ? (query.instant('begin', user.timezone) ?? now) : -Infinity
  const newest = new Map<string, Timesheet>()
  for (const record of state.timesheets) {
    if (record.user.id !== user.id || record.begin < since) continue
    const pair = `${record.project?.id ?? 0}/${record.activity?.id ?? 0}`
    if ((newest.get(pair)?.id ?? 0) < record.id) newest.set(pair, record)
  }
  return [...newest.values()]
    .sort((a, b) => b.id - a.id)
    .slice(0, size)
    .sort((a, b) => (b.end ?? -1) - (a.end ?? -1) || a.id - b.id)
    .map(loaded)
}
