/** What the core asks of the world for calendars. */
import type { CalendarSetting } from '../../../shared/model/calendars.ts'

export interface CalendarStore {
  list(): CalendarSetting[]
  /** Throws AppError 'storage'. */
  save(calendar: CalendarSetting): void
  delete(calendarId: string): void
}

/** By which a server or a file system says that nothing changed. */
export interface Validators {
  etag: string | null
  modified: string | null
}

/** `text` null: it is as it was. */
export interface FetchedCalendar {
  text: string | null
  validators: Validators
}

export interface CalendarSource {
  /** Throws AppError; its message names the host only, as the rest of an address is a secret. */
  fetch(address: string, known: Validators): Promise<FetchedCalendar>
  /** Throws AppError 'file'. */
  readFile(path: string, known: Validators): Promise<FetchedCalendar>
}

/** What is kept of a calendar, to be there while it can't be reached. */
export interface CachedCalendar {
  text: string
  validators: Validators
  /** Epoch ms. */
  readAt: number
}

/** Files of their own, which no backup holds. */
export interface CalendarCache {
  load(calendarId: string): Promise<CachedCalendar | null>
  /** Throws what the file system says. */
  save(calendarId: string, cached: CachedCalendar): Promise<void>
  delete(calendarId: string): Promise<void>
}

/** One event at one time. */
export interface Occurrence {
  /** The same each time it is read; no text of the event can be told from it. */
  id: string
  /** That of all events of its series. */
  seriesId: string
  title: string
  /** Epoch ms; of whole days: where the person is. */
  startedAt: number
  endedAt: number
  allDay: boolean
  isPrivate: boolean
  /** The person is free then, or declined. */
  isFree: boolean
}

export interface ReadCalendar {
  /** What the calendar calls itself; null: nothing. */
  name: string | null
  events: number
  /** Events that could not be read, or are too many. */
  leftOut: number
}

export interface Occurrences {
  occurrences: Occurrence[]
  /** Occurrences that are too many, at least. */
  leftOut: number
}

/** Reads calendars apart from the thread of the timer. */
export interface CalendarReader {
  /** Reads and keeps a calendar; null: it is none, and what was kept stays. Throws AppError 'timeout' where it takes too long. */
  read(calendarId: string, text: string): Promise<ReadCalendar | null>
  /** Those that overlap [from, to), epoch ms, in order. `zone`: where the person is. null: the calendar is not kept. Throws AppError. */
  occurrences(calendarId: string, from: number, to: number, zone: string): Promise<Occurrences | null>
  forget(calendarId: string): void
  close(): void
}

/** What is asked of the thread that reads; `id` comes back with its answer. */
export type ReaderRequest = { id: number } & (
  | { kind: 'read'; calendarId: string; text: string }
  | { kind: 'occurrences'; calendarId: string; from: number; to: number; zone: string }
  | { kind: 'forget'; calendarId: string }
)

/** `failed`: what was thrown. */
export type ReaderAnswer = { id: number; value: unknown } | { id: number; failed: string }
