/** Looks at the clock before a click is given its time. */
import type { Tracker } from '../entries/tracker.ts'

/**
 * The tracker, whose clicks come after a look at the clocks: one that was just set back puts right what runs, and the click
 * is taken on that. `look` never throws.
 */
export function followClock(tracker: Tracker, look: () => void): Tracker {
  const after =
    <Args extends unknown[]>(click: (...args: Args) => void) =>
    (...args: Args): void => {
      look()
      click(...args)
    }
  return {
    ...tracker,
    start: after(tracker.start),
    stop: after(tracker.stop),
    pause: after(tracker.pause),
    resume: after(tracker.resume),
  }
}
