import { describe, expect, it } from 'vitest'
import { dueReminder, nextReminderAt, type ReminderInput } from '../../electron/core/reminders.ts'
import type { Timer } from '../../shared/model.ts'
import { anEntry, DAY, HOUR, MINUTE, NOW, ZONE } from './samples.ts'

const workdays = { enabled: true, time: '17:00', weekdays: [1, 2, 3, 4, 5] }
/** Friday 17:00 in Berlin. */
const five = NOW + 2 * HOUR
const running: Timer = { kind: 'running', entry: anEntry({ startedAt: NOW, endedAt: null }) }

const due = (change: Partial<ReminderInput>) =>
  dueReminder({
    reminder: workdays,
    timer: {
      kind: 'idle',
      last: null,
    },
    lastEnded: null,
    now: five,
    zone: ZONE,
    lastShown: null,
    ...change,
  })

describe('the reminder of the end of the day', () => {
  it('is due from its minute on, not before', () => {
    expect(due({ now: five - 1 })).toBeNull()
    expect(due({ now: five })).not.toBeNull()
  })

  it('is due on its weekdays only', () => {
    expect(due({ now: five + DAY })).toBeNull()
    expect(due({ now: five + 2 * DAY })).toBeNull()
    expect(due({ now: five + 3 * DAY })).not.toBeNull()
    expect(due({ reminder: { ...workdays, weekdays: [6] }, now: five + DAY })).not.toBeNull()
  })

  it('is never due when it is switched off', () => {
    expect(due({ reminder: { ...workdays, enabled: false } })).toBeNull()
    expect(due({ reminder: { ...workdays, weekdays: [] } })).toBeNull()
  })

  it('comes once a day', () => {
    expect(due({ lastShown: '2026-11-20' })).toBeNull()
    expect(due({ lastShown: '2026-11-19' })).not.toBeNull()
  })

  it('comes late on the same day after sleep, and not on the next', () => {
    expect(due({ now: five + 6 * HOUR + 59 * MINUTE })).not.toBeNull()
    expect(due({ now: five + 7 * HOUR })).toBeNull()
    expect(due({ now: five + 3 * DAY - 5 * HOUR })).toBeNull()
  })

  it('names the entry that still runs', () => {
    expect(due({ timer: running })).toMatchObject({ kind: 'stillRunning', entry: { id: 'e1' }, date: '2026-11-20' })
  })

  it('says since when nothing was tracked', () => {
    const date = '2026-11-20'
    expect(due({ lastEnded: anEntry() })).toEqual({ kind: 'nothingTracked', since: NOW, date })
    expect(due({ lastEnded: anEntry({ endedAt: NOW - DAY }) })).toEqual({ kind: 'nothingTracked', since: null, date })
    expect(due({})).toEqual({ kind: 'nothingTracked', since: null, date })
  })

  it('leaves someone in peace who stopped just before', () => {
    expect(due({ lastEnded: anEntry({ endedAt: five - 29 * MINUTE }) })).toBeNull()
    expect(due({ lastEnded: anEntry({ endedAt: five - 30 * MINUTE }) })).not.toBeNull()
  })

  it('keeps the time of the wall through a change of the clocks', () => {
    const sunday = { ...workdays, weekdays: [7] }
    // 2026-10-25, 17:00 in winter time, as the clocks went back that night.
    const autumn = Date.UTC(2026, 9, 25, 16)
    expect(due({ reminder: sunday, now: autumn - 1 })).toBeNull()
    expect(due({ reminder: sunday, now: autumn })).not.toBeNull()
    // 2026-03-29, 17:00 in summer time.
    expect(due({ reminder: sunday, now: Date.UTC(2026, 2, 29, 15) })).not.toBeNull()
  })

  it('goes by the zone that the person is in', () => {
    expect(due({ zone: 'America/Los_Angeles' })).toBeNull()
    expect(due({ zone: 'Asia/Kolkata' })).not.toBeNull()
    // In Auckland it is Saturday by then.
    expect(due({ zone: 'Pacific/Auckland' })).toBeNull()
  })
})

describe('the next time to look', () => {
  const next = (now: number, reminder = workdays, zone = ZONE) => nextReminderAt(reminder, now, zone)

  it('is later today, or on the next of its weekdays', () => {
    expect(next(NOW)).toBe(five)
    expect(next(five)).toBe(five + 3 * DAY)
    expect(next(five + DAY)).toBe(five + 3 * DAY)
  })

  it('is a week away when it comes once a week', () => {
    expect(next(five, { ...workdays, weekdays: [5] })).toBe(five + 7 * DAY)
  })

  it('is an hour more or less away when the clocks change in between', () => {
    const saturday = Date.UTC(2026, 9, 24, 15)
    expect(next(saturday, { ...workdays, weekdays: [7] })).toBe(saturday + 25 * HOUR)
    const march = Date.UTC(2026, 2, 28, 16)
    expect(next(march, { ...workdays, weekdays: [7] })).toBe(march + 23 * HOUR)
  })

  it('does not exist when reminders are off', () => {
    expect(next(NOW, { ...workdays, enabled: false })).toBeNull()
    expect(next(NOW, { ...workdays, weekdays: [] })).toBeNull()
  })
})
