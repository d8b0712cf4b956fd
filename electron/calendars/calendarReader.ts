/** Reads calendars and keeps them as they were read, for looks at some days. Runs in a thread of its own (`readerThread.ts`). */
import type { Occurrences, ReadCalendar } from '../core/ports/calendars.ts'
import { type ExpandableCalendar, expandEvents, seriesOf } from './expandEvents.ts'
import { parseCalendar } from './parseCalendar.ts'

/** How long one look at some days may take, ms; what was not reached by then is left out. */
const lookMs = 8_000

/** `elapsed`: ms since some moment. */
export function createCalendarReader(elapsed: () => number) {
  const kept = new Map<string, ExpandableCalendar>()
  return {
    /** null: it is no calendar, and what was kept of it stays. */
    read(calendarId: string, text: string): ReadCalendar | null {
      const parsed = parseCalendar(text)
      if (!parsed) return null
      kept.set(calendarId, seriesOf(parsed))
      return { name: parsed.name, events: parsed.events.length, leftOut: parsed.leftOut }
    },
    occurrences(calendarId: string, from: number, to: number, zone: string): Occurrences | null {
      const calendar = kept.get(calendarId)
      const until = elapsed() + lookMs
      return calendar ? expandEvents(calendar, { from, to, zone, left: () => until - elapsed() }) : null
    },
    forget: (calendarId: string) => void kept.delete(calendarId),
  }
}
