/** What the Kong gateway does before the API sees a request; its errors are its own, whatever the API's look like. */
import type { SandboxRequest, SandboxResponse } from '../http.ts'
import type { State } from './model.ts'

const MINUTE = 60_000

/** [inferred] Kong counts per minute of its clock and says neither when nor after how long to come back. */
export function limited(state: State, now: number): SandboxResponse | null {
  const limit = state.config.perMinute
  if (limit === null) return null
  const from = now - (now % MINUTE)
  if (state.minute.from !== from) state.minute = { from, used: 0 }
  state.minute.used += 1
  if (state.minute.used <= limit) return null
  const headers = { 'x-ratelimit-limit-minute': String(limit), 'x-ratelimit-remaining-minute': '0' }
  return own(429, 'API rate limit exceeded', headers)
}

/** The request as the API sees it, without the prefix; null when the path leads nowhere. */
export function inner(state: State, request: SandboxRequest): SandboxRequest | null {
  const { prefix } = state.config
  if (!request.path.startsWith(`${prefix}/`)) return null
  return { ...request, path: request.path.slice(prefix.length) }
}

/** [inferred] Kong's words for a path it has no API for. */
export const nowhere = (): SandboxResponse => own(404, 'no API found with those values')

const own = (status: number, message: string, headers: Record<string, string> = {}): SandboxResponse => ({
  status,
  headers: { ...headers, 'content-type': 'application/json' },
  body: JSON.stringify({ message }),
})
