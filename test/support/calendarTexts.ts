/** Texts of calendars for tests, and what a reader makes of them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCalendarReader } from '../../electron/calendars/calendarReader.ts'
import type { Occurrence } from '../../electron/core/ports/calendars.ts'
import { wallClock } from '../../shared/time/zonedTime.ts'

/** A calendar of the given events, each as the lines within it. */
export const icsOf = (...events: string[][]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

/** A file as a calendar program writes it: outlook, google or nextcloud. */
export const exported = (name: string): string =>
  readFileSync(join(import.meta.dirname, `../unit/electron/calendars/fixtures/${name}.ics`), 'utf8')

/** What a calendar holds from one instant to another ("2026-11-17T00:00Z"). */
export function readBetween(text: string, from: string, to: string, zone = 'Europe/Copenhagen') {
  const reader = createCalendarReader(() => 0)
  const read = reader.read('one', text)
  const found = reader.occurrences('one', Date.parse(from), Date.parse(to), zone)
  return { read, occurrences: found?.occurrences ?? [], leftOut: found?.leftOut ?? 0 }
}

/** "2026-11-17T09:00 to 09:15 Daily sync", on the clock of a zone. */
export const told = ({ startedAt, endedAt, title }: Occurrence, zone = 'Europe/Copenhagen'): string => {
  const [start, end] = [startedAt, endedAt].map((at) => wallClock(at, zone).slice(0, 16))
  return `${start} to ${start?.slice(0, 10) === end?.slice(0, 10) ? end?.slice(11) : end} ${title}`
}
