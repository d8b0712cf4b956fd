/**
 * A Kalo that keeps its projects and tasks in memory, with all that the documents leave open as switches. It stores no
 * hours: the only trace of a time entry is text in a task's description.
 */
import { systemClock, type SandboxClock } from '../clock.ts'
import { startSandbox, type Sandbox, type SandboxRequest, type SandboxResponse } from '../http.ts'
import { DEFAULTS, type Config } from './config.ts'
import { Refusal, refused } from './errors.ts'
import { inner, limited, nowhere } from './gateway.ts'
import type { Key, Seed, State, Task, Write } from './model.ts'
import { ROUTES, type Route } from './routes.ts'
import { sandboxSeed } from './sandbox.ts'
import { writeOf, writes } from './writeLog.ts'

export { SANDBOX_EMAIL, SANDBOX_KEY, SANDBOX_OTHER_KEY, largeSeed, sandboxSeed } from './sandbox.ts'
export type { Config } from './config.ts'
export type { Seed, Task } from './model.ts'

export interface KaloOptions {
  /** The sandbox company unless told. */
  seed?: Seed
  config?: Partial<Config>
  /** Epoch ms to freeze the clock at; the computer's clock runs otherwise. */
  now?: number
  port?: number
}

export interface Kalo extends Sandbox {
  state: State
  /** The stored tasks, oldest first. */
  tasks(): Task[]
  /** What reached the server and wanted to change something, refused or not, oldest first. */
  writes(): Write[]
}

/** Starts a sandbox Kalo on a free loopback port. */
export async function startKalo(options: KaloOptions = {}): Promise<Kalo> {
  const clock = systemClock(options.now)
  const state = stateOf(options, clock)
  const sandbox = await startSandbox((request) => answer(state, request), {
    clock,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  return { ...sandbox, state, tasks: () => [...state.tasks], writes: () => [...state.writes] }
}

const stateOf = (options: KaloOptions, clock: SandboxClock): State => ({
  ...structuredClone(options.seed ?? sandboxSeed()),
  config: { ...DEFAULTS, ...options.config },
  clock,
  hooks: {},
  writes: [],
  pages: 0,
  minute: { from: 0, used: 0 },
})

function answer(state: State, request: SandboxRequest): SandboxResponse {
  const response = attempt(state, request)
  if (writes(request)) state.writes.push(writeOf(request, response))
  return response
}

function attempt(state: State, outer: SandboxRequest): SandboxResponse {
  const tooMany = limited(state, outer.now)
  if (tooMany !== null) return tooMany
  const request = inner(state, outer)
  if (request === null) return nowhere()
  try {
    return serve(state, request)
  } catch (error) {
    if (error instanceof Refusal) return refused(state.config, error)
    console.error('kalo sandbox:', error)
    return refused(state.config, new Refusal(500, 'Server Error'))
  }
}

/** In the order of Django: the path and its slash, the key, the media type, the verb, the record. */
function serve(state: State, request: SandboxRequest): SandboxResponse {
  const route = routeOf(request.path, state.config)
  if (route === undefined) return slashed(state, request)
  const key = keyOf(state, request)
  checkAccept(state, request)
  if (route.collections.some((collection) => key.denied.includes(collection))) {
    throw new Refusal(403, 'You do not have permission to perform this action.')
  }
  const { method } = request
  const verb = route.verbs[method] ?? (state.config.verbs === 'overview' ? route.overviewVerbs[method] : undefined)
  if (verb === undefined) throw new Refusal(405, `Method "${request.method}" not allowed.`)
  if (writes(request)) checkContentType(state, request)
  return verb({ state, team: key.team, request, ids: route.path.exec(request.path)?.slice(1) ?? [] })
}

const routeOf = (path: string, { verbs }: Config): Route | undefined =>
  ROUTES.find((route) => route.path.test(path) && (verbs === 'overview' || Object.keys(route.verbs).length > 0))

/** A path that only lacks its slash is redirected, for any verb and any key [inferred]; a client then drops the body. */
function slashed(state: State, { path, query }: SandboxRequest): SandboxResponse {
  if (routeOf(`${path}/`, state.config) === undefined) throw new Refusal(404, 'Not found.')
  const location = `${state.config.prefix}${path}/${query === '' ? '' : `?${query}`}`
  return { status: 301, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' }
}

function keyOf(state: State, { headers }: SandboxRequest): Key {
  const key = state.keys.find((each) => each.key === headers['x-kalo-api-key'])
  if (key === undefined) throw new Refusal(401, 'Invalid API key.')
  return key
}

/** [inferred] One media type is spoken, as the page's advice on 406 and 415 has it. */
function checkAccept({ config }: State, { headers }: SandboxRequest): void {
  const accepted = (headers.accept ?? '*/*').split(',').map(withoutParameters)
  if (accepted.some((type) => type === '*/*' || type === 'application/*' || type === config.media)) return
  throw new Refusal(406, 'Could not satisfy the request Accept header.')
}

function checkContentType({ config }: State, { headers }: SandboxRequest): void {
  const type = withoutParameters(headers['content-type'] ?? '')
  if (type !== config.media) throw new Refusal(415, `Unsupported media type "${type}" in request.`)
}

const withoutParameters = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase()
