/** The settings of the reminders, with what they were in files of earlier versions, and what is kept of those told. */
import { z } from 'zod'
import { mostHours, type ReminderDay, type Reminders } from '../model/snapshot.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const end = z.union([time, z.literal('24:00')])

/** "08:30" sorts as text as it does as a time. */
const hours = z
  .array(z.strictObject({ from: time, to: end }).refine(({ from, to }) => from < to))
  .max(mostHours)
  .refine((list) => list.every(({ from }, at) => at === 0 || (list[at - 1]?.to ?? '') <= from))

export const remindersSchema = z.strictObject({
  days: z.array(z.strictObject({ end: time.nullable(), hours })).length(7),
  notTracking: z.number().int().min(0).max(480),
  runsLong: z.number().int().min(0).max(48),
  snoozeMinutes: z.number().int().min(1).max(240),
})

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** Ends at this time on these ISO weekdays, and on no other. */
const endingAt = (at: string, on: number[]): ReminderDay[] =>
  weekdays.map((day) => ({ end: on.includes(day) ? at : null, hours: [] }))

export const defaultReminders: Reminders = {
  days: endingAt('17:00', [1, 2, 3, 4, 5]),
  notTracking: 0,
  runsLong: 10,
  snoozeMinutes: 10,
}

/** The one reminder of earlier versions: at the same time on some weekdays. */
const single = z.strictObject({
  enabled: z.boolean(),
  time,
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
})

/** The settings of a file with the one reminder of earlier versions as `reminders`; one that doesn't fit falls back. */
export function withReminders(source: Record<string, unknown>): Record<string, unknown> {
  if (!('reminder' in source) || 'reminders' in source) return source
  const old = single.safeParse(source['reminder'])
  if (!old.success) return { ...source, reminders: null }
  const on = old.data.enabled ? old.data.weekdays : []
  return { ...source, reminders: { ...defaultReminders, days: endingAt(old.data.time, on) } }
}

const memory = z.object({
  /** When this was last looked at, with nobody to be left in peace, epoch ms. */
  lookedAt: z.number().nullable(),
  /** When the person last stopped the timer, wherever that ended the entry, epoch ms; null: that isn't known. */
  stoppedAt: z.number().nullable().default(null),
  /** The causes that were told; `again`: until when one was put off, null: it was not. */
  told: z.array(z.object({ id: z.string(), at: z.number(), again: z.number().nullable() })),
})

/** What the journal keeps of the reminders, so that a restart repeats none. */
export type RemindersMemory = z.output<typeof memory>

/** What was kept as text; null: nothing, or nothing that can be read. */
export function readMemory(text: string | null): RemindersMemory | null {
  try {
    return memory.parse(JSON.parse(text ?? ''))
  } catch {
    return null
  }
}
