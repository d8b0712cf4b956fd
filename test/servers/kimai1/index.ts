/**
 * A Kimai 1 that keeps its records in memory: JSON-RPC at `<url>/core/json.php`, with a clock that can be set and faults
 * that can be planned. Behaviour measured on 1.3.5.
 */
import { systemClock, type SandboxClock } from '../clock.ts'
import { startSandbox, type Sandbox, type SandboxRequest, type SandboxResponse } from '../http.ts'
import type { Result } from './answers.ts'
import { readConfig } from './config.ts'
import { afterWork } from './cost.ts'
import { HTML, Interrupt, crash, json } from './interrupt.ts'
import { methodsOf } from './methods.ts'
import type { State, Timesheet } from './model.ts'
import { answerCall } from './rpc.ts'
import { plant } from './seed.ts'
import type { Seed } from './seedSchema.ts'
import { serviceMap } from './serviceMap.ts'
import { featuresOf } from './version.ts'

export { SANDBOX_KEY, SANDBOX_PASSWORD, SANDBOX_USER, largeSeed, sandboxSeed } from './sandbox.ts'

export interface Kimai1Options {
  /** Kimai's version; 1.3.5 unless told. */
  version?: string
  /** Settings that differ from Kimai's stock ones, by its own names; see config.ts. */
  config?: unknown
  seed?: Seed | Record<string, unknown>
  /** The folder Kimai is installed in: `/kimai`; the host's root unless told. */
  base?: string
  /** Epoch ms to freeze the clock at; the computer's clock runs otherwise. */
  now?: number
  port?: number
}

export interface Kimai1 extends Sandbox {
  /** What a person would type: with the folder, without `/core/json.php`. */
  url: string
  state: State
  /** The stored records, oldest id first. */
  timesheets(): Timesheet[]
  /** What of config and seed was not understood. */
  warnings: string[]
}

/** Starts a sandbox Kimai 1 on a free loopback port. */
export async function startKimai1(options: Kimai1Options = {}): Promise<Kimai1> {
  const clock = systemClock(options.now)
  const state = stateOf(options, clock)
  const base = options.base ?? ''
  const sandbox = await startSandbox((request) => answer(state, `${base}/core/json.php`, request), {
    clock,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  const url = sandbox.url + base
  return { ...sandbox, url, state, timesheets: () => [...state.timesheets], warnings: state.warnings }
}

function stateOf(options: Kimai1Options, clock: SandboxClock): State {
  const version = options.version ?? '1.3.5'
  const { config, warnings } = readConfig(options.config)
  const state: State = {
    version,
    features: featuresOf(version),
    config,
    clock,
    users: [],
    customers: [],
    projects: [],
    activities: [],
    assignments: [],
    statuses: [],
    rates: [],
    fixedRates: [],
    timesheets: [],
    nextTimeEntryID: 1,
    expenses: [],
    warnings,
  }
  plant(state, options.seed)
  for (const warning of warnings) console.warn(`kimai1 sandbox: ${warning}`)
  return state
}

function answer(state: State, endpoint: string, request: SandboxRequest): SandboxResponse {
  try {
    return serve(state, endpoint, request)
  } catch (error) {
    if (error instanceof Interrupt) return error.response
    console.error('kimai1 sandbox:', error)
    return crash().response
  }
}

/** GET is the service map; whatever else is a call, whatever its content type says (page). */
function serve(state: State, endpoint: string, request: SandboxRequest): SandboxResponse {
  if (request.path !== endpoint) return { status: 404, headers: HTML, body: '<h1>Not Found</h1>' }
  if (state.config.broken === 'installer')
    return { status: 302, headers: { location: 'installer/index.php' }, body: '' }
  if (state.config.broken !== null) return { status: 200, headers: HTML, body: BROKEN_TEXTS[state.config.broken] }
  const methods = methodsOf(state.features)
  if (request.method === 'GET') {
    return json(serviceMap(methods, `http://${request.headers.host ?? ''}${request.path}${query(request)}`))
  }
  const now = Math.floor(request.now / 1000)
  let result: Result | null = null
  const answered = answerCall(request.body, methods, (method, args) => (result = method.serve(state, args, now)))
  return afterWork(answered, result)
}

const query = ({ query: text }: SandboxRequest): string => (text === '' ? '' : `?${text}`)

/** [inferred] how the sentences go on after the words that the page gives. */
const BROKEN_TEXTS = {
  database: 'Kimai could not connect to database. Check your autoconf.php.',
  composer: 'Please run composer install before using Kimai.',
  permissions: 'Kimai needs write permissions for the folder temporary/.',
}
