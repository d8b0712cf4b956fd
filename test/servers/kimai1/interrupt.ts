/** What ends a request early on a real server: a PHP crash, a user who is sent to the login page. */
import type { SandboxResponse } from '../http.ts'

export const HTML = { 'content-type': 'text/html; charset=UTF-8' }
const OPEN = { 'access-control-allow-origin': '*' }

export class Interrupt extends Error {
  readonly response: SandboxResponse

  constructor(response: SandboxResponse) {
    super(`HTTP ${response.status}`)
    this.response = response
  }
}

/** Malformed JSON or a PHP error: HTTP 500 with an empty body (page). */
export const crash = (): Interrupt => new Interrupt({ status: 500, headers: { ...HTML, ...OPEN }, body: '' })

/** What an inactive user gets, with the right password as with an old key: HTTP 200 with a script (page). */
export const kick = (): Interrupt =>
  new Interrupt({
    status: 200,
    headers: { ...HTML, ...OPEN },
    body: "<script type='text/javascript'>window.location.href = '../index.php?a=logout';</script>",
  })

/** An answer that is JSON, whatever is in it. */
export const json = (value: unknown): SandboxResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...OPEN },
  body: JSON.stringify(value),
})

/** A notification's answer: HTTP 204 (page). [inferred] PHP's own content type stays, as nothing replaces it. */
export const noContent = (): SandboxResponse => ({ status: 204, headers: { ...HTML, ...OPEN }, body: '' })
