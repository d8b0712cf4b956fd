/** Answers other than success, thrown where they are found. */
import type { SandboxResponse } from '../http.ts'

const PHRASES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  500: 'Internal Server Error',
}

export class Refusal extends Error {
  readonly response: SandboxResponse

  constructor(response: SandboxResponse) {
    super(`HTTP ${response.status}`)
    this.response = response
  }
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): SandboxResponse => ({
  status,
  headers: { ...headers, 'content-type': 'application/json' },
  body: body === undefined ? '' : JSON.stringify(body),
})

export const noContent: SandboxResponse = { status: 204, body: '' }

/** In production Kimai names the HTTP phrase and never the reason. */
export const refusal = (status: number, headers: Record<string, string> = {}): Refusal =>
  new Refusal(json(status, { code: status, message: PHRASES[status] ?? 'Error' }, headers))

export const notFound = (): Refusal => refusal(404)
export const forbidden = (): Refusal => refusal(403)
export const badRequest = (): Refusal => refusal(400)
/** Where PHP itself would crash. */
export const crash = (): Refusal => refusal(500)

/** A value that must exist, or 404. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw notFound()
  return value
}

export function demand(granted: boolean): void {
  if (!granted) throw forbidden()
}
