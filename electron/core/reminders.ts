/** What to remind of, and when to look again. Pure: the caller keeps what was told. Times in epoch ms. */
import type { Entry, Reminder, ReminderDay, Reminders, Timer } from '../../shared/model.ts'
import type { RemindersMemory } from '../../shared/reminders.ts'
import { dayStart, isoWeekday, localDate, nextDayStart, timeOfDay } from '../../shared/time.ts'
import { openPause, worked } from '../../shared/worked.ts'
import { between, type Stretch, united } from './stretches.ts'

export interface Look extends RemindersMemory {
  reminders: Reminders
  timer: Timer
  /** Those that touch yesterday or today. */
  entries: Entry[]
  /** When the person last stopped the timer, wherever that ended the entry; null: not in this run. */
  stoppedAt: number | null
  /** The person is asked about an absence from what runs; that question comes first. */
  asked: boolean
  now: number
  zone: string
}

/** Nothing is said to someone who stopped this shortly before, and a day that was closed so near its end is closed. */
const justStopped = 30 * 60_000
/** Less than this of the working hours is not worth a word, at the end of the day. */
const worthWhile = 15 * 60_000
/** Timers stand still while the machine sleeps: the clock is looked at this often. */
const longestWait = 15 * 60_000

/** What is due now and was not told, the most urgent first: one reminder tells of them all. */
export const dueReminders = (look: Look): Reminder[] =>
  causes(look, isMissed(look)).filter((reminder) => !isTold(look, reminder))

/** The cause with this id, as it is now, told or not; null: it is no longer one. */
export const causeNow = (look: Look, id: string): Reminder | null =>
  causes(look, true).find((reminder) => reminder.id === id) ?? null

/** All there is to remind of; `missed`: of yesterday, too. */
function causes(look: Look, missed: boolean): Reminder[] {
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
function isMissed({ reminders, lookedAt, now, zone }: Look): boolean {
  const yesterday = dayStart(now, zone) - 1
  const { end } = dayOf(reminders, yesterday, zone)
  return end !== null && lookedAt !== null && lookedAt < timeOfDay(yesterday, end, zone)
}

/** What is told once; of time without a timer once for each stretch of it inside the same working hours. */
function isTold({ told, entries, now }: Look, { id, kind }: Reminder): boolean {
  const known = told.find((one) => one.id === id)
  if (!known) return false
  if (known.again !== null) return now < known.again
  return kind !== 'notTracking' || !entries.some(({ endedAt }) => endedAt !== null && endedAt > known.at)
}

const dayOf = ({ days }: Reminders, at: number, zone: string): ReminderDay =>
  days[isoWeekday(at, zone) - 1] ?? { end: null, hours: [] }

/** Of the day that holds `at`, from its end until midnight, so that sleep only delays it. */
function endOfDay(look: Look, at: number, missed: boolean): Reminder | null {
  const { reminders, timer, asked, now, zone } = look
  const { end } = dayOf(reminders, at, zone)
  const endAt = end === null ? Infinity : timeOfDay(at, end, zone)
  if (now < endAt) return null
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
  const tracked = trackedOn(look, at)
  const since = tracked.at(-1)?.endedAt ?? null
  // A whole day off looks like that, too.
  if (missed && since === null) return null
  const hours = hoursOf(look, at).filter(({ startedAt }) => startedAt < now)
  const untrackedMs = length(
    hours.flatMap(({ startedAt, endedAt }) => untracked(startedAt, Math.min(endedAt, now), tracked)),
  )
  const isClosed = hours.length > 0 ? untrackedMs < worthWhile : since !== null && endAt - since < justStopped
  return isClosed ? null : { ...common, kind: 'nothingTracked', since, untrackedMs }
}

function runsLong({ reminders, timer, asked, now, zone }: Look): Reminder | null {
  const limit = reminders.runsLong * 3_600_000
  if (timer.kind === 'idle' || limit === 0 || asked) return null
  const { entry } = timer
  // A pause that was forgotten is asked about anyway.
  if (openPause(entry) || worked(entry, now) < limit) return null
  return { kind: 'runsLong', id: `long ${entry.id}`, date: localDate(now, zone), missed: false, entry }
}

function notTracking(look: Look): Reminder | null {
  const { reminders, timer, entries, stoppedAt, now, zone } = look
  if (timer.kind === 'running' || reminders.notTracking === 0 || isSilent(look)) return null
  const hours = hoursOf(look, now).find(({ startedAt, endedAt }) => startedAt <= now && now < endedAt)
  if (!hours) return null
  const since = Math.max(hours.startedAt, ...entries.map(({ endedAt }) => endedAt ?? 0))
  if (now - Math.max(since, stoppedAt ?? 0) < reminders.notTracking * 60_000) return null
  const date = localDate(now, zone)
  return { kind: 'notTracking', id: `idle ${date} ${hours.from}`, date, missed: false, since }
}

/** When the timer was last stopped, as far as is known. */
const lastStop = ({ entries, stoppedAt }: Look): number =>
  Math.max(stoppedAt ?? 0, ...entries.map(({ endedAt }) => endedAt ?? 0))

const isSilent = (look: Look): boolean => look.timer.kind === 'idle' && look.now - lastStop(look) < justStopped

/** The working hours of the day that holds `at`, as they are on a day whose clock may be changed. */
const hoursOf = ({ reminders, zone }: Look, at: number): (Stretch & { from: string })[] =>
  dayOf(reminders, at, zone).hours.map(({ from, to }) => ({
    from,
    startedAt: timeOfDay(at, from, zone),
    endedAt: timeOfDay(at, to, zone),
  }))

/** When anything was tracked on the day that holds `at`, pauses included. */
function trackedOn({ entries, now, zone }: Look, at: number): Stretch[] {
  const [from, to] = [dayStart(at, zone), nextDayStart(at, zone)]
  const spans = entries.map(({ startedAt, endedAt }) => ({
    startedAt: Math.max(startedAt, from),
    endedAt: Math.min(endedAt ?? now, to),
  }))
  return united(spans.filter((span) => span.endedAt > span.startedAt))
}

/** What of [startedAt, endedAt) lies outside what was tracked. */
function untracked(startedAt: number, endedAt: number, tracked: Stretch[]): Stretch[] {
  const holes = tracked
    .map((one) => ({ startedAt: Math.max(one.startedAt, startedAt), endedAt: Math.min(one.endedAt, endedAt) }))
    .filter((one) => one.endedAt > one.startedAt)
  return between({ startedAt, endedAt }, holes)
}

const length = (stretches: Stretch[]): number =>
  stretches.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)

/** When to look again: at the next moment at which something may be due, a quarter of an hour from now at the latest; null: never. */
export function nextLook(look: Look): number | null {
  const { reminders, timer, told, now, zone } = look
  const { days, notTracking: idle, runsLong: long } = reminders
  const running = timer.kind === 'running' ? timer.entry : null
  const wanted =
    days.some(({ end, hours }) => end !== null || (idle > 0 && hours.length > 0)) || (long > 0 && running !== null)
  if (!wanted) return null
  const { end } = dayOf(reminders, now, zone)
  const idleMs = idle * 60_000
  const moments = [
    now + longestWait,
    nextDayStart(now, zone),
    ...(end === null ? [] : [timeOfDay(now, end, zone)]),
    ...hoursOf(look, now).flatMap(({ startedAt }) => [startedAt, startedAt + idleMs]),
    ...[justStopped, idleMs].map((ms) => lastStop(look) + ms),
    ...told.map(({ again }) => again ?? 0),
    ...(running && long > 0 ? [now + long * 3_600_000 - worked(running, now)] : []),
  ]
  return Math.min(...moments.filter((moment) => moment > now))
}
