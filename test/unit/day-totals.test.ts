/** What a day adds up to, and what was to be worked on it. */
import { describe, expect, it } from 'vitest'
import { buildDay, buildDays } from '../../electron/core/snapshot.ts'
import { totalsOf, untrackedIn } from '../../electron/core/totals.ts'
import type { Entry, Settings } from '../../shared/model.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { fakeClock } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anEntry, aTarget, DAY, endingAt, HOUR, MINUTE, NOW, terms } from './samples.ts'

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
  const untracked = (entries: Entry[], now = NOW + DAY) =>
    untrackedIn(entries, day, now, midnight + 18 * HOUR).map(({ startedAt, endedAt }) => [
      (startedAt - midnight) / HOUR,
      (endedAt - midnight) / HOUR,
    ])

  it('lies between entries; pauses and moments are none of it', () => {
    const pauses = [{ startedAt: midnight + 9 * HOUR, endedAt: midnight + 10 * HOUR }]
    expect(untracked([from(12, 13), from(8, 11, { pauses })])).toEqual([[11, 12]])
    expect(untracked([from(8, 12), from(9, 10), from(11, 13)])).toEqual([])
    expect(untracked([from(8, 9), from(9 + 0.5 / 60, 10)])).toEqual([])
  })

  it('goes on until now while work does, and no longer than people work', () => {
    expect(untracked([from(8, 9)], midnight + 10 * HOUR)).toEqual([[9, 10]])
    expect(untracked([from(8, 9)], midnight + 21 * HOUR)).toEqual([[9, 18]])
    expect(untracked([from(19, 20)], midnight + 21 * HOUR)).toEqual([])
    expect(untracked([from(8, null)], midnight + 10 * HOUR)).toEqual([])
    expect(untracked([from(8, 9)])).toEqual([])
    expect(untracked([])).toEqual([])
  })
})

describe('what was to be worked', () => {
  const scheduled = (date: string, change: Partial<Settings> = {}, planned: number | null = null) =>
    buildDay(date, {
      clock: fakeClock(),
      journal: tempJournal().journal,
      settings: { ...defaultSettings, ...change },
      termsOf: () => terms,
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

  it('is what the back end has planned, where it says', () => {
    expect(scheduled('2026-11-20', {}, 6 * HOUR)).toBe(6 * HOUR)
    expect(scheduled('2026-11-21', {}, 0)).toBe(0)
  })
})

it('an entry over midnight is in both days, each with its part', () => {
  const { journal } = tempJournal()
  const clock = fakeClock()
  journal.commit([{ kind: 'saveEntry', entry: from(-2, 1) }])
  const needs = { clock, journal, settings: defaultSettings, termsOf: () => terms, scheduled: () => null }
  const days = buildDays('2026-11-18', '2026-11-20', needs)
  expect(days.map(({ date, totals }) => [date, totals.workedMs / (60 * MINUTE)])).toEqual([
    ['2026-11-18', 0],
    ['2026-11-19', 2],
    ['2026-11-20', 1],
  ])
})
