/** What a click does: start, pause, stop and the like, and taking it back. None of it may ever be refused. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Entry, Gap, Target, TargetRef } from '../../shared/model/snapshot.ts'
import { targetName } from '../fuzz/backend.ts'
import { act, type Command, command } from './runCommand.ts'
import type { Model } from './model.ts'
import * as rules from './modelRules.ts'
import { worksBefore } from './compareWithModel.ts'
import { running } from './modelEntries.ts'
import type { World } from './engineUnderTestTypes.ts'

export const refOf = ({ accountId, projectId, activityId, taskId }: Target): TargetRef => ({
  accountId,
  projectId,
  activityId,
  taskId,
})

export function targetAt(world: World, index: number): Target {
  const target = world.targets[index % world.targets.length]
  if (!target) throw new Error('there is nothing to work on')
  return target
}

const isRunning = ({ works }: Readonly<Model>): boolean => running(works) !== undefined

const start = (index: number, description: string): Command =>
  command(`start(${index}, ${JSON.stringify(description)})`, async (model, real) => {
    const { world } = real
    const target = targetAt(world, index)
    const begun = { target: targetName(target), description, line: ++model.lines }
    await act(model, real, {
      outcome: rules.start(model.works, begun, world.now()),
      undo: isRunning(model) ? 'switch' : null,
      go: () => world.ask('start', { target: refOf(target), description }),
    })
  })

/** The last target again, as the person sees it. */
function again(model: Model, world: World): rules.Start | null {
  const { timer } = world.snapshot()
  const last = timer.kind === 'running' ? timer.entry.target : timer.last
  return last && { target: targetName(last), description: '', line: ++model.lines }
}

const startLast = command('startLast()', async (model, real) => {
  const { world } = real
  const last = again(model, world)
  await act(model, real, {
    outcome: last ? rules.start(model.works, last, world.now()) : rules.refused(model.works),
    undo: isRunning(model) ? 'switch' : null,
    go: () => world.ask('start', { target: null }),
  })
})

const pause = command('pause()', (model, real) =>
  act(model, real, {
    outcome: rules.pause(model.works, real.world.now()),
    undo: null,
    go: () => real.world.ask('pause', undefined),
  }).then(() => {}),
)

/** `share`: how far into the pause the person was back, in percent of it; null: now. */
const resume = (share: number | null): Command =>
  command(
    `resume(${share === null ? '' : `${share} %`})`,
    async (model, real) => {
      const { world } = real
      const since = running(model.works)?.paused ?? null
      const at = share === null || since === null ? null : Math.round(since + ((world.now() - since) * share) / 100)
      await act(model, real, {
        outcome: rules.resume(model.works, world.now(), at ?? undefined),
        undo: null,
        go: () => world.ask('resume', at === null ? {} : { at }),
      })
    },
    (model) => running(model.works)?.paused !== null || share === null,
  )

const stop = command('stop()', async (model, real) => {
  await act(model, real, {
    outcome: rules.stop(model.works, real.world.now()),
    undo: 'stop',
    go: () => real.world.ask('stop', undefined),
  })
})

const discard = command(
  'discard()',
  async (model, real) => {
    await act(model, real, {
      outcome: rules.discard(model.works),
      undo: 'discard',
      go: () => real.world.ask('discard', undefined),
    })
  },
  isRunning,
)

const undo = command(
  'undo()',
  async (model, real) => {
    const { world } = real
    const offered = model.undo
    if (!offered) return
    world.count('undos')
    const ended = await act(model, real, {
      outcome: rules.done(worksBefore(model, offered.entries)),
      undo: null,
      over: 'undone',
      go: () => world.ask('undo', { id: offered.id }),
    })
    if (ended !== 'done') return
    const byId = (entries: Entry[]) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(world.entries()), 'an undo restores to the letter').toEqual(byId(offered.entries))
    const kept = byId(offered.entries).map(({ id }) => id)
    const open = world.gaps().filter(({ outcome }) => outcome === null)
    // Where it was a part of another one by then, that one is asked about.
    const isAsked = ({ entryId, startedAt, endedAt }: Gap) =>
      open.some(
        (gap) => gap.entryId === entryId && gap.startedAt <= startedAt && (gap.endedAt ?? Infinity) >= (endedAt ?? 0),
      )
    const forgotten = offered.offer.asked.filter((gap) => kept.includes(gap.entryId) && !isAsked(gap))
    expect(forgotten, 'what was asked before is asked again').toEqual([])
  },
  (model) => model.undo !== null,
)

const undoOfNothing = command('undo("nothing")', async (model, real) => {
  await act(model, real, {
    outcome: rules.refused(model.works),
    undo: null,
    go: () => real.world.ask('undo', { id: 'nothing' }),
  })
})

const dismiss = command(
  'dismissUndo()',
  async (model, real) => {
    const { world } = real
    const offered = model.undo
    if (!offered) return
    await act(model, real, {
      outcome: rules.done(model.works),
      undo: null,
      over: 'dismissed',
      go() {
        world.closeOffer()
        return world.ask('dismissUndo', { id: offered.id })
      },
    })
  },
  (model) => model.undo !== null,
)

const words = fc.constantFrom('', '', 'call', 'Ωmega')

export const clicks: fc.WeightedArbitrary<Command>[] = [
  { weight: 12, arbitrary: fc.tuple(fc.nat(2), words).map(([index, text]) => start(index, text)) },
  { weight: 2, arbitrary: fc.constant(startLast) },
  { weight: 4, arbitrary: fc.constant(pause) },
  { weight: 5, arbitrary: fc.option(fc.integer({ min: -20, max: 120 }), { freq: 2 }).map(resume) },
  { weight: 7, arbitrary: fc.constant(stop) },
  { weight: 2, arbitrary: fc.constant(discard) },
  { weight: 8, arbitrary: fc.constant(undo) },
  { weight: 1, arbitrary: fc.constant(undoOfNothing) },
  { weight: 2, arbitrary: fc.constant(dismiss) },
]
