/** A repair of one refused part, for any entry, pauses, roundings and records in the way. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planPostings, type PlanningRules } from '../../electron/core/postings/planPostings.ts'
import type { Posting, PostingState } from '../../electron/core/ports/ports.ts'
import { contentOf } from '../../electron/core/postings/reconcilePostings.ts'
import { repairOverlap } from '../../electron/core/entries/repairOverlap.ts'
import { united } from '../../shared/time/intervals.ts'
import type { Entry, Pause, ProviderRules, Repair, Interval } from '../../shared/model/snapshot.ts'
import { counter } from '../support/fakes.ts'
import { anEntry, aTarget, HOUR, MINUTE, rules as base, SECOND } from '../support/samples.ts'
import { moments, runs } from '../support/zones.ts'

const shortOrLong = fc.oneof(
  fc.integer({ min: 1, max: 90 * SECOND }),
  fc.integer({ min: 10 * SECOND, max: 90 * SECOND }),
  fc.integer({ min: 1, max: 3 * HOUR }),
)

/** Ended entries at any time of any zone, with work and pauses in turn. */
const entries = fc
  .tuple(moments, fc.nat(999), fc.array(fc.tuple(shortOrLong, shortOrLong), { maxLength: 4 }), shortOrLong)
  .map(([{ at, zone }, ms, drawn, last]) => {
    let end = at + ms
    const pauses = drawn.map(([work, pause]): Pause => {
      const startedAt = end + work
      end = startedAt + pause
      return { startedAt, endedAt: end }
    })
    return anEntry({ zone, startedAt: at + ms, endedAt: end + last, pauses })
  })

const pauseTarget = aTarget({ projectId: '890', activityId: null, project: 'Pause', activity: null })
const abilities = { amends: true, removes: true }
const backEnds = fc.constantFrom<PlanningRules>(
  ...[
    { rules: base, pauseTarget: null },
    { rules: base, pauseTarget: null },
    { rules: { ...base, splitsAtMidnight: true }, pauseTarget: null },
    { rules: { ...base, precisionMinutes: 1, splitsAtMidnight: true }, pauseTarget },
    { rules: { ...base, breaks: 'field' as const, precisionMinutes: 1, splitsAtMidnight: true }, pauseTarget: null },
    { rules: { ...base, breaks: 'text' as const, precisionMinutes: 15 }, pauseTarget: null },
  ].map((one) => ({ ...one, abilities })),
)

/** How a server rounds. */
const roundings = fc.record({
  mode: fc.constantFrom('default', 'floor', 'ceil', 'closest'),
  minutes: fc.constantFrom(0, 1, 5, 15),
})
type Rounding = { mode: string; minutes: number }

function rounded({ startedAt, endedAt }: Interval, { mode, minutes }: Rounding): Interval {
  const step = Math.max(1, minutes) * MINUTE
  const [down, up] = [Math.floor, Math.ceil].map((round) => (at: number) => round(at / step) * step)
  const near = (at: number) => Math.round(at / step) * step
  const ends = { default: [down, up], floor: [down, down], ceil: [up, up], closest: [near, near] }[mode]
  const [begin = near, end = near] = minutes === 0 ? [(at: number) => at, (at: number) => at] : (ends ?? [])
  return { startedAt: begin(startedAt), endedAt: end(endedAt) }
}

interface Case {
  entry: Entry
  terms: PlanningRules
  postings: Posting[]
  refused: Posting
  overlap: Interval
}

const stateOf = fc.constantFrom<PostingState>('accepted', 'accepted', 'accepted', 'queued', 'unknown', 'rejected')

/** An entry whose parts went to a server, one of which it refused for a record over one of its ends, inside or around it. */
const cases = fc
  .record({
    entry: entries,
    terms: backEnds,
    rounding: roundings,
    states: fc.array(stateOf, { minLength: 8, maxLength: 8 }),
    which: fc.nat(20),
    /** What the refused part has there already, as parts of its length; null: nothing. */
    own: fc.option(fc.tuple(fc.double({ min: -0.5, max: 1.5 }), fc.double({ min: -0.5, max: 1.5 }), fc.boolean())),
    way: fc.tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: -90, max: 5 }), fc.constantFrom(1, 1, 60)),
    at: fc.constantFrom('begin', 'begin', 'begin', 'end', 'end', 'end', 'inside', 'around'),
    beside: fc.boolean(),
  })
  .map(({ entry, terms, rounding, states, which, own, way, at, beside }): Case | null => {
    const planned = planPostings(entry, terms, counter('p'))
    const chosen = planned[which % Math.max(1, planned.length)]
    if (!chosen) return null
    const ref = (span: Interval, id: string) => ({ ...rounded(span, rounding), id, note: null })
    const whole = (seconds: number) => Math.floor(seconds * way[2]) * SECOND
    const [from, to] = [chosen.startedAt + whole(way[0]), chosen.endedAt + whole(way[1])]
    const near = planned.find((one) => one !== chosen && Math.abs(one.endedAt - chosen.startedAt) < 2 * MINUTE)
    const drawn: Record<string, Interval> = {
      begin: { startedAt: chosen.startedAt - HOUR, endedAt: from },
      end: { startedAt: to, endedAt: chosen.endedAt + HOUR },
      inside: { startedAt: Math.min(from, to), endedAt: Math.max(from, to) },
      around: { startedAt: chosen.startedAt - HOUR, endedAt: chosen.endedAt + HOUR },
    }
    const overlap = (beside && near && rounded(near, rounding)) || drawn[at] || chosen
    const length = chosen.endedAt - chosen.startedAt
    const point = (part: number) => chosen.startedAt + Math.floor((length * part) / SECOND) * SECOND
    const remote = own && {
      ...ref({ startedAt: point(Math.min(own[0], own[1])), endedAt: point(Math.max(own[0], own[1])) }, 'own'),
      ...(own[2] && { endedAt: null }),
    }
    const refused: Posting = {
      ...chosen,
      state: 'rejected',
      remote,
      error: { kind: 'rejected', message: 'You already have an entry for this time.', overlap },
    }
    const postings = planned.map((posting, index): Posting => {
      if (posting === chosen) return refused
      const state = states[index % states.length] ?? 'accepted'
      if (state !== 'accepted') return { ...posting, state }
      return { ...posting, state, remote: ref(posting, `r${index}`), confirmedContent: contentOf(posting) }
    })
    return { entry, terms, postings, refused, overlap }
  })

let repairs = 0

const all = (check: (one: Case, repair: Repair, after: Entry) => void) =>
  fc.assert(
    fc.property(cases, (one) => {
      const found = one && repairOverlap(one.entry, one.postings, one.terms)
      // Another part may have been refused, too, but for nothing that a move would mend.
      if (!one || !found) return
      repairs += 1
      check(one, found.repair, found.entry)
    }),
    runs,
  )

const times = ({ startedAt, endedAt }: Interval): Interval => ({ startedAt, endedAt })
const content = (posting: Posting) => ({ ...contentOf(posting), marker: '' })
const stepOf = ({ precisionMinutes }: ProviderRules) => (precisionMinutes === 0 ? SECOND : precisionMinutes * MINUTE)

describe('a repair', () => {
  it('changes the refused part, and each other part stays what it was planned to be', () => {
    all(({ terms, postings, refused }, repair, after) => {
      const planned = planPostings(after, terms, counter('n'))
      expect(planned.map(content)).toEqual(
        postings.map((one) =>
          one === refused
            ? { ...content(one), ...times(repair), pauseMs: expect.any(Number), clocks: expect.any(Boolean) }
            : content(one),
        ),
      )
      expect(repair.postingId).toBe(refused.id)
    })
  })

  it('takes from the refused part only, and leaves something of it', () => {
    all(({ refused }, { startedAt, endedAt, moves }) => {
      expect(startedAt).toBeGreaterThanOrEqual(refused.startedAt)
      expect(endedAt).toBeLessThanOrEqual(refused.endedAt)
      expect(endedAt).toBeGreaterThan(startedAt)
      const moved = { begin: startedAt !== refused.startedAt, end: endedAt !== refused.endedAt }
      expect({ begin: moves !== 'end', end: moves !== 'begin' }).toEqual(moved)
    })
  })

  it('is clear of what it collides with, and of the entry’s other records', () => {
    all(({ postings, refused, overlap }, repair) => {
      const records = postings.flatMap(({ remote, ...one }) =>
        remote?.endedAt && one.id !== refused.id ? [{ startedAt: remote.startedAt, endedAt: remote.endedAt }] : [],
      )
      for (const record of [overlap, ...records]) {
        expect(record.endedAt <= repair.startedAt || record.startedAt >= repair.endedAt).toBe(true)
      }
    })
  })

  it('leaves the record that the refused part has, as far as that is still wanted', () => {
    all(({ refused }, repair) => {
      const { remote } = refused
      if (!remote) return
      const from = Math.max(remote.startedAt, refused.startedAt)
      const to = Math.min(remote.endedAt ?? remote.startedAt, refused.endedAt)
      if (to <= from) return
      expect(repair.startedAt).toBeLessThanOrEqual(from)
      expect(repair.endedAt).toBeGreaterThanOrEqual(to)
    })
  })

  it('leaves all work outside of the refused part as it is, to the millisecond, and none in what is cut off', () => {
    all(({ entry, terms, postings, refused }, { startedAt, endedAt }, after) => {
      const next = postings.find((one) => one.startedAt >= refused.endedAt)
      // Ends are cut down to a step: the work goes on until there at most.
      const until = Math.min(refused.endedAt + stepOf(terms.rules), next?.startedAt ?? Infinity)
      const part = { startedAt: refused.startedAt, endedAt: until }
      expect(workOf(after).flatMap((one) => minus(one, [part]))).toEqual(
        workOf(entry).flatMap((one) => minus(one, [part])),
      )
      // Where breaks are inside a part, its ends may fall into one.
      if (terms.rules.breaks !== 'segments') return
      const begins = { startedAt: 0, endedAt: startedAt }
      const ends = { startedAt: endedAt === refused.endedAt ? until : endedAt, endedAt: Infinity }
      const inPart = (one: Entry) => workOf(one).flatMap((work) => minus(work, [before(part), behind(part)]))
      expect(inPart(after)).toEqual(inPart(entry).flatMap((one) => minus(one, [begins, ends])))
    })
  })

  it('shows when the entry will have been worked on just as that is planned', () => {
    all(({ terms }, { worked }, after) => {
      const planned = planPostings(after, terms, counter('n')).filter(({ kind }) => kind === 'work')
      const sum = (list: Interval[]) => list.reduce((ms, one) => ms + one.endedAt - one.startedAt, 0)
      expect(sum(worked)).toBe(sum(planned) - planned.reduce((ms, { pauseMs }) => ms + pauseMs, 0))
      if (terms.rules.breaks === 'segments') expect(worked).toEqual(united(planned.map(times)))
    })
  })

  it('is not offered again for the same record in the way', () => {
    all(({ terms, postings, refused }, repair, after) => {
      const sentAgain = postings.map((one) => (one === refused ? { ...one, ...times(repair) } : one))
      expect(repairOverlap(after, sentAgain, terms)).toBeNull()
    })
  })

  it('was found in a good part of the cases', () => {
    expect(repairs).toBeGreaterThan(runs.numRuns)
  })
})

const before = ({ startedAt }: Interval): Interval => ({ startedAt: 0, endedAt: startedAt })
const behind = ({ endedAt }: Interval): Interval => ({ startedAt: endedAt, endedAt: Infinity })

/** When an entry was worked on. */
const workOf = ({ startedAt, endedAt, pauses }: Entry): Interval[] =>
  minus({ startedAt, endedAt: endedAt ?? 0 }, pauses)

function minus(whole: Interval, holes: { startedAt: number; endedAt: number | null }[]): Interval[] {
  return holes.reduce<Interval[]>(
    (left, hole) =>
      left.flatMap((one) =>
        [
          { startedAt: one.startedAt, endedAt: Math.min(one.endedAt, hole.startedAt) },
          { startedAt: Math.max(one.startedAt, hole.endedAt ?? Infinity), endedAt: one.endedAt },
        ].filter(({ startedAt, endedAt }) => endedAt > startedAt),
      ),
    [whole],
  )
}

describe('a part with a record over one of its ends', () => {
  const simple = fc.record({
    entry: entries,
    which: fc.nat(20),
    cut: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    splitsAtMidnight: fc.boolean(),
    precisionMinutes: fc.constantFrom(0, 1),
    end: fc.boolean(),
  })

  it('has a repair whenever a whole step of it is left, and nothing else is in the way', () => {
    fc.assert(
      fc.property(simple, ({ entry, which, cut, end, ...drawn }) => {
        const terms: PlanningRules = { rules: { ...base, ...drawn }, abilities, pauseTarget: null }
        const step = stepOf(terms.rules)
        const planned = planPostings(entry, terms, counter('p'))
        const chosen = planned[which % Math.max(1, planned.length)]
        if (!chosen) return
        const length = chosen.endedAt - chosen.startedAt
        const at = chosen.startedAt + Math.floor((length * cut) / SECOND) * SECOND
        if (at === chosen.startedAt) return
        const overlap = end
          ? { startedAt: at, endedAt: chosen.endedAt + HOUR }
          : { startedAt: chosen.startedAt - HOUR, endedAt: at }
        const error = { kind: 'rejected' as const, message: '', overlap }
        const postings = planned.map((one): Posting => (one === chosen ? { ...one, state: 'rejected', error } : one))
        const moved = (end ? Math.floor : Math.ceil)(at / step) * step
        const isLeft = moved > chosen.startedAt && moved < chosen.endedAt
        const { startedAt, endedAt } = { ...chosen, ...(end ? { endedAt: moved } : { startedAt: moved }) }
        const repair = { startedAt, endedAt, moves: end ? 'end' : 'begin' }
        expect(repairOverlap(entry, postings, terms)?.repair).toEqual(
          isLeft ? expect.objectContaining(repair) : undefined,
        )
      }),
      runs,
    )
  })
})
