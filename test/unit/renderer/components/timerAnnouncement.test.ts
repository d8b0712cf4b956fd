/** What is read out of the timer, and how everything is made larger by keys. */
import { describe, expect, it } from 'vitest'
import { timerAnnouncement } from '../../../../renderer/components/timerAnnouncement.ts'
import { zoomBy } from '../../../../renderer/components/zoomKeys.ts'
import type { Entry } from '../../../../shared/model/snapshot.ts'
import { anEntry, aTarget, NOW } from '../../../support/samples.ts'

/** The part of a snapshot that tells of the timer. */
const running = (entry: Entry) => ({ timer: { kind: 'running' as const, entry }, today: [entry], earlier: [] })
const stopped = (...today: Entry[]) => ({ timer: { kind: 'idle' as const, last: null }, today, earlier: [] })

describe('what is read out of the timer', () => {
  const entry = anEntry({ endedAt: null, pauses: [] })
  const paused = { ...entry, pauses: [{ startedAt: NOW, endedAt: null }] }
  const other = anEntry({
    id: 'another',
    endedAt: null,
    target: aTarget({ project: 'Garden', activity: null, task: null }),
  })

  it('is its start, its pause, its end and a switch, with the target', () => {
    expect(timerAnnouncement(stopped(), running(entry))).toMatch(/^Timer started: /)
    expect(timerAnnouncement(running(entry), running(paused))).toMatch(/^Timer paused: /)
    expect(timerAnnouncement(running(paused), running(entry))).toMatch(/^Timer resumed: /)
    expect(timerAnnouncement(running(entry), running(other))).toBe('Timer switched: Garden')
    expect(timerAnnouncement(running(other), stopped({ ...other, endedAt: NOW }))).toBe('Timer stopped: Garden')
    expect(timerAnnouncement(running(paused), stopped(entry))).toBe('Timer stopped: Website — Coding')
  })

  it('is not called stopped where nothing is left of it', () =>
    expect(timerAnnouncement(running(other), stopped(entry))).toBe('Timer discarded: Garden'))

  it('is nothing where it only goes on', () => {
    expect(timerAnnouncement(running(entry), running({ ...entry, description: 'Typed' }))).toBeNull()
    expect(timerAnnouncement(running(paused), running(paused))).toBeNull()
    expect(timerAnnouncement(stopped(), stopped(entry))).toBeNull()
  })
})

describe('the size of everything', () => {
  it('goes up and down by steps, and no further than there are any', () => {
    expect(zoomBy('+', 100)).toBe(110)
    expect(zoomBy('=', 175)).toBe(200)
    expect(zoomBy('+', 200)).toBe(200)
    expect(zoomBy('-', 100)).toBe(90)
    expect(zoomBy('-', 80)).toBe(80)
  })

  it('is as it was by 0, and other keys are nothing to it', () => {
    expect(zoomBy('0', 175)).toBe(100)
    expect(zoomBy('1', 175)).toBeNull()
  })
})
