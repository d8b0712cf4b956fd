import { describe, expect, it } from 'vitest'
import { defaultSettings, readSettings, settingsPatchSchema } from '../../../../shared/settings/settingsSchema.ts'
import type { Settings, WorkingHours } from '../../../../shared/model/snapshot.ts'

const chosen: Settings = {
  trayClick: 'toggle',
  shortcuts: { ...defaultSettings.shortcuts, toggle: '', day: 'F9' },
  reminders: {
    days: [0, 1, 2, 3, 4, 5, 6].map((day) => ({
      end: day < 5 ? `1${day}:30` : null,
      hours:
        day === 0
          ? [
              { from: '08:30', to: '12:00' },
              { from: '13:00', to: '24:00' },
            ]
          : [],
    })),
    notTracking: 15,
    runsLong: 0,
    snoozeMinutes: 5,
  },
  theme: 'dark',
  locale: { language: 'da', hours: '12', weekStart: 'sunday' },
  zoom: 200,
  popoverHeight: 700,
  timerWindow: true,
  pins: [{ accountId: 'a1', projectId: '7', activityId: null, taskId: null }],
  goalMinutes: 0,
  gaps: {
    sleep: { mode: 'keep', minutes: 1 },
    lock: { mode: 'drop', minutes: 1440 },
    idle: { mode: 'keep', minutes: 15 },
    shutdown: { mode: 'drop', minutes: 2 },
    quit: { mode: 'ask', minutes: 30 },
  },
  pauseLimitMinutes: 0,
  longHours: 0,
  undoSeconds: 0,
  links: 'off',
  commandLine: false,
  exportAs: { columns: ['date', 'worked'], rounding: { minutes: 15, direction: 'up' }, format: 'xlsx', period: 'all' },
  startAtLogin: true,
  updates: false,
}

const withHours = (...hours: WorkingHours[]) => ({
  ...chosen.reminders,
  days: chosen.reminders.days.map((day) => ({ ...day, hours })),
})

describe('reading settings', () => {
  it('keeps what the person chose', () => {
    expect(readSettings(chosen)).toEqual({ settings: chosen, ignored: [] })
  })

  it('takes the pins of an earlier version as they are, beside favourites with a note, tags and a name', () => {
    const plain = { accountId: 'a1', projectId: '7', activityId: null, taskId: null }
    const said = { ...plain, name: 'Stand-up', description: 'Daily', tags: ['team'], billable: false }
    expect(readSettings({ pins: [plain, said] }).settings.pins).toEqual([plain, said])
  })

  it('starts with the defaults when there is nothing yet', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaultSettings, ignored: [] })
    expect(readSettings(null)).toEqual({ settings: defaultSettings, ignored: [] })
    expect(readSettings({})).toEqual({ settings: defaultSettings, ignored: [] })
  })

  it.each([
    ['trayClick', 'explode'],
    ['zoom', 115],
    ['popoverHeight', 399],
    ['shortcuts', { ...defaultSettings.shortcuts, stop: 'x'.repeat(101) }],
    ['shortcuts', { ...defaultSettings.shortcuts, dance: 'F9' }],
    ['shortcuts', { toggle: 'F9' }],
    ['theme', null],
    ['goalMinutes', -1],
    ['goalMinutes', 1441],
    ['goalMinutes', 7.5],
    ['goalMinutes', '480'],
    ['reminders', { ...chosen.reminders, days: chosen.reminders.days.slice(1) }],
    ['reminders', withHours({ from: '09:00', to: '09:00' })],
    ['reminders', withHours({ from: '09:00', to: '24:01' })],
    ['reminders', withHours({ from: '9:00', to: '12:00' })],
    ['reminders', withHours({ from: '09:00', to: '12:00' }, { from: '11:59', to: '13:00' })],
    ['reminders', withHours({ from: '13:00', to: '14:00' }, { from: '09:00', to: '12:00' })],
    ['reminders', { ...chosen.reminders, days: chosen.reminders.days.map(() => ({ end: '24:00', hours: [] })) }],
    ['reminders', { ...chosen.reminders, notTracking: -1 }],
    ['reminders', { ...chosen.reminders, snoozeMinutes: 0 }],
    ['reminders', { ...chosen.reminders, runsLong: 1.5 }],
    ['reminders', [1, 2]],
    ['gaps', { ...chosen.gaps, idle: { mode: 'ask', minutes: 0 } }],
    ['gaps', { ...chosen.gaps, idle: { mode: 'ask', minutes: 1441 } }],
    ['gaps', { ...chosen.gaps, idle: { mode: 'guess', minutes: 5 } }],
    ['gaps', { ...chosen.gaps, lunch: { mode: 'ask', minutes: 5 } }],
    ['gaps', { sleep: { mode: 'ask', minutes: 5 } }],
    ['pauseLimitMinutes', -1],
    ['pauseLimitMinutes', 1441],
    ['longHours', 49],
    ['longHours', 1.5],
    ['undoSeconds', 61],
    ['undoSeconds', null],
    ['links', 'always'],
    ['commandLine', 'yes'],
    ['exportAs', { ...chosen.exportAs, columns: [] }],
    ['exportAs', { ...chosen.exportAs, columns: ['rounded'] }],
    ['exportAs', { ...chosen.exportAs, columns: ['date', 'mood'] }],
    ['exportAs', { ...chosen.exportAs, rounding: { minutes: 7, direction: 'up' } }],
    ['exportAs', { ...chosen.exportAs, rounding: { minutes: 15, direction: 'sideways' } }],
    ['exportAs', { ...chosen.exportAs, period: 'thisYear' }],
    ['exportAs', { period: 'all' }],
    ['startAtLogin', 1],
    ['updates', 'on'],
  ])('lets %s alone fall back when it is %j', (name, value) => {
    const { settings, ignored } = readSettings({ ...chosen, [name]: value })
    expect(ignored).toEqual([name])
    expect(settings).toEqual({ ...chosen, [name]: defaultSettings[name as keyof Settings] })
  })

  it('does not mind what it does not know', () => {
    expect(readSettings({ ...chosen, future: 1 })).toEqual({ settings: chosen, ignored: [] })
  })

  it.each([[5], ['garbage'], [[]], [[1]]])('says that all are at their defaults when it finds %j instead', (raw) => {
    expect(readSettings(raw)).toEqual({ settings: defaultSettings, ignored: Object.keys(defaultSettings) })
  })
})

describe('a file from when there was one reminder', () => {
  const old = { enabled: true, time: '16:30', weekdays: [1, 3] }

  it('keeps its time on its days, and nothing else is reminded of by it', () => {
    const { reminders: _, ...rest } = chosen
    const { settings, ignored } = readSettings({ ...rest, reminder: old })
    const { days, notTracking } = settings.reminders
    expect(ignored).toEqual([])
    expect(days.map(({ end }) => end)).toEqual(['16:30', null, '16:30', null, null, null, null])
    expect([notTracking, days.flatMap(({ hours }) => hours)]).toEqual([0, []])
  })

  it('stays silent where it was off', () => {
    const { settings } = readSettings({ reminder: { ...old, enabled: false } })
    expect(settings.reminders.days.every(({ end }) => end === null)).toBe(true)
  })

  it('is at the default, and says so, where it does not fit', () => {
    const { settings, ignored } = readSettings({ reminder: { ...old, time: '24:00' } })
    expect([settings.reminders, ignored]).toEqual([defaultSettings.reminders, ['reminders']])
  })

  it('does not come before what was chosen since', () => {
    expect(readSettings({ ...chosen, reminder: old }).settings.reminders).toEqual(chosen.reminders)
  })
})

describe('a change of the settings', () => {
  it('may name any of them', () => {
    expect(settingsPatchSchema.safeParse({}).success).toBe(true)
    expect(settingsPatchSchema.safeParse({ theme: 'light' }).success).toBe(true)
    expect(settingsPatchSchema.safeParse(chosen).success).toBe(true)
  })

  it('is refused whole when one does not fit or is unknown', () => {
    expect(settingsPatchSchema.safeParse({ theme: 'light', goalMinutes: -1 }).success).toBe(false)
    expect(settingsPatchSchema.safeParse({ future: 1 }).success).toBe(false)
  })
})
