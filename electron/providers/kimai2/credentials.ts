/** What a Kimai is shown of a person: an API token or, before 2.14, a user name with an API password (page 2.1). */
import { AppError } from '../../../shared/errors.ts'
import { t } from '../messages.ts'

/** The secret to keep for an API token. Throws AppError 'rejected' for what is none. */
export function tokenSecret(token: string): string {
  if (token === '') throw new AppError('rejected', t().kimai2.enterToken, { field: 'token' })
  // A header value: anything else would fail below with a message nobody understands.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new AppError('rejected', t().kimai2.oddToken, { field: 'token' })
  return token
}

/** The secret to keep for a user name and an API password, a line each. Throws AppError 'rejected' for what is none. */
export function passwordSecret(user: string, password: string): string {
  if (user === '') throw new AppError('rejected', t().kimai2.enterUser, { field: 'user' })
  if (password === '') throw new AppError('rejected', t().kimai2.enterPassword, { field: 'token' })
  if (/\p{Cc}/u.test(user + password)) {
    throw new AppError('rejected', t().kimai2.oddPassword, { field: /\p{Cc}/u.test(user) ? 'user' : 'token' })
  }
  return `${user}\n${password}`
}

/** Whether the secret is a user name and an API password: no token holds a line break. */
export const isPassword = (secret: string): boolean => secret.includes('\n')

/** The headers that log a request in. */
export function headersFor(secret: string): Record<string, string> {
  const [user = '', password] = secret.split('\n')
  if (password === undefined) return { authorization: `Bearer ${secret}` }
  return { 'x-auth-user': asHeader(user), 'x-auth-token': asHeader(password) }
}

/** What of it must not be seen: of a user name and a password the password, as text and as its header has it. */
export function secretsIn(secret: string): string[] {
  const [token = '', password] = secret.split('\n')
  return password === undefined ? [token] : [password, asHeader(password)]
}

/** [inferred] Kimai reads header values as UTF-8, as PHP hands the bytes on; a header here is one byte a character. */
const asHeader = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))
