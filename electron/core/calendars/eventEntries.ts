/** Events and the entries that are made of them: what an event would become, whether it did already, and making it so. */
import { AppError } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import { limits } from '../../../shared/limits.ts'
import type { CalendarEvent, CalendarSetting } from '../../../shared/model/calendars.ts'
import type { Entry, Target, TargetRef } from '../../../shared/model/snapshot.ts'
import { fold } from '../../../shared/search/normalizeText.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { Tracker } from '../entries/tracker.ts'
import { type TakenEvent, takenEvents } from '../journalState.ts'
import type { Occurrence } from '../ports/calendars.ts'
import type { Clock, Journal, Log } from '../ports/ports.ts'
import { useOf } from './calendarRules.ts'
import { createNotedTargets } from './notedTargets.ts'
import { t } from '../messages.ts'

export interface EventEntriesNeeds {
  clock: Clock
  log: Log
  journal: Journal
  tracker: Pick<Tracker, 'addEntry'>
  /** The target with its names. Throws AppError 'notFound' when it is not offered, or does not run on that day. */
  resolve: (ref: TargetRef, day: string) => Target
  /** Runs `task` after what is being answered now. */
  later: (task: () => void) => void
}

interface Shown {
  calendar: CalendarSetting
  occurrence: Occurrence
}

/** Events that were shown lately: only what a person saw can be taken over. */
const mostShown = 3 * limits.calendarOccurrences

export function createEventEntries({ clock, log, journal, tracker, resolve, later }: EventEntriesNeeds) {
  const noted = createNotedTargets({ journal, later })
  const shown = new Map<string, Occurrence>()

  /** The entries of events that are there still: what was undone or deleted can be taken over again. */
  function takenOf(ids: Set<string>): { taken: TakenEvent; entry: Entry }[] {
    const wanted = takenEvents.read(journal).filter(({ eventId, seriesId }) => ids.has(eventId) || ids.has(seriesId))
    if (wanted.length === 0) return []
    const entries = new Map(journal.entries(wanted.map(({ entryId }) => entryId)).map((entry) => [entry.id, entry]))
    return wanted.flatMap((taken) => {
      const entry = entries.get(taken.entryId)
      return entry ? [{ taken, entry }] : []
    })
  }

  function offered(target: Target | undefined, at: number): Target | null {
    if (!target) return null
    try {
      return resolve(target, localDate(at, clock.zone()))
    } catch {
      return null
    }
  }

  const isSame = ({ title, startedAt }: Occurrence) => {
    const note = fold(title)
    return (entry: Entry) => note !== '' && entry.startedAt === startedAt && fold(entry.description) === note
  }

  function describeOne(
    { calendar, occurrence }: Shown,
    near: Entry[],
    taken: ReturnType<typeof takenOf>,
  ): CalendarEvent {
    const { id, seriesId, title, startedAt, endedAt } = occurrence
    const { use, bookedUntil } = useOf(occurrence, clock.now())
    const isTaken = taken.some((one) => one.taken.eventId === id) || near.some(isSame(occurrence))
    const bookable = use === 'offered' || use === 'later'
    const ofSeries = taken.findLast((one) => one.taken.seriesId === seriesId)?.entry
    const ofTitle = noted.of(title)
    const last = ofSeries && ofSeries.startedAt >= (ofTitle?.startedAt ?? 0) ? ofSeries : ofTitle
    const overlaps = (entry: Entry) => entry.startedAt < bookedUntil && (entry.endedAt ?? clock.now()) > startedAt
    return {
      id,
      calendarId: calendar.id,
      colour: calendar.colour,
      title,
      startedAt,
      endedAt,
      use: isTaken && bookable ? 'taken' : use,
      bookedUntil,
      target: bookable && !isTaken ? offered(last?.target, startedAt) : null,
      overlaps: use === 'offered' && !isTaken ? near.filter(overlaps).length : 0,
    }
  }

  function describeAll(events: Shown[]): CalendarEvent[] {
    const [first] = events
    if (!first) return []
    const until = events.reduce((most, { occurrence }) => Math.max(most, occurrence.endedAt), 0)
    // All days of an event of a year are not looked through.
    const entries = journal.entriesBetween(first.occurrence.startedAt, Math.min(until, clock.now() + 1))
    const taken = takenOf(new Set(events.flatMap(({ occurrence }) => [occurrence.id, occurrence.seriesId])))
    return events.map((event) => describeOne(event, entries, taken))
  }

  function remember(taken: TakenEvent): void {
    try {
      takenEvents.write(journal, [...takenEvents.read(journal), taken].slice(-limits.takenEvents))
    } catch (error) {
      // The entry itself tells that it is done, by its times and its note.
      log.warn('event not noted', { error: String(error) })
    }
  }

  return {
    /** Events in order of their begin, as windows are shown them. */
    async describe(events: Shown[]): Promise<CalendarEvent[]> {
      await noted.ready(clock.now())
      if (shown.size > mostShown) shown.clear()
      for (const { occurrence } of events) shown.set(occurrence.id, occurrence)
      return describeAll(events)
    },
    /**
     * Makes an entry of an event that was shown: its past time, its title as the note. `target` null: the one that it is offered
     * for. Throws AppError 'notFound', or 'rejected' where it is done already or can't be.
     */
    takeOver({ eventId, calendarId, target }: Parsed<'takeOverEvent'>, calendar: CalendarSetting | undefined): void {
      const occurrence = shown.get(eventId)
      if (!occurrence || calendar?.id !== calendarId) throw new AppError('notFound', t().calendars.eventGone)
      const [event] = describeAll([{ calendar, occurrence }])
      if (event?.use === 'taken') throw new AppError('rejected', t().calendars.taken)
      if (event?.use !== 'offered') throw new AppError('rejected', t().calendars.notOffered)
      const on = target ?? event.target
      if (!on) throw new AppError('rejected', t().calendars.chooseProject)
      const { startedAt, bookedUntil, title } = event
      const { accountId, projectId, activityId, taskId } = on
      const entryId = tracker.addEntry({
        target: { accountId, projectId, activityId, taskId },
        startedAt,
        endedAt: bookedUntil,
        pauses: [],
        description: title,
        tags: [],
        billable: null,
      })
      remember({ eventId, seriesId: occurrence.seriesId, entryId })
    },
  }
}
