/** What a route is, and the few answers they share. */
import type { SandboxResponse } from '../http.ts'
import { json } from './errors.ts'
import type { Context } from './model.ts'
import type { Fields } from './php.ts'
import type { Query } from './query.ts'
import type { Features } from './version.ts'

interface Call {
  context: Context
  query: Query
  body: Fields
  /** The number in the path, 0 without one. */
  id: number
}

export interface Route {
  method: string
  path: RegExp
  serve(call: Call): SandboxResponse
  /** Whether this release has it. */
  exists(features: Features): boolean
}

export const route = (
  method: string,
  path: string,
  serve: Route['serve'],
  exists: Route['exists'] = () => true,
): Route => ({ method, path: new RegExp(`^/api${path.replace('{id}', '(\\d+)')}$`), serve, exists })

export const ok = (body: unknown, headers?: Record<string, string>): SandboxResponse => json(200, body, headers)
