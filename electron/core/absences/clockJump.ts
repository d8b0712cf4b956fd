/** How far the clock left one that nobody sets. */
import type { Clock } from '../ports/ports.ts'

export interface ClockJump {
  /** How far the clock was set back, ms; 0: it was not. */
  back: number
  /** What the clock would show otherwise, epoch ms. */
  shown: number
  /** By how much it went on for no time that was seen to pass: set forward, or asleep, ms. */
  ahead: number
  /** What passed on the clock since the last look, ms. */
  passed: number
}

/** Slower is no jump, ms; two clocks part by up to this share besides. */
const leastBackMs = 5_000
const leastAheadMs = 60_000
const driftRate = 1e-4

/** Looks at both clocks; each look compares with the one before. One that is `onlyBack` counts as none where the clock was not set back. */
export function createClockJumpReader(clock: Clock): (onlyBack?: boolean) => ClockJump {
  let seen = { at: clock.now(), monotonic: clock.monotonic() }
  return (onlyBack = false) => {
    const [at, monotonic] = [clock.now(), clock.monotonic()]
    const [passed, ran] = [at - seen.at, monotonic - seen.monotonic]
    const shown = seen.at + ran
    const apart = passed - ran
    const slack = ran * driftRate
    const back = -apart > leastBackMs + slack ? -apart : 0
    if (back > 0 || !onlyBack) seen = { at, monotonic }
    return {
      back,
      shown,
      ahead: apart > leastAheadMs + slack ? apart : 0,
      passed,
    }
  }
}
