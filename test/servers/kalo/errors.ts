/** Answers other than success, thrown where they are found and worded as the config says. */
import type { SandboxResponse } from '../http.ts'
import type { Config } from './config.ts'

const TITLES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  415: 'Unsupported Media Type',
  500: 'Server Error',
}

export class Refusal extends Error {
  /** 'bad input' is whatever the config says. */
  readonly status: number | 'bad input'
  /** Where in the body, as a JSON pointer. */
  readonly pointer: string | null

  constructor(status: number | 'bad input', detail: string, pointer: string | null = null) {
    super(detail)
    this.status = status
    this.pointer = pointer
  }
}

export const badInput = (detail: string, pointer: string): Refusal => new Refusal('bad input', detail, pointer)

/** A record that must exist, or 404: also for another team's (page 2.2). */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal(404, 'Not found.')
  return value
}

/** A document with the media type of this server. */
export const json = (config: Config, status: number, body: unknown): SandboxResponse => ({
  status,
  headers: { 'content-type': config.media },
  body: JSON.stringify(body),
})

/** The error in the configured shape. All of them are [inferred]: the page only lists what to tolerate. */
export function refused(config: Config, refusal: Refusal): SandboxResponse {
  const status = refusal.status === 'bad input' ? config.badInput : refusal.status
  const title = TITLES[status] ?? 'Error'
  const detail = refusal.message
  const source = refusal.pointer === null ? {} : { source: { pointer: refusal.pointer } }
  const error = { status: String(status), title, detail, ...source }
  switch (config.errors) {
    case 'jsonapi':
      return json(config, status, { errors: [error] })
    case 'object':
      return json(config, status, { errors: error })
    case 'detail':
      return json(config, status, { detail })
    case 'message':
      return json(config, status, { message: detail })
    case 'html':
      return {
        status,
        headers: { 'content-type': 'text/html' },
        body: `<h1>${title} (${status})</h1>`,
      }
  }
}
