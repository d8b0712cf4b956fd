/** Shows the reminder that is due, and wakes up for the next one. */
import type { Settings, Timer } from '../../shared/model.ts'
import { hoursMinutes, clock as clockText } from '../../shared/format.ts'
import { openPause, worked } from '../../shared/worked.ts'
import type { Clock, Journal, Notifier } from './ports.ts'
import { dueReminder, nextReminderAt, type Reminder } from './reminders.ts'

export interface RemindingNeeds {
  clock: Clock
  journal: Journal
  notifier: Notifier
  settings: () => Settings
  timer: () => Timer
  stop: () => void
  open: () => void
}

const lastShownKey = 'reminder.lastShown'
/** Node's timers stand still while the machine sleeps: look at the clock at least this often, ms. */
const longestWait = 15 * 60_000

export interface Reminding {
  /** Looks at the clock now: at start, on wake, after a change of the settings. */
  check(): void
  close(): void
}

export function createReminding(needs: RemindingNeeds): Reminding {
  const { clock, journal, notifier, settings, timer, stop, open } = needs
  let cancel = () => {}

  function show(reminder: Reminder): void {
    const now = clock.now()
    const zone = clock.zone()
    switch (reminder.kind) {
      case 'stillRunning': {
        const { entry } = reminder
        const stopThis = () => {
          const current = timer()
          // A notification may be answered hours later: only the entry it spoke of is stopped.
          if (current.kind === 'running' && current.entry.id === entry.id) stop()
        }
        return notifier.show({
          title: `${openPause(entry) ? 'Still paused' : 'Still running'}: ${hoursMinutes(worked(entry, now))}`,
          body: `${entry.target.project}, since ${clockText(entry.startedAt, zone)}`,
          actions: [
            { label: 'Stop', run: stopThis },
            { label: 'Open', run: open },
          ],
          onClick: open,
        })
      }
      case 'nothingTracked':
        return notifier.show({
          title:
            reminder.since === null
              ? 'Nothing tracked today'
              : `Nothing tracked since ${clockText(reminder.since, zone)}`,
          body: 'Was there more to this day?',
          actions: [{ label: 'Open', run: open }],
          onClick: open,
        })
    }
  }

  function check(): void {
    cancel()
    const now = clock.now()
    const zone = clock.zone()
    const { reminder } = settings()
    const due = dueReminder({
      reminder,
      timer: timer(),
      lastEnded: journal.lastEnded(),
      now,
      zone,
      lastShown: journal.meta(lastShownKey),
    })
    const next = nextReminderAt(reminder, now, zone)
    if (next !== null) cancel = clock.after(Math.min(next - now, longestWait), check)
    if (!due) return
    // Written first: a journal that refuses (disk full) must not lead to a reminder at every look.
    journal.setMeta(lastShownKey, due.date)
    show(due)
  }

  return { check, close: () => cancel() }
}
