/** A sandbox server's clock: the computer's by default, or frozen where a test puts it. */
export interface SandboxClock {
  /** Epoch ms. */
  now(): number
  /** Freezes the clock at `ms`. */
  set(ms: number): void
  /** Moves a frozen clock, or shifts a running one. */
  advance(ms: number): void
  /** Follows the computer's clock again. */
  run(): void
}

/** A clock that runs with the computer's, or stands at `frozenAt`. */
export function systemClock(frozenAt?: number): SandboxClock {
  let frozen = frozenAt
  let shift = 0
  return {
    now: () => frozen ?? Date.now() + shift,
    set: (ms) => {
      frozen = ms
    },
    advance: (ms) => {
      if (frozen === undefined) shift += ms
      else frozen += ms
    },
    run: () => {
      frozen = undefined
      shift = 0
    },
  }
}
