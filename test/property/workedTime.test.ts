/** Whatever a person does, wherever they go and however the clock is set: their hours are what passed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate, nextDayStart } from '../../shared/time/zonedTime.ts'
import { openPause, worked } from '../../shared/time/workedTime.ts'
import type { Entry, ProviderRules } from '../../shared/model/snapshot.ts'
import { booked, splits, timeFixture } from '../support/timeFixture.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { intlWall, moments, zones } from '../support/zones.ts'
import { press } from '../support/pressKeys.ts'

const hour = 3_600_000
const runs = propertyRuns(100)

const act = fc.constantFrom('start', 'stop', 'toggle', 'pause', 'resume', 'restart')
const seconds = (most: number) => fc.integer({ min: 0, max: most }).map((length) => length * 1_000)
const trip = fc.option(zones, { freq: 5 })

/** What is done, how long it takes until then, and where the person went meanwhile. */
const forward = fc.record({ act, to: trip, passed: fc.oneof(seconds(3 * 3_600), seconds(12 * 3_600)) })
/** As above, or the clock is set back meanwhile, by up to two days. */
const anyway = fc.record({
  act,
  to: trip,
  passed: fc.oneof(
    seconds(6 * 3_600),
    seconds(4 * 3_600).map((length) => -length),
    seconds(48 * 3_600).map((length) => -length),
  ),
})
type Step = typeof forward extends fc.Arbitrary<infer T> ? T : never
const many = (step: fc.Arbitrary<Step>) => fc.array(step, { minLength: 1, maxLength: 15 })

type Fixture = ReturnType<typeof timeFixture>

function open(at: number, zone: string): Fixture {
  return timeFixture(new Date(at).toISOString().slice(0, -1), zone)
}

function perform(fixture: Fixture, { act: does, to, passed }: Step): void {
  if (passed < 0) fixture.clock.set(fixture.clock.now() + passed)
  else fixture.clock.advance(passed)
  if (to) fixture.clock.travel(to)
  const { tracker } = fixture
  switch (does) {
    case 'start':
      return fixture.begin()
    case 'toggle':
      return tracker.timer().kind === 'idle' ? fixture.begin() : press(tracker, 'toggle')
    case 'restart':
      return expect(fixture.reopen().timer()).toEqual(tracker.timer())
    case 'stop':
    case 'pause':
    case 'resume':
      return tracker[does]()
  }
}

const entriesOf = ({ journal }: Fixture): Entry[] => journal.entriesBetween(0, Number.MAX_SAFE_INTEGER)
const sum = (figures: number[]) => figures.reduce((total, figure) => total + figure, 0)

/** The local dates from the first instant to the last. */
function datesBetween(from: number, to: number, zone: string): string[] {
  const dates = [localDate(from, zone)]
  for (let at = nextDayStart(from, zone); at <= to; at = nextDayStart(at, zone)) dates.push(localDate(at, zone))
  return dates
}

describe('time zone and DST errors: whatever a person does, wherever they go', () => {
  it('what is worked is what passed, the days add up to it in every zone, and entries keep the zone they began in', () => {
    fc.assert(
      fc.property(moments, many(forward), zones, ({ at, zone }, steps, home) => {
        const fixture = open(at, zone)
        let ran = 0
        let here = zone
        for (const step of steps) {
          const timer = fixture.tracker.timer()
          if (timer.kind === 'running' && !openPause(timer.entry)) ran += step.passed
          const known = new Set(entriesOf(fixture).map(({ id }) => id))
          perform(fixture, step)
          here = step.to ?? here
          for (const entry of entriesOf(fixture)) if (!known.has(entry.id)) expect(entry.zone).toBe(here)
          expect(sum(entriesOf(fixture).map((entry) => worked(entry, fixture.clock.now())))).toBe(ran)
        }
        fixture.clock.travel(home)
        const days = datesBetween(at, fixture.clock.now(), home).map(fixture.day)
        expect(Math.round(sum(days) * hour)).toBe(ran)
      }),
      runs,
    )
  })

  const backEnds = fc.constantFrom<Partial<ProviderRules>>(
    { breaks: 'segments' },
    { breaks: 'field' },
    { breaks: 'text' },
    { ...splits, breaks: 'segments', precisionMinutes: 0 },
    { ...splits, breaks: 'field', precisionMinutes: 0 },
    { ...splits, breaks: 'text', precisionMinutes: 0 },
  )

  it('what is booked is what was worked, on the days of the place where it began', () => {
    fc.assert(
      fc.property(moments, many(forward), backEnds, ({ at, zone }, steps, rules) => {
        const fixture = open(at, zone)
        for (const step of steps) perform(fixture, step)
        fixture.tracker.stop()
        for (const entry of entriesOf(fixture)) {
          const parts = booked(entry, rules)
          expect(Math.round(sum(parts.map(({ hours }) => hours)) * hour)).toBe(worked(entry, 0))
          if (!rules.splitsAtMidnight) continue
          const first = intlWall(entry.startedAt, entry.zone).slice(0, 10)
          const last = intlWall(entry.endedAt ?? 0, entry.zone).slice(0, 10)
          for (const { when } of parts) {
            const date = when.slice(0, 10)
            expect([date >= first, date <= last]).toEqual([true, true])
          }
        }
      }),
      runs,
    )
  })
})

describe('a clock that is set back, whenever that is', () => {
  it('makes nothing negative, and no entry or pause ends before it began', () => {
    fc.assert(
      fc.property(moments, many(anyway), ({ at, zone }, steps) => {
        const fixture = open(at, zone)
        for (const step of steps) {
          perform(fixture, step)
          const now = fixture.clock.now()
          const spans = entriesOf(fixture).flatMap((entry) => [entry, ...entry.pauses])
          for (const { startedAt, endedAt } of spans) expect(endedAt ?? startedAt).toBeGreaterThanOrEqual(startedAt)
          for (const entry of entriesOf(fixture)) expect(worked(entry, now)).toBeGreaterThanOrEqual(0)
          expect(fixture.today()).toBeGreaterThanOrEqual(0)
        }
      }),
      runs,
    )
  })

  it('never takes away what was worked before it', () => {
    fc.assert(
      fc.property(moments, many(forward), seconds(48 * 3_600), ({ at, zone }, steps, back) => {
        const fixture = open(at, zone)
        for (const step of steps) perform(fixture, step)
        const ended = () => entriesOf(fixture).filter(({ endedAt }) => endedAt !== null)
        const before = ended()
        const paused = fixture.tracker.timer().kind === 'running' && openPause(fixture.entry()) ? fixture.entry() : null
        fixture.clock.set(fixture.clock.now() - back)
        expect(ended()).toEqual(before)
        if (paused) expect(worked(paused, fixture.clock.now())).toBe(worked(paused, fixture.clock.now() + back))
      }),
      runs,
    )
  })
})
