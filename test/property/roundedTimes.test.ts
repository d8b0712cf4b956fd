/** Whatever Kimai's rounding makes is explained by it, and the clock of another zone never is. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  couldBe,
  isExplained,
  isExplainedBegin,
  mayBegin,
  mayEnd,
} from '../../electron/providers/shared/roundedTimes.ts'
import { readConfig } from '../servers/kimai2/config.ts'
import { roundStopped } from '../servers/kimai2/rounding.ts'
import { propertyRuns } from '../support/propertyRuns.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

interface Times {
  begin: number
  end: number
}

/** As a server stores it, by the sandbox, which answers as real servers did. */
function stored(mode: string, minutes: { begin: number; end: number }, { begin, end }: Times): Times {
  const { config } = readConfig({ timesheet: { rounding: { default: { mode, ...minutes } } } })
  const cut = (at: number) => Math.floor(at / SECOND) * SECOND
  const record = { begin: cut(begin), end: cut(end), zone: 'UTC', duration: 0, break: 0 }
  roundStopped(config, record)
  return { begin: record.begin, end: record.end }
}

/** The nights in which Berlin and New York put their clocks back, and any time of a year. */
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 9, 24, 20), max: Date.UTC(2026, 9, 25, 6) }),
  fc.integer({ min: Date.UTC(2026, 10, 1, 2), max: Date.UTC(2026, 10, 1, 10) }),
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
)
const times = fc
  .tuple(instant, fc.integer({ min: SECOND, max: 20 * HOUR }))
  .map(([begin, length]): Times => ({ begin, end: begin + length }))
const mode = fc.constantFrom('default', 'floor', 'ceil', 'closest')
const step = (max: number) => fc.integer({ min: 0, max })

/** As far apart as the clocks of two zones: that is asked about, even if it was rounding. */
const isLikeClock = (one: number, other: number) => {
  const off = Math.abs(one - other)
  return off >= 59 * MINUTE && Math.abs(off - Math.round(off / (15 * MINUTE)) * 15 * MINUTE) <= MINUTE
}

describe('times that a server rounded', () => {
  it('could be ours, by any step up to three hours for both ends', () =>
    fc.assert(
      fc.property(mode, fc.integer({ min: 1, max: 180 }), times, (by, minutes, sent) => {
        const now = stored(by, { begin: minutes, end: minutes }, sent)
        // By more than an hour and a half nothing is believed to be emptied.
        const isBelieved = now.begin < now.end || minutes <= 90
        const isOurs = isBelieved ? couldBe(now, sent) : true
        expect([isOurs, mayBegin(now.begin, sent.begin), mayEnd(now.end, sent.end)]).toEqual([true, true, true])
      }),
      propertyRuns(3_000),
    ))

  it('are not those of a record without length that another device began an hour later', () => {
    const sent = { begin: 1_792_861_550_932, end: 1_792_862_379_357 }
    const later = 1_792_865_760_000
    expect(couldBe({ begin: later, end: later }, sent)).toBe(false)
  })

  it('are explained, by steps up to an hour that differ for both ends', () =>
    fc.assert(
      fc.property(mode, step(59), step(59), times, (by, begin, end, sent) => {
        expect(isExplained(stored(by, { begin, end }, sent), sent)).toBe(true)
      }),
      propertyRuns(3_000),
    ))

  it('are explained, by one step up to three hours, unless they look like another clock', () =>
    fc.assert(
      fc.property(mode, step(180), times, (by, minutes, sent) => {
        const now = stored(by, { begin: minutes, end: minutes }, sent)
        const looks = [isLikeClock(now.begin, sent.begin), isLikeClock(now.end, sent.end)]
        if (looks.includes(true)) return
        expect([isExplained(now, sent), isExplainedBegin(now.begin, sent.begin)]).toEqual([true, true])
      }),
      propertyRuns(3_000),
    ))
})

describe('times that another clock shifted', () => {
  const shift = fc.integer({ min: 1, max: 56 }).map((quarters) => (quarters + 3) * 15 * MINUTE)
  const sign = fc.constantFrom(-1, 1)

  it('are never explained, by hours or by zones of quarters, rounded to the minute or not at all', () =>
    fc.assert(
      fc.property(mode, step(1), step(1), times, shift, sign, (by, begin, end, sent, off, way) => {
        const moved = { begin: sent.begin + way * off, end: sent.end + way * off }
        const now = stored(by, { begin, end }, moved)
        expect(isExplained(now, sent)).toBe(false)
        expect(isExplainedBegin(now.begin, sent.begin)).toBe(false)
      }),
      propertyRuns(3_000),
    ))

  it('are never explained where only one end lies in the hour that comes twice', () =>
    fc.assert(
      fc.property(times, sign, fc.boolean(), (sent, way, atBegin) => {
        const off = way * HOUR
        const moved = atBegin ? { ...sent, begin: sent.begin + off } : { ...sent, end: sent.end + off }
        expect(isExplained(stored('default', { begin: 0, end: 0 }, moved), sent)).toBe(false)
      }),
      propertyRuns(3_000),
    ))
})
