import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPostings } from '../../electron/core/postings/planPostings.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import type { Entry, Pause, ProviderRules } from '../../shared/model/snapshot.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import { worked } from '../../shared/time/workedTime.ts'
import { counter } from '../support/fakes.ts'
import { anEntry, aTarget, rules as base, terms } from '../support/samples.ts'
import { intlOffset, intlWall, moments, runs } from '../support/zones.ts'

const minute = 60_000
const lengths = fc.oneof(
  fc.integer({ min: 0, max: 3_000 }),
  fc.integer({ min: 0, max: 12 * 3_600_000 }),
  fc.integer({ min: 0, max: 72 * 3_600_000 }),
)
const milliseconds = fc.integer({ min: 0, max: 999 })
const gaps = fc.oneof(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 8 * 3_600_000 }))

/** Pauses in order, apart from each other, up to both ends of the entry. */
const pausesIn = (startedAt: number, endedAt: number) =>
  fc.array(fc.record({ before: fc.oneof(fc.constant(0), gaps), length: gaps }), { maxLength: 4 }).map((drawn) => {
    const pauses: Pause[] = []
    let at = startedAt
    for (const { before, length } of drawn) {
      const pause = { startedAt: at + before, endedAt: Math.min(at + before + length, endedAt) }
      if (pause.startedAt >= pause.endedAt) break
      pauses.push(pause)
      at = pause.endedAt + 1
    }
    return pauses
  })

/** Ended entries with pauses, at any time of any zone, not on whole seconds. */
const entries = fc.tuple(moments, milliseconds, lengths).chain(([{ at, zone }, ms, length]) => {
  const startedAt = at + ms
  const endedAt = startedAt + length
  return pausesIn(startedAt, endedAt).map((pauses) =>
    anEntry({ zone, startedAt, endedAt, pauses, description: ' x ', tags: ['ux'], billable: false }),
  )
})

/** The kinds of providers there are, and none that is a mixture nobody has. */
const backEnds = fc.constantFrom<ProviderRules>(
  { ...base, breaks: 'segments', precisionMinutes: 0, splitsAtMidnight: false },
  { ...base, breaks: 'segments', precisionMinutes: 1, splitsAtMidnight: true },
  { ...base, breaks: 'field', precisionMinutes: 1, splitsAtMidnight: true },
  { ...base, breaks: 'text', precisionMinutes: 1, splitsAtMidnight: true },
  { ...base, breaks: 'text', precisionMinutes: 0, splitsAtMidnight: false },
)
const pauseTarget = aTarget({ projectId: '890', activityId: null, project: 'Pause', activity: null })
const pausePlaces = fc.constantFrom(null, pauseTarget)

const planned = (entry: Entry, rules = base, pauses: typeof pauseTarget | null = null) =>
  planPostings(entry, { ...terms, rules, pauseTarget: pauses }, counter('p'))
const stepOf = ({ precisionMinutes }: ProviderRules) => (precisionMinutes === 0 ? 1_000 : precisionMinutes * minute)
const cut = (at: number, rules: ProviderRules) => Math.floor(at / stepOf(rules)) * stepOf(rules)
const workOf = (postings: Posting[]) => postings.filter(({ kind }) => kind === 'work')
const bookedMs = (postings: Posting[]) =>
  postings.reduce((sum, { startedAt, endedAt, pauseMs }) => sum + endedAt - startedAt - pauseMs, 0)
/** What the entry holds once every boundary is cut down. */
const cutWorked = (entry: Entry, rules: ProviderRules): number => {
  const span = cut(entry.endedAt ?? 0, rules) - cut(entry.startedAt, rules)
  return entry.pauses.reduce((left, { startedAt, endedAt }) => {
    return left - (cut(endedAt ?? 0, rules) - cut(startedAt, rules))
  }, span)
}

const all = (check: (entry: Entry, rules: ProviderRules, pauses: typeof pauseTarget | null) => void) =>
  fc.assert(fc.property(entries, backEnds, pausePlaces, check), runs)

describe('the postings of an entry', () => {
  it('hold what was worked, no more and no less than its boundaries cut down', () => {
    all((entry, rules, pauses) => {
      const booked = bookedMs(workOf(planned(entry, rules, pauses)))
      expect(booked).toBe(cutWorked(entry, rules))
      // Each boundary moves by less than a step.
      const off = Math.abs(booked - worked(entry, entry.endedAt ?? 0))
      expect(off).toBeLessThan(stepOf(rules) * (1 + entry.pauses.length))
    })
  })

  it('follow each other without overlap, inside the entry, each longer than nothing', () => {
    all((entry, rules, pauses) => {
      let at = cut(entry.startedAt, rules)
      for (const posting of planned(entry, rules, pauses)) {
        expect(posting.startedAt).toBeGreaterThanOrEqual(at)
        expect(posting.endedAt - posting.startedAt - posting.pauseMs).toBeGreaterThan(0)
        expect(posting.pauseMs).toBeGreaterThanOrEqual(0)
        expect([posting.startedAt % stepOf(rules), posting.endedAt % stepOf(rules)]).toEqual([0, 0])
        at = posting.endedAt
      }
      expect(at).toBeLessThanOrEqual(Math.max(cut(entry.endedAt ?? 0, rules), cut(entry.startedAt, rules)))
    })
  })

  it('are parted, without losing anything, where a pause took no time, and only where pauses part records', () => {
    const place = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(entries, backEnds, pausePlaces, place, (entry, rules, pauses, thousandths) => {
        const { startedAt, endedAt } = entry
        const at = startedAt + Math.floor((((endedAt ?? 0) - startedAt) * thousandths) / 1_000_000)
        fc.pre(entry.pauses.every((pause) => at < pause.startedAt || at > (pause.endedAt ?? 0)))
        const boundary = { startedAt: at, endedAt: at }
        const parted = { ...entry, pauses: [...entry.pauses, boundary].toSorted((a, b) => a.startedAt - b.startedAt) }
        const [before, after] = [entry, parted].map((one) => planned(one, rules, pauses))
        const isApart = rules.breaks !== 'segments'
        if (isApart) expect(after).toEqual(before)
        const edge = cut(at, rules)
        const whole = isApart ? undefined : before?.find((one) => one.startedAt < edge && one.endedAt > edge)
        const halves = before?.flatMap((one) =>
          one === whole
            ? [
                { startedAt: one.startedAt, endedAt: edge },
                { startedAt: edge, endedAt: one.endedAt },
              ]
            : [one],
        )
        const spans = (some: { startedAt: number; endedAt: number }[] = []) =>
          some.map((one) => [one.startedAt, one.endedAt])
        expect(spans(after)).toEqual(spans(halves))
      }),
      runs,
    )
  })

  it('cover an entry with a place for pauses without a hole', () => {
    const segments = (precisionMinutes: number): ProviderRules => ({
      ...base,
      precisionMinutes,
      splitsAtMidnight: precisionMinutes > 0,
    })
    fc.assert(
      fc.property(entries, fc.constantFrom(0, 1), (entry, precision) => {
        const rules = segments(precision)
        let at = cut(entry.startedAt, rules)
        for (const { startedAt, endedAt } of planned(entry, rules, pauseTarget)) {
          expect(startedAt).toBe(at)
          at = endedAt
        }
        expect(at).toBe(cut(entry.endedAt ?? 0, rules))
      }),
      runs,
    )
  })

  it('lie inside one local day each, where days are booked', () => {
    all((entry, rules, pauses) => {
      if (!rules.splitsAtMidnight) return
      for (const { startedAt, endedAt } of planned(entry, rules, pauses)) {
        expect(intlWall(endedAt - 1, entry.zone).slice(0, 10)).toBe(intlWall(startedAt, entry.zone).slice(0, 10))
        expect(localDate(startedAt, entry.zone)).toBe(intlWall(startedAt, entry.zone).slice(0, 10))
      }
    })
  })

  it('say that the clocks tell their length exactly where they do', () => {
    all((entry, rules, pauses) => {
      for (const { startedAt, endedAt, clocks } of planned(entry, rules, pauses)) {
        const changed = intlOffset(startedAt, entry.zone) !== intlOffset(endedAt, entry.zone)
        const midnight = intlWall(endedAt, entry.zone).endsWith('T00:00:00')
        expect(clocks).toBe(!changed && !midnight)
      }
    })
  })

  it('put each pause where it belongs: between segments, on its project, or inside a posting', () => {
    all((entry, rules, pauses) => {
      const postings = planned(entry, rules, pauses)
      const booked = postings.filter(({ kind }) => kind === 'pause')
      const cutPauses = entry.pauses
        .map(({ startedAt, endedAt }) => cut(endedAt ?? 0, rules) - cut(startedAt, rules))
        .reduce((sum, length) => sum + length, 0)
      if (rules.breaks !== 'segments' || !pauses) expect(booked).toEqual([])
      else {
        expect(bookedMs(booked)).toBe(cutPauses)
        for (const { target, description, tags, billable } of booked) {
          expect({ target, description, tags, billable }).toEqual({
            target: pauseTarget,
            description: '',
            tags: [],
            billable: null,
          })
        }
      }
      if (rules.breaks === 'segments') expect(postings.every(({ pauseMs }) => pauseMs === 0)).toBe(true)
    })
  })

  it('are the same when they are planned again', () => {
    all((entry, rules, pauses) => {
      expect(planned(entry, rules, pauses)).toEqual(planned(entry, rules, pauses))
    })
  })

  it('begin as new, belong to it, are numbered in order, and have a mark of their own', () => {
    all((entry, rules, pauses) => {
      const postings = planned(entry, rules, pauses)
      for (const [part, posting] of postings.entries()) {
        const fresh = {
          state: 'queued',
          attempts: 0,
          remote: null,
          unconfirmedContent: null,
          error: null,
          running: false,
        }
        expect(posting).toMatchObject({ entryId: 'e1', part, zone: entry.zone, ...fresh })
        expect(posting.marker).toMatch(/^[0-9a-f]{8}$/)
      }
      expect(new Set(postings.map(({ marker }) => marker)).size).toBe(postings.length)
    })
  })

  it('hold what the provider can hold, and nothing else', () => {
    const holds = fc.record({ description: fc.boolean(), tags: fc.boolean(), billable: fc.boolean() })
    fc.assert(
      fc.property(entries, holds, (entry, can) => {
        for (const posting of planned(entry, { ...base, ...can })) {
          expect(posting.description).toBe(can.description ? 'x' : '')
          expect(posting.tags).toEqual(can.tags ? ['ux'] : [])
          expect(posting.billable).toBe(can.billable ? false : null)
          expect(posting.target).toEqual(entry.target)
        }
      }),
      runs,
    )
  })

  it('do not exist while it runs, nor where hours are not taken', () => {
    all((entry, rules, pauses) => {
      expect(planned({ ...entry, endedAt: null }, rules, pauses)).toEqual([])
      expect(planned(entry, { ...rules, submitsHours: false }, pauses)).toEqual([])
    })
  })
})

describe('the postings of a day of entries in a row', () => {
  const switches = fc.array(fc.integer({ min: 1, max: 4 * 3_600_000 }), { minLength: 1, maxLength: 12 })

  it('add up to the day, whatever the precision', () => {
    fc.assert(
      fc.property(moments, milliseconds, switches, backEnds, ({ at, zone }, ms, stretches, rules) => {
        const start = at + ms
        let next = start
        const booked = stretches.map((length, index) => {
          const entry = anEntry({ id: `e${index}`, zone, startedAt: next, endedAt: next + length })
          next += length
          return bookedMs(planned(entry, rules))
        })
        expect(booked.reduce((sum, part) => sum + part, 0)).toBe(cut(next, rules) - cut(start, rules))
      }),
      runs,
    )
  })
})

describe('what is to be seen of a running entry', () => {
  const live: ProviderRules = { ...base, liveRecords: true }

  it('is the stretches before its pauses and one record that runs, none while it is paused', () => {
    fc.assert(
      fc.property(entries, fc.boolean(), (entry, isPaused) => {
        const last = entry.pauses.at(-1)
        const open = isPaused && last ? [...entry.pauses.slice(0, -1), { ...last, endedAt: null }] : entry.pauses
        const running = { ...entry, endedAt: null, pauses: open }
        const postings = planned(running, live)
        const begunAt = open.at(-1)?.endedAt ?? (open.length > 0 ? null : entry.startedAt)
        expect(postings.filter((posting) => posting.running).map(({ startedAt }) => startedAt)).toEqual(
          begunAt === null ? [] : [cut(begunAt, live)],
        )
        const until = open.at(-1)?.startedAt ?? entry.startedAt
        const ended = postings.filter((posting) => !posting.running)
        expect(ended).toEqual(planned({ ...entry, endedAt: until, pauses: open.slice(0, -1) }, live))
      }),
      runs,
    )
  })
})
