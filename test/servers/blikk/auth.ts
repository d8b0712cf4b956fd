/** Who may call: application keys, access tokens, the limit per token, permissions. */
import { randomUUID } from 'node:crypto'
import type { SandboxRequest, SandboxResponse } from '../http.ts'
import { addressRefused, invalidApplication, invalidToken, json, lacksPermission, tooMany } from './errors.ts'
import type { Permission, State, Token } from './model.ts'
import { stamp } from './time.ts'

const REQUESTS_PER_SECOND = 4

/** `POST /v1/Auth/Token` (page 1.1). Without a bearer it is under no limit. */
export function issueToken(state: State, request: SandboxRequest): SandboxResponse {
  const basic = /^Basic ([\w+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const credentials = Buffer.from(basic, 'base64').toString('utf8')
  const application = state.applications.find(({ id, secret }) => `${id}:${secret}` === credentials)
  if (application === undefined) throw invalidApplication()
  if (state.config.newTokenEndsOld) {
    for (const [text, token] of state.tokens) if (token.applicationId === application.id) state.tokens.delete(text)
  }
  const accessToken = `pk_${application.id}.pa_${randomUUID().replaceAll('-', '')}`
  const expiresAt = Math.floor((request.now + state.config.tokenLifeMs) / 1000) * 1000
  state.tokens.set(accessToken, { applicationId: application.id, expiresAt, calls: [] })
  return json(200, { objectName: 'auth.token', accessToken, expires: stamp(expiresAt) })
}

/**
 * Lets a request through or says why not.
 * [inferred] The order (token, limit, address, permission), and that a refused address can still get a token.
 */
export function admit(state: State, request: SandboxRequest, permission: Permission | null): void {
  const token = state.tokens.get(/^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')
  if (token === undefined || request.now >= token.expiresAt) throw invalidToken()
  if (state.config.rateLimit) countCall(token, request.now)
  const application = state.applications.find(({ id }) => id === token.applicationId)
  if (application === undefined) throw invalidToken()
  if (!application.ipAddressAllowed) throw addressRefused()
  if (permission !== null && !application.permissions.includes(permission)) throw lacksPermission(permission)
}

/** [inferred] A sliding second, in which requests that were refused don't count. */
function countCall(token: Token, now: number): void {
  token.calls = token.calls.filter((at) => Math.abs(now - at) < 1000)
  if (token.calls.length >= REQUESTS_PER_SECOND) throw tooMany(1)
  token.calls.push(now)
}
