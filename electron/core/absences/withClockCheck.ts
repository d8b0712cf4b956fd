/** Checks the clock before a click is given its time. */
import type { Tracker } from '../entries/tracker.ts'

/**
 * The tracker, with a check of the clock before each click: if it was just set back, what runs is corrected first. `checkClock`
 * never throws.
 */
export function withClockCheck(tracker: Tracker, checkClock: () => void): Tracker {
  const after =
    <Args extends unknown[]>(click: (...args: Args) => void) =>
    (...args: Args): void => {
      checkClock()
      click(...args)
    }
  return {
    ...tracker,
    start: after(tracker.start),
    continueEntry: after(tracker.continueEntry),
    stop: after(tracker.stop),
    pause: after(tracker.pause),
    resume: after(tracker.resume),
  }
}
