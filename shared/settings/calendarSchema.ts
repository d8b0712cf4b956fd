/** What settings hold of calendars: one that does not fit is left out alone. */
import { z } from 'zod'
import { limits } from '../limits.ts'
import { calendarColours, type CalendarRules, type CalendarSetting, defaultCalendarRules } from '../model/calendars.ts'

export const calendarRulesSchema = z.strictObject({
  hidePrivate: z.boolean(),
  hideFree: z.boolean(),
  hideAllDay: z.boolean(),
  hiddenWords: z.array(z.string().trim().min(1).max(80)).max(limits.hiddenWords),
} satisfies Record<keyof CalendarRules, z.ZodType>)

const calendar = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(limits.labelLength),
  colour: z.enum(calendarColours).catch('blue'),
  enabled: z.boolean().catch(true),
  rules: calendarRulesSchema.catch(defaultCalendarRules),
  path: z.string().max(4_096).nullable(),
} satisfies Record<keyof CalendarSetting, z.ZodType>)

/** Those of a file that are whole. */
export function readCalendars(raw: unknown): CalendarSetting[] {
  const list = z.array(z.unknown()).safeParse(raw ?? [])
  return (list.data ?? []).slice(0, limits.calendars).flatMap((one) => calendar.safeParse(one).data ?? [])
}
