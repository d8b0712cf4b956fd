import { describe, expect, it } from 'vitest'
import {
  causeNow,
  dueReminders,
  type ReminderContext,
  nextCheckAt,
} from '../../../../../../electron/core/reminders/dueReminders.ts'
import type { Entry, Timer } from '../../../../../../shared/model/snapshot.ts'
import { aLook, officeHours, working } from '../../../../../support/remindersFixture.ts'
import { anEntry, DAY, endingAt, HOUR, MINUTE, NOW } from '../../../../../support/samples.ts'

/** Friday 17:00 in Berlin. */
const five = NOW + 2 * HOUR
const midnight = NOW - 15 * HOUR
const runs = (change: Partial<Entry> = {}): Timer => ({ kind: 'running', entry: anEntry({ endedAt: null, ...change }) })
const ended = (from: number, to: number, id = 'e1') =>
  anEntry({ id, startedAt: midnight + from * HOUR, endedAt: midnight + to * HOUR })

const due = (change: Partial<ReminderContext>) => dueReminders(aLook({ lookedAt: change.now ?? NOW, ...change }))
const ids = (change: Partial<ReminderContext>) => due(change).map(({ id }) => id)

describe('the end of the day', () => {
  it('is due from its minute on, not before', () => {
    expect(due({ now: five - 1 })).toEqual([])
    expect(ids({ now: five })).toEqual(['end 2026-11-20'])
  })

  it('has its own time on each day, or none', () => {
    const week = endingAt('17:00')
    const reminders = { ...week, days: week.days.map((day, at) => (at === 4 ? { ...day, end: '14:30' } : day)) }
    expect(ids({ reminders, now: NOW - 31 * MINUTE })).toEqual([])
    expect(ids({ reminders, now: NOW - 30 * MINUTE })).toEqual(['end 2026-11-20'])
    // Saturday has none, Monday has five o'clock.
    expect(ids({ reminders, now: five + DAY })).toEqual([])
    expect(ids({ reminders, now: NOW + 3 * DAY })).toEqual([])
    expect(ids({ reminders, now: five + 3 * DAY })).toEqual(['end 2026-11-23'])
  })

  it('comes late on the same day after sleep', () => {
    expect(ids({ now: five + 6 * HOUR + 59 * MINUTE })).toEqual(['end 2026-11-20'])
    expect(ids({ now: five + 7 * HOUR })).toEqual([])
  })

  it('names the entry that still runs and where it would have ended', () => {
    expect(due({ now: five, timer: runs() })).toMatchObject([
      { kind: 'stillRunning', entry: { id: 'e1' }, date: '2026-11-20', stopAt: five, missed: false },
    ])
  })

  it('of a paused entry is where the pause began', () => {
    const timer = runs({ pauses: [{ startedAt: NOW, endedAt: null }] })
    expect(due({ now: five, timer })).toMatchObject([{ stopAt: NOW }])
  })

  it('leaves in peace who begins to work after it', () => {
    expect(due({ now: five + HOUR, timer: runs({ startedAt: five }) })).toEqual([])
  })

  it('waits while the person is asked whether they worked', () => {
    expect(due({ now: five, timer: runs(), asked: true })).toEqual([])
  })

  it('says since when nothing was tracked', () => {
    expect(due({ now: five, entries: [ended(9, 15)] })).toMatchObject([{ kind: 'nothingTracked', since: NOW }])
    expect(due({ now: five })).toMatchObject([{ kind: 'nothingTracked', since: null }])
  })

  it('is silent for half an hour after a stop, and of a day that was closed near its end altogether', () => {
    expect(due({ now: five, entries: [ended(9, 16.51)] })).toEqual([])
    expect(due({ now: five + HOUR, entries: [ended(9, 16.51)] })).toEqual([])
    expect(due({ now: five, entries: [ended(9, 15)], stoppedAt: five - 29 * MINUTE })).toEqual([])
    expect(due({ now: five, entries: [ended(9, 15)], stoppedAt: five - 30 * MINUTE })).toHaveLength(1)
  })

  it('goes by the zone that the person is in', () => {
    expect(due({ now: five, zone: 'America/Los_Angeles' })).toEqual([])
    expect(due({ now: five, zone: 'Asia/Kolkata' })).toHaveLength(1)
    // In Auckland it is Saturday by then.
    expect(due({ now: five, zone: 'Pacific/Auckland' })).toEqual([])
  })

  it('counts what is not tracked of the working hours, where there are any', () => {
    const days = endingAt('17:00').days.map((day) => ({ ...day, hours: officeHours }))
    const reminders = { ...endingAt('17:00'), days }
    const morning = ended(8, 10)
    expect(due({ now: five, reminders, entries: [morning, ended(12.5, 16.25, 'e2')] })).toMatchObject([
      { kind: 'nothingTracked', since: midnight + 16.25 * HOUR, untrackedMs: 2.75 * HOUR },
    ])
    expect(due({ now: five + HOUR, reminders, entries: [ended(8, 12), ended(13, 16.8, 'e2')] })).toEqual([])
    expect(due({ now: five, reminders })).toMatchObject([{ since: null, untrackedMs: 7.5 * HOUR }])
  })
})

describe('a day that nobody saw end', () => {
  const nextMorning = midnight + 32 * HOUR
  const slept = (change: Partial<ReminderContext>) => due({ now: nextMorning, lookedAt: NOW + HOUR, ...change })

  it('has one line the next day, of what was tracked then', () => {
    expect(slept({ entries: [ended(9, 14)] })).toMatchObject([
      { id: 'end 2026-11-20', kind: 'nothingTracked', missed: true, since: midnight + 14 * HOUR },
    ])
  })

  it('offers to end what still runs where that day ended', () => {
    expect(slept({ timer: runs() })).toMatchObject([{ kind: 'stillRunning', missed: true, stopAt: five }])
  })

  it('has none where it was told, seen, closed, or nothing was tracked', () => {
    const entries = [ended(9, 14)]
    expect(slept({ entries, told: [{ id: 'end 2026-11-20', at: five, again: null }] })).toEqual([])
    expect(slept({ entries, lookedAt: five })).toEqual([])
    expect(slept({ entries, lookedAt: null })).toEqual([])
    expect(slept({ entries: [ended(9, 16.75)] })).toEqual([])
    expect(slept({})).toEqual([])
  })

  it('an end of day that was missed is not reminded of two days later', () => {
    expect(slept({ now: nextMorning + DAY, entries: [ended(9, 14)] })).toEqual([])
  })
})

describe('a timer that runs too long', () => {
  const reminders = { ...endingAt('17:00', []), runsLong: 10 }
  const since = (hours: number, change: Partial<Entry> = {}) => runs({ startedAt: NOW - hours * HOUR, ...change })

  it('is told of once it was worked on for so long, whatever the hour', () => {
    expect(due({ reminders, timer: since(9.99) })).toEqual([])
    expect(due({ reminders, timer: since(10) })).toMatchObject([{ kind: 'runsLong', id: 'long e1' }])
  })

  it('is one without its pauses, and not one that is paused', () => {
    const pause = { startedAt: NOW - 2 * HOUR, endedAt: NOW - HOUR }
    expect(due({ reminders, timer: since(10.5, { pauses: [pause] }) })).toEqual([])
    expect(due({ reminders, timer: since(12, { pauses: [{ startedAt: NOW - HOUR, endedAt: null }] }) })).toEqual([])
  })

  it('waits while the person is asked whether they worked, and is off at 0', () => {
    expect(due({ reminders, timer: since(30), asked: true })).toEqual([])
    expect(due({ reminders: { ...reminders, runsLong: 0 }, timer: since(30) })).toEqual([])
  })
})

describe('no timer in the working hours', () => {
  const reminders = working(officeHours, { notTracking: 15 })
  const at = (hours: number, change: Partial<ReminderContext> = {}) =>
    due({ reminders, now: midnight + hours * HOUR, ...change })

  it('is told of after so many minutes of it, inside each of them', () => {
    expect(at(8.74)).toEqual([])
    expect(at(8.75)).toMatchObject([{ kind: 'notTracking', id: 'idle 2026-11-20 08:30', since: midnight + 8.5 * HOUR }])
    expect(at(12.5)).toEqual([])
    expect(at(13.2)).toEqual([])
    expect(at(13.25)).toMatchObject([{ id: 'idle 2026-11-20 13:00' }])
    expect(at(17)).toEqual([])
  })

  it('waits half an hour after a stop', () => {
    expect(at(10.49, { entries: [ended(9, 10)] })).toEqual([])
    expect(at(10.5, { entries: [ended(9, 10)] })).toMatchObject([{ since: midnight + 10 * HOUR }])
    expect(at(10.5, { entries: [ended(9, 10)], stoppedAt: midnight + 10.1 * HOUR })).toEqual([])
  })

  it('is counted from the stop, wherever that ended the entry', () => {
    const after = { reminders: working(officeHours, { notTracking: 45 }), entries: [ended(9, 10)] }
    expect(at(11, { ...after, stoppedAt: midnight + 10.5 * HOUR })).toEqual([])
    expect(at(11.25, { ...after, stoppedAt: midnight + 10.5 * HOUR })).toHaveLength(1)
  })

  it('is told once, until something was tracked in between', () => {
    const told = [{ id: 'idle 2026-11-20 08:30', at: midnight + 8.75 * HOUR, again: null }]
    expect(at(11, { told })).toEqual([])
    expect(at(11, { told, entries: [ended(8, 8.6)] })).toEqual([])
    expect(at(11, { told, entries: [ended(9, 10)] })).toHaveLength(1)
  })

  it('is nothing to remind of while one runs, or when it is off', () => {
    expect(at(9, { timer: runs() })).toEqual([])
    expect(at(9, { reminders: working(officeHours) })).toEqual([])
  })

  it('may last until midnight', () => {
    const late = working([{ from: '22:00', to: '24:00' }], { notTracking: 15 })
    expect(at(23.9, { reminders: late })).toHaveLength(1)
    expect(at(24, { reminders: late })).toEqual([])
  })
})

describe('what was put off', () => {
  const told = [{ id: 'end 2026-11-20', at: five, again: five + 10 * MINUTE }]

  it('comes again then, if it is still so', () => {
    expect(due({ now: five + 9 * MINUTE, told })).toEqual([])
    expect(ids({ now: five + 10 * MINUTE, told })).toEqual(['end 2026-11-20'])
    expect(due({ now: five + 10 * MINUTE, told, entries: [ended(9, 17.1)] })).toEqual([])
  })

  it('does not come on another day', () => {
    expect(
      due({ now: midnight + 25 * HOUR, told: [{ id: 'end 2026-11-20', at: five, again: five + 7.5 * HOUR }] }),
    ).toEqual([])
  })
})

describe('a cause', () => {
  it('is still one after it was told, until it is no longer so', () => {
    const told = [{ id: 'end 2026-11-20', at: five, again: null }]
    const look = aLook({ now: five + HOUR, timer: runs(), told })
    expect(causeNow(look, 'end 2026-11-20')).toMatchObject({ kind: 'stillRunning', stopAt: five })
    expect(causeNow({ ...look, timer: runs({ startedAt: five + MINUTE }) }, 'end 2026-11-20')).toBeNull()
    expect(causeNow(look, 'end 2026-11-19')).toBeNull()
  })
})

describe('the next time to look', () => {
  const next = (change: Partial<ReminderContext> = {}) => nextCheckAt(aLook(change))

  it('is the next moment at which something may be due, a quarter of an hour from now at the latest', () => {
    expect(next()).toBe(NOW + 15 * MINUTE)
    expect(next({ now: five - 5 * MINUTE })).toBe(five)
    const reminders = working(officeHours, { notTracking: 5 })
    expect(next({ reminders, now: midnight + 8.5 * HOUR })).toBe(midnight + 8.5 * HOUR + 5 * MINUTE)
    expect(next({ told: [{ id: 'x', at: NOW, again: NOW + 3 * MINUTE }] })).toBe(NOW + 3 * MINUTE)
    const long = { ...endingAt('17:00', []), runsLong: 10 }
    expect(next({ reminders: long, timer: runs({ startedAt: NOW - 10 * HOUR + MINUTE }) })).toBe(NOW + MINUTE)
  })

  it('does not exist when nothing is to be reminded of', () => {
    expect(next({ reminders: endingAt('17:00', []) })).toBeNull()
    expect(next({ reminders: working(officeHours) })).toBeNull()
    expect(next({ reminders: { ...endingAt('17:00', []), runsLong: 10 } })).toBeNull()
  })
})
