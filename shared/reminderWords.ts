/** What a reminder says and offers, in the notification and on its card. */
import { clock, dayName, hoursMinutes } from './format.ts'
import type { Reminder, ReminderAnswer } from './model.ts'
import { localDate } from './time.ts'
import { openPause, worked } from './worked.ts'

export interface ReminderWords {
  title: string
  body: string
  answers: { answer: ReminderAnswer; label: string }[]
}

/** `now` in epoch ms; `snoozeMinutes`: for how long it can be put off. */
export function reminderWords(reminder: Reminder, now: number, zone: string, snoozeMinutes: number): ReminderWords {
  return { ...told(reminder, now, zone), answers: answersTo(reminder, zone, snoozeMinutes) }
}

function told(reminder: Reminder, now: number, zone: string): { title: string; body: string } {
  switch (reminder.kind) {
    case 'stillRunning':
    case 'runsLong': {
      const { entry } = reminder
      const { startedAt, target } = entry
      const began = clock(startedAt, zone)
      const today = localDate(startedAt, zone) === localDate(now, zone)
      const long = hoursMinutes(worked(entry, now))
      const body = today
        ? `${target.project}, since ${began}`
        : `${target.project}, since ${dayName(startedAt, zone)}, ${began}`
      if (openPause(entry)) return { title: `Still paused: ${long}`, body }
      return { title: reminder.kind === 'runsLong' ? `Running for ${long}` : `Still running: ${long}`, body }
    }
    case 'nothingTracked':
      return nothingTracked(reminder, zone)
    case 'notTracking':
      return {
        title: 'Nothing is running',
        body: `Nothing tracked since ${clock(reminder.since, zone)}, in your working hours.`,
      }
  }
}

function nothingTracked(
  { since, untrackedMs, missed }: Extract<Reminder, { kind: 'nothingTracked' }>,
  zone: string,
): { title: string; body: string } {
  if (since === null) return { title: 'Nothing tracked today', body: 'Was there more to this day?' }
  const last = clock(since, zone)
  if (untrackedMs > 0) {
    const long = hoursMinutes(untrackedMs)
    return {
      title: missed ? `${long} not tracked yesterday` : `${long} not tracked today`,
      body: `Of your working hours. The last entry ended at ${last}.`,
    }
  }
  return {
    title: missed ? `Nothing tracked after ${last} yesterday` : `Nothing tracked since ${last}`,
    body: 'Was there more to this day?',
  }
}

function answersTo(reminder: Reminder, zone: string, snoozeMinutes: number): ReminderWords['answers'] {
  const open = { answer: 'open', label: 'Open day' } as const
  const later = reminder.missed ? [] : [{ answer: 'snooze', label: `Snooze ${snoozeMinutes} min` } as const]
  switch (reminder.kind) {
    case 'stillRunning': {
      const end = clock(reminder.stopAt, zone)
      const label = reminder.missed ? `Stop at ${end} yesterday` : `Stop at ${end}`
      return [{ answer: 'stopAt', label }, { answer: 'stop', label: 'Stop now' }, open, ...later]
    }
    case 'runsLong':
      return [{ answer: 'stop', label: 'Stop now' }, open, ...later]
    case 'nothingTracked':
    case 'notTracking':
      return [open, ...later]
  }
}
