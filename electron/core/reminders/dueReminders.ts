/** What to remind of, and when to look again. Pure: the caller keeps what was told. Times in epoch ms. */
import type { Entry, Reminder, Reminders, Interval, Timer } from '../../../shared/model/snapshot.ts'
import type { RemindersMemory } from '../../../shared/settings/reminderSchema.ts'
import { dayStart, localDate, nextDayStart } from '../../../shared/time/zonedTime.ts'
import { openPause, worked } from '../../../shared/time/workedTime.ts'
import { trackedIn, untrackedIn } from '../time/dayTotals.ts'
import { nearEnd, workdayOf } from '../time/workday.ts'

export interface ReminderContext extends RemindersMemory {
  reminders: Reminders
  timer: Timer
  /** Those that touch yesterday or today. */
  entries: Entry[]
  /** The person is asked about an absence from what runs; that question comes first. */
  asked: boolean
  now: number
  zone: string
}

/** Nothing is said to someone who stopped this shortly before. */
const silentAfterStopMs = 30 * 60_000
/** Less than this of the working hours is not worth a word, at the end of the day. */
const leastUntrackedMs = 15 * 60_000
/** Timers stand still while the machine sleeps: the clock is looked at this often. */
const longestWaitMs = 15 * 60_000

/** What was told for later than that was told for another day, ms. */
const halfDayMs = 12 * 3_600_000

/**
 * What is kept of it where the clock was ahead and is put back. Nothing waits for a time that never came; a cause stays told, but
 * for those of a day that is still to come.
 */
export const withoutFuture = ({ lookedAt, stoppedAt, told }: RemindersMemory, now: number): RemindersMemory => ({
  lookedAt: notAfter(lookedAt, now),
  stoppedAt: notAfter(stoppedAt, now),
  told: told
    .filter(({ at }) => at <= now + halfDayMs)
    .map((one) => (one.at > now ? { ...one, at: now, again: one.again && now + one.again - one.at } : one)),
})

const notAfter = (at: number | null, now: number): number | null => (at === null ? null : Math.min(at, now))

/** What is due now and was not told, the most urgent first: one reminder tells of them all. */
export const dueReminders = (look: ReminderContext): Reminder[] =>
  allCauses(look, isMissed(look)).filter((reminder) => !isTold(look, reminder))

/** The cause with this id, as it is now, told or not; null: it is no longer one. */
export const causeNow = (look: ReminderContext, id: string): Reminder | null =>
  allCauses(look, true).find((reminder) => reminder.id === id) ?? null

/** All there is to remind of; `missed`: of yesterday, too. */
function allCauses(look: ReminderContext, missed: boolean): Reminder[] {
  const { now, zone } = look
  const found = [
    endOfDay(look, now, false),
    missed ? endOfDay(look, dayStart(now, zone) - 1, true) : null,
    runsLong(look),
    notTracking(look),
  ]
  return found.filter((reminder) => reminder !== null)
}

/** Whether the end of yesterday went by without a look. */
function isMissed({ reminders, lookedAt, now, zone }: ReminderContext): boolean {
  const yesterday = dayStart(now, zone) - 1
  const { endAt } = workdayOf(reminders, yesterday, zone)
  return endAt !== null && lookedAt !== null && lookedAt < endAt
}

/** What is told once; of time without a timer once for each interval of it inside the same working hours. */
function isTold({ told, entries, now }: ReminderContext, { id, kind }: Reminder): boolean {
  const known = told.find((one) => one.id === id)
  if (!known) return false
  if (known.again !== null) return now < known.again
  return kind !== 'notTracking' || !entries.some(({ endedAt }) => endedAt !== null && endedAt > known.at)
}

/** Of the day that holds `at`, from its end until midnight, so that sleep only delays it. */
function endOfDay(look: ReminderContext, at: number, missed: boolean): Reminder | null {
  const { reminders, timer, entries, asked, now, zone } = look
  const workday = workdayOf(reminders, at, zone)
  const { endAt } = workday
  if (endAt === null || now < endAt) return null
  const date = localDate(at, zone)
  const common = { id: `end ${date}`, date, missed }
  if (timer.kind === 'running') {
    const { entry } = timer
    if (entry.startedAt < endAt) {
      const stopAt = Math.min(endAt, openPause(entry)?.startedAt ?? endAt)
      return asked ? null : { ...common, kind: 'stillRunning', entry, stopAt }
    }
    if (!missed) return null
  }
  if (!missed && isSilent(look)) return null
  const day = { startedAt: dayStart(at, zone), endedAt: nextDayStart(at, zone) }
  const since = trackedIn(entries, day, now).at(-1)?.endedAt ?? null
  // A whole day off looks like that, too.
  if (missed && since === null) return null
  const hasHours = workday.hours.some(({ startedAt }) => startedAt < now)
  const untrackedMs = hasHours ? totalMs(untrackedIn(entries, day, now, workday)) : 0
  const isClosed = hasHours ? untrackedMs < leastUntrackedMs : since !== null && endAt - since < nearEnd
  return isClosed ? null : { ...common, kind: 'nothingTracked', since, untrackedMs }
}

function runsLong({ reminders, timer, asked, now, zone }: ReminderContext): Reminder | null {
  const limit = reminders.runsLong * 3_600_000
  if (timer.kind === 'idle' || limit === 0 || asked) return null
  const { entry } = timer
  // A pause that was forgotten is asked about anyway.
  if (openPause(entry) || worked(entry, now) < limit) return null
  return { kind: 'runsLong', id: `long ${entry.id}`, date: localDate(now, zone), missed: false, entry }
}

function notTracking(look: ReminderContext): Reminder | null {
  const { reminders, timer, entries, stoppedAt, now, zone } = look
  if (timer.kind === 'running' || reminders.notTracking === 0 || isSilent(look)) return null
  const { hours: all } = workdayOf(reminders, now, zone)
  const hours = all.find(({ startedAt, endedAt }) => startedAt <= now && now < endedAt)
  if (!hours) return null
  const since = Math.max(hours.startedAt, ...entries.map(({ endedAt }) => endedAt ?? 0))
  if (now - Math.max(since, stoppedAt ?? 0) < reminders.notTracking * 60_000) return null
  const date = localDate(now, zone)
  return { kind: 'notTracking', id: `idle ${date} ${hours.from}`, date, missed: false, since }
}

/** When the timer was last stopped, as far as is known. */
const lastStop = ({ entries, stoppedAt }: ReminderContext): number =>
  Math.max(stoppedAt ?? 0, ...entries.map(({ endedAt }) => endedAt ?? 0))

const isSilent = (look: ReminderContext): boolean =>
  look.timer.kind === 'idle' && look.now - lastStop(look) < silentAfterStopMs

const totalMs = (intervals: Interval[]): number =>
  intervals.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)

/** When to look again: at the next moment at which something may be due, a quarter of an hour from now at the latest; null: never. */
export function nextCheckAt(look: ReminderContext): number | null {
  const { reminders, timer, told, now, zone } = look
  const { days, notTracking: idle, runsLong: long } = reminders
  const running = timer.kind === 'running' ? timer.entry : null
  const wanted =
    days.some(({ end, hours }) => end !== null || (idle > 0 && hours.length > 0)) || (long > 0 && running !== null)
  if (!wanted) return null
  const { hours: todays, endAt } = workdayOf(reminders, now, zone)
  const idleMs = idle * 60_000
  const moments = [
    now + longestWaitMs,
    nextDayStart(now, zone),
    ...(endAt === null ? [] : [endAt]),
    ...todays.flatMap(({ startedAt }) => [startedAt, startedAt + idleMs]),
    ...[silentAfterStopMs, idleMs].map((ms) => lastStop(look) + ms),
    ...told.map(({ again }) => again ?? 0),
    ...(running && long > 0 ? [now + long * 3_600_000 - worked(running, now)] : []),
  ]
  return Math.min(...moments.filter((moment) => moment > now))
}
