/** Which collection allows which verb (page 2 and 3). What a path lacks is 405, and nothing can be deleted. */
import type { SandboxRequest, SandboxResponse } from '../http.ts'
import { freelancerResource, invoiceResource, projectResource, taskResource, type Resource } from './documents.ts'
import { found, json } from './errors.ts'
import { list } from './lists.ts'
import type { Collection, State } from './model.ts'
import { changeFreelancer, changeInvoice, changeProject, createFreelancer, createInvoice } from './overviewWrites.ts'
import { changeTask, createProject, createTask } from './writes.ts'

interface Call {
  state: State
  /** The key's. */
  team: number
  request: SandboxRequest
  /** The ids in the path, outermost first. */
  ids: string[]
}

type Verb = (call: Call) => SandboxResponse

export interface Route {
  path: RegExp
  /** What the key must not be denied. */
  collections: Collection[]
  verbs: Record<string, Verb>
  /** Those that the overview's table has for every resource, and this resource's own page hasn't. */
  overviewVerbs: Record<string, Verb>
}

const route = (
  path: string,
  collections: Collection[],
  verbs: Record<string, Verb>,
  overviewVerbs: Record<string, Verb> = {},
): Route => ({
  path: new RegExp(`^${path.replaceAll('{id}', '([^/]+)')}$`),
  collections,
  verbs,
  overviewVerbs,
})

export const ROUTES: Route[] = [
  route('/projects/', ['projects'], {
    GET: (call) => page(call, () => call.state.projects, projectResource),
    POST: (call) =>
      created(call, projectResource(call.state.config, createProject(call.state, call.team, call.request.body))),
  }),
  route(
    '/projects/{id}/',
    ['projects'],
    { GET: (call) => one(call, projectResource(call.state.config, own(call, call.state.projects))) },
    {
      PATCH: (call) =>
        one(call, projectResource(call.state.config, changeProject(own(call, call.state.projects), call.request.body))),
    },
  ),
  route('/projects/{id}/tasks/', ['projects', 'tasks'], {
    GET: (call) => {
      const project = own(call, call.state.projects)
      return page(
        call,
        () => call.state.tasks,
        taskResource,
        (task) => task.project === project.id,
      )
    },
  }),
  route('/projects/{id}/tasks/{id}/', ['projects', 'tasks'], {
    GET: (call) => {
      const project = own(call, call.state.projects)
      const task = own(call, call.state.tasks, 1)
      return one(call, taskResource(call.state.config, found(task.project === project.id ? task : undefined)))
    },
  }),
  route('/tasks/', ['tasks'], {
    GET: (call) => page(call, () => call.state.tasks, taskResource),
    POST: (call) =>
      created(call, taskResource(call.state.config, createTask(call.state, call.team, call.request.body))),
  }),
  route('/tasks/{id}/', ['tasks'], {
    GET: (call) => one(call, taskResource(call.state.config, own(call, call.state.tasks))),
    PATCH: (call) => {
      const task = changeTask(call.state, own(call, call.state.tasks), call.request.body)
      return one(call, taskResource(call.state.config, task))
    },
  }),
  route(
    '/freelancers/',
    ['freelancers'],
    { GET: (call) => page(call, () => call.state.freelancers, freelancerResource) },
    {
      POST: (call) =>
        created(
          call,
          freelancerResource(call.state.config, createFreelancer(call.state, call.team, call.request.body)),
        ),
    },
  ),
  route(
    '/freelancers/{id}/',
    ['freelancers'],
    { GET: (call) => one(call, freelancerResource(call.state.config, own(call, call.state.freelancers))) },
    {
      PATCH: (call) => {
        const freelancer = changeFreelancer(own(call, call.state.freelancers), call.request.body)
        return one(call, freelancerResource(call.state.config, freelancer))
      },
    },
  ),
  route(
    '/invoices/',
    ['invoices'],
    { GET: (call) => page(call, () => call.state.invoices, invoiceResource) },
    {
      POST: (call) =>
        created(call, invoiceResource(call.state.config, createInvoice(call.state, call.team, call.request.body))),
    },
  ),
  route(
    '/invoices/{id}/',
    ['invoices'],
    {},
    {
      GET: (call) => one(call, invoiceResource(call.state.config, own(call, call.state.invoices))),
      PATCH: (call) =>
        one(call, invoiceResource(call.state.config, changeInvoice(own(call, call.state.invoices), call.request.body))),
    },
  ),
]

/** One page of the team's records, read as late as possible since a test may change them just before. */
function page<T extends { team: number }>(
  { state, team, request }: Call,
  records: () => T[],
  resource: (config: State['config'], record: T) => Resource,
  wanted: (record: T) => boolean = () => true,
): SandboxResponse {
  const rows = (): T[] => records().filter((record) => record.team === team && wanted(record))
  return list(state, request.query, rows, (record) => resource(state.config, record))
}

const one = ({ state }: Call, data: Resource): SandboxResponse => json(state.config, 200, { data })
const created = ({ state }: Call, data: Resource): SandboxResponse => json(state.config, 201, { data })

/** The team's record with the path's id at `place`, or 404. */
const own = <T extends { id: string; team: number }>({ team, ids }: Call, records: T[], place = 0): T =>
  found(records.find((record) => record.id === ids[place] && record.team === team))
