import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClockJumpReader } from '../../electron/core/absences/clockJump.ts'
import { wholeClock } from '../../electron/core/wholeClock.ts'
import { type Interval, united, workedIntervals } from '../../shared/time/intervals.ts'
import { gapCauses, type Settings } from '../../shared/model/snapshot.ts'
import { absenceFixture, drop, keep } from '../support/absenceFixture.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { HOUR, MINUTE, NOW } from '../support/samples.ts'

/** Readings of a platform: mostly time that goes on by fractions of a ms, and now and then what can't be. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0, max: 2 * MINUTE, noNaN: true }) },
  { weight: 2, arbitrary: fc.double({ min: -HOUR, max: HOUR, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e300) },
)

describe('whatever the platform’s clocks say', () => {
  it('the core’s are whole, and the one that nobody sets never goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(step, step), { maxLength: 60 }), (steps) => {
        let [wall, ran] = [NOW + 0.25, 1234.567]
        const on = (at: number, by: number) => (Number.isFinite(by) && Math.abs(by) < 1e12 ? at + by : at)
        let [odd, oddRan] = [0, 0]
        const clock = wholeClock(
          { now: () => wall + odd, monotonic: () => ran + oddRan, zone: () => 'UTC', after: () => () => {} },
          () => {},
        )
        const drift = createClockJumpReader(clock)
        let before = clock.monotonic()
        for (const [first, second] of steps) {
          ;[wall, ran] = [on(wall, first), on(ran, second)]
          ;[odd, oddRan] = [on(0, first) === 0 ? first : 0, on(0, second) === 0 ? second : 0]
          const seen = [clock.now(), clock.monotonic()]
          expect([...seen, ...Object.values(drift())].filter((ms) => !Number.isInteger(ms))).toEqual([])
          expect(seen[1]).toBeGreaterThanOrEqual(before)
          before = seen[1] ?? 0
        }
      }),
    )
  })

  it('a jump is told once by its length, to a millisecond, and two clocks that part slowly are none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10 * MINUTE, noNaN: true }), { minLength: 1, maxLength: 20 }),
        fc.oneof(fc.integer({ min: 70_000, max: 5 * HOUR }), fc.integer({ min: -5 * HOUR, max: -10_000 })),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (waits, jump, fraction) => {
          let [wall, ran] = [NOW, fraction]
          const drift = createClockJumpReader(
            wholeClock({ now: () => wall, monotonic: () => ran, zone: () => 'UTC', after: () => () => {} }, () => {}),
          )
          for (const wait of waits) {
            wall += wait * (1 + 5e-5)
            ran += wait
            expect(drift()).toMatchObject({ ahead: 0, back: 0 })
          }
          wall += jump
          const { ahead, back } = drift()
          expect(Math.abs(ahead - back - jump)).toBeLessThanOrEqual(2)
          expect(drift()).toMatchObject({ ahead: 0, back: 0 })
        },
      ),
    )
  })
})

const kinds = fc.constantFrom('sleep', 'lock', 'switch', 'shutdown', 'idle' as const)
const length = fc.integer({ min: 0, max: 3 * HOUR })
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait'), ms: length }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('asleep'), ms: length }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('jump'), ms: fc.integer({ min: -HOUR, max: 2 * HOUR }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('begins', 'ends'), kind: kinds, idle: length }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('start', 'stop', 'pause', 'resume', 'answer', 'restart') }) },
)
const rule = fc.record({
  mode: fc.constantFrom('ask', 'ask', 'drop', 'keep'),
  minutes: fc.integer({ min: 1, max: 15 }),
})
const rules = fc.record(Object.fromEntries(gapCauses.map((cause) => [cause, rule]))) as fc.Arbitrary<Settings['gaps']>

/** The times of what runs, and of what is asked about it. */
function pastOf({ tracker, journal }: ReturnType<typeof absenceFixture>): number[] {
  const timer = tracker.timer()
  if (timer.kind === 'idle') return []
  const { entry } = timer
  const gaps = journal.openGaps().filter(({ entryId }) => entryId === entry.id)
  return [entry, ...entry.pauses, ...gaps].flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? 0])
}

describe('whatever the system tells of the computer, and in whatever order', () => {
  it('nothing throws or fails, what is stored is whole, and no two gaps of an entry are open over the same time', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), rules, fc.boolean(), (acts, gaps, countsSleep) => {
        const fixture = absenceFixture('09:00', countsSleep ? 'always' : 'awake')
        fixture.again()
        fixture.rules(gaps)
        fixture.work()
        let setBack = false
        /** How far the clock was set back unseen: two clocks may part by as much. */
        let unseen = 5_000
        for (const one of acts) {
          switch (one.do) {
            case 'wait':
              fixture.clock.advance(one.ms)
              break
            case 'asleep':
              fixture.clock.sleep(one.ms)
              break
            case 'jump':
              setBack ||= one.ms < 0
              if (one.ms < 0 && one.ms > -MINUTE) unseen -= one.ms
              fixture.clock.set(fixture.clock.now() + one.ms)
              break
            case 'begins':
            case 'ends':
              if (one.do === 'begins') fixture.begins(one.kind, one.idle + 0.5)
              else fixture.ends(one.kind)
              break
            case 'start':
              fixture.work()
              break
            case 'stop':
              fixture.tracker.stop()
              break
            case 'pause':
              fixture.tracker.pause()
              break
            case 'resume':
              fixture.tracker.resume()
              break
            case 'answer':
              if (fixture.absences.views().length > 0) fixture.answer(fixture.clock.now() % 2 === 0 ? keep : drop)
              break
            case 'restart':
              fixture.crash()
              fixture.again()
          }
          const open = fixture.journal.openGaps()
          const entries = fixture.journal.entriesBetween(0, Number.MAX_SAFE_INTEGER)
          const stored = [...open, ...entries, ...entries.flatMap(({ pauses }) => pauses)]
          const times = stored.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? 0])
          expect(times.filter((at) => !Number.isInteger(at))).toEqual([])
          expect(open.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1)
          if (setBack) fixture.absences.timerChanged()
          const past = pastOf(fixture)
          expect(past.filter((at) => at > fixture.clock.now() + unseen)).toEqual([])
          if (setBack) continue
          for (const its of Map.groupBy(open, ({ entryId }) => entryId).values()) {
            const edges = its.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? Infinity])
            expect(edges).toEqual(edges.toSorted((a, b) => a - b))
          }
        }
        expect([fixture.failed, fixture.notices.list().filter(({ id }) => id === 'gapsLost')]).toEqual([[], []])
      }),
      propertyRuns(150),
    )
  })
})

/** What somebody does at work, with the time until the next of it. */
const deed = fc.record({
  do: fc.constantFrom('pause', 'resume', 'lock', 'unlock', 'look', 'notWorked'),
  ms: fc.integer({ min: 0, max: 12 * MINUTE }),
})
const deeds = fc.array(deed, { maxLength: 6 })

describe('a clock that goes ahead and is put back before as much time went by', () => {
  it('changes nothing of what was worked, and leaves no question about time that never passed', () => {
    const worked = (before: Deeds, meanwhile: Deeds, after: Deeds, begins: boolean, ms: number) => {
      const fixture = absenceFixture()
      fixture.again()
      const begin = () => (fixture.work(), fixture.clock.advance(2 * MINUTE))
      if (!begins) begin()
      play(fixture, before)
      if (ms > 0) fixture.clock.set(fixture.clock.now() + ms)
      if (begins) begin()
      fixture.absences.timerChanged()
      play(fixture, meanwhile)
      if (ms > 0) fixture.clock.set(fixture.clock.now() - ms)
      fixture.absences.timerChanged()
      const asked = fixture.journal.openGaps().filter(({ kinds }) => kinds.join() === 'clock')
      play(fixture, after)
      fixture.tracker.stop()
      const entries = fixture.journal.entriesBetween(0, Number.MAX_SAFE_INTEGER)
      return { stretches: united(entries.flatMap((entry) => workedIntervals(entry, 0))), asked, failed: fixture.failed }
    }
    fc.assert(
      fc.property(deeds, deeds, deeds, fc.boolean(), fc.integer({ min: 75, max: 24 * 60 }), (...all) => {
        const [before, meanwhile, after, begins, minutes] = all
        const jumped = worked(before, meanwhile, after, begins, minutes * MINUTE)
        const straight = worked(before, meanwhile, after, begins, 0)
        expect([jumped.asked, jumped.failed, straight.failed]).toEqual([[], [], []])
        // A pause of some seconds may have been none.
        expect(apart(jumped.stretches, straight.stretches)).toBeLessThan(5_100)
      }),
      propertyRuns(150),
    )
  })
})

/** How much lies in one of them only, ms. */
function apart(some: Interval[], others: Interval[]): number {
  const length = (all: Interval[]) => all.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)
  return 2 * length(united([...some, ...others])) - length(some) - length(others)
}

type Deeds = typeof deeds extends fc.Arbitrary<infer T> ? T : never

/** Of what is asked only a clock that jumped is said not to have been work. */
function play(fixture: ReturnType<typeof absenceFixture>, all: Deeds): void {
  for (const one of all) {
    switch (one.do) {
      case 'pause':
        fixture.tracker.pause()
        break
      case 'resume':
        fixture.tracker.resume()
        break
      case 'lock':
        fixture.begins('lock')
        break
      case 'unlock':
        fixture.ends('lock')
        break
      case 'look':
        fixture.absences.timerChanged()
        break
      case 'notWorked':
        if (fixture.asked()[0]?.kinds.join() === 'clock') fixture.answer(drop)
    }
    fixture.clock.advance(one.ms)
  }
}
