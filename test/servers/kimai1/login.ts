/** authenticate, and who a key belongs to. */
import { randomBytes } from 'node:crypto'
import { sameText } from '../kimai2/collate.ts'
import { UNKNOWN_USER, failure, success, type Result } from './answers.ts'
import { kick } from './interrupt.ts'
import type { State, User } from './model.ts'
import { isArray, toText, type Json } from './php.ts'

/** Always the same key; made at the first login. The web login's ban counter is not consulted (page). */
export function authenticate(state: State, [username = null, password = null]: Json[]): Result {
  const name = toText(username)
  const user = state.users.find((each) => name !== '' && sameText(each.name, name) && !each.trash)
  if (user === undefined || user.password === null) return failure(UNKNOWN_USER)
  if (isArray(password) || toText(password) !== user.password) return failure(UNKNOWN_USER)
  if (!user.active) throw kick()
  user.apikey ??= randomBytes(13).toString('hex').slice(0, 25)
  return success([{ apiKey: user.apikey }])
}

/** Undefined for a bad or empty key and for a trashed user; an inactive one ends the request. */
export function keyHolder(state: State, apiKey: Json): User | undefined {
  const key = toText(apiKey)
  const user = state.users.find(({ apikey, trash }) => apikey !== null && !trash && sameText(apikey, key))
  if (user !== undefined && !user.active) throw kick()
  return user
}
