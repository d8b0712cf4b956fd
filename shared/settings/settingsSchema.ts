/** Settings with their defaults; a value that doesn't fit falls back alone, the others stay. */
import { z } from 'zod'
import { csvColumns, roundingDirections, roundingMinutes, tableFormats } from '../exportColumns.ts'
import { asTheSystem, hourChoices, languages, weekStartChoices } from '../language.ts'
import {
  exportPeriods,
  type GapCause,
  gapModes,
  linkRules,
  popoverHeights,
  type Settings,
  type ShortcutAction,
  type Shortcuts,
  themes,
  trayClicks,
  zooms,
} from '../model/snapshot.ts'
import { defaultReminders, remindersSchema, withReminders } from './reminderSchema.ts'
import { sameKeys } from '../accelerators.ts'

const gapRule = z.strictObject({
  mode: z.enum(gapModes),
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

/** As entries have them. */
const favourite = target.extend({
  name: z.string().trim().min(1).max(80).optional(),
  description: z.string().max(10_000).optional(),
  tags: z.array(z.string().min(1).max(100)).max(50).optional(),
  billable: z.boolean().nullable().optional(),
})

/** What is rounded is only there where something is, and so can't be all. */
export const columnsSchema = z
  .array(z.enum(csvColumns))
  .max(csvColumns.length)
  .refine((columns) => columns.some((column) => column !== 'rounded'))
export const tableFormatSchema = z.enum(tableFormats)

export const roundingSchema = z.strictObject({
  minutes: z.literal(roundingMinutes),
  direction: z.enum(roundingDirections),
})

const accelerator = z.string().max(100)

const fields = {
  trayClick: z.enum(trayClicks),
  shortcuts: z.strictObject({
    toggle: accelerator,
    open: accelerator,
    pause: accelerator,
    stop: accelerator,
    favourite1: accelerator,
    favourite2: accelerator,
    favourite3: accelerator,
    day: accelerator,
  } satisfies Record<ShortcutAction, z.ZodType>),
  reminders: remindersSchema,
  theme: z.enum(themes),
  locale: z.strictObject({
    language: z.enum(['system', ...languages]),
    hours: z.enum(hourChoices),
    weekStart: z.enum(weekStartChoices),
  }),
  zoom: z.literal(zooms),
  popoverHeight: z.union([z.literal(0), z.number().int().min(popoverHeights.least).max(popoverHeights.most)]),
  timerWindow: z.boolean(),
  pins: z.array(favourite).max(mostPins),
  goalMinutes: z.number().int().min(0).max(1440),
  gaps: z.strictObject({
    sleep: gapRule,
    lock: gapRule,
    idle: gapRule,
    shutdown: gapRule,
    quit: gapRule,
  } satisfies Record<GapCause, z.ZodType>),
  pauseLimitMinutes: z.number().int().min(0).max(1440),
  longHours: z.number().int().min(0).max(48),
  undoSeconds: z.number().int().min(0).max(60),
  links: z.enum(linkRules),
  commandLine: z.boolean(),
  exportAs: z.strictObject({
    columns: columnsSchema.nullable(),
    rounding: roundingSchema.nullable(),
    format: tableFormatSchema.default('csv'),
    period: z.enum(exportPeriods),
  }),
  startAtLogin: z.boolean(),
  updates: z.boolean(),
} satisfies Record<keyof Settings, z.ZodType>

export const defaultSettings: Settings = {
  trayClick: 'open',
  shortcuts: {
    toggle: 'Alt+Shift+T',
    open: 'Alt+Shift+Space',
    pause: '',
    stop: '',
    favourite1: '',
    favourite2: '',
    favourite3: '',
    day: '',
  },
  reminders: defaultReminders,
  theme: 'system',
  locale: asTheSystem,
  zoom: 100,
  popoverHeight: 0,
  timerWindow: false,
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
  links: 'ask',
  commandLine: true,
  exportAs: { columns: null, rounding: null, format: 'csv', period: 'thisMonth' },
  startAtLogin: false,
  updates: true,
}

export const settingsPatchSchema = z.strictObject(fields).partial()
export type SettingsPatch = z.output<typeof settingsPatchSchema>

/** Whatever was in the file as valid settings, and the names of those that had to fall back to their default. */
export function readSettings(raw: unknown): { settings: Settings; ignored: string[] } {
  const given = z.record(z.string(), z.unknown()).safeParse(raw ?? {})
  if (!given.success) return { settings: defaultSettings, ignored: Object.keys(fields) }
  const source = withReminders(withShortcuts(given.data))
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

/** Settings of before there were several shortcuts name one, which is what `toggle` is now; it comes before a default. */
function withShortcuts({ shortcut, ...source }: Record<string, unknown>): Record<string, unknown> {
  if (shortcut === undefined || 'shortcuts' in source) return source
  const { shortcuts } = defaultSettings
  const taken = accelerator.safeParse(shortcut)
  if (!taken.success) return { ...source, shortcuts: shortcut }
  const toggle = taken.data
  const free = (keys: string) => (sameKeys(keys, toggle, false) ? '' : keys)
  return { ...source, shortcuts: { ...shortcuts, open: free(shortcuts.open), toggle } satisfies Shortcuts }
}
