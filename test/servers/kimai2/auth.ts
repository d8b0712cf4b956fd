/** Who is asking: a Bearer token, or the older X-AUTH pair. */
import { Refusal, json, refusal } from './errors.ts'
import type { SandboxRequest } from '../http.ts'
import { byId, type State, type User } from './model.ts'
import { sameText } from './collate.ts'

const BEARER = /^Bearer\s+([a-zA-Z0-9\-_+~/.]+=*)$/
const INVALID_TOKEN = 'Bearer error="invalid_token",error_description="Invalid credentials."'

/** The user behind the request, or the refusal Kimai would send. Bearer wins over X-AUTH where it is known. */
export function authenticate(state: State, request: SandboxRequest): User {
  const token = state.features.bearer ? BEARER.exec(request.headers.authorization ?? '')?.[1] : undefined
  if (token !== undefined) {
    const user = byId(state.users, state.tokens.get(token) ?? 0)
    if (user?.enabled === true) return user
    // An empty body with a JSON type: parsing it fails.
    throw new Refusal(json(401, undefined, { 'www-authenticate': INVALID_TOKEN }))
  }
  const name = utf8(request.headers['x-auth-user'] ?? '')
  const password = utf8(request.headers['x-auth-token'] ?? '')
  if (name === '' || password === '') throw state.features.bearer ? refusal(401) : missingHeader(name)
  const user = state.users.find((each) => sameText(each.username, name))
  if (user?.enabled === true && state.passwords.get(user.id) === password) return user
  throw new Refusal(json(403, { message: 'Invalid credentials' }))
}

/** Before 2.14 whoever sends no pair is told what is missing. */
const missingHeader = (name: string): Refusal =>
  new Refusal(
    json(403, {
      message: `Authentication required, missing ${name === '' ? 'user header: X-AUTH-USER' : 'token header: X-AUTH-TOKEN'}`,
    }),
  )

/** PHP hands the bytes of a header on as they are; here they come as one character each. */
const utf8 = (header: string): string => Buffer.from(header, 'latin1').toString('utf8')

/**
 * Credentials of a recording: a name and the headers that go with it, `Authorization: Bearer x` or
 * `X-AUTH-USER: a, X-AUTH-TOKEN: b`. A name that is no user's, such as `wrong`, opens nothing.
 */
export function learnCredentials(state: State, auth: Record<string, string | null>): void {
  for (const [name, text] of Object.entries(auth)) {
    const headers = headersOf(text)
    const token = BEARER.exec(headers.authorization ?? '')?.[1]
    const user = state.users.find((each) => each.username === name)
    const owner = user ?? state.users.find((each) => token?.startsWith(`${each.username}token`) === true)
    if (token !== undefined && owner !== undefined && !SHUT.test(name)) state.tokens.set(token, owner.id)
    const legacy = state.users.find((each) => each.username === headers['x-auth-user'])
    const password = headers['x-auth-token']
    if (legacy === undefined || password === undefined || SHUT.test(name)) continue
    state.passwords.set(legacy.id, password)
    legacy.apiToken = true
  }
}

const SHUT = /wrong|expired|invalid|revoked/i

/** `A: 1, B: 2` as header names in lower case and their values. */
export function headersOf(text: string | null): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const part of (text ?? '').split(/,\s*(?=[A-Za-z-]+:)/)) {
    const match = /^\s*([A-Za-z-]+):\s*(.*?)\s*$/.exec(part)
    if (match?.[1] !== undefined) headers[match[1].toLowerCase()] = match[2] ?? ''
  }
  return headers
}
