/**
 * `/api/doc` and `/api/doc.json`, the collection that Kimai lets be exported for Postman. Both want the session of
 * somebody who logged in with a browser; a token opens neither (measured), though the project's page names no difference.
 * [inferred] What stands in the collection beyond the paths and their verbs.
 */
import type { SandboxRequest, SandboxResponse } from '../http.ts'
import { json } from './errors.ts'
import type { State } from './model.ts'
import type { Route } from './route.ts'

/** Null without a session. */
export function documentation(
  state: State,
  routes: readonly Route[],
  { path, headers }: SandboxRequest,
): SandboxResponse | null {
  const session = /(?:^|;\s*)PHPSESSID=([^;]+)/.exec(headers.cookie ?? '')?.[1]
  if (session === undefined || !state.sessions.has(session)) return null
  if (path.endsWith('.json')) return json(200, collection(state, routes))
  const page = '<!DOCTYPE html><html><body><a href="/api/doc.json">API docs</a></body></html>'
  return { status: 200, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: page }
}

function collection(state: State, routes: readonly Route[]): object {
  const existing = routes.filter((route) => route.exists(state.features))
  const paths = Map.groupBy(existing, ({ path }) =>
    path.source.slice(1, -1).replaceAll('\\/', '/').replace('(\\d+)', '{id}'),
  )
  const bearer = { bearer: { type: 'http', scheme: 'bearer' } }
  return {
    openapi: '3.0.0',
    info: { title: 'Kimai', version: state.version },
    paths: Object.fromEntries(
      [...paths].map(([path, verbs]) => [
        path,
        Object.fromEntries(verbs.map(({ method }) => [method.toLowerCase(), { responses: {} }])),
      ]),
    ),
    components: { securitySchemes: bearer },
    security: [{ bearer: [] }],
  }
}
