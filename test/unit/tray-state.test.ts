/** What the tray says of a state. */
import { describe, expect, it } from 'vitest'
import { trayState } from '../../electron/os/trayState.ts'
import type { EntryView, SendState, Snapshot } from '../../shared/model.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { anEntry, HOUR, NOW, ZONE } from './samples.ts'

const running = anEntry({ id: 'r', startedAt: NOW - HOUR, endedAt: null })
const gap = { id: 'g1', startedAt: NOW - HOUR, endedAt: NOW, kinds: ['lock' as const], entry: running }
const view = (id: string, send: SendState): EntryView => ({ ...anEntry({ id }), send, marks: [], there: null })
const version = { startedAt: NOW - HOUR, endedAt: NOW, what: '', description: '' }
const conflict: SendState = { kind: 'conflict', ours: version, theirs: null, why: '', running: false }
const waiting: SendState = { kind: 'waiting', nextAttemptAt: null, reason: null }
const snapshot = (change: Partial<Snapshot>): Snapshot => ({
  revision: 1,
  timer: { kind: 'idle', last: null },
  today: [],
  earlier: [],
  gaps: [],
  forgottenPause: null,
  elsewhere: [],
  undo: null,
  pins: [],
  recents: [],
  accounts: [],
  notices: [],
  settings: defaultSettings,
  shortcutProblem: null,
  catalogRevision: 1,
  zone: ZONE,
  dayStart: NOW - 15 * HOUR,
  ...change,
})
const tray = (change: Partial<Snapshot>) => {
  const { shape, tooltip } = trayState(snapshot(change), NOW)
  return { shape, tooltip }
}

describe('the tray', () => {
  it('says nothing more where nothing waits', () => expect(tray({})).toEqual({ shape: 'idle', tooltip: 'Stint' }))
  it('says what waits to be sent', () =>
    expect(tray({ today: [view('e1', waiting)] })).toEqual({ shape: 'waiting', tooltip: 'Stint · 1 waiting to send' }))
  it('needs the person for a gap that is asked about', () => {
    expect(tray({ gaps: [gap] })).toEqual({ shape: 'waiting', tooltip: 'Stint · 1 needs you' })
    expect(tray({ gaps: [gap], timer: { kind: 'running', entry: running } })).toEqual({
      shape: 'running',
      tooltip: '1:00 Website · 1 needs you',
    })
  })
  it('needs the person for a conflict, once where the entry is in both lists', () =>
    expect(tray({ today: [view('e1', conflict)], earlier: [view('e1', conflict)] })).toEqual({
      shape: 'waiting',
      tooltip: 'Stint · 1 needs you',
    }))
  it('needs the person for a pause that may be forgotten', () => {
    const entry = { ...running, pauses: [{ startedAt: NOW - HOUR / 2, endedAt: null }] }
    expect(tray({ forgottenPause: NOW - HOUR / 2, gaps: [gap], timer: { kind: 'running', entry } })).toEqual({
      shape: 'paused',
      tooltip: '0:30 Website · paused · 2 need you',
    })
  })
})
