/** What is said of an event. */
import { dayName, clock } from '../../../shared/time/formatTime.ts'
import type { CalendarEvent } from '../../../shared/model/calendars.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { timeRange } from '../timeRange.ts'
import { t } from './messages.ts'

/** "09:00–09:15", "All day", or with the days of an event that is on several. */
export function eventTimes(event: CalendarEvent, zone: string): string {
  if (event.use === 'allDay') return t().wholeDay
  const { startedAt, endedAt } = event
  if (endedAt === startedAt) return clock(startedAt, zone)
  const isOneDay = localDate(startedAt, zone) === localDate(Math.max(startedAt, endedAt - 1), zone)
  if (isOneDay || endedAt - startedAt < 24 * 3_600_000) return timeRange(event, zone)
  return `${dayName(startedAt, zone)} – ${dayName(endedAt, zone)}`
}

/** What a person should know before they add it; '': nothing. */
export function eventHint({ use, endedAt, bookedUntil, overlaps }: CalendarEvent, zone: string): string {
  if (use === 'tooLong') return t().tooLong
  if (use !== 'offered') return ''
  const parts = [
    overlaps > 0 ? t().overlaps(overlaps) : '',
    bookedUntil < endedAt ? t().cut(clock(bookedUntil, zone)) : '',
  ]
  return parts.filter(Boolean).join(' · ')
}

/** "14:05" today, else "Thu 19 Nov". */
export const sinceText = (at: number, now: number, zone: string): string =>
  localDate(at, zone) === localDate(now, zone) ? clock(at, zone) : dayName(at, zone)
