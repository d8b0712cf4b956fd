/** The one way by which time comes into the core: in whole milliseconds, whatever the platform counts in. */
import type { Clock } from './ports/ports.ts'

/** The same calls with numbers as a platform gives them: `performance.now()` has fractions everywhere. */
export type ClockSource = Clock

/** The last instant that a Date can hold, epoch ms. */
const lastInstant = 8.64e15

/** The number in whole ms, never more than it was and not negative; null: it is no number that an instant or a length can be. */
export const wholeMs = (ms: number): number | null =>
  Number.isFinite(ms) && ms <= lastInstant ? Math.max(0, Math.floor(ms)) : null

/**
 * The clock that the core is given. All times are whole ms; what the source can't say counts as unchanged, and `monotonic`
 * never goes back. A task that throws is handed to `onFailure` and ends nothing else.
 */
export function wholeClock(source: ClockSource, onFailure: (error: unknown) => void): Clock {
  let lastNow = 0
  let lastSeen = 0
  let skipped = 0
  return {
    now: () => (lastNow = wholeMs(source.now()) ?? lastNow),
    monotonic() {
      const reading = source.monotonic()
      const seen = Math.abs(reading) <= Number.MAX_SAFE_INTEGER ? reading : lastSeen
      // A source that goes back goes on from there.
      skipped += Math.max(0, lastSeen - seen)
      lastSeen = seen
      return Math.floor(seen + skipped)
    },
    zone: () => source.zone(),
    after: (ms, task) =>
      source.after(waitOf(ms), () => {
        try {
          task()
        } catch (error) {
          onFailure(error)
        }
      }),
  }
}

/** Never early, and not at once again and again because a time could not be told. */
const waitOf = (ms: number): number => (Number.isNaN(ms) ? Infinity : Math.max(Math.ceil(ms), 0))
