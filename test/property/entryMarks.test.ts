/** What days add up to, over changes of the clock and midnights. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { totalsOf, untrackedIn } from '../../electron/core/time/dayTotals.ts'
import { workdayOf } from '../../electron/core/time/workday.ts'
import {
  columnLayout,
  endOf,
  hourMarks,
  hoursOf,
  instantAt,
  positionOf,
} from '../../renderer/day/calendar/calendarLayout.ts'
import type { Entry, ReminderDay } from '../../shared/model/snapshot.ts'
import { defaultReminders } from '../../shared/settings/reminderSchema.ts'
import { datesBetween, dateStart, dayStart, localDate, nextDayStart, wallClock } from '../../shared/time/zonedTime.ts'
import { paused, worked } from '../../shared/time/workedTime.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { anEntry, aTarget, DAY, MINUTE } from '../support/samples.ts'
import { moments } from '../support/zones.ts'

const runs = propertyRuns(500)

/** Up to six entries around a moment that may be near a change of the clock, with pauses in some, one maybe running. */
const scenes = moments.chain(({ at, zone }) =>
  fc
    .array(
      fc.record({
        start: fc.integer({ min: -3 * 1440, max: 1440 }),
        length: fc.integer({ min: 0, max: 2 * 1440 }),
        project: fc.integer({ min: 1, max: 3 }),
        pause: fc.option(
          fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
        ),
        runs: fc.boolean(),
      }),
      { maxLength: 6 },
    )
    .map((made) => {
      const now = at + 2 * DAY
      const entries = made.map(({ start, length, project, pause, runs: open }, nth): Entry => {
        const startedAt = at + start * MINUTE
        const endedAt = Math.min(now, startedAt + length * MINUTE)
        const [from, to] = (pause ?? [0, 0])
          .toSorted()
          .map((part) => Math.round(startedAt + part * (endedAt - startedAt)))
        return anEntry({
          id: `e${nth}`,
          startedAt,
          endedAt: open && nth === 0 ? null : endedAt,
          pauses: pause && from !== undefined && to !== undefined ? [{ startedAt: from, endedAt: to }] : [],
          target: aTarget({ projectId: String(project), project: `Project ${project}` }),
        })
      })
      return { at, zone, now, entries }
    }),
)
const dayOf = (at: number, zone: string) => ({ startedAt: dayStart(at, zone), endedAt: nextDayStart(at, zone) })
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

describe('the totals of days', () => {
  it('are together what the entries are, however midnights and changes of the clock cut them', () => {
    fc.assert(
      fc.property(scenes, ({ at, zone, now, entries }) => {
        const dates = datesBetween(localDate(at - 5 * DAY, zone), localDate(at + 6 * DAY, zone), zone)
        const totals = dates.map((date) => totalsOf(entries, dayOf(dateStart(date, zone), zone), now))
        const exact = sum(entries.map((entry) => worked(entry, now)))
        const shown = sum(totals.map(({ workedMs }) => workedMs))
        // Each day is shown in the whole minutes that it has.
        expect(shown % MINUTE).toBe(0)
        expect(exact - shown).toBeGreaterThanOrEqual(0)
        expect(exact - shown).toBeLessThan(totals.length * MINUTE)
        expect(sum(totals.map(({ pausedMs }) => pausedMs))).toBe(sum(entries.map((entry) => paused(entry, now))))
        for (const { workedMs, projects } of totals) expect(sum(projects.map((one) => one.workedMs))).toBe(workedMs)
      }),
      runs,
    )
  })
})

describe('the dates from one to another', () => {
  it('are each local day once, whatever the clocks do', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 61 }), ({ at, zone }, days) => {
        const first = localDate(at, zone)
        const last = new Date(Date.parse(first) + days * DAY).toISOString().slice(0, 10)
        const dates = datesBetween(first, last, zone)
        expect(dates[0]).toBe(first)
        let next = dateStart(first, zone)
        for (const date of dates) {
          expect(dateStart(date, zone)).toBe(next)
          expect(localDate(next, zone)).toBe(date)
          next = nextDayStart(next, zone)
        }
        expect(localDate(next, zone) > last).toBe(true)
      }),
      runs,
    )
  })
})

/** Up to three stretches of the clock's day, in order and apart, and maybe an end. */
const workingDays = fc
  .record({
    times: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }),
    end: fc.option(fc.integer({ min: 0, max: 1439 })),
  })
  .map(({ times, end }): ReminderDay => {
    const inOrder = times.toSorted((a, b) => a - b)
    const ranges = inOrder.flatMap((to, nth) =>
      nth % 2 === 1 ? [{ from: text(inOrder[nth - 1] ?? 0), to: text(to) }] : [],
    )
    return { end: end === null ? null : text(end), hours: ranges }
  })
const text = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
const workdayOn = (hours: ReminderDay, at: number, zone: string) =>
  workdayOf({ ...defaultReminders, days: Array.from({ length: 7 }, () => hours) }, at, zone)

/** Whether the clock of the zone shows a time inside the hours. */
const isIn = ({ hours }: ReminderDay, at: number, zone: string) => {
  const time = wallClock(at, zone).slice(11, 16)
  return hours.some(({ from, to }) => from <= time && time < to)
}

describe('what is not tracked', () => {
  it('is in the past of the day, in order, a minute at least, and has no entry', () => {
    fc.assert(
      fc.property(scenes, workingDays, ({ at, zone, now, entries }, hours) => {
        const day = dayOf(at, zone)
        const workday = workdayOn(hours, day.startedAt, zone)
        for (const moment of [now, at]) {
          const past = entries.filter(({ startedAt }) => startedAt <= moment)
          const found = untrackedIn(past, day, moment, workday)
          for (const [nth, { startedAt, endedAt }] of found.entries()) {
            expect(endedAt - startedAt).toBeGreaterThanOrEqual(MINUTE)
            expect(startedAt).toBeGreaterThanOrEqual(found[nth - 1]?.endedAt ?? day.startedAt)
            expect(endedAt).toBeLessThanOrEqual(
              Math.min(day.endedAt, Math.max(moment, ...past.map((one) => one.endedAt ?? 0))),
            )
            const bare = past.map((entry) => ({ ...entry, pauses: [] }))
            expect(totalsOf(bare, { startedAt, endedAt }, moment).workedMs).toBe(0)
          }
        }
      }),
      runs,
    )
  })

  it('is all of the working hours in which nothing is, on days on which the clocks go on', () => {
    fc.assert(
      fc.property(scenes, workingDays, ({ at, zone, now, entries }, hours) => {
        const day = dayOf(at, zone)
        fc.pre(hours.hours.length > 0 && day.endedAt - day.startedAt === DAY)
        const found = untrackedIn(entries, day, now, workdayOn(hours, at, zone))
        const has = (stretches: { startedAt: number; endedAt: number | null }[], moment: number) =>
          stretches.some(({ startedAt, endedAt }) => startedAt <= moment && moment < (endedAt ?? now))
        const isMissing = (moment: number) => isIn(hours, moment, zone) && !has(entries, moment)
        const last = Math.min(day.endedAt, now) - MINUTE
        for (let moment = day.startedAt; moment < last; moment += 37 * MINUTE) {
          if (has(found, moment)) expect(isMissing(moment)).toBe(true)
          // Entries and hours are of whole minutes, so that all between is missing, too.
          else if (isMissing(moment)) expect(isMissing(moment + MINUTE)).toBe(false)
        }
      }),
      propertyRuns(200),
    )
  })
})

describe('the column of a day', () => {
  it('has every part inside it, its hours in their order, and entries of one lane apart', () => {
    fc.assert(
      fc.property(scenes, ({ at, zone, now, entries }) => {
        const { startedAt: dayStart, endedAt: dayEnd } = dayOf(at, zone)
        const views = entries.map((entry) => ({ ...entry, send: { kind: 'running' as const }, marks: [], there: null }))
        const day = { dayStart, dayEnd, untracked: [] }
        const hours = hoursOf(day)
        const tops = hourMarks(day, zone).map(({ top }) => top)
        expect(tops).toEqual(tops.toSorted((a, b) => a - b))
        expect(tops[0]).toBeLessThan(1)
        const { blocks } = columnLayout(day, views, [], now)
        const touching = views.filter(
          (entry) => entry.startedAt < dayEnd && ((entry.endedAt ?? now) > dayStart || entry.startedAt === dayStart),
        )
        expect(blocks.map(({ entry }) => entry.id).toSorted()).toEqual(touching.map(({ id }) => id).toSorted())
        for (const block of blocks) {
          const { entry, top, height, lane, lanes, pauses } = block
          expect(top).toBeGreaterThanOrEqual(0)
          expect(top + height).toBeLessThanOrEqual(hours + 1e-9)
          expect(lane).toBeLessThan(lanes)
          expect(top).toBeLessThanOrEqual(positionOf(entry.startedAt, day) + 1e-9)
          expect(top + height).toBeGreaterThanOrEqual(positionOf(endOf(entry, now), day) - 1e-9)
          for (const pause of pauses) {
            expect(pause.top).toBeGreaterThanOrEqual(-1e-9)
            expect(pause.top + pause.height).toBeLessThanOrEqual(height + 1e-9)
          }
          for (const other of blocks) {
            const apart = top + height <= other.top + 1e-6 || other.top + other.height <= top + 1e-6
            if (other !== block && !apart) expect([other.lane, other.lanes]).not.toEqual([lane, lanes])
            if (other !== block && !apart) expect(other.lanes).toBe(lanes)
          }
        }
      }),
      runs,
    )
  })

  it('has each instant of the day at a place that leads back to it', () => {
    fc.assert(
      fc.property(scenes, fc.double({ min: 0, max: 1, noNaN: true }), ({ at, zone }, part) => {
        const { startedAt: dayStart, endedAt: dayEnd } = dayOf(at, zone)
        const day = { dayStart, dayEnd }
        const instant = Math.round(dayStart + part * (dayEnd - dayStart))
        expect(instantAt(positionOf(instant, day), day)).toBe(instant)
        expect(instantAt(positionOf(dayStart - 5, day), day)).toBe(dayStart)
        expect(instantAt(hoursOf(day) + 3, day)).toBe(dayEnd)
      }),
      runs,
    )
  })
})
