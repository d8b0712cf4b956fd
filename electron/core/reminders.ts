/** When to remind of what. Pure: the caller asks, and keeps the date on which it last reminded. */
import type { Entry, Settings, Timer } from '../../shared/model.ts'
import { dayStart, isoWeekday, localDate, nextDayStart, timeOfDay } from '../../shared/time.ts'

export interface ReminderInput {
  reminder: Settings['reminder']
  timer: Timer
  /** The entry that ended last, of any day. */
  lastEnded: Entry | null
  now: number
  zone: string
  /** Local date ("2026-11-20") of the last reminder. */
  lastShown: string | null
}

export type Reminder =
  | { kind: 'stillRunning'; entry: Entry; date: string }
  /** `since`: the end of today's last entry; null when nothing was tracked today. */
  | { kind: 'nothingTracked'; since: number | null; date: string }

/** Nothing is said to someone who stopped this shortly before, ms. */
const justStopped = 30 * 60_000

/** The end-of-day reminder that is due at `now`: once a day, from its time until midnight, so that sleep only delays it. */
export function dueReminder(input: ReminderInput): Reminder | null {
  const { reminder, timer, lastEnded, now, zone, lastShown } = input
  const date = localDate(now, zone)
  if (!reminder.enabled || lastShown === date || !reminder.weekdays.includes(isoWeekday(now, zone))) return null
  if (now < timeOfDay(now, reminder.time, zone)) return null
  if (timer.kind === 'running') return { kind: 'stillRunning', entry: timer.entry, date }
  const endedToday = (lastEnded?.endedAt ?? 0) >= dayStart(now, zone) ? (lastEnded?.endedAt ?? null) : null
  if (endedToday !== null && now - endedToday < justStopped) return null
  return { kind: 'nothingTracked', since: endedToday, date }
}

/** The next instant at which `dueReminder` is worth asking, epoch ms; null when reminders are off. */
export function nextReminderAt(reminder: Settings['reminder'], now: number, zone: string): number | null {
  if (!reminder.enabled || reminder.weekdays.length === 0) return null
  for (let day = now, tried = 0; tried < 8; day = nextDayStart(day, zone), tried++) {
    const at = timeOfDay(day, reminder.time, zone)
    if (at > now && reminder.weekdays.includes(isoWeekday(at, zone))) return at
  }
  return null
}
