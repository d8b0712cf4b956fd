/** What a key or the tray does to the timer without a window. What can't be done opens the popover. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { Notice, Settings, ShortcutAction, TargetRef } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import type { Notices } from '../notices.ts'
import type { Tracker } from '../entries/tracker.ts'
import { t } from '../messages.ts'

export interface ShortcutActionsNeeds {
  tracker: Pick<Tracker, 'timer' | 'start' | 'stop' | 'toggle' | 'pause' | 'resume'>
  settings: () => Settings
  notices: Pick<Notices, 'raise' | 'clear'>
  open: () => void
  /** Runs it; a failure is shown. */
  attempt: (action: () => void) => void
}

export interface ShortcutActions extends Record<Exclude<ShortcutAction, 'open' | 'day'>, () => void> {
  start(this: void, target: TargetRef): void
}

export function createShortcutActions({
  tracker,
  settings,
  notices,
  open,
  attempt,
}: ShortcutActionsNeeds): ShortcutActions {
  const running = () => {
    const timer = tracker.timer()
    return timer.kind === 'running' ? timer.entry : null
  }
  const start = (target: TargetRef) => {
    const entry = running()
    if (!entry || targetKey(entry.target) !== targetKey(target)) return attempt(() => tracker.start({ target }))
    // It runs already: it goes on, or is shown.
    if (openPause(entry)) return attempt(() => tracker.resume())
    open()
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
    toggle() {
      const timer = tracker.timer()
      // Without anything to start it opens the picker.
      if (timer.kind === 'idle' && !timer.last) return open()
      attempt(() => tracker.toggle())
    },
    pause() {
      const entry = running()
      if (!entry) return open()
      attempt(() => (openPause(entry) ? tracker.resume() : tracker.pause()))
    },
    stop: () => (running() ? attempt(() => tracker.stop()) : open()),
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
