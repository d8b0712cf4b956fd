/** The clock by which the outbox waits, and by which it notes when something left. */
import type { Clock } from './ports/ports.ts'

/**
 * As `clock`, but nobody sets it: `now` begins with what `clock` says and goes on by `monotonic`. Where that stands still in sleep,
 * a wait lasts longer by as much.
 */
export function steadyClock(clock: Clock): Clock {
  const apart = clock.now() - clock.monotonic()
  return { ...clock, now: () => clock.monotonic() + apart }
}
