/** What a reminder says and offers, in the notification and on its card. */
import { clock, dayName, hoursMinutes } from './time/formatTime.ts'
import type { Reminder, ReminderAnswer } from './model/snapshot.ts'
import { localDate } from './time/zonedTime.ts'
import { t } from './messages.ts'
import { openPause, worked } from './time/workedTime.ts'

export interface ReminderWords {
  title: string
  body: string
  answers: { answer: ReminderAnswer; label: string }[]
}

export interface ReminderMoment {
  /** Epoch ms. */
  now: number
  zone: string
  /** What was worked today in all, ms. */
  workedToday: number
  /** For how long it can be put off. */
  snoozeMinutes: number
}

export const reminderWords = (reminder: Reminder, moment: ReminderMoment): ReminderWords => ({
  ...told(reminder, moment),
  answers: answersTo(reminder, moment),
})

function told(reminder: Reminder, { now, zone, workedToday }: ReminderMoment): { title: string; body: string } {
  const say = t().reminders
  switch (reminder.kind) {
    case 'stillRunning':
    case 'runsLong': {
      const { entry } = reminder
      const { startedAt, target } = entry
      const began = clock(startedAt, zone)
      const today = localDate(startedAt, zone) === localDate(now, zone)
      const long = hoursMinutes(worked(entry, now))
      const body = today
        ? say.since(target.project, began)
        : say.sinceDay(target.project, dayName(startedAt, zone), began)
      const pause = openPause(entry)
      if (pause) return { title: pausedTitle(pause.startedAt, now, zone, workedToday), body }
      return { title: reminder.kind === 'runsLong' ? say.runsLong(long) : say.stillRunning(long), body }
    }
    case 'nothingTracked':
      return nothingTracked(reminder, zone)
    case 'notTracking':
      return { title: say.notRunning, body: say.notTracking(clock(reminder.since, zone)) }
  }
}

/** Says the pause; what was worked is told with it while it is of today. */
function pausedTitle(since: number, now: number, zone: string, workedToday: number): string {
  const say = t().reminders
  const time = clock(since, zone)
  if (localDate(since, zone) !== localDate(now, zone)) return say.pausedSinceDay(dayName(since, zone), time)
  return say.workedToday(say.pausedSince(time), hoursMinutes(workedToday))
}

function nothingTracked(
  { since, untrackedMs, missed }: Extract<Reminder, { kind: 'nothingTracked' }>,
  zone: string,
): { title: string; body: string } {
  const say = t().reminders
  if (since === null) return { title: say.nothingToday, body: say.wasThereMore }
  const last = clock(since, zone)
  if (untrackedMs > 0) {
    const long = hoursMinutes(untrackedMs)
    return { title: missed ? say.untrackedYesterday(long) : say.untrackedToday(long), body: say.lastEnded(last) }
  }
  return { title: missed ? say.nothingAfterYesterday(last) : say.nothingSince(last), body: say.wasThereMore }
}

function answersTo(reminder: Reminder, { zone, snoozeMinutes }: ReminderMoment): ReminderWords['answers'] {
  const say = t().reminders
  const open = { answer: 'open', label: say.openDay } as const
  const later = reminder.missed ? [] : [{ answer: 'snooze', label: say.snooze(snoozeMinutes) } as const]
  switch (reminder.kind) {
    case 'stillRunning': {
      const end = clock(reminder.stopAt, zone)
      const label = reminder.missed ? say.stopAtYesterday(end) : say.stopAt(end)
      return [{ answer: 'stopAt', label }, { answer: 'stop', label: say.stopNow }, open, ...later]
    }
    case 'runsLong':
      return [{ answer: 'stop', label: say.stopNow }, open, ...later]
    case 'nothingTracked':
      return [open, { answer: 'done', label: say.done }, ...later]
    case 'notTracking':
      return [open, ...later]
  }
}
