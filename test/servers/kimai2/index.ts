/**
 * A Kimai 2 that keeps its records in memory: the same answers as a real one over HTTP, with a clock that can be set
 * and faults that can be planned. Behaviour measured on 2.24.0 and 2.66.0.
 */
import { systemClock, type SandboxClock } from '../clock.ts'
import { startSandbox, type Sandbox, type SandboxRequest, type SandboxResponse } from '../http.ts'
import { authenticate, learnCredentials } from './auth.ts'
import { readConfig } from './config.ts'
import { corsHeaders, preflight } from './cors.ts'
import { documentation } from './documentation.ts'
import { Refusal, badRequest, demand, json, notFound, refusal } from './errors.ts'
import type { State, Timesheet } from './model.ts'
import { may } from './permissions.ts'
import { parseBody } from './php.ts'
import { Query } from './query.ts'
import { ROUTES } from './routes.ts'
import { plant } from './seed.ts'
import type { Seed } from './seedSchema.ts'
import { featuresOf } from './version.ts'

export { SANDBOX_ADMIN_TOKEN, SANDBOX_TOKEN, largeSeed, sandboxSeed } from './sandbox.ts'
export type { Seed } from './seedSchema.ts'

export interface Kimai2Options {
  /** Kimai's version; 2.66.0 unless told. */
  version?: string
  /** Settings that differ from Kimai's stock ones, in any of their spellings. */
  config?: unknown
  seed?: Seed | Record<string, unknown>
  /** Name -> header text, as in recordings. */
  auth?: Record<string, string | null>
  /** Epoch ms to freeze the clock at; the computer's clock runs otherwise. */
  now?: number
  port?: number
}

export interface Kimai2 extends Sandbox {
  state: State
  /** The stored records, oldest id first. */
  timesheets(): Timesheet[]
  /** The person sets another time zone in their profile; records keep the one that they were made in. */
  setZone(username: string, zone: string): void
  /** What of config and seed was not understood. */
  warnings: string[]
}

/** Starts a sandbox Kimai 2 on a free loopback port. */
export async function startKimai2(options: Kimai2Options = {}): Promise<Kimai2> {
  const clock = systemClock(options.now)
  const state = stateOf(options, clock)
  const sandbox = await startSandbox((request) => answer(state, request), {
    clock,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  return {
    ...sandbox,
    state,
    timesheets: () => [...state.timesheets],
    setZone(username, zone) {
      for (const user of state.users) if (user.username === username) user.timezone = zone
    },
    warnings: state.warnings,
  }
}

function stateOf(options: Kimai2Options, clock: SandboxClock): State {
  const version = options.version ?? '2.66.0'
  const { config, warnings } = readConfig(options.config ?? {})
  const state: State = {
    version,
    features: featuresOf(version),
    config,
    clock,
    users: [],
    customers: [],
    projects: [],
    activities: [],
    tags: [],
    teams: [],
    timesheets: [],
    nextTimesheetId: 1,
    tokens: new Map(),
    passwords: new Map(),
    favorites: new Map(),
    sessions: new Set(),
    warnings,
    ignoresOffsets: false,
  }
  plant(state, options.seed, clock.now())
  learnCredentials(state, options.auth ?? {})
  for (const warning of warnings) console.warn(`kimai2 sandbox: ${warning}`)
  return state
}

function answer(state: State, request: SandboxRequest): SandboxResponse {
  const cors = corsHeaders(state, request)
  if (cors !== null && request.method === 'OPTIONS') return preflight(request)
  const response = attempt(state, request)
  return cors === null ? response : { ...response, headers: { ...response.headers, ...cors } }
}

function attempt(state: State, request: SandboxRequest): SandboxResponse {
  try {
    return serve(state, request)
  } catch (error) {
    if (error instanceof Refusal) return error.response
    console.error('kimai2 sandbox:', error)
    return json(500, { code: 500, message: 'Internal Server Error' })
  }
}

/** In the order of Kimai's own listeners: the path, the method, the body, the user, the controller. */
function serve(state: State, request: SandboxRequest): SandboxResponse {
  if (!request.path.startsWith('/api/')) return elsewhere(request)
  const path = decodeURI(request.path)
  if (/^\/api\/doc(\.json)?$/.test(path)) return documentation(state, ROUTES, request) ?? toLogin(request)
  if (path.endsWith('/') && request.method === 'GET' && ROUTES.some((route) => route.path.test(path.slice(0, -1)))) {
    return { status: 301, headers: { location: path.slice(0, -1) }, body: '' }
  }
  const matching = ROUTES.filter((route) => route.path.test(path) && route.exists(state.features))
  if (matching.length === 0) throw notFound()
  const route = matching.find((each) => each.method === (request.method === 'HEAD' ? 'GET' : request.method))
  if (route === undefined) throw refusal(405, { allow: matching.map((each) => each.method).join(', ') })
  const reads = ['GET', 'HEAD'].includes(request.method)
  const body = reads ? {} : parseBody(request.headers['content-type'] ?? '', request.body)
  if (body === undefined) throw badRequest()
  const user = authenticate(state, request)
  demand(may(state, user, 'api_access'))
  const id = Number(route.path.exec(path)?.[1] ?? 0)
  return route.serve({ context: { state, user, now: request.now }, query: new Query(request.query), body, id })
}

/** Outside the API: the front page leads to the login, anything else is not there. */
function elsewhere(request: SandboxRequest): SandboxResponse {
  if (request.path === '/') return toLogin(request)
  const headers = { 'content-type': 'text/html; charset=UTF-8' }
  return { status: 404, headers, body: '<!DOCTYPE html><html><body><h1>404 Not Found</h1></body></html>' }
}

/** A redirect as Symfony words it. */
function toLogin(request: SandboxRequest): SandboxResponse {
  const location = `http://${request.headers.host ?? 'localhost'}/en/login`
  const body = `<!DOCTYPE html>
<html>
    <head>
        <meta charset="UTF-8" />
        <meta http-equiv="refresh" content="0;url='${location}'" />

        <title>Redirecting to ${location}</title>
    </head>
    <body>
        Redirecting to <a href="${location}">${location}</a>.
    </body>
</html>`
  return { status: 302, headers: { location, 'content-type': 'text/html; charset=UTF-8' }, body }
}
