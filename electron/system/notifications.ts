/**
 * System notifications. Their buttons are shown on Windows, and on macOS by a signed app whose notifications are alerts; on
 * Linux there are none, and a click opens Stint, where the same is offered on a card.
 */
import { Notification, powerMonitor } from 'electron'
import { oneLine, withoutControls } from '../../shared/controlCharacters.ts'
import { cutText, limits } from '../../shared/limits.ts'
import type { Notifier } from '../core/ports/ports.ts'

export function createNotifier(icon: string): Notifier {
  // A notification that is collected no longer hears its click.
  const alive = new Set<Notification>()
  return {
    show({ title, body, actions, onClick }) {
      if (!Notification.isSupported()) return onClick()
      const notification = new Notification({
        title: cutText(oneLine(title), limits.nameLength),
        body: cutText(withoutControls(body), limits.refusalLength),
        icon,
        actions: actions.map(({ label }) => ({ type: 'button' as const, text: oneLine(label) })),
      })
      const done = () => alive.delete(notification)
      // One that is clicked, or was not shown, says no more.
      const instead = () => done() && onClick()
      alive.add(notification)
      notification.on('click', instead)
      // An app that is not signed (macOS), a service that is switched off: as where there are none at all.
      notification.on('failed', instead)
      notification.on('action', (event, index) => {
        done()
        actions[event.actionIndex ?? index]?.run()
      })
      // Windows keeps one that timed out in its list, where it can still be clicked.
      notification.on('close', ({ reason }) => reason !== 'timedOut' && done())
      notification.show()
    },
  }
}

/**
 * Whether the person is to be left in peace: nobody sees what is shown behind a locked screen. Of do-not-disturb, focus and
 * presenting Electron tells nothing (macOS has no public interface for it, that of Windows is not in Electron); there the
 * system itself holds back what is shown, keeps it in its list, and the card in the popover waits as well.
 */
export function isQuiet(): boolean {
  try {
    return powerMonitor.getSystemIdleState(idleSeconds) === 'locked'
  } catch {
    return false
  }
}

/** Asked for together with the lock, and not looked at. */
const idleSeconds = 60
