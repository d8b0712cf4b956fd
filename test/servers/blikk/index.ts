/**
 * A Blikk that keeps its time reports in memory: the public API v1 over HTTP, with a clock that can be set, faults that
 * can be planned and a switch for every point on which its documents and its tenants differ.
 */
import { randomUUID } from 'node:crypto'
import { systemClock } from '../clock.ts'
import { startSandbox, type Sandbox, type SandboxRequest, type SandboxResponse } from '../http.ts'
import { admit, issueToken } from './auth.ts'
import { ATTACHMENT_ROUTES } from './attachmentRoutes.ts'
import { CATALOG_ROUTES } from './catalogRoutes.ts'
import { stockConfig, type Config } from './config.ts'
import { CONTACT_ROUTES } from './contactRoutes.ts'
import { Refusal, invalid, json, noSuchUrl, notValid, wrongMediaType, wrongMethod } from './errors.ts'
import type { Report, Seed, State } from './model.ts'
import { readQuery } from './query.ts'
import { REGISTER_ROUTES, someRegisters } from './registers.ts'
import { REPORT_ROUTES } from './reportRoutes.ts'
import { sandboxSeed } from './sandbox.ts'
import { TASK_PART_ROUTES } from './taskPartRoutes.ts'
import { TASK_ROUTES } from './taskRoutes.ts'

export {
  SANDBOX_APP_ID,
  SANDBOX_APP_SECRET,
  SANDBOX_OTHER_USER_ID,
  SANDBOX_USER_ID,
  largeSeed,
  sandboxSeed,
} from './sandbox.ts'
export type { Config } from './config.ts'
export type { Report } from './model.ts'

export interface BlikkOptions {
  /** The company of `sandboxSeed` unless told. */
  seed?: Seed
  /** Switches that differ from the stock ones. */
  config?: Partial<Config>
  /**
   * Epoch ms to freeze the clock at; the computer's clock runs otherwise. A frozen second never ends, so four requests
   * a token is all it takes unless `rateLimit` is off.
   */
  now?: number
  port?: number
}

export interface Blikk extends Sandbox {
  state: State
  /** The stored time reports, oldest id first. */
  reports(): Report[]
}

const ROUTES = [
  ...CATALOG_ROUTES,
  ...CONTACT_ROUTES,
  ...REGISTER_ROUTES,
  ...TASK_ROUTES,
  ...TASK_PART_ROUTES,
  ...ATTACHMENT_ROUTES,
  ...REPORT_ROUTES,
]
const TOKEN_PATH = /^\/v1\/Auth\/Token$/i

/** Starts a sandbox Blikk on a free loopback port. */
export async function startBlikk(options: BlikkOptions = {}): Promise<Blikk> {
  const clock = systemClock(options.now)
  const tables = structuredClone(options.seed ?? sandboxSeed())
  const state: State = {
    ...tables,
    config: { ...stockConfig(), ...options.config },
    clock,
    registers: tables.registers ?? someRegisters(),
    tokens: new Map(),
    nextRowId: 1,
    taskComments: [],
    taskChecklists: [],
    taskAttachments: [],
    nextReportId: tables.reports.reduce((most, report) => Math.max(most, report.id), 9000) + 1,
  }
  const sandbox = await startSandbox((request) => attempt(state, request), {
    clock,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  return { ...sandbox, state, reports: () => [...state.reports] }
}

function attempt(state: State, request: SandboxRequest): SandboxResponse {
  try {
    return serve(state, request)
  } catch (error) {
    if (error instanceof Refusal) return error.answer(state.config)
    console.error('blikk sandbox:', error)
    return json(500, { message: 'An unexpected error has occurred.', requestId: `r-${randomUUID()}` })
  }
}

/** [inferred] The order: the URL, the method, the bearer and its rights, then the parameters. */
function serve(state: State, request: SandboxRequest): SandboxResponse {
  if (TOKEN_PATH.test(request.path)) {
    if (request.method !== 'POST') throw wrongMethod(request.method)
    return issueToken(state, request)
  }
  const matching = ROUTES.filter((route) => route.path.test(request.path))
  if (matching.length === 0) throw noSuchUrl()
  const route = matching.find(({ method }) => method === request.method)
  if (route === undefined) throw wrongMethod(request.method)
  admit(state, request, route.permission)
  const [, id = 0, partId = 0] = route.path.exec(request.path) ?? []
  return route.serve({
    state,
    request,
    now: request.now,
    query: readQuery(request.query),
    body: () => parsedBody(request),
    id: Number(id),
    partId: Number(partId),
  })
}

/** Not inside a text. */
const TRAILING_COMMA = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g

/** The documents' own bodies of a contact have commas before a closing brace. [inferred] So these are read. */
function parsedBody({ headers, body }: SandboxRequest): unknown {
  const type = headers['content-type'] ?? ''
  if (!/^application\/json\b/i.test(type)) throw wrongMediaType(type)
  try {
    return JSON.parse(body.replace(TRAILING_COMMA, '$1'))
  } catch {
    throw invalid(notValid('model', body.slice(0, 40)))
  }
}
