import type { calendarColours } from '../../shared/model/calendars.ts'

/** The colours of calendars, as projects have theirs. */
export const calendarTints: Record<(typeof calendarColours)[number], string> = {
  blue: '#3f74d1',
  green: '#3f8f4f',
  violet: '#8b62cf',
  orange: '#cf7a2c',
  grey: '#8a8a84',
}
