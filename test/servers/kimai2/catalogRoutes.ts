/** Customers, projects, activities and tags: lists for everyone, the rest for those who administer them. */
import type { SandboxResponse } from '../http.ts'
import { createTag, submitActivity, submitCustomer, submitProject } from './catalogForms.ts'
import { activities, customers, projects, tags } from './catalogLists.ts'
import { demand, found, noContent, refusal } from './errors.ts'
import { byId, type Activity, type Context, type Customer, type Project, type State } from './model.ts'
import { may } from './permissions.ts'
import type { Fields } from './php.ts'
import type { Query } from './query.ts'
import { ok, route, type Route } from './route.ts'
import { activityJson, customerJson, projectJson, tagJson, type Depth } from './serialize.ts'

interface Kind<T> {
  path: string
  /** As it stands in the names of permissions. */
  name: string
  table: (state: State) => T[]
  list: (context: Context, query: Query) => T[]
  submit: (context: Context, body: Fields, existing?: T) => T
  json: (context: Context, item: T, depth: Depth) => unknown
}

const customerKind: Kind<Customer> = {
  path: '/customers',
  name: 'customer',
  table: (state) => state.customers,
  list: customers,
  submit: submitCustomer,
  json: customerJson,
}
const projectKind: Kind<Project> = {
  path: '/projects',
  name: 'project',
  table: (state) => state.projects,
  list: projects,
  submit: submitProject,
  json: projectJson,
}
const activityKind: Kind<Activity> = {
  path: '/activities',
  name: 'activity',
  table: (state) => state.activities,
  list: activities,
  submit: submitActivity,
  json: activityJson,
}

function administered<T extends { id: number }>({ path, name, table, list, submit, json }: Kind<T>): Route[] {
  const granted = ({ state, user }: Context, verb: string): void => demand(may(state, user, `${verb}_${name}`))
  /** The item first: 404 comes before 403. */
  const item = (context: Context, id: number, verb: string): T => {
    const existing = found(byId(table(context.state), id))
    granted(context, verb)
    return existing
  }
  return [
    route('GET', path, ({ context, query }) => {
      const depth = name === 'customer' && detailed(context, query) ? 'entity' : 'list'
      return ok(list(context, query).map((each) => json(context, each, depth)))
    }),
    route('POST', path, ({ context, body }) => {
      granted(context, 'create')
      return ok(json(context, submit(context, body), 'entity'))
    }),
    route('GET', `${path}/{id}`, ({ context, id }) => ok(json(context, item(context, id, 'view'), 'entity'))),
    route('PATCH', `${path}/{id}`, ({ context, id, body }) =>
      ok(json(context, submit(context, body, item(context, id, 'edit')), 'entity')),
    ),
    route('DELETE', `${path}/{id}`, ({ context, id }) => {
      item(context, id, 'delete')
      return drop(context.state, name, id)
    }),
    route('GET', `${path}/{id}/rates`, ({ context, id }) => {
      item(context, id, 'edit')
      return ok([])
    }),
    route(
      'POST',
      `${path}/{id}/team`,
      () => {
        throw refusal(410)
      },
      (features) => features.guardedFields,
    ),
  ]
}

/** Newer lists of customers take `full=1` from those who may see the details. */
function detailed({ state, user }: Context, query: Query): boolean {
  return state.features.guardedFields && query.flag('full') === true && may(state, user, 'details_customer')
}

/** Deleting takes everything that hangs on it along. */
function drop(state: State, name: string, id: number): SandboxResponse {
  const falls = (project: Project): boolean => (name === 'customer' ? project.customer.id : project.id) === id
  if (name === 'activity') {
    state.timesheets = state.timesheets.filter((record) => record.activity?.id !== id)
    state.activities = state.activities.filter((item) => item.id !== id)
    return noContent
  }
  state.timesheets = state.timesheets.filter((record) => record.project === null || !falls(record.project))
  state.activities = state.activities.filter((item) => item.project === null || !falls(item.project))
  state.projects = state.projects.filter((item) => !falls(item))
  if (name === 'customer') state.customers = state.customers.filter((item) => item.id !== id)
  return noContent
}

export const catalogRoutes: Route[] = [
  ...administered(customerKind),
  ...administered(projectKind),
  ...administered(activityKind),
  route('GET', '/tags', ({ context, query }) => ok(tags(context, query).map((tag) => tag.name))),
  // Without `name` it finds nothing, with an empty one everything.
  route('GET', '/tags/find', ({ context, query }) => ok(query.given('name') ? tags(context, query).map(tagJson) : [])),
  route('POST', '/tags', ({ context, body }) => {
    const { state, user } = context
    demand(may(state, user, 'manage_tag') || may(state, user, 'create_tag'))
    return ok(tagJson(createTag(context, body)))
  }),
  route('DELETE', '/tags/{id}', ({ context, id }) => {
    const { state, user } = context
    const tag = found(byId(state.tags, id))
    demand(may(state, user, 'delete_tag'))
    state.tags = state.tags.filter((each) => each !== tag)
    for (const record of state.timesheets) record.tags = record.tags.filter((each) => each !== tag)
    return noContent
  }),
]
