/** Wires when the tray is drawn: with every change, and each minute that a running timer shows. */
import { openPause, worked } from '../../shared/time/workedTime.ts'
import type { Tracker } from '../core/entries/tracker.ts'
import type { Clock } from '../core/ports/ports.ts'

const minute = 60_000

/** `show` draws it, and never throws. */
export function createTrayTicks({ tracker, clock, show }: { tracker: Tracker; clock: Clock; show: () => void }) {
  let cancel = () => {}
  function render(): void {
    cancel()
    const timer = tracker.timer()
    show()
    if (timer.kind !== 'running' || openPause(timer.entry)) return
    cancel = clock.after(minute - (worked(timer.entry, clock.now()) % minute), render)
  }
  return { render, close: () => cancel() }
}
