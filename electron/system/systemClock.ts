/** The machine's clock and zone, as the platform tells them: with fractions of a ms. `wholeClock` makes the core's of it. */
import type { Clock } from '../core/ports/ports.ts'

/** setTimeout can't wait longer than this, ms; a longer wait ends early, and its task looks at the clock anyway. */
const longestTimeout = 2 ** 31 - 1
/** Asking Intl for the zone takes as long as a commit, so it is asked beside the clicks and not in them. */
const zoneEvery = 30_000

export function systemTime(): Clock {
  const ask = () => Intl.DateTimeFormat().resolvedOptions().timeZone
  let zone = ask()
  setInterval(() => (zone = ask()), zoneEvery).unref()
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    zone: () => zone,
    after(ms, task) {
      const timer = setTimeout(task, Math.min(Math.max(ms, 0), longestTimeout))
      return () => clearTimeout(timer)
    },
  }
}
