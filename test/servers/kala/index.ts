/**
 * A Kala that keeps its hours in memory, at `/webapiv2/<Endpoint>`: what its documents say over HTTP, with a switch for
 * each thing they leave open, a clock that can be set and faults that can be planned.
 */
import { systemClock } from '../clock.ts'
import { startSandbox, type Sandbox, type SandboxRequest, type SandboxResponse } from '../http.ts'
import { Refusal, crash, notFound, unauthorized } from './answers.ts'
import { argumentsOf, parametersOf } from './binding.ts'
import { stockConfig, type Config } from './config.ts'
import type { Endpoint } from './endpoint.ts'
import type { BookedHours, State } from './model.ts'
import { reads } from './reads.ts'
import { SANDBOX_KEY, sandboxSeed } from './sandbox.ts'
import { plant, type Seed } from './seed.ts'
import { registerWrites } from './registerWrites.ts'
import { writes } from './writes.ts'

export { SANDBOX_COLLEAGUE, SANDBOX_COMPANY, SANDBOX_EMPLOYEE, SANDBOX_KEY, largeSeed, sandboxSeed } from './sandbox.ts'
export type { Config } from './config.ts'

export interface KalaOptions {
  /** What differs from the stock settings; all of it can also be changed in `state.config` later. */
  config?: Partial<Config>
  /** The sandbox company unless told. */
  seed?: Seed
  apiKey?: string
  /** Epoch ms to freeze the clock at; the computer's clock runs otherwise. */
  now?: number
  port?: number
}

export interface Kala extends Sandbox {
  state: State
  /** What was booked, in the order it came. */
  hours(): BookedHours[]
}

/** Starts a sandbox Kala on a free loopback port, or at `port`. */
export async function startKala(options: KalaOptions = {}): Promise<Kala> {
  const clock = systemClock(options.now)
  const state: State = {
    config: { ...stockConfig(), ...options.config },
    apiKey: options.apiKey ?? SANDBOX_KEY,
    ...plant(options.seed ?? sandboxSeed()),
    hours: [],
    settingIds: new Map(),
  }
  const sandbox = await startSandbox((request) => answer(state, request), {
    clock,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  return { ...sandbox, state, hours: () => [...state.hours] }
}

const BASE = '/webapiv2/'
const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map(Object.entries({ ...reads, ...writes, ...registerWrites }))

function answer(state: State, request: SandboxRequest): SandboxResponse {
  try {
    return serve(state, request)
  } catch (error) {
    if (error instanceof Refusal) return error.response
    console.error('kala sandbox:', error)
    return crash('Runtime Error').response
  }
}

/** [inferred] In this order: the route and its verb, the key, the parameters, the action. */
function serve(state: State, request: SandboxRequest): SandboxResponse {
  const name = request.path.startsWith(BASE) ? request.path.slice(BASE.length) : ''
  const endpoint = ENDPOINTS.get(name)
  if (endpoint === undefined || !endpoint.verbs.some((verb) => verb === request.method)) throw notFound()
  const parameters = parametersOf(request)
  if (endpoint.open !== true && parameters.get('api_key')?.text !== state.apiKey) throw unauthorized()
  return endpoint.serve({ state, args: argumentsOf(name, parameters), now: request.now })
}
