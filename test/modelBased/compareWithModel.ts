/** What must hold after every step, whatever it was. */
import { expect } from 'vitest'
import type { Entry, UndoKind } from '../../shared/model/snapshot.ts'
import { checkCards, checkGaps, cutByRules } from './modelOfAbsences.ts'
import type { Model, Real } from './model.ts'
import { compare, type Work, workOf, paired } from './modelEntries.ts'
import type { Offer, EngineUnderTest } from './engineUnderTestTypes.ts'

const SECOND = 1_000

export interface Step {
  /** What the entries may be now; the first is what is expected, the others were so before. */
  modelEntries: Work[][]
  /** What an undo of it is called; null: it ends what was offered, if it changes anything; 'any': nobody can say. */
  undo: UndoKind | null | 'any'
  /** The gap that was answered. */
  answered?: string
  /** Something was taken back, or stands by word of the person. */
  over?: 'undone' | 'dismissed'
  /** The entry that was deleted by word, and what is asked of it. */
  deletes?: string
  /** The program was not there all the time. */
  rebooted?: boolean
}

export function verify(model: Model, { fixture, person }: Real, step: Step): void {
  expect(fixture.failures, 'nothing fails without anybody being told').toEqual([])
  const entries = fixture.entries()
  const ruled = cutByRules(model, fixture)
  const possible = step.modelEntries.map((modelEntries) => ruled.cut(modelEntries))
  const modelEntries = possible.find((each) => isLike(each, entries))
  if (!modelEntries) {
    expect(compare(possible[0] ?? [], entries), 'what was worked is what the journal says').toEqual({
      missing: [],
      extra: [],
    })
  }
  const changed = JSON.stringify(model.entries) !== JSON.stringify(entries)
  model.entries = entries
  model.modelEntries = paired(modelEntries ?? [], entries, (id) => linesOf(model, id))
  for (const { id, lines } of model.modelEntries) if (id !== null) model.linesOf.set(id, lines)
  checkEntries(entries, fixture)
  checkUndo(model, fixture, step, {
    changed:
      changed ||
      (step.answered !== undefined &&
        model.gaps.get(step.answered)?.outcome !== fixture.journal().gap(step.answered)?.outcome),
    ruled: ruled.many > 0,
  })
  checkHeldBack(model.undo?.offer ?? null, fixture)
  checkGaps(model, fixture, step)
  checkCards(model, fixture, step)
  person.check()
  model.now = fixture.now()
  const { today, earlier, elsewhere } = fixture.snapshot()
  model.conflicts = [...today, ...earlier].filter(({ send }) => send.kind === 'conflict').length
  model.elsewhere = elsewhere.length
}

function isLike(modelEntries: Work[], entries: Entry[]): boolean {
  const { missing, extra } = compare(modelEntries, entries)
  return missing.length + extra.length === 0
}

/** An entry that nobody worked on may come from nowhere. */
function linesOf(model: Model, id: string): number[] {
  const known = model.linesOf.get(id) ?? [++model.lines]
  model.linesOf.set(id, known)
  return known
}

/** One runs at most, and no entry says what can't be. */
function checkEntries(entries: Entry[], fixture: EngineUnderTest): void {
  expect(entries.filter(({ endedAt }) => endedAt === null).length, 'running entries').toBeLessThanOrEqual(1)
  for (const { startedAt, endedAt, pauses } of entries) {
    const marks = pauses.flatMap((pause) => [pause.startedAt, pause.endedAt ?? Infinity])
    const all = [startedAt, ...marks, endedAt ?? Infinity]
    expect(
      all.filter((at) => at < Infinity && !Number.isInteger(at)),
      'fractions of a ms',
    ).toEqual([])
    expect(all, 'pauses in order, apart and inside, and nothing negative').toEqual(all.toSorted((a, b) => a - b))
    expect(
      pauses.slice(0, -1).every((pause) => pause.endedAt !== null),
      'only the last pause lasts',
    ).toBe(true)
    // Also where the clock here was put back, and theirs was taken.
    const now = Math.max(fixture.latest(), fixture.real())
    // What lies beside theirs is a second apart from it.
    const isWhole = (endedAt ?? 0) % SECOND === 0
    expect(endedAt ?? 0, 'nothing ends in the future').toBeLessThanOrEqual(isWhole ? now + SECOND : now)
  }
  const { timer } = fixture.snapshot()
  const running = entries.find(({ endedAt }) => endedAt === null) ?? null
  expect(timer.kind === 'running' ? timer.entry : null, 'what runs is shown as it is').toEqual(running)
}

interface Seen {
  changed: boolean
  /** A setting cut something. */
  ruled: boolean
}

/** What was done last, and only that, is offered to be taken back, for as long as was said. */
function checkUndo(model: Model, fixture: EngineUnderTest, step: Step, { changed, ruled }: Seen): void {
  const { undo: view } = fixture.snapshot()
  const before = model.undo
  const offer = fixture.lastChange()
  if (view && view.id !== before?.id && offer) {
    const kind = ruled ? 'gap' : step.undo
    if (step.undo !== 'any') expect(view.kind, 'what is offered is what was done').toBe(kind)
    const entries = offer.before
    model.undo = { id: view.id, kind: view.kind, entries, offer }
    for (const entry of entries) linesOf(model, entry.id)
  } else if (!view) model.undo = null
  const isOver = fixture.real() >= (offer?.until ?? 0)
  if (view) expect(isOver, 'nothing is offered for longer than was said').toBe(false)
  if (step.rebooted && fixture.wasCut() && !view) return
  if (step.rebooted && !ruled) return expect(view, 'nothing is offered after a new start').toBe(null)
  if (step.over) return expect(view, 'nothing is offered twice').toBe(null)
  if (step.undo === 'any') return
  const lasting = before !== null && fixture.real() < before.offer.until
  const expected = ruled ? 'gap' : changed ? step.undo : lasting ? before.kind : null
  if (!isOver && fixture.settings().undoSeconds > 0 && offer) {
    expect(view?.kind ?? null, 'what is offered to be taken back').toBe(expected)
  }
}

/** Nothing of the entries that an action touched leaves while it can be taken back. */
function checkHeldBack(offer: Offer | null, fixture: EngineUnderTest): void {
  if (!offer) return
  const early = fixture.network.writes
    .slice(offer.from, offer.to)
    .filter(({ leftAt, call }) => leftAt < offer.until && call !== offer.exempt)
    .filter(({ call }) => offer.touched.has(fixture.entryOf(call.of) ?? ''))
  expect(
    early.map(({ call, leftAt }) => [call.does, call.of, leftAt]),
    'nothing leaves while it can be taken back',
  ).toEqual([])
}

/** What an undo leads back to. */
export const worksBefore = (model: Model, entries: Entry[]): Work[] =>
  entries.map((entry) => workOf(entry, linesOf(model, entry.id)))
