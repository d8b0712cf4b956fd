/** When to try again. */

const first = 2_000
const longest = 5 * 60_000

/**
 * Wait before the next attempt, ms: doubling from 2 s to 5 min, with jitter between half and all of it, so that many
 * clients don't return in step. The server's own Retry-After wins where it is longer; it may have fractions. `random` is in [0, 1).
 */
export function backoffMs(attempts: number, random: number, retryAfterMs = 0): number {
  const full = Math.min(longest, first * 2 ** Math.min(Math.max(attempts - 1, 0), 20))
  return Math.max(Math.ceil(retryAfterMs), Math.round(full / 2 + (random * full) / 2))
}
