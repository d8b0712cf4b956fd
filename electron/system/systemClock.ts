/** The machine's clock and zone, as the platform tells them: with fractions of a ms. `wholeClock` makes the core's of it. */
import type { Clock } from '../core/ports/ports.ts'
import { machineZone, type UnknownZone } from './machineZone.ts'

/** setTimeout can't wait longer than this, ms; a longer wait ends early, and its task looks at the clock anyway. */
const longestTimeout = 2 ** 31 - 1
/** Asking Intl for the zone takes as long as a commit, so it is asked beside the clicks and not in them. */
const zoneEvery = 30_000

export interface SystemClock extends Clock {
  /** Tells now and later whether the zone can be read; null: it can. Until then `zone()` is the last one that could. */
  onZoneChecked(tell: (unknown: UnknownZone | null) => void): void
}

export function systemTime(): SystemClock {
  let { zone, unknown } = machineZone()
  let tell: (unknown: UnknownZone | null) => void = () => {}
  const check = () => {
    const found = machineZone()
    if (found.unknown === null) ({ zone } = found)
    // A variable that named nothing was taken away when it was found.
    if (typeof unknown?.variable === 'string' || (found.unknown === null) === (unknown === null)) return
    unknown = found.unknown
    tell(unknown)
  }
  setInterval(check, zoneEvery).unref()
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    zone: () => zone,
    after(ms, task) {
      const timer = setTimeout(task, Math.min(Math.max(ms, 0), longestTimeout))
      return () => clearTimeout(timer)
    },
    onZoneChecked(told) {
      tell = told
      tell(unknown)
    },
  }
}
