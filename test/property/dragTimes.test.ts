/** What is dragged on the calendar, at random: times keep their order, stay where they may be, and pauses stay inside. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  created,
  type Grip,
  minute,
  moved,
  pauseDragged,
  resized,
  snap,
} from '../../renderer/day/calendar/dragTimes.ts'
import { heldTimes } from '../../renderer/day/calendar/heldTimes.ts'
import { anEntryView } from '../support/viewSamples.ts'
import { type EntryTimes, lasting } from '../../shared/time/workedTime.ts'
import { dayStart, nextDayStart } from '../../shared/time/zonedTime.ts'
import { moments, runs } from '../support/zones.ts'

const hour = 60 * minute
const start = Date.UTC(2026, 10, 20)
const bounds = { startedAt: start, endedAt: start + 24 * hour }
const offsets = fc.integer({ min: 0, max: 24 * hour })

/** An entry inside the day with up to three pauses, all at any millisecond. */
const entries = fc
  .uniqueArray(offsets, { minLength: 2, maxLength: 8 })
  .filter((marks) => Math.max(...marks) - Math.min(...marks) >= minute)
  .map((marks): EntryTimes & { endedAt: number } => {
    const [from = 0, ...rest] = marks.toSorted((a, b) => a - b).map((mark) => start + mark)
    const to = rest.pop() ?? from
    const pauses = rest.flatMap((at, index) =>
      index % 2 === 0 && rest[index + 1] !== undefined ? [{ startedAt: at, endedAt: rest[index + 1] ?? at }] : [],
    )
    return { startedAt: from, endedAt: to, pauses }
  })
const anywhere = fc.integer({ min: start - 30 * hour, max: start + 54 * hour })
const steps = fc.constantFrom(minute, 5 * minute)
const grips = fc.constantFrom<Grip>('move', 'start', 'end')

function expectInOrder({ startedAt, endedAt, pauses }: EntryTimes): void {
  expect(endedAt ?? Infinity).toBeGreaterThan(startedAt)
  let last = startedAt
  for (const pause of pauses) {
    expect(pause.startedAt).toBeGreaterThanOrEqual(last)
    last = pause.endedAt ?? Infinity
    expect(last).toBeGreaterThan(pause.startedAt)
  }
  if (endedAt !== null) expect(last).toBeLessThanOrEqual(endedAt)
}

describe('a place', () => {
  it('is the nearest full step, or the edge of an entry that is as near', () => {
    fc.assert(
      fc.property(anywhere, steps, fc.array(anywhere, { maxLength: 4 }), (at, step, edges) => {
        const found = snap(at, { step, origin: start, edges })
        expect(Math.abs(found - at)).toBeLessThanOrEqual(step / 2)
        if (!edges.includes(found)) expect((found - start) % step === 0).toBe(true)
        else expect(Math.abs(found - at)).toBe(Math.min(...edges.map((edge) => Math.abs(edge - at))))
      }),
      runs,
    )
  })
})

describe('an entry', () => {
  it('that is moved is as long as before, with its pauses where they were in it, inside the day', () => {
    fc.assert(
      fc.property(entries, anywhere, (entry, at) => {
        const next = moved(entry, at, bounds)
        expectInOrder(next)
        expect((next.endedAt ?? 0) - next.startedAt).toBe(entry.endedAt - entry.startedAt)
        expect(next.startedAt).toBeGreaterThanOrEqual(bounds.startedAt)
        expect(next.endedAt).toBeLessThanOrEqual(bounds.endedAt)
        const from = (times: EntryTimes) => lasting(times.pauses).map((pause) => pause.startedAt - times.startedAt)
        expect(from(next)).toEqual(from(entry))
      }),
      runs,
    )
  })

  it('that is made longer or shorter keeps its other edge, lasts a minute at least, and has its pauses inside', () => {
    fc.assert(
      fc.property(entries, anywhere, fc.constantFrom('start' as const, 'end' as const), (entry, at, side) => {
        const next = resized(entry, side, at, { bounds, least: minute, now: bounds.endedAt })
        expectInOrder(next)
        expect((next.endedAt ?? 0) - next.startedAt).toBeGreaterThanOrEqual(minute)
        if (side === 'start') expect(next.endedAt).toBe(entry.endedAt)
        else expect(next.startedAt).toBe(entry.startedAt)
        expect(next.startedAt).toBeGreaterThanOrEqual(bounds.startedAt)
        expect(next.endedAt).toBeLessThanOrEqual(bounds.endedAt)
      }),
      runs,
    )
  })

  it('that runs is only begun earlier or later, never after now', () => {
    fc.assert(
      fc.property(entries, anywhere, grips, (entry, at, grip) => {
        const now = entry.endedAt
        const running = { ...entry, endedAt: null }
        if (grip === 'end') expect(resized(running, 'end', at, { bounds, least: minute, now })).toBe(running)
        const next = resized(running, 'start', at, { bounds, least: minute, now })
        expect(next.endedAt).toBeNull()
        expect(next.startedAt).toBeLessThan(now)
      }),
      runs,
    )
  })

  it('keeps a pause that is dragged inside, and apart from the pauses beside it', () => {
    fc.assert(
      fc.property(entries, fc.nat(2), grips, anywhere, (entry, index, grip, at) => {
        const next = pauseDragged(entry, index, grip, at, minute, bounds.endedAt)
        expectInOrder(next)
        expect([next.startedAt, next.endedAt]).toEqual([entry.startedAt, entry.endedAt])
        expect(next.pauses.length).toBe(entry.pauses.length)
      }),
      runs,
    )
  })
})

describe('a new entry', () => {
  it('is inside the day and lasts a step at least, wherever it is dragged open', () => {
    fc.assert(
      fc.property(anywhere, anywhere, steps, (anchor, at, step) => {
        const { startedAt, endedAt } = created(anchor, at, bounds, step)
        expect(endedAt - startedAt).toBeGreaterThanOrEqual(step)
        expect(startedAt).toBeGreaterThanOrEqual(bounds.startedAt)
        expect(endedAt).toBeLessThanOrEqual(bounds.endedAt)
      }),
      runs,
    )
  })
})

describe('what the pointer holds', () => {
  it('goes to another day as a whole, also where the clocks are set in between', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 600 }), fc.boolean(), ({ at, zone }, minutes, fine) => {
        const home = { dayStart: dayStart(at, zone), dayEnd: nextDayStart(at, zone) }
        const day = { dayStart: home.dayEnd, dayEnd: nextDayStart(home.dayEnd, zone) }
        const endedAt = Math.min(home.dayEnd, at + minutes * minute)
        fc.pre(endedAt - at >= minute)
        const entry = anEntryView({ startedAt: at, endedAt, pauses: [] })
        const held = { kind: 'entry', entry, grip: 'move', grab: 0, home } as const
        const over = { at: day.dayStart + (at - home.dayStart), atHome: at, day, fine, now: day.dayEnd, edges: [] }
        const next = heldTimes(held, over)
        expect(next.startedAt).toBeGreaterThanOrEqual(day.dayStart)
        expect(next.endedAt).toBeLessThanOrEqual(day.dayEnd)
        expect((next.endedAt ?? 0) - next.startedAt).toBe(endedAt - at)
      }),
      runs,
    )
  })
})
