/** A day of many switches and short pauses at a Kimai 2 that forbids overlaps, with each way of rounding that it knows. */
import { describe, expect, it } from 'vitest'
import { roundStopped } from '../servers/kimai2/rounding.ts'
import { readConfig } from '../servers/kimai2/config.ts'
import { type Kimai2Fixture, kimai2Fixture, MINUTE, SECOND } from './engineAtKimai2.ts'
import { playsAll } from '../support/propertyRuns.ts'
import { worked } from '../../shared/time/workedTime.ts'
import { workedIntervals, without, type Interval } from '../../shared/time/intervals.ts'

const modes = ['default', 'closest', 'floor', 'ceil']
const steps = [1, 5, 15]
/** Each is played in one of both ways to send, as a day takes seconds. */
const all = modes.flatMap((mode, row) =>
  steps.map((minutes, column) => ({ mode, minutes, live: (row + column) % 2 === 0 })),
)
/** Of these `npm test` plays each mode once, each step, and both ways to send. */
const always = ['default 1', 'closest 5', 'floor 5', 'ceil 15']
const roundings = all.filter(({ mode, minutes }) => playsAll || always.includes(`${mode} ${minutes}`))

type Rounding = Pick<(typeof all)[number], 'mode' | 'minutes'>

const configOf = ({ mode, minutes }: Rounding) => ({
  timesheet: {
    rounding: { default: { mode, begin: minutes, end: minutes, duration: 0 } },
    rules: { allow_overlapping_records: false },
  },
})

/** Numbers in [0, 1) that are the same in each run. */
function* dice(seed = 7): Generator<number, never> {
  for (let state = seed; ; state = (state * 16_807) % 2_147_483_647) yield (state % 10_007) / 10_007
}

/** Forty switches, from half a minute of work to half an hour; after each third one a pause of seconds. */
async function playDay(fixture: Kimai2Fixture): Promise<void> {
  const rolls = dice()
  const roll = (from: number, to: number) => Math.round(from + rolls.next().value * (to - from)) * SECOND
  const { target, other } = fixture
  for (let at = 0; at < 40; at++) {
    await fixture.ask('start', { target: at % 2 ? other : target, description: `part ${at}` })
    await fixture.pass(at % 7 === 3 ? roll(25, 80) : roll(2 * 60, 30 * 60))
    if (at % 3 !== 1) continue
    await fixture.ask('pause', undefined)
    await fixture.pass(roll(10, 70))
    await fixture.ask('resume', {})
    await fixture.pass(roll(30, 9 * 60))
  }
  await fixture.stop()
  // What was refused for a time that was still to come goes when that has come.
  await fixture.pass(30 * MINUTE)
}

/** What of the work no record covers, ms. */
const uncovered = (work: Interval[], records: Interval[]): number =>
  records.reduce(without, work).reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)

/** What Kimai stores of each part where overlaps are allowed. */
function roundedAlone(work: Interval[], rounding: Rounding): Interval[] {
  const { config } = readConfig(configOf(rounding))
  return work.map(({ startedAt, endedAt }) => {
    const record = { begin: startedAt, end: endedAt, zone: 'Europe/Berlin', duration: 0, break: 0 }
    roundStopped(config, record)
    return { startedAt: record.begin, endedAt: record.end }
  })
}

describe.each(roundings)(
  'a day of forty switches and short pauses, with rounding $mode to $minutes min',
  ({ live, ...rounding }) => {
    it(`is sent whole (shown while it runs: ${live})`, async () => {
      const fixture = await kimai2Fixture({ config: configOf(rounding), live })
      await playDay(fixture)
      const entries = fixture.app.entries()
      const before = entries.map((entry) => worked(entry, 0))
      const open = () => fixture.views().filter(({ send }) => send.kind !== 'sent')
      for (const { id, send } of open()) {
        if (send.kind !== 'needsYou' || !send.repair) continue
        const { postingId, startedAt, endedAt } = send.repair
        await fixture.ask('repair', { entryId: id, postingId, startedAt, endedAt })
      }
      expect(open().map(({ send }) => send)).toEqual([])
      expect(fixture.server.requests.filter(({ method }) => method === 'DELETE')).toEqual([])
      expect(fixture.app.entries().map((entry) => worked(entry, 0))).toEqual(before)
      const work = entries.flatMap((entry) =>
        workedIntervals(entry, 0).map(({ startedAt, endedAt }) => ({
          startedAt: Math.floor(startedAt / SECOND) * SECOND,
          endedAt: Math.floor(endedAt / SECOND) * SECOND,
        })),
      )
      const records = fixture.stored().map(({ begin, end }) => ({ startedAt: begin, endedAt: end ?? begin }))
      expect(records).toHaveLength(work.length)
      expect(uncovered(work, records)).toBeLessThanOrEqual(uncovered(work, roundedAlone(work, rounding)))
    })
  },
)
