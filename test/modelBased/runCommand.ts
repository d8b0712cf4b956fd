/** One step: the person or the world does something, the model says what becomes of it, and both are compared. */
import { expect } from 'vitest'
import type { UndoKind } from '../../shared/model/snapshot.ts'
import { AppError } from '../../shared/errors.ts'
import type { Model, Real } from './model.ts'
import type { Outcome } from './modelRules.ts'
import { type Step, verify } from './compareWithModel.ts'
import type { Ended, EngineUnderTest } from './engineUnderTestTypes.ts'

/** A command of the test as fast-check wants it; what it says is what a failing run prints. */
export interface Command {
  check(model: Readonly<Model>): boolean
  run(model: Model, real: Real): Promise<void>
  toString(): string
}

export const command = (
  text: string,
  run: (model: Model, real: Real) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Command => ({
  check,
  run(model, real) {
    real.fixture.count('commands')
    return run(model, real)
  },
  toString: () => text,
})

export interface ExpectedAction {
  outcome: Outcome
  undo: UndoKind | null | 'any'
  go: () => Promise<Ended> | Ended
  answered?: string
  over?: 'undone' | 'dismissed'
  /** The entry that is to be deleted by word. */
  deletes?: string
}

/** What the person asks of the program: done or refused as a whole, also where the program dies of it. */
export async function act(model: Model, real: Real, action: ExpectedAction): Promise<Ended> {
  const { fixture } = real
  const { modelEntries, verdict } = action.outcome
  const before = JSON.stringify(fixture.entries())
  const ended = await action.go()
  if (ended === 'done') expect(verdict, 'what makes no sense is refused').not.toBe('refused')
  if (ended instanceof AppError) {
    fixture.count('refused')
    expect(ended.kind === 'bug' ? ended : null, 'nothing goes wrong inside').toBe(null)
    if (verdict === 'done') expect(ended, 'what makes sense is done').toBe('done')
    if (!fixture.isOver()) expect(JSON.stringify(fixture.entries()), 'what is refused changes nothing').toBe(before)
  }
  const isDone = ended === 'done'
  const isRefused = ended instanceof AppError
  await fixture.network.quiet()
  const rebooted = await rebootIfGone(model, fixture)
  verify(model, real, {
    modelEntries: ended === 'gone' ? [modelEntries, model.modelEntries] : [isDone ? modelEntries : model.modelEntries],
    undo: isDone ? action.undo : null,
    ...(!isRefused && action.answered !== undefined && { answered: action.answered }),
    ...(!isRefused && action.deletes !== undefined && { deletes: action.deletes }),
    ...(!isRefused && action.over !== undefined && { over: action.over }),
    ...(rebooted && { rebooted }),
  })
  return ended
}

/** Something happens that changes no entry, but for what the settings say. */
export async function happen(model: Model, real: Real, what: () => unknown, step: Partial<Step> = {}) {
  const { fixture } = real
  await what()
  await fixture.network.quiet()
  const rebooted = await rebootIfGone(model, fixture)
  verify(model, real, { modelEntries: [model.modelEntries], undo: null, ...step, ...(rebooted && { rebooted }) })
}

/** A program that died starts again at once; what it had under way is gone. */
export async function rebootIfGone(model: Model, fixture: EngineUnderTest): Promise<boolean> {
  if (!fixture.isOver()) return false
  fixture.count('crashes')
  model.away.push({ from: fixture.endedAt(), to: fixture.now() })
  await fixture.boot()
  return true
}
