/** The access token of an application: one for all requests, fetched once, renewed before it goes stale. */
import { z } from 'zod'
import { AppError, asAppError } from '../../../shared/errors.ts'
import { instantOfOffsetText } from '../../../shared/time/zonedTime.ts'
import { type Http, type HttpAnswer, parse, serverTimeIn } from '../shared/http.ts'
import { t } from '../messages.ts'
import { refusal } from './errorAnswer.ts'
import * as wire from './schemas.ts'

interface Token {
  text: string
  /** Epoch ms of this computer. */
  renewAt: number
}

export interface Tokens {
  get(): Promise<Token>
  /** The server doesn't take it any more; a newer one stays. */
  drop(stale: Token): void
}

const credentials = z.object({ appId: z.string(), appSecret: z.string() })
export type Credentials = z.output<typeof credentials>

/** Both as the one text that the keychain holds. */
export const toSecret = ({ appId, appSecret }: Credentials): string => JSON.stringify({ appId, appSecret })

function fromSecret(secret: string): Credentials {
  try {
    return credentials.parse(JSON.parse(secret))
  } catch (cause) {
    throw new AppError('unauthorized', t().blikk.keyUnreadable, { cause })
  }
}

/** What of it must not be seen: the id of an application alone opens nothing. */
export const secretsIn = (secret: string): string[] => [fromSecret(secret).appSecret]

/** How long before its end a token is renewed, ms (page 1.1). */
const earlyMs = 30_000

/** [inferred] The life of a token that doesn't say it, ms (page 1.1). */
const usualLifeMs = 3_600_000

/** A token that says it lasts longer has another clock, ms. */
const longestLifeMs = 30 * 24 * 3_600_000

/** Asks for tokens of one application as they are needed. Errors: any AppError, none of them ambiguous. */
export function createTokens(http: Http, baseUrl: string, secret: string): Tokens {
  let held: Token | null = null
  let asking: Promise<Token> | null = null

  async function ask(): Promise<Token> {
    const { appId, appSecret } = fromSecret(secret)
    const authorization = `Basic ${Buffer.from(`${appId}:${appSecret}`).toString('base64')}`
    // Everybody waits for this one, so it ends by its deadline only.
    const { signal } = new AbortController()
    const request = { headers: { authorization }, secrets: secretsIn(secret), signal }
    const answer = await http(`${baseUrl}/v1/Auth/Token`, { method: 'POST', ...request })
    if (answer.status === 401) {
      throw new AppError('unauthorized', t().blikk.applicationRefused)
    }
    if (answer.status < 200 || answer.status > 299) throw refusal(answer, false)
    const { accessToken, expires } = parse(wire.token, answer)
    return { text: accessToken, renewAt: Date.now() + lifeMs(expires ?? '', answer) - earlyMs }
  }

  return {
    get() {
      if (held && Date.now() < held.renewAt) return Promise.resolve(held)
      asking ??= ask()
        .then(
          (token) => (held = token),
          (error: unknown) => Promise.reject(unapplied(error)),
        )
        .finally(() => (asking = null))
      return asking
    },
    drop(stale) {
      if (held === stale) held = null
    },
  }
}

/** How long a token lasts by the server's own clock, as this computer's may be wrong; "2025-03-03 09:12:44 +00:00". */
function lifeMs(expires: string, { headers }: HttpAnswer): number {
  const [, day, time, offset] = /^(\S+) (\S+) (\S+)$/.exec(expires.trim()) ?? []
  const end = instantOfOffsetText(`${day}T${time}${offset}`)
  if (end === null) return usualLifeMs
  const life = end - (serverTimeIn(headers) ?? Date.now())
  return life > longestLifeMs ? usualLifeMs : life
}

/** The write it was for has not been sent, and a token that isn't found says nothing about what it was for. */
function unapplied(thrown: unknown): AppError {
  const error = asAppError(thrown)
  const { kind, message, retryAfterMs } = error
  return new AppError(kind === 'notFound' ? 'protocol' : kind, message, { cause: error, retryAfterMs })
}
