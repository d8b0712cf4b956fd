import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amend } from '../../electron/core/entries/editEntry.ts'
import { discard, lastDetails, pause, resume, start, stop, type Transition } from '../../electron/core/entries/timer.ts'
import type { Entry, Timer } from '../../shared/model/snapshot.ts'
import { openPause, worked, wholeSecond } from '../../shared/time/workedTime.ts'
import { aTarget, someDetails } from '../support/samples.ts'
import { runs } from '../support/zones.ts'

const begin = Date.UTC(2026, 2, 29)
const targets = [aTarget(), aTarget({ activityId: '2' }), aTarget({ accountId: 'a2' })]

/** What a person does, and how long after the last thing; the clock may also be set back. */
const step = fc.record({
  action: fc.constantFrom('start', 'restart', 'stop', 'discard', 'amend', 'pause', 'resume'),
  target: fc.constantFrom(...targets),
  passed: fc.oneof(fc.integer({ min: 0, max: 10 * 3_600_000 }), fc.integer({ min: -2 * 3_600_000, max: 0 })),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function apply(timer: Timer, { action, target }: Step, id: string, at: number): Transition {
  const click = { id, at, zone: 'Europe/Berlin' }
  switch (action) {
    case 'start':
      return start(timer, { ...click, details: someDetails({ target }) })
    case 'restart':
      return start(timer, { ...click, details: lastDetails(timer) ?? someDetails({ target }) })
    case 'stop':
      return stop(timer, at)
    case 'discard':
      return discard(timer)
    case 'pause':
      return pause(timer, at)
    case 'resume':
      return resume(timer, at)
    case 'amend': {
      if (timer.kind === 'idle') return stop(timer, at)
      const entry = amend(timer.entry, { startedAt: Math.min(timer.entry.startedAt + 60_000, at), target }, at)
      return { timer: { kind: 'running', entry }, saved: [entry], deleted: [] }
    }
  }
}

/** Runs the steps as a journal would see them, and looks at it after each. */
function play(steps: Step[], look: (entries: Map<string, Entry>, timer: Timer, done: Transition, at: number) => void) {
  let timer: Timer = { kind: 'idle', last: null }
  let now = begin
  const entries = new Map<string, Entry>()
  for (const [number, one] of steps.entries()) {
    now += one.passed
    const done = apply(timer, one, `e${number}`, now)
    for (const id of done.deleted) entries.delete(id)
    for (const entry of done.saved) entries.set(entry.id, entry)
    timer = done.timer
    look(entries, timer, done, now)
  }
}

const sequences = fc.array(step, { maxLength: 40 })

describe('whatever a person does with the timer', () => {
  it('at most one entry runs, and it is the one the timer shows', () => {
    fc.assert(
      fc.property(sequences, (steps) =>
        play(steps, (entries, timer) => {
          const running = [...entries.values()].filter(({ endedAt }) => endedAt === null)
          expect(running).toEqual(timer.kind === 'running' ? [timer.entry] : [])
        }),
      ),
      runs,
    )
  })

  it('no entry ends before it began, though the clock goes back', () => {
    fc.assert(
      fc.property(sequences, (steps) =>
        play(steps, (entries) => {
          for (const { startedAt, endedAt } of entries.values()) {
            expect((endedAt ?? startedAt) - startedAt).toBeGreaterThanOrEqual(0)
          }
        }),
      ),
      runs,
    )
  })

  it('pauses lie in order inside their entry, apart from each other, and only a running one has an open one, its last', () => {
    fc.assert(
      fc.property(sequences, (steps) =>
        play(steps, (entries) => {
          for (const { startedAt, endedAt, pauses } of entries.values()) {
            let at = startedAt
            for (const [index, each] of pauses.entries()) {
              expect(each.startedAt).toBeGreaterThanOrEqual(at)
              if (each.endedAt === null) expect([endedAt, index]).toEqual([null, pauses.length - 1])
              else expect(each.endedAt).toBeGreaterThan(each.startedAt)
              at = each.endedAt ?? each.startedAt
            }
            if (endedAt !== null) expect(at).toBeLessThanOrEqual(endedAt)
          }
        }),
      ),
      runs,
    )
  })

  it('a switch leaves no gap and no overlap between the two entries', () => {
    fc.assert(
      fc.property(sequences, (steps) =>
        play(steps, (_, __, { saved: [ended, begun] }) => {
          if (ended && begun) expect(begun.startedAt).toBe(ended.endedAt)
        }),
      ),
      runs,
    )
  })

  it('an idle timer knows the last target as soon as there was one', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        let tracked = false
        play(steps, (_, timer, { saved }) => {
          tracked ||= saved.length > 0
          if (timer.kind === 'idle') expect(timer.last !== null).toBe(tracked)
        })
      }),
      runs,
    )
  })
})

describe('as long as the clock only goes forward and nothing is thrown away', () => {
  const forward = fc.array(
    fc.record({
      action: fc.constantFrom('start', 'restart', 'stop', 'pause', 'resume'),
      target: fc.constantFrom(...targets),
      passed: fc.integer({ min: 0, max: 10 * 3_600_000 }),
    }),
    { maxLength: 40 },
  )

  it('the worked time is the time during which the timer ran and was not paused', () => {
    fc.assert(
      fc.property(forward, (steps) => {
        let [ran, before, wasRunning] = [0, wholeSecond(begin), false]
        play(steps, (entries, timer, _, at) => {
          if (wasRunning) ran += wholeSecond(at) - before
          before = wholeSecond(at)
          wasRunning = timer.kind === 'running' && !openPause(timer.entry)
          const sum = [...entries.values()].reduce((total, entry) => total + worked(entry, at), 0)
          expect(sum).toBe(ran)
        })
      }),
      runs,
    )
  })
})
