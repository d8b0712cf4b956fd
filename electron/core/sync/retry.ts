/** How long a posting waits that could not be sent. */
import { type AppError, retryOf } from '../../../shared/errors.ts'
import type { Clock, PostingError, PostingState } from '../ports/ports.ts'

/** The longest a server may still be at work on a request whose connection broke, ms (PHP's usual limits are 30-60 s). */
export const readBackGraceMs = 90_000

/** The wait after a first failed attempt, and the longest one, ms. */
const firstWaitMs = 2_000
const longestWaitMs = 5 * 60_000

/** As a time to wait for: until a person or a login, not until a time. */
export const never = Number.MAX_SAFE_INTEGER

/** The next attempt of an unknown posting that the provider can't be asked about: the person decides. */
export const undecidedAt = never - 1

export interface WaitingNeeds {
  clock: Clock
  /** In [0, 1). */
  random: () => number
  /** Nothing of the account is due before `at`, epoch ms. */
  retryAccountAt: (accountId: string, at: number) => void
}

/**
 * Wait before the next attempt, ms: doubling from 2 s to 5 min, with jitter between half and all of it, so that many
 * clients don't return in step. The server's own Retry-After wins where it is longer; it may have fractions. `random` is in [0, 1).
 */
export function backoffMs(attempts: number, random: number, retryAfterMs = 0): number {
  const full = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(Math.max(attempts - 1, 0), 20))
  return Math.max(Math.ceil(retryAfterMs), Math.round(full / 2 + (random * full) / 2))
}

/**
 * The longest that something waits by itself which waited already in the last run, ms: no longer than it had to then. An earlier
 * version did not store that, nor does a removal: then it is the shortest wait after so many attempts.
 */
export function ownWaitMs({ attempts, error }: { attempts: number; error?: PostingError | null }): number {
  // Nothing failed: it waits for another write, or for the server's time.
  if (error === null) return readBackGraceMs
  return error?.waitMs ?? backoffMs(attempts, 0)
}

/** From when on a record that is not found was not made, epoch ms: the server had its time. */
export const safeAt = ({ sentAt }: { sentAt: number | null }): number => (sentAt ?? 0) + readBackGraceMs

/**
 * When to try again after an error, epoch ms. An 'afterLogin' one stops the account until it is woken; after a 'tooEarly' one
 * the rest of the account goes on.
 */
export function againAt(
  { clock, random, retryAccountAt }: WaitingNeeds,
  accountId: string,
  attempts: number,
  error: AppError,
): number {
  if (error.kind === 'tooEarly') return clock.now() + Math.min(error.retryAfterMs ?? firstWaitMs, longestWaitMs)
  const retry = retryOf[error.kind]
  const at = retry === 'afterLogin' ? never : clock.now() + backoffMs(attempts, random(), error.retryAfterMs)
  if (retry !== 'byPerson') retryAccountAt(accountId, at)
  return at
}

/** What is to be sent, or to be looked for. */
export const openStates: PostingState[] = ['queued', 'unknown']
/** What is not done, with what is being sent. */
export const unfinishedStates: PostingState[] = [...openStates, 'sending']
