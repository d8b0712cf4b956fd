/** What the tray says and offers of a state. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shortTargetText, trayMenu } from '../../../../../electron/system/tray/trayMenu.ts'
import { trayState } from '../../../../../electron/system/tray/trayState.ts'
import type { SendState, Snapshot, Target } from '../../../../../shared/model/snapshot.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { anEntry, aTarget, HOUR, NOW, someDetails } from '../../../../support/samples.ts'
import { anEntryView, aSnapshot } from '../../../../support/viewSamples.ts'

const running = anEntry({ id: 'r', startedAt: NOW - HOUR, endedAt: null })
const gap = { id: 'g1', startedAt: NOW - HOUR, endedAt: NOW, kinds: ['lock' as const], entry: running }
const view = (id: string, send: SendState) => anEntryView({ id, send })
const version = { startedAt: NOW - HOUR, endedAt: NOW, what: '', description: '' }
const conflict: SendState = { kind: 'conflict', ours: version, theirs: null, why: '', running: false }
const waiting: SendState = { kind: 'waiting', nextAttemptAt: null, reason: null }
const snapshot = (change: Partial<Snapshot>): Snapshot => aSnapshot({ timer: { kind: 'idle', last: null }, ...change })
const tray = (change: Partial<Snapshot>) => {
  const { shape, tooltip } = trayState(snapshot(change), NOW)
  return { shape, tooltip }
}
const paused = { ...running, pauses: [{ startedAt: NOW - HOUR / 2, endedAt: null }] }

describe('the tray', () => {
  it('says nothing more where nothing waits', () => expect(tray({})).toEqual({ shape: 'idle', tooltip: 'Stint' }))

  it('says what waits to be sent, and looks calm while it just goes its way', () =>
    expect(tray({ today: [view('e1', waiting)] })).toEqual({ shape: 'idle', tooltip: 'Stint · 1 waiting to send' }))

  it.each([
    { kind: 'waiting', nextAttemptAt: NOW, reason: 'The server was not reached' },
    { kind: 'checking', reason: 'The server was not reached', byPerson: false },
  ] as const)('shows that something waits for the network (%j)', (send) =>
    expect(tray({ today: [view('e1', send)] })).toEqual({ shape: 'waiting', tooltip: 'Stint · 1 waiting to send' }),
  )

  it('shows what runs or is paused before what waits', () => {
    const today = [view('e1', { kind: 'waiting', nextAttemptAt: NOW, reason: 'The server was not reached' })]
    expect(tray({ today, timer: { kind: 'running', entry: running } })).toEqual({
      shape: 'running',
      tooltip: '1:00 Website · 1 waiting to send',
    })
    expect(tray({ today, timer: { kind: 'running', entry: paused } }).shape).toBe('paused')
  })

  it('needs the person for a gap that is asked about, whatever runs', () => {
    expect(tray({ gaps: [gap] })).toEqual({ shape: 'needsYou', tooltip: 'Stint · 1 needs attention' })
    expect(tray({ gaps: [gap], timer: { kind: 'running', entry: running } })).toEqual({
      shape: 'runningNeedsYou',
      tooltip: '1:00 Website · 1 needs attention',
    })
  })

  it('needs the person for a conflict, once where the entry is in both lists', () =>
    expect(tray({ today: [view('e1', conflict)], earlier: [view('e1', conflict)] })).toEqual({
      shape: 'needsYou',
      tooltip: 'Stint · 1 needs attention',
    }))

  it('needs the person for a pause that may be forgotten', () =>
    expect(tray({ forgottenPause: NOW - HOUR / 2, gaps: [gap], timer: { kind: 'running', entry: paused } })).toEqual({
      shape: 'needsYou',
      tooltip: '0:30 Website · paused · 2 need attention',
    }))

  it('has the time as its title while something runs', () => {
    expect(trayState(snapshot({ timer: { kind: 'running', entry: running } }), NOW).title).toBe('1:00')
    expect(trayState(snapshot({}), NOW).title).toBe('')
  })

  it.each(['idle', 'running', 'paused', 'waiting', 'needsYou', 'runningNeedsYou'])(
    'has its pictures for %s in every size and colour',
    (shape) => {
      const files = ['Template', ...[16, 18, 20, 22].flatMap((size) => colors.map((color) => `${size} ${color}`))]
      for (const file of files) {
        const [size, color] = file.split(' ')
        const name = color ? `${size}/${shape}-${color}` : `${shape}${file}`
        for (const scale of ['', '@2x', '@3x'])
          expect(existsSync(`resources/tray/${name}${scale}.png`), name).toBe(true)
      }
      for (const color of colors) {
        const icon = readFileSync(`resources/tray/windows/${shape}-${color}.ico`)
        // Its header: how many pictures, and the width of each.
        const widths = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => icon[6 + 16 * index])
        expect(widths, color).toEqual([16, 20, 24, 32, 40, 48])
      }
    },
  )
})

const colors = ['black', 'white', 'both']
const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((project) => aTarget({ projectId: project, project })) as [
  Target,
  Target,
  Target,
  Target,
]
const refOf = ({ accountId, projectId, activityId, taskId }: Target) => ({ accountId, projectId, activityId, taskId })

describe('the menu of the tray', () => {
  const shortcuts = { ...defaultSettings.shortcuts, stop: 'F7', favourite1: 'F8', favourite2: 'F9', favourite3: 'F10' }
  const nothing = () => {}
  const needs = {
    onToggle: nothing,
    onPause: nothing,
    onStop: nothing,
    onStart: nothing as (target: Target) => void,
    onOpen: nothing,
    onDay: nothing,
    onTimerWindow: nothing,
    onSettings: nothing,
    onQuit: nothing,
  }
  /** What it reads, with keys, "-" for a line. */
  const lines = (change: Partial<Snapshot>, settings = {}) =>
    trayMenu(
      trayState(snapshot({ settings: { ...defaultSettings, shortcuts, ...settings }, ...change }), NOW).menu,
      needs,
    ).map(({ type, label, accelerator, registerAccelerator }) => {
      // They are registered for all programs; a second time would be once too often.
      if (accelerator) expect(registerAccelerator).toBe(false)
      return type === 'separator' ? '-' : [label, accelerator].filter(Boolean).join(' | ')
    })
  const end = [
    '-',
    'Open Stint | Alt+Shift+Space',
    'Open the day',
    'Small timer window',
    'Settings…',
    '-',
    'Quit Stint',
  ]

  it('starts what ran last, and offers pins and what was used otherwise, each once', () =>
    expect(
      lines(
        { timer: { kind: 'idle', last: someDetails({ target: b }) }, pins: [a], recents: [b, a, c] },
        { pins: [refOf(a)] },
      ),
    ).toEqual([
      'Start B · Coding | Alt+Shift+T',
      '-',
      'Favourites',
      'A · Coding | F8',
      '-',
      'Recent',
      'C · Coding',
      ...end,
    ]))

  it('stops and pauses what runs', () =>
    expect(lines({ timer: { kind: 'running', entry: running } })).toEqual(['Stop | F7', 'Pause', ...end]))

  it('stops by the keys of start and stop where stop has none', () =>
    expect(lines({ timer: { kind: 'running', entry: running } }, { shortcuts: { ...shortcuts, stop: '' } })[0]).toBe(
      'Stop | Alt+Shift+T',
    ))

  it('the tray menu resumes a paused timer', () =>
    expect(lines({ timer: { kind: 'running', entry: paused } }).slice(0, 2)).toEqual([
      'Resume | Alt+Shift+T',
      'Stop | F7',
    ]))

  it('has nothing to start where nothing ever ran', () => {
    const [start] = trayMenu(trayState(snapshot({}), NOW).menu, needs)
    expect(start).toMatchObject({ label: 'Start', enabled: false })
  })

  it('shows the keys of a pin by its place among all, also while one before it isn’t offered', () =>
    expect(lines({ pins: [b, d] }, { pins: [a, b, c, d].map(refOf) })).toEqual(
      expect.arrayContaining(['B · Coding | F9', 'D · Coding']),
    ))

  it('shows no keys that don’t work', () =>
    expect(
      lines({ timer: { kind: 'running', entry: running }, shortcutProblems: { stop: 'taken', toggle: 'taken' } })[0],
    ).toBe('Stop'))

  it('starts the one that is chosen', () => {
    const started: Target[] = []
    const state = trayState(snapshot({ recents: [a, b] }), NOW).menu
    const menu = trayMenu(state, { ...needs, onStart: (target) => started.push(target) })
    for (const item of menu) if (item.label?.startsWith('B')) Reflect.apply(item.click ?? nothing, null, [])
    expect(started).toEqual([b])
  })

  it('writes names as they are, and cuts long ones', () => {
    expect(shortTargetText(aTarget({ project: 'R&D', activity: null, task: 'Pump' }))).toBe('R&&D · Pump')
    expect(shortTargetText(aTarget({ project: 'x'.repeat(80) }))).toBe(`${'x'.repeat(59)}…`)
  })
})
