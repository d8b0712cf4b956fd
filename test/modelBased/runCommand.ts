/** One step: the person or the world does something, the model says what becomes of it, and both are compared. */
import { expect } from 'vitest'
import type { UndoKind } from '../../shared/model/snapshot.ts'
import { AppError } from '../../shared/errors.ts'
import type { Model, Real } from './model.ts'
import type { Outcome } from './modelRules.ts'
import { type Step, verify } from './compareWithModel.ts'
import type { Ended, World } from './engineUnderTestTypes.ts'

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
    real.world.count('commands')
    return run(model, real)
  },
  toString: () => text,
})

export interface Deed {
  outcome: Outcome
  undo: UndoKind | null | 'any'
  go: () => Promise<Ended> | Ended
  answered?: string
  over?: 'undone' | 'dismissed'
  /** The entry that is to be deleted by word. */
  deletes?: string
}

/** What the person asks of the program: done or refused as a whole, also where the program dies of it. */
export async function act(model: Model, real: Real, deed: Deed): Promise<Ended> {
  const { world } = real
  const { works, verdict } = deed.outcome
  const before = JSON.stringify(world.entries())
  const ended = await deed.go()
  if (ended === 'done') expect(verdict, 'what makes no sense is refused').not.toBe('refused')
  if (ended instanceof AppError) {
    world.count('refused')
    expect(ended.kind === 'bug' ? ended : null, 'nothing goes wrong inside').toBe(null)
    if (verdict === 'done') expect(ended, 'what makes sense is done').toBe('done')
    if (!world.isOver()) expect(JSON.stringify(world.entries()), 'what is refused changes nothing').toBe(before)
  }
  const isDone = ended === 'done'
  const isRefused = ended instanceof AppError
  await world.network.quiet()
  const rebooted = await rebootIfGone(model, world)
  verify(model, real, {
    works: ended === 'gone' ? [works, model.works] : [isDone ? works : model.works],
    undo: isDone ? deed.undo : null,
    ...(!isRefused && deed.answered !== undefined && { answered: deed.answered }),
    ...(!isRefused && deed.deletes !== undefined && { deletes: deed.deletes }),
    ...(!isRefused && deed.over !== undefined && { over: deed.over }),
    ...(rebooted && { rebooted }),
  })
  return ended
}

/** Something happens that changes no entry, but for what the settings say. */
export async function happen(model: Model, real: Real, what: () => unknown, step: Partial<Step> = {}) {
  const { world } = real
  await what()
  await world.network.quiet()
  const rebooted = await rebootIfGone(model, world)
  verify(model, real, { works: [model.works], undo: null, ...step, ...(rebooted && { rebooted }) })
}

/** A program that died starts again at once; what it had under way is gone. */
export async function rebootIfGone(model: Model, world: World): Promise<boolean> {
  if (!world.isOver()) return false
  world.count('crashes')
  model.away.push({ from: world.endedAt(), to: world.now() })
  await world.boot()
  return true
}
