/** System notifications. Where the system shows no buttons, a click does the first thing that helps: it opens Stint. */
import { Notification } from 'electron'
import type { Notifier } from '../core/ports.ts'

export function createNotifier(icon: string): Notifier {
  // A notification that is collected no longer hears its click.
  const alive = new Set<Notification>()
  return {
    show({ title, body, actions, onClick }) {
      if (!Notification.isSupported()) return onClick()
      const notification = new Notification({
        title,
        body,
        icon,
        actions: actions.map(({ label }) => ({ type: 'button' as const, text: label })),
      })
      const done = () => alive.delete(notification)
      alive.add(notification)
      notification.on('click', () => (done(), onClick()))
      notification.on('action', (event, index) => {
        done()
        actions[event.actionIndex ?? index]?.run()
      })
      notification.on('close', done)
      notification.show()
    },
  }
}
