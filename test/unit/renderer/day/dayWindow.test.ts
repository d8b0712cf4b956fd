/** The window of days: its picture, its rows and its week, as far as they are reckoned. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { newEntryBase } from '../../../../renderer/day/panel/newEntryBase.ts'
import { linesOf, stepFrom } from '../../../../renderer/day/list/listItems.ts'
import { timesByKey } from '../../../../renderer/day/calendar/blockKeys.ts'
import { columnLayout, hourMarks, neededHours } from '../../../../renderer/day/calendar/calendarLayout.ts'
import { issuesOf } from '../../../../renderer/day/check/dayIssues.ts'
import { reuseUnchanged } from '../../../../renderer/state/days.ts'
import {
  closePanel,
  dateInHash,
  discardAndLeave,
  openEntry,
  openDayCheck,
  setUnsaved,
  showDate,
  showMode,
  stayInPanel,
  useDayView,
} from '../../../../renderer/day/dayViewStore.ts'
import { weekOf } from '../../../../renderer/day/week/weekRange.ts'
import { english, speak } from '../../../../shared/language.ts'
import type { DayView, EntryView, Repair, GapView, Interval } from '../../../../shared/model/snapshot.ts'
import { nextDayStart } from '../../../../shared/time/zonedTime.ts'
import { soFar, sumOf } from '../../../../renderer/day/week/weekTotals.ts'
import { anEntry, HOUR, MINUTE, ZONE } from '../../../support/samples.ts'

const midnight = Date.parse('2026-11-20T00:00+01:00')
const view = (change: Partial<EntryView> = {}): EntryView => ({
  ...anEntry({ startedAt: midnight + 9 * HOUR, endedAt: midnight + 10 * HOUR }),
  send: { kind: 'sent', remote: null, note: null },
  marks: [],
  there: null,
  ...change,
})
const aDay = (entries: EntryView[], change: Partial<DayView> = {}): DayView => ({
  date: '2026-11-20',
  dayStart: midnight,
  dayEnd: nextDayStart(midnight, ZONE),
  entries,
  totals: { workedMs: 0, pausedMs: 0, projects: [] },
  untracked: [],
  scheduledMs: null,
  ...change,
})
const at = (hours: number) => midnight + hours * HOUR

describe('the calendar', () => {
  const past = at(72)
  const column = (entries: EntryView[], change: Partial<DayView> = {}, gaps: GapView[] = [], now = past) =>
    columnLayout(aDay([], change), entries, gaps, now)

  it('has the usual hours in sight, and more where there is more', () => {
    const hours = (entries: EntryView[], now = past) => {
      const { from, to } = neededHours([aDay(entries)], now, ZONE)
      return [from, to]
    }
    expect(hours([view()])).toEqual([8, 18])
    expect(hours([view({ startedAt: at(5.5), endedAt: at(20.2) })])).toEqual([5, 21])
    expect(hours([view({ startedAt: at(-3), endedAt: at(30) })])).toEqual([0, 24])
    expect(hours([], at(6.5))).toEqual([6, 18])
    const untracked = [{ startedAt: at(6.5), endedAt: at(19.5) }]
    expect(neededHours([aDay([], { untracked })], past, ZONE)).toEqual({ from: 6, to: 20 })
    expect(column([], { untracked }).untracked).toMatchObject([{ top: 6.5, height: 13 }])
  })

  it('puts parts where the clock has them', () => {
    const pauses = [{ startedAt: at(9.5), endedAt: at(9.75) }]
    const { blocks, now } = column([view({ pauses })], {}, [], at(13))
    expect(blocks[0]).toMatchObject({ top: 9, height: 1, lane: 0, lanes: 1, begins: true, ends: true })
    expect(blocks[0]?.pauses).toEqual([{ index: 0, top: 0.5, height: 0.25 }])
    expect(now).toBe(13)
    expect(column([]).now).toBeNull()
  })

  it('lets what runs grow until now', () => {
    const running = view({ endedAt: null, startedAt: at(12) })
    expect(column([running], {}, [], at(13)).blocks[0]?.height).toBeCloseTo(1)
  })

  it('has entries that overlap side by side, and others in full width', () => {
    const [one, two, three] = [
      view({ id: 'a' }),
      view({ id: 'b', startedAt: at(9.5), endedAt: at(11) }),
      view({ id: 'c', startedAt: at(11), endedAt: at(12) }),
    ]
    const lanes = (...entries: EntryView[]) =>
      column(entries).blocks.map(({ lane, lanes: all }) => `${lane + 1} of ${all}`)
    expect(lanes(one, two, three)).toEqual(['1 of 2', '2 of 2', '1 of 1'])
    expect(lanes(one, three)).toEqual(['1 of 1', '1 of 1'])
  })

  it('has of an entry over midnight what is on the day', () => {
    const [night] = column([view({ startedAt: at(-2), endedAt: at(1.75) })]).blocks
    expect(night).toMatchObject({ top: 0, height: 1.75, begins: false, ends: true })
    expect(column([view({ startedAt: at(-2), endedAt: at(0) })]).blocks).toEqual([])
  })

  it('shows the hour that the clock has twice, and skips the one that it skips', () => {
    const hours = (start: string) => {
      const dayStart = Date.parse(start)
      return hourMarks({ dayStart, dayEnd: nextDayStart(dayStart, ZONE) }, ZONE).map(({ hour }) => hour)
    }
    expect(hours('2026-10-25T00:00+02:00')).toHaveLength(25)
    expect(hours('2026-10-25T00:00+02:00').slice(0, 5)).toEqual([0, 1, 2, 2, 3])
    expect(hours('2026-03-29T00:00+01:00').slice(0, 4)).toEqual([0, 1, 3, 4])
  })

  it('has the absences of the day, and of no other', () => {
    const gap = (id: string, from: number): GapView => ({
      id,
      startedAt: at(from),
      endedAt: at(from + 1),
      kinds: ['lock'],
      entry: anEntry(),
    })
    expect(column([], {}, [gap('in', 9), gap('before', -9)]).gaps).toMatchObject([{ id: 'in', top: 9, height: 1 }])
  })
})

describe('the keys of a block', () => {
  const keys = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false }
  const pressed = (key: string, change: Partial<typeof keys>, entry = view(), zone = ZONE) =>
    timesByKey({ ...keys, key, ...change }, entry, zone, at(20))
  const hours = (times: ReturnType<typeof pressed>) =>
    times && [times.startedAt, times.endedAt ?? 0].map((time) => (time - midnight) / MINUTE)

  it('move the entry, its end or its start by five minutes', () => {
    expect(hours(pressed('ArrowDown', { altKey: true }))).toEqual([545, 605])
    expect(hours(pressed('ArrowUp', { altKey: true, shiftKey: true }))).toEqual([540, 595])
    expect(hours(pressed('ArrowUp', { ctrlKey: true }))).toEqual([535, 600])
    expect(pressed('ArrowUp', {})).toBeNull()
    expect(pressed('x', { altKey: true })).toBeNull()
  })

  it('take it to another day at the same time of the clock, also over a night in which the clock is set', () => {
    const saturday = Date.parse('2026-10-24T09:00+02:00')
    const entry = view({ startedAt: saturday, endedAt: saturday + HOUR })
    expect(pressed('ArrowRight', { altKey: true }, entry)).toMatchObject({
      startedAt: Date.parse('2026-10-25T09:00+01:00'),
      endedAt: Date.parse('2026-10-25T10:00+01:00'),
    })
  })

  it('move only the start of one that runs', () => {
    const running = view({ endedAt: null })
    expect(pressed('ArrowUp', { altKey: true }, running)).toMatchObject({
      startedAt: at(9) - 5 * MINUTE,
      endedAt: null,
    })
    expect(pressed('ArrowUp', { altKey: true, shiftKey: true }, running)).toBeNull()
    expect(pressed('ArrowRight', { altKey: true }, running)).toBeNull()
  })
})

describe('the rows', () => {
  const untracked = [{ startedAt: at(10), endedAt: at(11) }]
  const entries = [view({ id: 'late', startedAt: at(11), endedAt: at(12) }), view({ id: 'early' })]

  it('are in time, with what is missing between them', () => {
    const lines = linesOf(aDay(entries, { untracked }))
    expect(lines.map((line) => (line.kind === 'entry' ? line.entry.id : 'missing'))).toEqual([
      'early',
      'missing',
      'late',
    ])
  })

  it('are gone through one by one, and stop at both ends', () => {
    expect(stepFrom(entries, null, 1)).toBe('early')
    expect(stepFrom(entries, null, -1)).toBe('late')
    expect(stepFrom(entries, 'early', 1)).toBe('late')
    expect(stepFrom(entries, 'late', 1)).toBe('late')
    expect(stepFrom(entries, 'early', -1)).toBe('early')
    expect(stepFrom(entries, 'gone', 1)).toBe('early')
    expect(stepFrom([], 'gone', 1)).toBeNull()
  })

  it('that are as they were are not drawn again', () => {
    const [next] = reuseUnchanged([aDay(structuredClone(entries))], [aDay(entries)])
    expect(next?.entries[0]).toBe(entries[0])
    const changed = entries.map((entry) => ({ ...entry, description: 'new' }))
    expect(reuseUnchanged([aDay(changed)], [aDay(entries)])[0]?.entries[0]).toBe(changed[0])
  })
})

describe('what is left to see to', () => {
  const issues = (entries: EntryView[], untracked: Interval[] = []) =>
    issuesOf({ entries, untracked }, { longHours: 10 }, ZONE, at(20))
  const needsYou = (repair: Repair | null): EntryView['send'] => ({
    kind: 'needsYou',
    title: 'Refused',
    message: 'You have no access.',
    action: '',
    repair,
  })

  it('is what was refused or is unsent, then slips, then what is missing, each with what mends it', () => {
    const part = { startedAt: at(9.25), endedAt: at(10) }
    const repair = { postingId: 'p', ...part, moves: 'begin' as const, worked: [part] }
    const entries = [
      view({ id: 'slip', startedAt: at(18), endedAt: at(19), marks: ['overlap', 'long'] }),
      view({ id: 'waits', send: { kind: 'waiting', nextAttemptAt: null, reason: null } }),
      view({ id: 'refused', startedAt: at(8), send: needsYou(null) }),
      view({ id: 'collides', startedAt: at(8.5), send: needsYou(repair) }),
      view({ id: 'asked', send: { kind: 'undecided', parts: [] } }),
    ]
    const untracked = [{ startedAt: at(10), endedAt: at(11) }]
    expect(issues(entries, untracked).map(({ label, fix }) => [label, fix])).toEqual([
      ['Send again', { kind: 'send', entryId: 'refused' }],
      ['Begin at 09:15 and send', { kind: 'repair', entryId: 'collides', repair }],
      ['Send now', { kind: 'send', entryId: 'waits' }],
      ['Show', { kind: 'show', entryId: 'asked' }],
      ['Edit', { kind: 'edit', entryId: 'slip' }],
      ['Edit', { kind: 'edit', entryId: 'slip' }],
      ['Add entry', { kind: 'add', span: untracked[0] }],
    ])
    expect(issues(entries)[0]).toMatchObject({ when: '08:00–10:00', what: 'Website — Coding: You have no access.' })
  })

  it('is one row for two entries that overlap, with both ways to put one behind the other', () => {
    const pair = (first: Partial<EntryView>, second: Partial<EntryView>) => [
      view({ id: 'second', marks: ['overlap'], ...second }),
      view({ id: 'first', marks: ['overlap'], ...first }),
    ]
    const [found, ...more] = issues(pair({}, { startedAt: at(9.75), endedAt: at(11) }))
    expect(more).toEqual([])
    expect(found).toMatchObject({
      when: '09:45–10:00',
      label: 'End the first at 09:45',
      fix: { kind: 'times', entryId: 'first', endedAt: at(9.75) },
      other: { label: 'Start the second at 10:00', fix: { kind: 'times', entryId: 'second', startedAt: at(10) } },
    })
    // One that holds the other would lose time.
    const inside = issues(pair({}, { startedAt: at(9.25), endedAt: at(9.5) }))
    expect(inside).toMatchObject([{ label: 'Edit', fix: { kind: 'edit', entryId: 'second' } }])
    const together = issues(pair({}, { startedAt: at(9), endedAt: at(11) }))
    expect(together).toMatchObject([{ label: 'Start the second at 10:00' }])
    // The other one is on another day.
    expect(issues([view({ marks: ['overlap'] })])).toMatchObject([{ fix: { kind: 'edit' } }])
  })

  it('leaves out times of a few minutes', () => {
    expect(issues([], [{ startedAt: at(10), endedAt: at(10) + 9 * MINUTE }])).toEqual([])
  })

  it('is nothing where all is sent and tracked, or stays here', () => {
    const kept: EntryView['send'] = { kind: 'kept', why: 'It has no server.' }
    expect(issues([view(), view({ send: kept }), view({ endedAt: null, send: { kind: 'running' } })])).toEqual([])
  })
})

describe('an entry that is added', () => {
  const asked = { entries: [], date: '2026-11-20', now: at(15), zone: ZONE }
  it('is for the stretch that was clicked', () => {
    const span = { startedAt: at(10), endedAt: at(11) }
    expect(newEntryBase({ from: undefined, span }, asked)).toMatchObject({ ...span, target: null })
  })
  it('is like the one that is duplicated, in the zone of now', () => {
    const from = anEntry({ zone: 'Asia/Kolkata', description: 'Logo' })
    expect(newEntryBase({ from, span: undefined }, asked)).toMatchObject({ description: 'Logo', zone: ZONE })
  })
})

describe('the week', () => {
  it('begins on Monday', () => {
    const week = { from: '2026-11-16', to: '2026-11-22' }
    expect(['2026-11-16', '2026-11-20', '2026-11-22'].map(weekOf)).toEqual([week, week, week])
    expect(weekOf('2027-01-01')).toEqual({ from: '2026-12-28', to: '2027-01-03' })
  })

  it.each([
    [6, '2026-11-14', '2026-11-20'],
    [7, '2026-11-15', '2026-11-21'],
  ] as const)('begins on the day that the person chose: %i', async (weekStart, from, to) => {
    await speak({ ...english, weekStart })
    expect([from, '2026-11-16', '2026-11-20', to].map(weekOf)).toEqual(Array(4).fill({ from, to }))
    await speak(english)
  })

  it('says how far one is ahead or behind, of today only what is more than its plan', () => {
    const day = (date: string, worked: number, planned: number | null) => ({
      date,
      totals: { workedMs: worked * HOUR, pausedMs: 0, projects: [] },
      scheduledMs: planned === null ? null : planned * HOUR,
    })
    const past = [day('2026-11-18', 7, 8), day('2026-11-19', 8.5, 8)]
    const ahead = day('2026-11-21', 0, 8)
    expect(soFar([...past, day('2026-11-20', 2, 8), ahead], '2026-11-20')).toBe(-0.5 * HOUR)
    expect(soFar([...past, day('2026-11-20', 9, 8), ahead], '2026-11-20')).toBe(0.5 * HOUR)
    expect(soFar([day('2026-11-20', 2, 8), ahead], '2026-11-20')).toBeNull()
    expect(soFar([day('2026-11-19', 2, null)], '2026-11-20')).toBeNull()
  })

  it('adds up per customer and project, with what each has of the whole', () => {
    const project = (key: string, customer: string | null, workedMs: number) => ({
      key,
      customer,
      project: `Project ${key}`,
      color: null,
      workedMs,
    })
    const day = (scheduledMs: number | null, ...projects: ReturnType<typeof project>[]) => ({
      scheduledMs,
      totals: { workedMs: projects.reduce((sum, { workedMs }) => sum + workedMs, 0), pausedMs: 5 * MINUTE, projects },
    })
    const sum = sumOf([
      day(8 * HOUR, project('1', 'Acme', HOUR), project('2', 'Acme', 2 * HOUR)),
      day(null, project('1', 'Acme', 3 * HOUR), project('3', null, 2 * HOUR)),
    ])
    expect(sum).toMatchObject({ workedMs: 8 * HOUR, pausedMs: 10 * MINUTE, scheduledMs: 8 * HOUR })
    expect(sum.customers.map(({ name, workedMs, share }) => [name, workedMs / HOUR, share])).toEqual([
      ['Acme', 6, 0.75],
      [null, 2, 0.25],
    ])
    expect(sum.customers[0]?.projects.map(({ name, share }) => [name, share])).toEqual([
      ['Project 1', 0.5],
      ['Project 2', 0.25],
    ])
    expect(sumOf([])).toEqual({ workedMs: 0, pausedMs: 0, scheduledMs: null, customers: [] })
  })
})

describe('the window', () => {
  beforeEach(() => {
    setUnsaved(false)
    showMode('day')
    showDate(null)
    vi.stubGlobal('requestAnimationFrame', () => 0)
  })

  it('opens on the date in its address', () => {
    expect(dateInHash('#2026-11-20')).toBe('2026-11-20')
    expect(dateInHash('')).toBeNull()
    expect(dateInHash('#<b>')).toBeNull()
  })

  it('goes nowhere before what was typed is agreed to be lost', () => {
    openEntry('e1')
    setUnsaved(true)
    showDate('2026-11-19')
    expect(useDayView.getState()).toMatchObject({ date: null, panel: { kind: 'edit', entryId: 'e1' } })
    stayInPanel()
    expect(useDayView.getState().pendingLeave).toBeNull()
    showDate('2026-11-19')
    discardAndLeave()
    expect(useDayView.getState()).toMatchObject({ date: '2026-11-19', panel: null, unsaved: false, pendingLeave: null })
  })

  it('comes back from an entry to the list that it was opened from', () => {
    openDayCheck()
    openEntry('e1', 'sheet')
    closePanel()
    expect(useDayView.getState().panel).toEqual({ kind: 'sheet' })
    closePanel()
    expect(useDayView.getState().panel).toBeNull()
  })

  it('goes at once where nothing is', () => {
    openEntry('e1')
    showDate('2026-11-19')
    expect(useDayView.getState()).toMatchObject({ date: '2026-11-19', panel: null, selected: null })
  })
})
