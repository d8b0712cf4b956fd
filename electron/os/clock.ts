/** The machine's clock and zone. */
import type { Clock } from '../core/ports.ts'

/** setTimeout can't wait longer than this, ms; a longer wait ends early, and its task looks at the clock anyway. */
const longestTimeout = 2 ** 31 - 1

export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  after(ms, task) {
    const timer = setTimeout(task, Math.min(Math.max(ms, 0), longestTimeout))
    return () => clearTimeout(timer)
  },
}
