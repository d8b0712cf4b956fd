/** Looks at the clock for the reminders, shows what is due, and does what the person answers. */
import { AppError } from '../../../shared/errors.ts'
import type { Reminder, ReminderAnswer, Settings, Timer } from '../../../shared/model/snapshot.ts'
import type { RemindersMemory } from '../../../shared/settings/reminderSchema.ts'
import { reminderWords } from '../../../shared/reminderText.ts'
import { dayStart, nextDayStart } from '../../../shared/time/zonedTime.ts'
import { gapViews } from '../absences/gapRules.ts'
import { oldReminderDate, remindersMemory } from '../journalState.ts'
import type { Clock, Journal, Notifier } from '../ports/ports.ts'
import { causeNow, dueReminders, type ReminderContext, nextCheckAt, withoutFuture } from './dueReminders.ts'
import { totalsOf } from '../time/dayTotals.ts'
import { type OnFailure, runAll } from '../runAll.ts'
import { t } from '../messages.ts'

export interface ReminderServiceNeeds {
  clock: Clock
  journal: Journal
  notifier: Notifier
  settings: () => Settings
  timer: () => Timer
  /** Ends what runs now, or at an instant that is past, epoch ms. */
  stop: (at?: number) => void
  /** Brings the popover to the front, with the reminder in it. */
  open: () => void
  /** Shows that local day ("2026-11-20"). */
  openDay: (date: string) => void
  /** What an action of a notification does; a failure of it is shown. */
  attempt: (action: () => void) => void
  /** Whether the person is to be left in peace now: what is due waits. */
  quiet: () => boolean
  onChange: () => void
  /** A look that came by itself failed; there is another one soon. */
  onFailure: OnFailure
}

export interface ReminderService {
  /** Looks at the clock now: at start, on wake, after a change of the timer or the settings. */
  check(): void
  /** What was shown last, until it is answered or no longer so. */
  view(): Reminder | null
  /** Throws AppError 'rejected' for a cause that is no longer one. */
  answer(id: string, answer: ReminderAnswer): void
  close(): void
}

/** As many causes are remembered; the oldest is long past by then. */
const mostTold = 60
/** How soon it is looked again where a quiet time has to end, or a look failed, ms. */
const retryAfterMs = 60_000
/** A look that told nothing is noted this often, ms. */
const noteEveryMs = 5 * 60_000

export function createReminderService(needs: ReminderServiceNeeds): ReminderService {
  const { clock, journal, notifier, settings, timer, stop, open, openDay, attempt, quiet, onChange, onFailure } = needs
  let memory = load(journal)
  /** The cause that was shown last. */
  let current: string | null = null
  let ran = timer().kind === 'running'
  let closed = false
  let cancel = () => {}

  function readContext(): ReminderContext {
    const [now, zone, running] = [clock.now(), clock.zone(), timer()]
    const today = dayStart(now, zone)
    return {
      ...memory,
      reminders: settings().reminders,
      timer: running,
      entries: journal.entriesBetween(dayStart(today - 1, zone), nextDayStart(now, zone)),
      asked:
        running.kind === 'running' &&
        gapViews(journal.openGaps(), journal.entry).some(({ entry }) => entry.id === running.entry.id),
      now,
      zone,
    }
  }

  function remember(next: RemindersMemory): void {
    remindersMemory.write(journal, next)
    memory = next
  }

  /** Kept beyond this run, as the entry may end earlier than it was stopped. */
  function noteStop(): void {
    memory = { ...memory, stoppedAt: clock.now() }
    try {
      remember(memory)
    } catch {
      // Then it is kept with the next look.
    }
  }

  const withTold = (told: RemindersMemory['told']): RemindersMemory['told'] =>
    [...memory.told.filter(({ id }) => !told.some((one) => one.id === id)), ...told].slice(-mostTold)

  /** Nothing was due: should the machine sleep through what comes, that is known by this. */
  function noteCheck(now: number): void {
    if (memory.lookedAt !== null && Math.abs(now - memory.lookedAt) < noteEveryMs) return
    try {
      remember({ ...memory, lookedAt: now })
    } catch {
      // A journal that refuses says so where it matters; this is noted at the next look.
    }
  }

  /** Whatever becomes of this look: the next one comes after `ms`. */
  function checkAfter(ms: number): void {
    cancel()
    cancel = clock.after(ms, () => runAll({ check }, onFailure))
  }

  function check(): void {
    if (closed) return
    checkAfter(retryAfterMs)
    memory = withoutFuture(memory, clock.now())
    const runs = timer().kind === 'running'
    if (ran && !runs) noteStop()
    ran = runs
    const context = readContext()
    const { now } = context
    const due = dueReminders(context)
    const waits = due.length > 0 && quiet()
    const next = nextCheckAt(context)
    if (next === null) cancel()
    else checkAfter(waits ? retryAfterMs : next - now)
    if (current !== null && !causeNow(context, current)) current = null
    const [first] = due
    if (waits) return
    if (!first) return noteCheck(now)
    // Written first: a journal that refuses (disk full) must not lead to a reminder at every look.
    remember({ ...memory, lookedAt: now, told: withTold(due.map(({ id }) => ({ id, at: now, again: null }))) })
    current = first.id
    onChange()
    show(first)
  }

  function show(reminder: Reminder): void {
    const { id } = reminder
    const { now, zone, entries } = readContext()
    const today = { startedAt: dayStart(now, zone), endedAt: nextDayStart(now, zone) }
    const { title, body, answers } = reminderWords(reminder, {
      now,
      zone,
      workedToday: totalsOf(entries, today, now).workedMs,
      snoozeMinutes: settings().reminders.snoozeMinutes,
    })
    notifier.show({
      title,
      body,
      actions: answers.map(({ answer: kind, label }) => ({
        label,
        // A notification may be answered hours later: only what it spoke of is changed by it.
        run: () => attempt(() => (isAbout(reminder) ? answer(id, kind) : open())),
      })),
      onClick: open,
    })
  }

  /** Whether it is still so, and so of the same entry. */
  function isAbout(reminder: Reminder): boolean {
    const now = causeNow(readContext(), reminder.id)
    return now?.kind === reminder.kind && entryOf(now) === entryOf(reminder)
  }

  function answer(id: string, kind: ReminderAnswer): void {
    const reminder = causeNow(readContext(), id)
    if (!reminder) throw new AppError('rejected', t().reminders.noLonger)
    switch (kind) {
      case 'stopAt':
      case 'stop':
        if (entryOf(reminder) === null) throw new AppError('rejected', t().reminders.nothingRuns)
        stop(kind === 'stopAt' && reminder.kind === 'stillRunning' ? reminder.stopAt : undefined)
        break
      case 'open':
        openDay(reminder.date)
        break
      case 'done':
        if (reminder.kind !== 'nothingTracked') throw new AppError('rejected', t().reminders.noLonger)
        remember({ ...memory, told: withTold([{ id, at: clock.now(), again: null }]) })
        break
      case 'snooze': {
        const at = clock.now()
        const again = at + settings().reminders.snoozeMinutes * 60_000
        remember({ ...memory, told: withTold([{ id, at, again }]) })
        break
      }
    }
    if (current === id) current = null
    check()
    onChange()
  }

  return {
    check,
    view: () => (current === null ? null : causeNow(readContext(), current)),
    answer,
    close() {
      closed = true
      cancel()
    },
  }
}

const entryOf = (reminder: Reminder): string | null => ('entry' in reminder ? reminder.entry.id : null)

function load(journal: Journal): RemindersMemory {
  const date = oldReminderDate.read(journal)
  const old = {
    lookedAt: null,
    stoppedAt: null,
    told: date === null ? [] : [{ id: `end ${date}`, at: 0, again: null }],
  }
  return remindersMemory.read(journal) ?? old
}
