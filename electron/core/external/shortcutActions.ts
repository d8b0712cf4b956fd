/** What a key or the tray does to the timer without a window. What can't be done opens the popover. */
import type { Favourite, Notice, Settings, ShortcutAction, TargetRef } from '../../../shared/model/snapshot.ts'
import { favouriteDetails } from '../../../shared/catalog/favourites.ts'
import { refOf } from '../../../shared/catalog/targets.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import type { Notices } from '../notices.ts'
import type { Tracker } from '../entries/tracker.ts'
import { resolveRequest, runTimerAction, startAction, type TimerAction } from './timerRequest.ts'
import { t } from '../messages.ts'

export interface ShortcutActionsNeeds {
  tracker: Pick<Tracker, 'timer' | 'start' | 'continueEntry' | 'stop' | 'pause' | 'resume'>
  settings: () => Settings
  /** Whether what the timer runs on is still offered. */
  isTimerOffered: () => boolean
  notices: Pick<Notices, 'raise' | 'clear'>
  open: () => void
  /** Runs it; a failure is shown. */
  attempt: (action: () => void) => void
}

export interface ShortcutActions extends Record<Exclude<ShortcutAction, 'open' | 'day'>, () => void> {
  /** A project alone, or with all that a favourite says. */
  start(this: void, favourite: Favourite): void
}

export function createShortcutActions({
  tracker,
  settings,
  isTimerOffered,
  notices,
  open,
  attempt,
}: ShortcutActionsNeeds): ShortcutActions {
  function runOrOpen(action: TimerAction<TargetRef> | null): void {
    if (!action) return open()
    attempt(() => runTimerAction(action, tracker))
    // The popover says at the timer that it runs on what is no longer offered.
    if ((action.kind === 'start' || action.kind === 'continue') && !isTimerOffered()) open()
  }
  /** What runs already is shown. */
  const start = (favourite: Favourite) =>
    runOrOpen(startAction({ kind: 'start', target: refOf(favourite), ...favouriteDetails(favourite) }, tracker.timer()))
  const request = (kind: 'toggle' | 'pause' | 'resume' | 'stop') => {
    const resolution = resolveRequest({ kind }, tracker.timer(), () => ({ kind: 'none' }))
    runOrOpen(resolution.kind === 'action' ? resolution.action : null)
  }
  /** `at` counts what is pinned, whether it is offered now or not: keys must never come to mean something else. */
  const favourite = (at: number) => () => {
    const pin = settings().pins[at]
    if (pin) {
      notices.clear(noFavourite(at + 1).id)
      return start(pin)
    }
    notices.raise(noFavourite(at + 1))
    open()
  }
  return {
    start,
    toggle: () => request('toggle'),
    pause() {
      const timer = tracker.timer()
      request(timer.kind === 'running' && openPause(timer.entry) ? 'resume' : 'pause')
    },
    stop: () => request('stop'),
    favourite1: favourite(0),
    favourite2: favourite(1),
    favourite3: favourite(2),
  }
}

/** The keys of a favourite were pressed, but not so many are pinned. */
const noFavourite = (number: number): Notice => ({
  id: 'noFavourite',
  level: 'info',
  title: t().notices.noFavourite.title(number),
  message: t().notices.noFavourite.how,
  action: null,
})
