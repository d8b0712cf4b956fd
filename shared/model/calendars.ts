/** Calendars of other programs: what is kept of them, and their events as the windows are shown them. Read only. */
import type { Target } from './entities.ts'

/** What of a calendar is not shown. */
export interface CalendarRules {
  /** Events that are marked as private or confidential. */
  hidePrivate: boolean
  /** Events that leave the person free, and those that they declined. */
  hideFree: boolean
  hideAllDay: boolean
  /** Events with one of these in their title, however it is written. */
  hiddenWords: string[]
}

export const defaultCalendarRules: CalendarRules = {
  hidePrivate: true,
  hideFree: true,
  hideAllDay: true,
  hiddenWords: [],
}

export const calendarColours = ['blue', 'green', 'violet', 'orange', 'grey'] as const
type CalendarColour = (typeof calendarColours)[number]

/** What settings hold of a calendar. Its address is a secret and in the keychain; the path of a file is none. */
export interface CalendarSetting {
  id: string
  name: string
  colour: CalendarColour
  enabled: boolean
  rules: CalendarRules
  /** null: it is at an address. */
  path: string | null
}

/** How the last reading went; epoch ms. */
export interface CalendarState {
  /** When it was last read as it is now; null: never. */
  readAt: number | null
  /** Why the last try failed, and since when it can't be read; null: it didn't. */
  problem: { message: string; since: number } | null
  reading: boolean
  events: number
  /** Events that could not be understood, or were too many. */
  leftOut: number
}

export interface CalendarView extends CalendarSetting {
  state: CalendarState
}

/**
 * What can be done with an event: `offered` to be taken over, `taken` over already, `later` than now, `allDay`, `empty` as it takes
 * no time, or `tooLong` for an entry.
 */
export type EventUse = 'offered' | 'taken' | 'later' | 'allDay' | 'empty' | 'tooLong'

/** One event on the days that were asked for. */
export interface CalendarEvent {
  /** Of this occurrence; the same each time it is read. */
  id: string
  calendarId: string
  colour: CalendarColour
  title: string
  /** Epoch ms; of an event of whole days: the first and the last moment of them where the person is. */
  startedAt: number
  endedAt: number
  use: EventUse
  /** The end of the entry that it would make: no later than now. */
  bookedUntil: number
  /** What it would be booked on; null: the person is asked. */
  target: Target | null
  /** How many entries have some of the same time. */
  overlaps: number
}

/** The events of some days. */
export interface CalendarDays {
  events: CalendarEvent[]
  /** Events that are not shown as there are too many. */
  more: number
  /** Calendars whose newest events could not be read. */
  problems: { name: string; since: number; message: string }[]
}
