/** Calendars and the events of a day, for the gallery. */
import {
  type CalendarDays,
  type CalendarEvent,
  type CalendarView,
  defaultCalendarRules,
} from '../../shared/model/calendars.ts'
import type { Target } from '../../shared/model/snapshot.ts'
import { HOUR, NOW } from '../support/samples.ts'
import { MIDNIGHT } from '../support/viewSamples.ts'

const at = (hours: number) => MIDNIGHT + hours * HOUR
const event = (
  id: string,
  title: string,
  from: number,
  to: number,
  change: Partial<CalendarEvent> = {},
): CalendarEvent => ({
  id,
  calendarId: 'c1',
  colour: 'blue',
  title,
  startedAt: at(from),
  endedAt: at(to),
  use: 'offered',
  bookedUntil: at(to),
  target: null,
  overlaps: 0,
  ...change,
})

/** A day of meetings: some with the project that they had last. */
export const someEvents = (target: Target): CalendarDays => ({
  events: [
    event('v1', 'Team offsite', 0, 24, { use: 'allDay', colour: 'orange' }),
    event('v2', 'Stand-up and planning', 8, 9, { use: 'taken' }),
    event('v3', 'Customer Portal: review of the designs with everybody who wants to see them', 9, 10, {
      target,
      overlaps: 1,
    }),
    event('v4', 'Interview', 11.75, 12.5, { colour: 'green' }),
    event('v5', '', 14.5, 16, { bookedUntil: at(15), target }),
    event('v6', 'Retrospective', 16, 17, { use: 'later', target }),
  ],
  more: 0,
  problems: [{ name: 'Team', since: NOW - 30 * HOUR, message: 'calendar.example.com could not be reached.' }],
})

const calendar = (id: string, name: string, change: Partial<CalendarView>): CalendarView => ({
  id,
  name,
  colour: 'blue',
  enabled: true,
  rules: defaultCalendarRules,
  path: null,
  state: { readAt: NOW - HOUR, problem: null, reading: false, events: 412, leftOut: 0 },
  ...change,
})

export const someCalendars: CalendarView[] = [
  calendar('c1', 'Anna’s calendar', { rules: { ...defaultCalendarRules, hiddenWords: ['doctor', 'lunch'] } }),
  calendar('c2', 'Team', {
    colour: 'green',
    state: {
      readAt: NOW - 30 * HOUR,
      problem: { message: 'calendar.example.com could not be reached.', since: NOW - 30 * HOUR },
      reading: false,
      events: 38,
      leftOut: 2,
    },
  }),
  calendar('c3', 'Holidays', { colour: 'orange', enabled: false, path: '/home/anna/Documents/holidays.ics' }),
]
