/** Cross-origin answers. The API allows every origin; page headers may be read across origins on newer releases. */
import type { SandboxRequest, SandboxResponse } from '../http.ts'
import type { State } from './model.ts'

const METHODS = ['GET', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
const HEADERS = ['content-type', 'authorization', 'x-auth-user', 'x-auth-token']
const SIMPLE = ['accept', 'accept-language', 'content-language', 'origin']

/** The headers to add, or null when the request is not a cross-origin one for the API. */
export function corsHeaders(state: State, request: SandboxRequest): Record<string, string> | null {
  const origin = request.headers.origin
  if (origin === undefined || !request.path.startsWith('/api/')) return null
  if (origin === `http://${request.headers.host ?? ''}`) return null
  return {
    'access-control-allow-origin': origin,
    ...(state.features.guardedFields
      ? { 'access-control-expose-headers': 'x-page, x-total-count, x-total-pages, x-per-page' }
      : {}),
  }
}

export function preflight(request: SandboxRequest): SandboxResponse {
  const headers = {
    'access-control-allow-methods': METHODS.join(', '),
    'access-control-allow-headers': HEADERS.join(', '),
    vary: 'Origin',
    'access-control-max-age': '3600',
    'access-control-allow-origin': request.headers.origin ?? '*',
    'content-type': 'text/html; charset=UTF-8',
  }
  const method = (request.headers['access-control-request-method'] ?? '').toUpperCase()
  if (!METHODS.includes(method)) return { status: 405, headers, body: '' }
  const wanted = (request.headers['access-control-request-headers'] ?? '').toLowerCase().split(/, */)
  const foreign = wanted.find((name) => name !== '' && !SIMPLE.includes(name) && !HEADERS.includes(name))
  if (foreign !== undefined) return { status: 400, headers, body: `Unauthorized header ${foreign}` }
  return { status: 200, headers, body: '' }
}
