/** Lists of customers, projects, activities, tags and users. None of them has pages. */
import { compareText, searched } from './collate.ts'
import { badRequest } from './errors.ts'
import { type Activity, type Context, type Customer, type Project, type Tag, type User } from './model.ts'
import { Query } from './query.ts'
import { known } from './recordLists.ts'
import { projectBounds } from './validate.ts'

const VISIBLE = /^[123]$/

/** 1 visible ones (the default) and 2 hidden ones, either of visible parents, 3 all. */
function visibility(query: Query): (item: { visible: boolean }, ...parents: { visible: boolean }[]) => boolean {
  const wanted = query.one('visible', VISIBLE) ?? '1'
  if (wanted === '3') return () => true
  return (item, ...parents) => item.visible === (wanted === '1') && parents.every((parent) => parent.visible)
}

function sorted<T extends { id: number }>(
  items: T[],
  query: Query,
  keys: Record<string, (item: T) => string | number>,
): T[] {
  const by = query.one('orderBy') ?? Object.keys(keys)[0] ?? 'id'
  const key = keys[by]
  if (key === undefined) throw badRequest()
  const sign = query.descending(false) ? -1 : 1
  return [...items].sort((a, b) => {
    const x = key(a)
    const y = key(b)
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y))) || a.id - b.id
    )
  })
}

export function customers({ state }: Context, query: Query): Customer[] {
  const shown = visibility(query)
  const term = query.one('term')
  const items = state.customers.filter(
    (item) =>
      shown(item) && (term === undefined || searched(term, [item.name, item.number, item.comment, item.company])),
  )
  return sorted(items, query, { name: (item) => item.name, id: (item) => item.id })
}

export function projects(context: Context, query: Query): Project[] {
  const { state } = context
  const shown = visibility(query)
  const wanted = known(context, query.ids('customer', 'customers'), state.customers)
  // Given but empty is a "no" to Kimai.
  const globals = query.given('globalActivities') ? (query.flag('globalActivities') ?? false) : undefined
  const term = query.one('term')
  const current = dateFilter(context, query)
  const items = state.projects.filter(
    (item) =>
      shown(item, item.customer) &&
      (wanted === undefined || wanted.includes(item.customer.id)) &&
      (globals === undefined || item.globalActivities === globals) &&
      current(projectBounds(item)) &&
      (term === undefined || searched(term, [item.name, item.number, item.comment, item.orderNumber])),
  )
  return sorted(items, query, {
    name: (item) => item.name,
    id: (item) => item.id,
    customer: (item) => item.customer.name,
  })
}

/** Running on the days of `start` and `end`, as UTC counts days; without either that is today. */
function dateFilter({ user, now }: Context, query: Query): (bounds: { start: number; end: number }) => boolean {
  if (query.one('ignoreDates', /^1$/) !== undefined) return () => true
  const given = [query.instant('start', user.timezone, true), query.instant('end', user.timezone, true)]
  const times = given.filter((time) => time !== undefined)
  const days = (times.length === 0 ? [now] : times).map(day)
  return ({ start, end }) => days.every((each) => day(start) <= each && each <= day(end))
}

const day = (instant: number): number => Math.floor(instant / 86_400_000)

/** With a project: its own activities and, unless it refuses them, the global ones. */
export function activities(context: Context, query: Query): Activity[] {
  const { state } = context
  const shown = visibility(query)
  const wanted = known(context, query.ids('project', 'projects'), state.projects)
  const globalsOnly = query.full('globals')
  const term = query.one('term')
  // Kimai asks whether a project takes global activities only when it is the single one.
  const only = wanted?.length === 1 ? state.projects.find((each) => each.id === wanted[0]) : undefined
  const takesGlobals = only?.globalActivities ?? true
  const belongs = (item: Activity): boolean => {
    if (globalsOnly) return item.project === null
    if (item.project === null) return takesGlobals
    return wanted === undefined || wanted.includes(item.project.id)
  }
  const items = state.activities.filter(
    (item) =>
      shown(item, ...(item.project === null || globalsOnly ? [] : [item.project, item.project.customer])) &&
      belongs(item) &&
      (term === undefined || searched(term, [item.name, item.number, item.comment])),
  )
  return sorted(items, query, {
    name: (item) => item.name,
    id: (item) => item.id,
    project: (item) => item.project?.name ?? '',
  })
}

/** Without case in the letters of ASCII only, as the database that was measured compares here. */
const asciiFold = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Visible tags whose name holds the text, by the code points of their names; upper-case umlauts find no small ones. */
export function tags({ state }: Context, query: Query): Tag[] {
  const name = query.one('name')
  return state.tags
    .filter((tag) => tag.visible && (name === undefined || asciiFold(tag.name).includes(asciiFold(name))))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

export function users({ state }: Context, query: Query): User[] {
  const wanted = query.one('visible', VISIBLE) ?? '1'
  const term = query.one('term')
  const items = state.users.filter(
    (user) =>
      (wanted === '3' || user.enabled === (wanted === '1')) &&
      (term === undefined || searched(term, [user.username, user.alias, user.title, user.email])),
  )
  return sorted(items, query, {
    username: (user) => user.username,
    id: (user) => user.id,
    alias: (user) => user.alias ?? '',
    email: (user) => user.email,
  })
}
