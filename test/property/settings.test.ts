import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvColumns, roundingDirections, roundingMinutes, tableFormats } from '../../shared/exportColumns.ts'
import { languages } from '../../shared/language.ts'
import {
  exportPeriods,
  type GapRule,
  popoverHeights,
  type Settings,
  type WorkingHours,
  zooms,
} from '../../shared/model/snapshot.ts'
import { defaultSettings, readSettings, settingsPatchSchema } from '../../shared/settings/settingsSchema.ts'
import { runs } from '../support/zones.ts'

const names = Object.keys(defaultSettings)
const two = (value: number) => String(value).padStart(2, '0')
const rule: fc.Arbitrary<GapRule> = fc.record({
  mode: fc.constantFrom('ask', 'drop', 'keep'),
  minutes: fc.integer({ min: 1, max: 1440 }),
})
const keys = fc.string({ maxLength: 100 })
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map(two).join(':'))
/** Up to three stretches, in order and apart. */
const hours: fc.Arbitrary<WorkingHours[]> = fc
  .uniqueArray(clock, { maxLength: 6 })
  .map((times) => times.toSorted())
  .map((times) => times.flatMap((to, at) => (at % 2 === 1 ? [{ from: times[at - 1] ?? '', to }] : [])))
const valid: fc.Arbitrary<Settings> = fc.record({
  trayClick: fc.constantFrom('open', 'toggle'),
  shortcuts: fc.record({
    toggle: keys,
    open: keys,
    pause: keys,
    stop: keys,
    favourite1: keys,
    favourite2: keys,
    favourite3: keys,
    day: keys,
  }),
  reminders: fc.record({
    days: fc.array(fc.record({ end: fc.option(clock), hours }), { minLength: 7, maxLength: 7 }),
    notTracking: fc.integer({ min: 0, max: 480 }),
    runsLong: fc.integer({ min: 0, max: 48 }),
    snoozeMinutes: fc.integer({ min: 1, max: 240 }),
  }),
  theme: fc.constantFrom('system', 'light', 'dark'),
  locale: fc.record({
    language: fc.constantFrom('system' as const, ...languages),
    hours: fc.constantFrom('system', '12', '24'),
    weekStart: fc.constantFrom('system', 'monday', 'saturday', 'sunday'),
  }),
  zoom: fc.constantFrom(...zooms),
  popoverHeight: fc.oneof(fc.constant(0), fc.integer({ min: popoverHeights.least, max: popoverHeights.most })),
  timerWindow: fc.boolean(),
  pins: fc.array(
    fc.record({
      accountId: fc.string({ minLength: 1, maxLength: 400 }),
      projectId: fc.string({ minLength: 1, maxLength: 400 }),
      activityId: fc.option(fc.string({ minLength: 1, maxLength: 400 })),
      taskId: fc.option(fc.string({ minLength: 1, maxLength: 400 })),
    }),
    { maxLength: 5 },
  ),
  goalMinutes: fc.integer({ min: 0, max: 1440 }),
  gaps: fc.record({ sleep: rule, lock: rule, idle: rule, shutdown: rule, quit: rule }),
  pauseLimitMinutes: fc.integer({ min: 0, max: 1440 }),
  longHours: fc.integer({ min: 0, max: 48 }),
  undoSeconds: fc.integer({ min: 0, max: 60 }),
  links: fc.constantFrom('ask', 'allow', 'off'),
  commandLine: fc.boolean(),
  exportAs: fc.record({
    columns: fc.option(
      fc.subarray([...csvColumns]).filter((columns) => columns.some((column) => column !== 'rounded')),
    ),
    rounding: fc.option(
      fc.record({ minutes: fc.constantFrom(...roundingMinutes), direction: fc.constantFrom(...roundingDirections) }),
    ),
    format: fc.constantFrom(...tableFormats),
    period: fc.constantFrom(...exportPeriods),
  }),
  startAtLogin: fc.boolean(),
  updates: fc.boolean(),
})
const whole = settingsPatchSchema.required()
const isValid = (settings: unknown) => whole.safeParse(settings).success

describe('reading settings', () => {
  it('makes valid settings of any JSON', () => {
    const json = fc.jsonValue({ maxDepth: 2 })
    const nearly = fc.dictionary(fc.constantFrom(...names, '__proto__', 'x'), json)
    fc.assert(
      fc.property(fc.oneof(json, nearly), (raw) => {
        const { settings, ignored } = readSettings(raw)
        expect(isValid(settings)).toBe(true)
        expect(Object.keys(settings).toSorted()).toEqual(names.toSorted())
        for (const name of ignored) expect(names).toContain(name)
      }),
      runs,
    )
  })

  it('gives back valid settings as they are', () => {
    fc.assert(
      fc.property(valid, (settings) => {
        expect(readSettings(structuredClone(settings))).toEqual({ settings, ignored: [] })
      }),
      runs,
    )
  })

  it('loses no other value for one that does not fit', () => {
    fc.assert(
      fc.property(valid, fc.constantFrom(...names), fc.jsonValue(), (good, name, value) => {
        const { settings, ignored } = readSettings({ ...good, [name]: value })
        const bad = !settingsPatchSchema.safeParse({ [name]: value }).success
        expect(ignored).toEqual(bad ? [name] : [])
        const expected = { ...good, [name]: bad ? defaultSettings[name as keyof Settings] : value }
        expect(settings).toEqual(expected)
      }),
      runs,
    )
  })
})
