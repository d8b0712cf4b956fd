import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeGaps, judgeGap } from '../../electron/core/absences/gapRules.ts'
import { applyGapAnswer } from '../../electron/core/absences/gapAnswer.ts'
import { cutToEntry } from '../../electron/core/entries/gapsFollowEntries.ts'
import type { Interval } from '../../shared/time/intervals.ts'
import { personPresent, type Presence, type Sign, presenceAfter } from '../../electron/core/absences/absenceState.ts'
import { targetKey } from '../../shared/catalog/targets.ts'
import { type Entry, type Gap, gapCauses, gapKinds, type GapPart, type Settings } from '../../shared/model/snapshot.ts'
import { nextDayStart } from '../../shared/time/zonedTime.ts'
import { worked } from '../../shared/time/workedTime.ts'
import { absenceFixture, drop, giveDesign, keep } from '../support/absenceFixture.ts'
import { counter } from '../support/fakes.ts'
import { propertyRuns } from '../support/propertyRuns.ts'
import { anEntry, aTarget, HOUR, MINUTE } from '../support/samples.ts'
import { moments, runs } from '../support/zones.ts'

const own = aTarget()
const design = aTarget({ activityId: '2', activity: 'Design' })
const named = [own, design]
const long = 40 * 60

/** An entry of up to 40 hours with pauses, ended or running, perhaps paused now. */
const entries = fc
  .record({
    moment: moments,
    marks: fc.uniqueArray(fc.integer({ min: 1, max: long }), { minLength: 1, maxLength: 9 }),
    state: fc.constantFrom('ended', 'runs', 'paused'),
  })
  .map(({ moment: { at, zone }, marks, state }): Entry => {
    const times = marks.toSorted((a, b) => a - b).map((minutes) => at + minutes * MINUTE)
    const last = times.at(-1) ?? at
    const pauses = times
      .slice(0, -1)
      .flatMap((startedAt, index) => (index % 2 === 0 ? [{ startedAt, endedAt: times[index + 1] ?? last }] : []))
      .filter(({ endedAt }) => endedAt < last)
    const open = state === 'paused' ? [{ startedAt: last, endedAt: null }] : []
    return anEntry({ zone, startedAt: at, endedAt: state === 'ended' ? last : null, pauses: [...pauses, ...open] })
  })

const uses: fc.Arbitrary<GapPart['use']> = fc.constantFrom(
  { kind: 'keep' },
  { kind: 'drop' },
  { kind: 'give', target: design },
  { kind: 'give', target: own },
)

/** An entry, a gap that it has something of, and stretches that cover it. */
const questions = fc
  .record({
    entry: entries,
    from: fc.integer({ min: -120, max: long }),
    minutes: fc.integer({ min: 1, max: long }),
    uses: fc.array(uses, { minLength: 1, maxLength: 5 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 4, maxLength: 4 }),
    stop: fc.boolean(),
  })
  .map(({ entry, from, minutes, cuts, ...rest }) => {
    const startedAt = entry.startedAt + from * MINUTE
    const gap = { startedAt, endedAt: startedAt + minutes * MINUTE }
    const span = cutToEntry(entry, gap)
    const shares = [...cuts.toSorted((a, b) => a - b).slice(0, rest.uses.length - 1), 1_000]
    const parts = span ? partsOf(span, shares, rest.uses) : []
    return { entry, gap, span, parts, stop: rest.stop }
  })
  .filter(({ span }) => span !== null)
type Question = typeof questions extends fc.Arbitrary<infer T> ? T : never

const partsOf = ({ startedAt, endedAt }: Interval, shares: number[], kinds: GapPart['use'][]): GapPart[] =>
  kinds.map((use, at) => ({
    use,
    endedAt: startedAt + Math.round(((endedAt - startedAt) * (shares[at] ?? 1_000)) / 1_000),
  }))

const answer = ({ entry, gap, parts, stop }: Question) =>
  applyGapAnswer({
    entry,
    gap,
    parts,
    stop,
    now: Infinity,
    newId: counter('n'),
    resolve: (ref) => named.find((target) => targetKey(target) === targetKey(ref)) ?? own,
  })

/** The entries after the answer, and an instant at which all that matters is over. */
function play(question: Question): { after: Entry[]; until: number } {
  const { entry, gap } = question
  const { saved, deleted } = answer(question)
  const ids = new Set(saved.map(({ id }) => id))
  const after = [...saved, ...(ids.has(entry.id) || deleted.includes(entry.id) ? [] : [entry])]
  return { after, until: Math.max(gap.endedAt, ...timesOf([entry])) + HOUR }
}

const isIn = (at: number, { startedAt, endedAt }: { startedAt: number; endedAt: number | null }) =>
  at >= startedAt && at < (endedAt ?? Infinity)
/** On what is worked at an instant. */
const worksOn = (all: Entry[], at: number): string[] =>
  all
    .filter((one) => isIn(at, one) && !one.pauses.some((pause) => isIn(at, pause)))
    .map(({ target }) => targetKey(target))

function useAt({ parts, span }: Question, at: number): GapPart['use'] | null {
  if (!span || !isIn(at, span)) return null
  return parts.find(({ endedAt }) => at < endedAt)?.use ?? null
}

const timesOf = (all: Entry[]): number[] =>
  all.flatMap((one) => [one, ...one.pauses].flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]))

describe('whatever an absence is said to have been', () => {
  it('every instant counts for what it was said to be, once, and what was paused stays paused', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { entry, parts, span, stop } = question
        const { after, until } = play(question)
        const edges = [
          ...timesOf([entry, ...after]),
          ...parts.map(({ endedAt }) => endedAt),
          span?.startedAt ?? 0,
          until,
        ]
        const times = [...new Set(edges)].toSorted((a, b) => a - b)
        for (const [index, from] of times.entries()) {
          const at = (from + (times[index + 1] ?? from)) / 2
          const before = worksOn([entry], at)
          const use = useAt(question, at)
          const gone = use?.kind === 'drop' || (stop && at >= (span?.endedAt ?? 0))
          const given = use?.kind === 'give' ? before.map(() => targetKey(use.target)) : before
          expect(worksOn(after, at)).toEqual(gone ? [] : given)
        }
      }),
      runs,
    )
  })

  it('what is worked afterwards and what was dropped is what was worked before', () => {
    fc.assert(
      fc.property(questions, (asked) => {
        const question = { ...asked, stop: false }
        const { after, until } = play(question)
        const { entry, parts, span } = question
        let dropped = 0
        let given = 0
        for (const [index, { endedAt, use }] of parts.entries()) {
          const startedAt = parts[index - 1]?.endedAt ?? span?.startedAt ?? 0
          const share = worked({ ...entry, pauses: within(entry, startedAt, endedAt), startedAt, endedAt }, until)
          if (use.kind === 'drop') dropped += share
          if (use.kind === 'give' && use.target !== own) given += share
        }
        const sum = (all: Entry[]) => all.reduce((total, one) => total + worked(one, until), 0)
        const isOwn = ({ target }: Entry) => targetKey(target) === targetKey(own)
        expect(sum(after)).toBe(worked(entry, until) - dropped)
        expect(sum(after.filter(isOwn))).toBe(worked(entry, until) - dropped - given)
      }),
      runs,
    )
  })

  it('the entries are whole: in order, of some length, with pauses inside and apart, and one runs on if it ran', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { entry, stop } = question
        const { saved, deleted } = answer(question)
        const { after } = play(question)
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
        expect(saved.map(({ startedAt }) => startedAt)).toEqual(
          saved.map((one) => one.startedAt).toSorted((a, b) => a - b),
        )
        expect(after.filter(({ endedAt }) => endedAt === null)).toHaveLength(entry.endedAt === null && !stop ? 1 : 0)
        for (const { startedAt, endedAt, pauses } of after) {
          expect((endedAt ?? Infinity) - startedAt).toBeGreaterThan(0)
          let at = startedAt
          for (const pause of pauses) {
            expect(pause.startedAt).toBeGreaterThanOrEqual(at)
            expect((pause.endedAt ?? Infinity) - pause.startedAt).toBeGreaterThan(0)
            if (pause.endedAt === null) expect([endedAt, pause]).toEqual([null, pauses.at(-1)])
            at = pause.endedAt ?? pause.startedAt
          }
          expect(at).toBeLessThanOrEqual(endedAt ?? Infinity)
        }
        const kept = after.find(({ target }) => targetKey(target) === targetKey(own))
        expect(kept ? [kept.id, deleted] : ['none', deleted]).toEqual(kept ? [entry.id, []] : ['none', [entry.id]])
      }),
      runs,
    )
  })

  it('nobody pauses over a midnight because of it', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { entry, span, stop } = question
        fc.pre(span !== null && !stop && nextDayStart(span.startedAt, entry.zone) < span.endedAt)
        const parts: GapPart[] = [{ endedAt: span.endedAt, use: { kind: 'drop' } }]
        const { after } = play({ ...question, parts })
        expect(after.filter((one) => isIn(span.startedAt, one) && isIn(span.endedAt - 1, one))).toEqual([])
      }),
      runs,
    )
  })

  it('all of it worked changes nothing at all', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const kept = question.parts.map(({ endedAt }): GapPart => ({ endedAt, use: { kind: 'keep' } }))
        expect(answer({ ...question, parts: kept, stop: false })).toEqual({ saved: [], deleted: [] })
      }),
      runs,
    )
  })

  it('stretches that stop short of the end of the gap, or go beyond it or back, are refused', () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 1, max: 10 }), (question, off) => {
        const { parts } = question
        const [last] = parts.slice(-1)
        fc.pre(last !== undefined)
        const wrong = [
          [...parts, last],
          [...parts.slice(0, -1), { ...last, endedAt: last.endedAt - off }],
          [...parts.slice(0, -1), { ...last, endedAt: last.endedAt + off }],
          [],
        ]
        for (const other of wrong) expect(() => answer({ ...question, parts: other })).toThrow()
      }),
      runs,
    )
  })
})

const within = ({ pauses }: Entry, from: number, to: number) =>
  pauses
    .map(({ startedAt, endedAt }) => ({ startedAt: Math.max(startedAt, from), endedAt: Math.min(endedAt ?? to, to) }))
    .filter(({ startedAt, endedAt }) => endedAt > startedAt)

const rule = fc.record({
  mode: fc.constantFrom('ask' as const, 'drop', 'keep'),
  minutes: fc.integer({ min: 1, max: 60 }),
})
const settings: fc.Arbitrary<Settings['gaps']> = fc.record({
  sleep: rule,
  lock: rule,
  idle: rule,
  shutdown: rule,
  quit: rule,
})
const signs: fc.Arbitrary<Sign[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...gapKinds),
      edge: fc.constantFrom('begins' as const, 'ends'),
      passed: fc.integer({ min: 0, max: 3 * HOUR }),
      idleMs: fc.integer({ min: 0, max: HOUR }),
    }),
    { maxLength: 40 },
  )
  .map((steps) => {
    let at = HOUR
    return steps.map(({ passed, ...sign }) => ({ ...sign, at: (at += passed) }))
  })

/** The gaps that signs make, as they are stored, and what is left in the end. */
function gapsOf(all: Sign[], rules: Settings['gaps']): { gaps: Interval[]; presence: Presence } {
  const gaps: Interval[] = []
  let presence: Presence = personPresent
  for (const sign of all) {
    const before = presence.absence
    const next = presenceAfter(presence, sign, rules, gaps.at(-1)?.endedAt ?? 0)
    if (next.endedAt !== null && before) gaps.push({ startedAt: before.startedAt, endedAt: next.endedAt })
    presence = next.presence
  }
  return { gaps, presence }
}

describe('in whatever order the system says things', () => {
  it('absences are one after the other, and none is longer than nothing', () => {
    fc.assert(
      fc.property(signs, settings, (all, rules) => {
        const { gaps, presence } = gapsOf(all, rules)
        let at = 0
        for (const { startedAt, endedAt } of gaps) {
          expect(startedAt).toBeGreaterThanOrEqual(at)
          expect(endedAt).toBeGreaterThanOrEqual(startedAt)
          at = endedAt
        }
        if (presence.absence) expect(presence.absence.startedAt).toBeGreaterThanOrEqual(at)
      }),
      runs,
    )
  })

  it('nothing lasts once the computer woke, nobody else is at it, and it was unlocked', () => {
    fc.assert(
      fc.property(signs, settings, (all, rules) => {
        const at = (all.at(-1)?.at ?? HOUR) + MINUTE
        const back = (['sleep', 'switch', 'lock'] as const).map((kind): Sign => ({ kind, edge: 'ends', at }))
        expect(gapsOf([...all, ...back], rules).presence).toEqual(personPresent)
      }),
      runs,
    )
  })

  it('nothing is ever recorded where everything that was said counts as work', () => {
    const kept = Object.fromEntries(gapCauses.map((cause) => [cause, { mode: 'keep', minutes: 1 }])) as Settings['gaps']
    fc.assert(
      fc.property(signs, (all) => {
        const said = all.filter(({ kind }) => kind !== 'clock')
        expect(gapsOf(said, kept)).toMatchObject({ gaps: [], presence: { absence: null } })
      }),
      runs,
    )
  })
})

describe('gaps that are merged', () => {
  const gaps = fc
    .array(
      fc.record({
        entryId: fc.constantFrom('e1', 'e1', 'e1', 'e2'),
        from: fc.integer({ min: 0, max: 2_000 }),
        length: fc.integer({ min: 1, max: 200 }),
        outcome: fc.constantFrom(null, null, null, 'answered' as const, 'moot' as const),
        kind: fc.constantFrom(...gapKinds),
      }),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map(({ entryId, from, length, outcome, kind }, at): Gap => {
        const startedAt = from * 10_000
        return { id: `g${at}`, entryId, startedAt, endedAt: startedAt + length * 10_000, kinds: [kind], outcome }
      }),
    )

  /** As they are stored one by one. */
  const stored = (all: Gap[]): Gap[] => {
    let kept: Gap[] = []
    for (const one of all) {
      if (one.outcome !== null) kept.push(one)
      else {
        const { gap, gone } = mergeGaps(one, kept)
        kept = [...kept.filter((other) => !gone.includes(other)), gap]
      }
    }
    return kept
  }

  it('lie apart by a minute, and cover all that they were made of', () => {
    fc.assert(
      fc.property(gaps, (all) => {
        const open = stored(all).filter(({ outcome }) => outcome === null)
        for (const one of open) {
          for (const other of open) {
            if (one === other || one.entryId !== other.entryId || one.startedAt > other.startedAt) continue
            expect(other.startedAt - (one.endedAt ?? Infinity)).toBeGreaterThanOrEqual(MINUTE)
          }
        }
        for (const { entryId, startedAt, endedAt, outcome, kinds } of all) {
          if (outcome !== null) continue
          const holder = open.find(
            (gap) => gap.entryId === entryId && gap.startedAt <= startedAt && (gap.endedAt ?? 0) >= (endedAt ?? 0),
          )
          expect(holder?.kinds).toEqual(expect.arrayContaining(holder?.kinds.includes('sleep') ? [] : kinds))
        }
        expect(new Set(stored(all).map(({ id }) => id)).size).toBe(stored(all).length)
      }),
      runs,
    )
  })
})

describe('the verdict', () => {
  it('stays what it is when the absence is longer', () => {
    fc.assert(
      fc.property(
        settings,
        fc.constantFrom(...gapKinds),
        fc.nat(4 * HOUR),
        fc.nat(HOUR),
        (rules, kind, length, more) => {
          const said = (endedAt: number) => judgeGap({ startedAt: 0, endedAt, kinds: [kind] }, rules)
          if (said(length) !== 'nothing') expect(said(length + more)).toBe(said(length))
        },
      ),
      runs,
    )
  })
})

describe('a day at the computer', () => {
  const said = fc.constantFrom('sleep' as const, 'lock', 'switch', 'shutdown')
  const doings = fc.array(
    fc.record({
      what: fc.constantFrom(
        'begins',
        'ends',
        'ends',
        'start',
        'stop',
        'pause',
        'resume',
        'asleep',
        'still',
        'touch',
        'crash',
        'keep',
        'drop',
        'give',
        'undo',
      ),
      kind: said,
      minutes: fc.integer({ min: 0, max: 90 }),
    }),
    { maxLength: 40 },
  )

  it('leaves gaps of which at most one lasts, apart from each other, and entries that never overlap', () => {
    fc.assert(
      fc.property(doings, (all) => {
        const fixture = absenceFixture()
        fixture.undoMs = 60_000
        for (const { what, kind, minutes } of all) {
          if (what === 'asleep') fixture.clock.sleep(minutes * MINUTE)
          else fixture.clock.advance(minutes * MINUTE)
          if (what === 'begins' || what === 'ends') fixture[what](kind)
          if (what === 'start') fixture.work()
          if (what === 'stop' || what === 'pause' || what === 'resume') fixture.tracker[what]()
          if (what === 'still') fixture.touched = fixture.clock.now()
          if (what === 'touch') fixture.touched = null
          if (what === 'crash') {
            fixture.crash()
            fixture.again()
          }
          if (what === 'undo' && fixture.tracker.undoView()) fixture.tracker.undo(fixture.tracker.undoView()?.id ?? '')
          const uses = { keep, drop, give: giveDesign }
          if (what in uses && fixture.absences.views().length > 0) fixture.answer(uses[what as keyof typeof uses])

          const gaps = fixture.journal.openGaps()
          expect(gaps.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1)
          const apart = (spans: { startedAt: number; endedAt: number | null }[]) => {
            const end = ({ endedAt }: { endedAt: number | null }) => endedAt ?? Number.MAX_SAFE_INTEGER
            const inOrder = spans.toSorted((a, b) => a.startedAt - b.startedAt || end(a) - end(b))
            for (const [index, { startedAt, endedAt }] of inOrder.entries()) {
              expect(endedAt ?? Infinity).toBeGreaterThanOrEqual(startedAt)
              const next = inOrder[index + 1]
              if (next) expect(next.startedAt).toBeGreaterThanOrEqual(endedAt ?? Infinity)
            }
          }
          apart(gaps)
          apart(fixture.journal.entriesBetween(0, Number.MAX_SAFE_INTEGER))
          apart(fixture.absences.views())
        }
        fixture.touched = null
        fixture.ends('sleep')
        fixture.ends('switch')
        fixture.ends('lock')
        fixture.clock.advance(MINUTE)
        expect(fixture.journal.openGaps().filter(({ endedAt }) => endedAt === null)).toEqual([])
      }),
      propertyRuns(300),
    )
  })
})
