import { describe, expect, it } from 'vitest'
import { defaultSettings, readSettings, settingsPatchSchema } from '../../shared/settings.ts'
import type { Settings } from '../../shared/model.ts'

const chosen: Settings = {
  trayClick: 'toggle',
  shortcut: '',
  reminder: { enabled: false, time: '00:00', weekdays: [] },
  theme: 'dark',
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
}

describe('reading settings', () => {
  it('keeps what the person chose', () => {
    expect(readSettings(chosen)).toEqual({ settings: chosen, ignored: [] })
  })

  it('starts with the defaults when there is nothing yet', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaultSettings, ignored: [] })
    expect(readSettings(null)).toEqual({ settings: defaultSettings, ignored: [] })
    expect(readSettings({})).toEqual({ settings: defaultSettings, ignored: [] })
  })

  it.each([
    ['trayClick', 'explode'],
    ['shortcut', 'x'.repeat(101)],
    ['theme', null],
    ['goalMinutes', -1],
    ['goalMinutes', 1441],
    ['goalMinutes', 7.5],
    ['goalMinutes', '480'],
    ['reminder', { enabled: true, time: '24:00', weekdays: [1] }],
    ['reminder', { enabled: true, time: '9:00', weekdays: [1] }],
    ['reminder', { enabled: true, time: '09:00', weekdays: [0] }],
    ['reminder', { enabled: true, time: '09:00', weekdays: [8] }],
    ['reminder', [1, 2]],
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
