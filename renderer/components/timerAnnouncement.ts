/** What changed about the timer, as a text for screen readers. */
import type { Timer } from '../../shared/model/snapshot.ts'
import { openPause } from '../../shared/time/workedTime.ts'
import { nameOf } from '../state/targetName.ts'
import { t } from '../state/messages.ts'

/** The part of a snapshot that it needs. */
interface TimerState {
  timer: Timer
  today: { id: string }[]
  earlier: { id: string }[]
}

/** null: nothing to announce. */
export function timerAnnouncement(before: TimerState, now: TimerState): string | null {
  const say = t().timer
  const was = before.timer.kind === 'running' ? before.timer.entry : null
  const is = now.timer.kind === 'running' ? now.timer.entry : null
  if (was && is && was.id === is.id) {
    const [wasPaused, isPaused] = [openPause(was), openPause(is)]
    if (isPaused && !wasPaused) return say.paused(nameOf(is.target))
    if (wasPaused && !isPaused) return say.resumed(nameOf(is.target))
    return null
  }
  if (is) return was ? say.switched(nameOf(is.target)) : say.started(nameOf(is.target))
  if (!was) return null
  const kept = [...now.today, ...now.earlier].some(({ id }) => id === was.id)
  return kept ? say.stopped(nameOf(was.target)) : say.discarded(nameOf(was.target))
}
