/** Settings with their defaults; a value that doesn't fit falls back alone, the others stay. */
import { z } from 'zod'
import type { Settings } from './model.ts'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const weekdays = z.array(z.number().int().min(1).max(7)).max(7)

const gapRule = z.strictObject({
  mode: z.enum(['ask', 'drop', 'keep']),
  minutes: z.number().int().min(1).max(1440),
})

/** More are no help in finding one. */
export const mostPins = 30
const name = z.string().min(1).max(400)
const target = z.strictObject({
  accountId: name,
  projectId: name,
  activityId: name.nullable(),
  taskId: name.nullable(),
})

const fields = {
  trayClick: z.enum(['open', 'toggle']),
  shortcut: z.string().max(100),
  reminder: z.strictObject({ enabled: z.boolean(), time, weekdays }),
  theme: z.enum(['system', 'light', 'dark']),
  pins: z.array(target).max(mostPins),
  goalMinutes: z.number().int().min(0).max(1440),
  gaps: z.strictObject({ sleep: gapRule, lock: gapRule, idle: gapRule, shutdown: gapRule, quit: gapRule }),
  pauseLimitMinutes: z.number().int().min(0).max(1440),
  longHours: z.number().int().min(0).max(48),
  undoSeconds: z.number().int().min(0).max(60),
}

export const defaultSettings: Settings = {
  trayClick: 'open',
  shortcut: 'Alt+Shift+T',
  reminder: { enabled: true, time: '17:00', weekdays: [1, 2, 3, 4, 5] },
  theme: 'system',
  pins: [],
  goalMinutes: 480,
  gaps: {
    sleep: { mode: 'ask', minutes: 5 },
    lock: { mode: 'ask', minutes: 5 },
    idle: { mode: 'ask', minutes: 10 },
    shutdown: { mode: 'ask', minutes: 5 },
    quit: { mode: 'ask', minutes: 5 },
  },
  pauseLimitMinutes: 60,
  longHours: 10,
  undoSeconds: 10,
}

export const settingsPatchSchema = z.strictObject(fields).partial()
export type SettingsPatch = z.output<typeof settingsPatchSchema>

/** Whatever was in the file as valid settings, and the names of those that had to fall back to their default. */
export function readSettings(raw: unknown): { settings: Settings; ignored: string[] } {
  const given = z.record(z.string(), z.unknown()).safeParse(raw ?? {})
  if (!given.success) return { settings: defaultSettings, ignored: Object.keys(fields) }
  const source = given.data
  const kept = Object.entries(fields).map(([name, schema]) => {
    if (!(name in source)) return [name, undefined] as const
    const parsed = schema.safeParse(source[name])
    return [name, parsed.success ? parsed.data : null] as const
  })
  const valid = Object.fromEntries(kept.filter(([, value]) => value !== undefined && value !== null))
  return {
    settings: { ...defaultSettings, ...valid },
    ignored: kept.flatMap(([name, value]) => (value === null ? [name] : [])),
  }
}
