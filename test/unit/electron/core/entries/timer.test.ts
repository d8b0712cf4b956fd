import { describe, expect, it } from 'vitest'
import { discard, lastDetails, pause, resume, start, stop } from '../../../../../electron/core/entries/timer.ts'
import type { Timer } from '../../../../../shared/model/snapshot.ts'
import { anEntry, aTarget, someDetails, HOUR, MINUTE, NOW, ZONE } from '../../../../support/samples.ts'

const idle: Timer = { kind: 'idle', last: someDetails() }
const running: Timer = { kind: 'running', entry: anEntry({ endedAt: null }) }
const design = aTarget({ activityId: '2', activity: 'Design' })
const click = { id: 'e2', at: NOW, zone: ZONE }

describe('starting', () => {
  it('begins an entry at the click, in the zone of the person', () => {
    const { timer, saved, deleted } = start(idle, {
      ...click,
      details: someDetails({ target: design, description: 'Logo' }),
    })
    const entry = anEntry({ id: 'e2', target: design, startedAt: NOW, endedAt: null, description: 'Logo' })
    expect(timer).toEqual({ kind: 'running', entry })
    expect(saved).toEqual([entry])
    expect(deleted).toEqual([])
  })

  it('ends what runs at that same instant, and saves the ended one first', () => {
    const { saved } = start(running, { ...click, details: someDetails({ target: design }) })
    expect(saved.map(({ id, startedAt, endedAt }) => [id, startedAt, endedAt])).toEqual([
      ['e1', NOW - HOUR, NOW],
      ['e2', NOW, null],
    ])
  })

  it('never begins before the end of the entry it ends, though the clock went back', () => {
    const { saved } = start(running, { ...click, at: NOW - 3 * HOUR, details: someDetails({ target: design }) })
    expect(saved.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
      [NOW - HOUR, NOW - HOUR],
      [NOW - HOUR, null],
    ])
  })

  it('takes of another entry all but its times', () => {
    const said = { description: 'Logo', tags: ['office'], billable: false }
    const other = anEntry({ ...said, id: 'e0', pauses: [{ startedAt: NOW - HOUR, endedAt: NOW }] })
    const [entry] = start(idle, { ...click, details: other }).saved
    expect(entry).toEqual(anEntry({ ...said, id: 'e2', startedAt: NOW, endedAt: null }))
  })
})

describe('stopping', () => {
  it('ends the entry at the click and remembers its target', () => {
    const { timer, saved } = stop(running, NOW)
    expect(timer).toEqual({ kind: 'idle', last: someDetails() })
    expect(saved).toEqual([anEntry()])
  })

  it('does nothing to an idle timer', () => {
    expect(stop(idle, NOW)).toEqual({ timer: idle, saved: [], deleted: [] })
  })

  it('ends an entry where it began when the clock went back', () => {
    expect(stop(running, NOW - 5 * HOUR).saved[0]?.endedAt).toBe(NOW - HOUR)
  })
})

describe('discarding', () => {
  it('deletes the running entry and saves nothing of it', () => {
    const { timer, saved, deleted } = discard(running)
    expect([timer.kind, saved, deleted]).toEqual(['idle', [], ['e1']])
    expect(lastDetails(timer)).toEqual(someDetails())
  })

  it('does nothing to an idle timer', () => {
    expect(discard(idle)).toEqual({ timer: idle, saved: [], deleted: [] })
  })
})

describe('a pause', () => {
  const paused: Timer = pause(running, NOW).timer
  const entryOf = (timer: Timer) => (timer.kind === 'running' ? timer.entry : null)

  it('is part of the entry, which runs on', () => {
    expect(entryOf(paused)).toEqual({ ...anEntry({ endedAt: null }), pauses: [{ startedAt: NOW, endedAt: null }] })
    const resumed = resume(paused, NOW + MINUTE)
    expect(resumed.saved[0]?.pauses).toEqual([{ startedAt: NOW, endedAt: NOW + MINUTE }])
  })

  it('is not begun twice, nor ended when there is none, nor held by an idle timer', () => {
    for (const same of [pause(paused, NOW + 1), resume(running, NOW), pause(idle, NOW), resume(idle, NOW)]) {
      expect(same.saved).toEqual([])
    }
  })

  it('a pause that took no time is dropped', () => {
    expect(resume(paused, NOW).saved[0]?.pauses).toEqual([])
    expect(resume(paused, NOW - HOUR).saved[0]?.pauses).toEqual([])
  })

  it('that never ended is where the entry ends', () => {
    const [entry] = stop(paused, NOW + HOUR).saved
    expect([entry?.endedAt, entry?.pauses]).toEqual([NOW, []])
  })

  it('ends when something else is started, and stays with the entry', () => {
    const [ended, begun] = start(paused, { ...click, at: NOW + HOUR, details: someDetails({ target: design }) }).saved
    expect(ended).toMatchObject({ endedAt: NOW + HOUR, pauses: [{ startedAt: NOW, endedAt: NOW + HOUR }] })
    expect(begun).toMatchObject({ startedAt: NOW + HOUR, endedAt: null, pauses: [] })
  })

  it('ends when the person was back, where that was earlier', () => {
    const [entry] = resume(paused, NOW + HOUR, NOW + MINUTE).saved
    expect(entry?.pauses).toEqual([{ startedAt: NOW, endedAt: NOW + MINUTE }])
    expect(resume(paused, NOW + HOUR, NOW).saved[0]?.pauses).toEqual([])
    expect(resume(paused, NOW + HOUR, NOW + HOUR).saved[0]?.pauses).toEqual([{ startedAt: NOW, endedAt: NOW + HOUR }])
  })

  it('did not end before it began, nor does it end later than now', () => {
    const refusal = (message: string) => expect.objectContaining({ kind: 'rejected', message })
    expect(() => resume(paused, NOW + HOUR, NOW - 1)).toThrow(refusal('The end of the pause lies before its begin.'))
    expect(() => resume(paused, NOW + HOUR, NOW + HOUR + 1)).toThrow(
      refusal('The end of the pause lies in the future.'),
    )
    expect(resume(running, NOW, NOW - HOUR).saved).toEqual([])
  })
})
