/** Whatever a week brings (work, sleep, journeys, changed clocks, restarts): each cause is told once, and at its hours. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReminderService } from '../../electron/core/reminders/reminderService.ts'
import type { Journal } from '../../electron/core/ports/ports.ts'
import * as engine from '../../electron/core/entries/timer.ts'
import type { Entry, Reminders, Timer } from '../../shared/model/snapshot.ts'
import { defaultSettings } from '../../shared/settings/settingsSchema.ts'
import { dateStart, dayStart, isoWeekday, localDate, timeOfDay } from '../../shared/time/zonedTime.ts'
import { calm, counter, fakeClock } from '../support/fakes.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { DAY, HOUR, MINUTE, someDetails } from '../support/samples.ts'
import { moments, zones } from '../support/zones.ts'

/** Not in the hours in which clocks are changed: there the wall shows a time twice, or never. */
const time = fc.integer({ min: 5 * 12, max: 23 * 12 + 11 }).map((fives) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(fives / 12))}:${two((fives % 12) * 5)}`
})
const hours = fc
  .uniqueArray(time, { maxLength: 4 })
  .map((times) => times.toSorted().flatMap((to, at, all) => (at % 2 === 1 ? [{ from: all[at - 1] ?? '', to }] : [])))
const reminders: fc.Arbitrary<Reminders> = fc.record({
  days: fc.array(fc.record({ end: fc.option(time), hours }), { minLength: 7, maxLength: 7 }),
  notTracking: fc.constantFrom(0, 5, 45),
  runsLong: fc.constantFrom(0, 3),
  snoozeMinutes: fc.constant(10),
})

const minutes = (most: number) => fc.integer({ min: 1, max: most }).map((count) => count * MINUTE)
const step = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), ms: minutes(9 * 60) }),
  fc.record({ kind: fc.constant('sleep' as const), ms: minutes(30 * 60) }),
  fc.record({ kind: fc.constant('travel' as const), zone: zones }),
  fc.record({ kind: fc.constant('quiet' as const), ms: minutes(5 * 60) }),
  fc.record({ kind: fc.constantFrom('start' as const, 'stop' as const, 'stopEarlier' as const, 'restart' as const) }),
)
const weeks = fc.record({ moment: moments, reminders, steps: fc.array(step, { minLength: 5, maxLength: 25 }) })

/** What was shown: of which cause, at which instant, by which clock, and how it stood then. */
interface Shown {
  id: string
  at: number
  zone: string
  quiet: boolean
  running: boolean
  stoppedAt: number
}

/** What a journal has to be for reminders, without a disk. */
function memoryJournal() {
  const entries = new Map<string, Entry>()
  const meta = new Map<string, string>()
  const journal: Partial<Journal> = {
    entriesBetween: (from, to) =>
      [...entries.values()].filter(({ startedAt, endedAt }) => startedAt < to && (endedAt ?? Infinity) > from),
    openGaps: () => [],
    entry: (id) => entries.get(id) ?? null,
    meta: (key) => meta.get(key) ?? null,
    setMeta: (key, value) => void meta.set(key, value ?? ''),
  }
  return { entries, journal: journal as Journal }
}

function live({ moment, reminders: set, steps }: typeof weeks extends fc.Arbitrary<infer W> ? W : never) {
  const clock = fakeClock(moment.at, moment.zone)
  const { entries, journal } = memoryJournal()
  const newId = counter('e')
  const shown: Shown[] = []
  const fixture: { timer: Timer } = { timer: { kind: 'idle', last: someDetails() } }
  let quiet = false
  let stoppedAt = -Infinity
  const open = () => {
    const one = createReminderService({
      ...calm,
      clock,
      journal,
      settings: () => ({ ...defaultSettings, reminders: set }),
      timer: () => fixture.timer,
      stop: () => {},
      open: () => {},
      quiet: () => quiet,
      notifier: {
        show: () => {
          const id = one.view()?.id ?? 'none'
          const running = fixture.timer.kind === 'running'
          shown.push({ id, at: clock.now(), zone: clock.zone(), quiet, running, stoppedAt })
        },
      },
    })
    return one
  }
  let reminding = open()
  const become = ({ timer: next, saved }: engine.Transition) => {
    if (fixture.timer.kind === 'running' && next.kind === 'idle') stoppedAt = clock.now()
    fixture.timer = next
    for (const entry of saved) entries.set(entry.id, entry)
    reminding.check()
  }
  reminding.check()
  for (const one of steps) {
    switch (one.kind) {
      case 'pass':
        clock.advance(one.ms)
        break
      case 'sleep':
        clock.sleep(one.ms)
        reminding.check()
        break
      case 'travel':
        clock.travel(one.zone)
        break
      case 'quiet':
        quiet = true
        clock.advance(one.ms)
        quiet = false
        break
      case 'start':
        become(
          engine.start(fixture.timer, { details: someDetails(), id: newId(), at: clock.now(), zone: clock.zone() }),
        )
        break
      case 'stop':
        become(engine.stop(fixture.timer, clock.now()))
        break
      case 'stopEarlier':
        if (fixture.timer.kind === 'running') {
          become(engine.stopAt(fixture.timer, (fixture.timer.entry.startedAt + clock.now()) / 2, clock.now()))
        }
        break
      case 'restart':
        reminding.close()
        reminding = open()
        reminding.check()
    }
  }
  return { shown, entries: [...entries.values()], set }
}

type Life = ReturnType<typeof live>

const dateBefore = (at: number, zone: string) => localDate(dayStart(at, zone) - 1, zone)

/** Each cause, and of time without a timer once until something is tracked. */
function expectOnce({ shown, entries }: Life): void {
  for (const [at, { id, at: now }] of shown.entries()) {
    const before = shown.slice(0, at).findLast((other) => other.id === id)
    if (!before) continue
    expect(id).toMatch(/^idle /)
    expect(entries.some(({ endedAt }) => endedAt !== null && endedAt > before.at && endedAt <= now)).toBe(true)
  }
  // One look shows one; whoever travels in no time looks at two places.
  expect(new Set(shown.map(({ at, zone }) => `${at} ${zone}`)).size).toBe(shown.length)
}

/** After the end of their own day or on the next one, and inside the working hours. */
function expectAtTheirHours({ shown, set }: Life): void {
  for (const { id, at, zone } of shown) {
    const [kind, about = '', from] = id.split(' ')
    if (kind === 'long') continue
    const date = localDate(at, zone)
    const start = dateStart(about, zone)
    const day = set.days[isoWeekday(start, zone) - 1]
    const reaches = (clock: string | undefined) => clock !== undefined && at >= timeOfDay(start, clock, zone)
    if (kind === 'end') {
      expect([date, dateBefore(at, zone)]).toContain(about)
      if (date === about) expect(reaches(day?.end ?? undefined)).toBe(true)
    } else {
      const stretch = day?.hours.find((one) => one.from === from)
      expect(date).toBe(about)
      expect([reaches(stretch?.from), reaches(stretch?.to)]).toEqual([true, false])
    }
  }
}

/** Who is not to be disturbed, and for half an hour who stopped. */
function expectLeftInPeace({ shown }: Life): void {
  for (const { quiet, running, at, stoppedAt, id } of shown) {
    expect(quiet).toBe(false)
    if (!running && !id.startsWith('end')) expect(at - stoppedAt).toBeGreaterThanOrEqual(HOUR / 2)
  }
}

describe('reminders through any week', () => {
  it('tell of each cause once, at the hours it is about, and leave in peace who does not want them or just stopped', () => {
    fc.assert(
      fc.property(weeks, (week) => {
        const life = live(week)
        expectOnce(life)
        expectAtTheirHours(life)
        expectLeftInPeace(life)
      }),
      propertyRuns(120),
    )
  })

  it('come on every day that ends without a timer and without a sleep', () => {
    fc.assert(
      fc.property(moments, time, ({ at, zone }, end) => {
        const set = {
          ...defaultSettings.reminders,
          days: defaultSettings.reminders.days.map(() => ({ end, hours: [] })),
        }
        const { shown } = live({ moment: { at, zone }, reminders: set, steps: [{ kind: 'pass', ms: 7 * DAY }] })
        expect(shown.length).toBeGreaterThanOrEqual(6)
        expect(shown.length).toBeLessThanOrEqual(8)
      }),
      propertyRuns(15),
    )
  })
})
