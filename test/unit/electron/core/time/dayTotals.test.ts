/** What a day adds up to, and what was to be worked on it. */
import { describe, expect, it } from 'vitest'
import { buildDay, buildDays } from '../../../../../electron/core/snapshot/buildSnapshot.ts'
import { totalsOf, untrackedIn } from '../../../../../electron/core/time/dayTotals.ts'
import { type Workday, workdayOf } from '../../../../../electron/core/time/workday.ts'
import type { Entry, Settings } from '../../../../../shared/model/snapshot.ts'
import { defaultReminders } from '../../../../../shared/settings/reminderSchema.ts'
import { defaultSettings } from '../../../../../shared/settings/settingsSchema.ts'
import { dateStart, nextDayStart } from '../../../../../shared/time/zonedTime.ts'
import { fakeClock } from '../../../../support/fakes.ts'
import { tempJournal } from '../../../../support/files.ts'
import { anEntry, aTarget, DAY, endingAt, HOUR, MINUTE, NOW, terms, ZONE } from '../../../../support/samples.ts'

const midnight = NOW - 15 * HOUR
const day = { startedAt: midnight, endedAt: midnight + DAY }
const from = (start: number, end: number | null, change: Partial<Entry> = {}) =>
  anEntry({
    id: `${start}`,
    startedAt: midnight + start * HOUR,
    endedAt: end === null ? null : midnight + end * HOUR,
    ...change,
  })

describe('the totals of a day', () => {
  it('count what of an entry lies in it, its pauses apart', () => {
    const pauses = [{ startedAt: midnight - HOUR / 2, endedAt: midnight + HOUR / 2 }]
    expect(totalsOf([from(-2, 2, { pauses })], day, NOW)).toMatchObject({ workedMs: 1.5 * HOUR, pausedMs: HOUR / 2 })
    expect(totalsOf([from(22, 26)], day, NOW + DAY).workedMs).toBe(2 * HOUR)
    expect(totalsOf([from(14, null)], day, NOW).workedMs).toBe(HOUR)
  })

  it('are told apart by project, whatever was done on it, the one with most first', () => {
    const target = (projectId: string, activityId: string) =>
      aTarget({ projectId, activityId, project: `P${projectId}` })
    const entries = [
      from(8, 9, { target: target('1', '1') }),
      from(9, 11, { target: target('2', '1') }),
      from(11, 14, { target: target('1', '2') }),
      from(-3, -1, { target: target('3', '1') }),
    ]
    const { projects } = totalsOf(entries, day, NOW)
    expect(projects.map(({ project, workedMs }) => [project, workedMs / HOUR])).toEqual([
      ['P1', 4],
      ['P2', 2],
    ])
  })
})

describe('what was not tracked', () => {
  const none: Workday = { hours: [], endAt: null }
  const untracked = (entries: Entry[], workday = none, now = midnight + 2 * DAY) =>
    untrackedIn(entries, day, now, workday).map(({ startedAt, endedAt }) => [
      (startedAt - midnight) / HOUR,
      (endedAt - midnight) / HOUR,
    ])

  it('lies between the first entry and the last; pauses and moments are none of it', () => {
    const pauses = [{ startedAt: midnight + 9 * HOUR, endedAt: midnight + 10 * HOUR }]
    expect(untracked([from(12, 13), from(8, 11, { pauses })])).toEqual([[11, 12]])
    expect(untracked([from(8, 12), from(9, 10), from(11, 13)])).toEqual([])
    expect(untracked([from(8, 9), from(9 + 0.5 / 60, 10)])).toEqual([])
    expect(untracked([from(8, 9)], none, midnight + 10 * HOUR)).toEqual([])
    expect(untracked([])).toEqual([])
  })

  describe('on a day with an end', () => {
    const workday = { hours: [], endAt: midnight + 17 * HOUR }
    it('goes on until then, or until now', () => {
      expect(untracked([from(8, 9), from(10, 12)], workday)).toEqual([
        [9, 10],
        [12, 17],
      ])
      expect(untracked([from(8, 9)], workday, midnight + 10 * HOUR)).toEqual([[9, 10]])
      expect(untracked([from(8, null)], workday, midnight + 10 * HOUR)).toEqual([])
      expect(untracked([], workday)).toEqual([])
    })
    it('is nothing after the day was closed, be it half an hour before', () => {
      expect(untracked([from(8, 16.5)], workday)).toEqual([[16.5, 17]])
      expect(untracked([from(8, 16.55)], workday)).toEqual([])
      expect(untracked([from(8, 9), from(19, 20)], workday)).toEqual([[9, 19]])
    })
  })

  describe('on a day with working hours', () => {
    const at = (start: number, end: number) => ({
      from: `${start}`,
      startedAt: midnight + start * HOUR,
      endedAt: midnight + end * HOUR,
    })
    const workday = { hours: [at(8.5, 12), at(13, 17)], endAt: midnight + 18 * HOUR }
    it('is what of them has no entry, and lunch is none of them', () => {
      expect(untracked([from(9, 12), from(14, 16)], workday)).toEqual([
        [8.5, 9],
        [13, 14],
        [16, 17],
      ])
      expect(untracked([from(7, 12.25), from(12.75, 19)], workday)).toEqual([])
      expect(untracked([from(6, 7), from(20, 21)], workday)).toEqual([
        [8.5, 12],
        [13, 17],
      ])
    })
    it('is all of them where nothing was tracked, and of today what is past', () => {
      expect(untracked([], workday)).toEqual([
        [8.5, 12],
        [13, 17],
      ])
      expect(untracked([], workday, midnight + 9.5 * HOUR)).toEqual([[8.5, 9.5]])
      expect(untracked([from(9, null)], workday, midnight + 11 * HOUR)).toEqual([[8.5, 9]])
      expect(untracked([], workday, midnight + 8 * HOUR)).toEqual([])
      expect(untracked([], workday, midnight - DAY)).toEqual([])
    })
  })

  it.each([
    // The clocks of Berlin go from 2:00 to 3:00, and from 3:00 back to 2:00.
    ['2026-03-29', { from: '01:00', to: '04:00' }, 2],
    ['2026-03-29', { from: '02:15', to: '02:45' }, 0.5],
    ['2026-03-29', { from: '02:30', to: '03:15' }, 0],
    ['2026-10-25', { from: '01:00', to: '04:00' }, 4],
    ['2026-10-25', { from: '00:00', to: '24:00' }, 25],
  ])('on %s has of the hours %j as many as the clock has: %d', (date, hours, expected) => {
    const startedAt = dateStart(date, ZONE)
    const whole = { startedAt, endedAt: nextDayStart(startedAt, ZONE) }
    const reminders = { ...defaultReminders, days: Array.from({ length: 7 }, () => ({ end: null, hours: [hours] })) }
    const found = untrackedIn([], whole, whole.endedAt, workdayOf(reminders, startedAt, ZONE))
    expect(found.reduce((sum, one) => sum + one.endedAt - one.startedAt, 0) / HOUR).toBe(expected)
  })

  it('counts hours once that fall together where the clock skips', () => {
    const startedAt = dateStart('2026-03-29', ZONE)
    const ranges = [
      { from: '01:00', to: '02:30' },
      { from: '03:00', to: '04:00' },
    ]
    const reminders = { ...defaultReminders, days: Array.from({ length: 7 }, () => ({ end: null, hours: ranges })) }
    const workday = workdayOf(reminders, startedAt, ZONE)
    const [first, ...more] = untrackedIn([], { startedAt, endedAt: startedAt + 23 * HOUR }, NOW, workday)
    expect(more).toEqual([])
    expect(first && (first.endedAt - first.startedAt) / HOUR).toBe(2)
  })

  it('goes by what is set for the weekday', () => {
    const { journal } = tempJournal()
    // A Friday; the weekend after it has neither hours nor an end.
    journal.commit([{ kind: 'saveEntry', entry: from(9, 11) }])
    journal.commit([
      { kind: 'saveEntry', entry: from(33, 34) },
      { kind: 'saveEntry', entry: from(35, 36) },
    ])
    const clock = fakeClock()
    clock.advance(7 * DAY)
    const reminders = endingAt('17:00')
    const days = reminders.days.map((one, weekday) =>
      weekday === 4 ? { ...one, hours: [{ from: '08:30', to: '12:00' }] } : one,
    )
    const settings = { ...defaultSettings, reminders: { ...reminders, days } }
    const needs = { clock, journal, settings, planningRulesOf: () => terms, scheduled: () => null }
    const found = buildDays('2026-11-19', '2026-11-21', needs).map(({ dayStart, untracked: stretches }) =>
      stretches.map(({ startedAt, endedAt }) => [(startedAt - dayStart) / HOUR, (endedAt - dayStart) / HOUR]),
    )
    expect(found).toEqual([
      [],
      [
        [8.5, 9],
        [11, 12],
      ],
      [[10, 11]],
    ])
  })
})

describe('what was to be worked', () => {
  const scheduled = (date: string, change: Partial<Settings> = {}, planned: number | null = null) =>
    buildDay(date, {
      clock: fakeClock(),
      journal: tempJournal().journal,
      settings: { ...defaultSettings, ...change },
      planningRulesOf: () => terms,
      scheduled: () => planned,
    }).scheduledMs
  const ending = (weekdays: number[]) => ({ reminders: endingAt('17:00', weekdays) })

  it('is the goal, on days of work', () => {
    expect(scheduled('2026-11-20')).toBe(8 * HOUR)
    expect(scheduled('2026-11-21')).toBeNull()
    expect(scheduled('2026-11-21', ending([6]))).toBe(8 * HOUR)
    expect(scheduled('2026-11-20', ending([6]))).toBeNull()
    expect(scheduled('2026-11-20', ending([]))).toBe(8 * HOUR)
    expect(scheduled('2026-11-20', { goalMinutes: 0 })).toBeNull()
  })

  it('is what the provider has planned, where it says', () => {
    expect(scheduled('2026-11-20', {}, 6 * HOUR)).toBe(6 * HOUR)
    expect(scheduled('2026-11-21', {}, 0)).toBe(0)
  })
})

it('an entry over midnight is in both days, each with its part', () => {
  const { journal } = tempJournal()
  const clock = fakeClock()
  journal.commit([{ kind: 'saveEntry', entry: from(-2, 1) }])
  const needs = { clock, journal, settings: defaultSettings, planningRulesOf: () => terms, scheduled: () => null }
  const days = buildDays('2026-11-18', '2026-11-20', needs)
  expect(days.map(({ date, totals }) => [date, totals.workedMs / (60 * MINUTE)])).toEqual([
    ['2026-11-18', 0],
    ['2026-11-19', 2],
    ['2026-11-20', 1],
  ])
})
