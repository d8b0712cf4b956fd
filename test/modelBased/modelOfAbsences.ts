/** What must hold of gaps: each absence asked about once, nothing cut without a word or a setting. */
import { expect } from 'vitest'
import type { Gap, GapCause, GapKind, Settings } from '../../shared/model/snapshot.ts'
import type { Model } from './model.ts'
import { answer } from './modelRules.ts'
import { between, joined, type Span, within } from './intervals.ts'
import type { Step } from './compareWithModel.ts'
import { clock, type Work } from './modelEntries.ts'
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

/** Gaps that are nearer to each other are one, ms. A heartbeat may be older than that, by the time between two looks. */
const SLACK = 91_000
const SECOND = 1_000

/** Not running says more than asleep, asleep more than locked, locked more than idle. */
const strongest: [GapCause, GapKind[]][] = [
  ['quit', ['quit', 'crash']],
  ['shutdown', ['shutdown']],
  ['sleep', ['sleep']],
  ['lock', ['lock', 'switch']],
  ['idle', ['idle']],
]

/** By which setting an absence is judged; one of the clock alone is always asked about. */
function ruleFor(kinds: GapKind[], settings: Settings): Settings['gaps'][GapCause] {
  const found = strongest.find(([, of]) => of.some((kind) => kinds.includes(kind)))
  return found ? settings.gaps[found[0]] : { mode: 'ask', minutes: 1 }
}

const toldOf = ({ kinds, startedAt, endedAt, outcome }: Gap): string =>
  `${kinds.join(' and ')} ${clock(startedAt)}–${endedAt === null ? '' : clock(endedAt)} ${outcome ?? 'open'}`

const spanOf = ({ startedAt, endedAt }: Gap, now: number): Span => ({ from: startedAt, to: endedAt ?? now })

/** What the settings cut since the last look, as said by the gaps that were judged by them. */
export function cutByRules(
  model: Model,
  fixture: EngineUnderTest,
): { many: number; cut: (modelEntries: Work[]) => Work[] } {
  const gaps = fixture.gaps().filter(({ id, outcome }) => outcome === 'rule' && model.gaps.get(id)?.outcome !== 'rule')
  const cut = gaps.filter((gap) => {
    const { mode } = ruleFor(gap.kinds, fixture.settings())
    expect(mode, `a setting judged the ${gap.kinds.join(' and ')} at ${clock(gap.startedAt)}`).not.toBe('ask')
    return mode === 'drop'
  })
  fixture.count('gaps dropped by a setting', cut.length)
  const dropped = (modelEntries: Work[], gap: Gap): Work[] => {
    const old = modelEntries.find(({ id }) => id === gap.entryId)
    if (!old) return modelEntries
    const span = spanOf(gap, fixture.now())
    const inside = within([span], { from: old.from, to: old.to ?? Infinity })
    return answer(
      modelEntries,
      old,
      { parts: inside.map((part) => ({ ...part, use: 'drop' })), stop: false },
      fixture.zoneOf(gap.entryId),
    ).modelEntries
  }
  return { many: cut.length, cut: (modelEntries) => cut.reduce(dropped, modelEntries) }
}

export function checkGaps(model: Model, fixture: EngineUnderTest, step: Step): void {
  const gaps = fixture.gaps()
  const away = joined(model.away.map(({ from, to }) => ({ from: from - SLACK, to: to + SLACK })))
  for (const gap of gaps) {
    expect(
      [gap.startedAt, gap.endedAt ?? 0].filter((at) => !Number.isInteger(at)),
      'fractions of a ms',
    ).toEqual([])
    const before = model.gaps.get(gap.id)
    const span = spanOf(gap, fixture.now())
    const told = `the ${gap.kinds.join(' and ')} from ${clock(span.from)} to ${clock(span.to)}`
    if (!model.setBack) expect(between(away, span), `nobody was away in all of ${told}`).toEqual([])
    if (before && before.outcome !== null && step.over !== 'undone') expect(gap.outcome, told).toBe(before.outcome)
    if (gap.outcome === 'answered' && before?.outcome !== 'answered') {
      expect(gap.id, `${told} was answered`).toBe(step.answered)
    }
  }
  const lasting = gaps.filter(({ endedAt, outcome }) => endedAt === null && outcome === null)
  expect(lasting.length, 'absences that last').toBeLessThanOrEqual(1)
  if (!model.setBack) {
    // One that came to nothing may lie in one that a crash left, which knows only the last heartbeat.
    const counting = gaps.filter(({ outcome }) => outcome !== 'moot')
    for (const [, its] of Map.groupBy(counting, ({ entryId }) => entryId)) {
      const ends = its.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? Infinity])
      expect(ends, `gaps of an entry lie apart: ${its.map(toldOf).join('; ')}`).toEqual(ends.toSorted((a, b) => a - b))
    }
  }
  if (!model.setBack && step.undo === null) checkMerged(model, gaps)
  for (const [id, { outcome }] of model.gaps) {
    if (outcome === null || outcome === 'moot' || step.over === 'undone') continue
    expect(
      gaps.map((gap) => gap.id),
      'an answer is never forgotten',
    ).toContain(id)
  }
  model.gaps = new Map(gaps.map((gap) => [gap.id, gap]))
}

/** Who is away again within a minute is asked once about both times. */
function checkMerged(model: Model, gaps: Gap[]): void {
  const asked = gaps.filter(({ endedAt, outcome }) => endedAt !== null && outcome === null)
  const isOld = ({ id, entryId, endedAt }: Gap) => {
    const before = model.gaps.get(id)
    return before?.entryId === entryId && before.endedAt === endedAt
  }
  for (const gap of asked.filter((one) => !isOld(one))) {
    const near = asked.filter(({ id, entryId, startedAt, endedAt }) => {
      const apart = Math.max(startedAt - (gap.endedAt ?? 0), gap.startedAt - (endedAt ?? 0))
      return id !== gap.id && entryId === gap.entryId && apart < 60 * SECOND
    })
    expect(near.filter(isOld).map(toldOf), `${toldOf(gap)} is one with`).toEqual([])
  }
}

/** A card stays until it is answered or nobody worked in its time any more, over any new start. */
export function checkCards(model: Model, fixture: EngineUnderTest, step: Step): void {
  const { gaps: views } = fixture.snapshot()
  const spans = views.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }))
  for (const { id, startedAt, endedAt, kinds, entry } of views) {
    const gap = model.gaps.get(id)
    expect(gap?.outcome, 'what is asked is open').toBe(null)
    expect(startedAt >= (gap?.startedAt ?? Infinity) && endedAt <= (gap?.endedAt ?? 0), 'a card keeps to its gap').toBe(
      true,
    )
    if (!model.cards.has(id)) fixture.count('gaps asked')
    const lines = model.modelEntries.find((work) => work.id === entry.id)?.lines ?? []
    model.cards.set(id, { span: { from: startedAt, to: endedAt }, kinds, entryId: entry.id, lines })
  }
  // Who is away again is asked about all of it once they are back.
  const lasting = [...model.gaps.values()]
    .filter(({ endedAt, outcome }) => endedAt === null && outcome === null)
    .map((gap) => spanOf(gap, fixture.now()))
  for (const [id, { span, kinds, entryId, lines }] of model.cards) {
    if (views.some((view) => view.id === id) || within(lasting, span).length > 0) continue
    model.cards.delete(id)
    // A clock that jumped turns out to be a sleep, which may have been too short to ask.
    const gap = model.gaps.get(id)
    if (gap?.outcome && gap.outcome !== 'answered' && gap.kinds.includes('sleep') && kinds.includes('clock')) continue
    if (id === step.answered || entryId === step.deletes || step.over === 'undone' || model.setBack) continue
    const left = model.modelEntries
      .filter((work) => work.lines.some((line) => lines.includes(line)))
      .flatMap((work) => within(work.worked, span))
      .flatMap((worked) => between(spans, worked))
    expect(left, `what was asked about ${clock(span.from)} is still asked`).toEqual([])
  }
}

/** An absence that the program was told of is asked about, or dropped, as the settings say. */
export function checkAsked(model: Model, fixture: EngineUnderTest, { from, to }: Span, kinds: GapKind[]): void {
  const { mode, minutes } = ruleFor(kinds, fixture.settings())
  if (mode === 'keep' || to - from < minutes * 60 * SECOND) return
  const found = [...model.gaps.values()].find(
    ({ startedAt, endedAt }) => startedAt <= from + SECOND && (endedAt ?? 0) >= to - 6 * SECOND,
  )
  const told = `the ${kinds.join(' and ')} from ${clock(from)} to ${clock(to)}`
  expect(found?.outcome, `${told} counts by "${mode}"`).toBe(mode === 'ask' ? null : 'rule')
  if (mode === 'ask') expect(model.cards.has(found?.id ?? ''), `${told} is asked about`).toBe(true)
}
