/** What a click does: start, pause, stop and the like, and taking it back. None of it may ever be refused. */
import { press } from '../support/pressKeys.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Entry, Gap, Target, TargetRef } from '../../shared/model/snapshot.ts'
import { targetName } from '../fuzz/backend.ts'
import { act, type Command, command } from './runCommand.ts'
import type { Model } from './model.ts'
import * as rules from './modelRules.ts'
import { worksBefore } from './compareWithModel.ts'
import { running } from './modelEntries.ts'
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

export const refOf = ({ accountId, projectId, activityId, taskId }: Target): TargetRef => ({
  accountId,
  projectId,
  activityId,
  taskId,
})

export function targetAt(fixture: EngineUnderTest, index: number): Target {
  const target = fixture.targets[index % fixture.targets.length]
  if (!target) throw new Error('there is nothing to work on')
  return target
}

const isRunning = ({ modelEntries }: Readonly<Model>): boolean => running(modelEntries) !== undefined

const start = (index: number, description: string): Command =>
  command(`start(${index}, ${JSON.stringify(description)})`, async (model, real) => {
    const { fixture } = real
    const target = targetAt(fixture, index)
    const begun = { target: targetName(target), description, line: ++model.lines }
    await act(model, real, {
      outcome: rules.start(model.modelEntries, begun, fixture.now()),
      undo: isRunning(model) ? 'switch' : null,
      go: () => fixture.ask('start', { target: refOf(target), description }),
    })
  })

/** The last target again, as the person sees it. */
function again(model: Model, fixture: EngineUnderTest): rules.Start | null {
  const { timer } = fixture.snapshot()
  const last = timer.kind === 'running' ? timer.entry : timer.last
  if (!last) return null
  const { target, description, tags } = last
  return { target: targetName(target), description, tags, line: ++model.lines }
}

const toggle = command('toggle()', async (model, real) => {
  const { fixture } = real
  const now = running(model.modelEntries)
  await act(model, real, {
    outcome: rules.toggle(model.modelEntries, again(model, fixture), fixture.now()),
    undo: now?.paused === null ? 'stop' : null,
    go: () => fixture.press(({ engine }) => press(engine.tracker, 'toggle')),
  })
})

const startLast = command('startLast()', async (model, real) => {
  const { fixture } = real
  const last = again(model, fixture)
  await act(model, real, {
    outcome: last ? rules.start(model.modelEntries, last, fixture.now()) : rules.refused(model.modelEntries),
    undo: isRunning(model) ? 'switch' : null,
    go: () => fixture.ask('continueEntry', { entryId: null }),
  })
})

const pause = command('pause()', (model, real) =>
  act(model, real, {
    outcome: rules.pause(model.modelEntries, real.fixture.now()),
    undo: null,
    go: () => real.fixture.ask('pause', undefined),
  }).then(() => {}),
)

/** `share`: how far into the pause the person was back, in percent of it; null: now. */
const resume = (share: number | null): Command =>
  command(
    `resume(${share === null ? '' : `${share} %`})`,
    async (model, real) => {
      const { fixture } = real
      const since = running(model.modelEntries)?.paused ?? null
      const at = share === null || since === null ? null : Math.round(since + ((fixture.now() - since) * share) / 100)
      await act(model, real, {
        outcome: rules.resume(model.modelEntries, fixture.now(), at ?? undefined),
        undo: null,
        go: () => fixture.ask('resume', at === null ? {} : { at }),
      })
    },
    (model) => running(model.modelEntries)?.paused !== null || share === null,
  )

const stop = command('stop()', async (model, real) => {
  await act(model, real, {
    outcome: rules.stop(model.modelEntries, real.fixture.now()),
    undo: 'stop',
    go: () => real.fixture.ask('stop', undefined),
  })
})

const discard = command(
  'discard()',
  async (model, real) => {
    await act(model, real, {
      outcome: rules.discard(model.modelEntries),
      undo: 'discard',
      go: () => real.fixture.ask('discard', undefined),
    })
  },
  isRunning,
)

const undo = command(
  'undo()',
  async (model, real) => {
    const { fixture } = real
    const offered = model.undo
    if (!offered) return
    fixture.count('undos')
    const ended = await act(model, real, {
      outcome: rules.done(worksBefore(model, offered.entries)),
      undo: null,
      over: 'undone',
      go: () => fixture.ask('undo', { id: offered.id }),
    })
    if (ended !== 'done') return
    const byId = (entries: Entry[]) => entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(fixture.entries()), 'an undo restores to the letter').toEqual(byId(offered.entries))
    const kept = byId(offered.entries).map(({ id }) => id)
    const open = fixture.gaps().filter(({ outcome }) => outcome === null)
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
    outcome: rules.refused(model.modelEntries),
    undo: null,
    go: () => real.fixture.ask('undo', { id: 'nothing' }),
  })
})

const dismiss = command(
  'dismissUndo()',
  async (model, real) => {
    const { fixture } = real
    const offered = model.undo
    if (!offered) return
    await act(model, real, {
      outcome: rules.done(model.modelEntries),
      undo: null,
      over: 'dismissed',
      go() {
        fixture.closeOffer()
        return fixture.ask('dismissUndo', { id: offered.id })
      },
    })
  },
  (model) => model.undo !== null,
)

const words = fc.constantFrom('', '', 'call', 'Ωmega')

export const clicks: fc.WeightedArbitrary<Command>[] = [
  { weight: 12, arbitrary: fc.tuple(fc.nat(2), words).map(([index, text]) => start(index, text)) },
  { weight: 3, arbitrary: fc.constant(toggle) },
  { weight: 1, arbitrary: fc.constant(startLast) },
  { weight: 4, arbitrary: fc.constant(pause) },
  { weight: 5, arbitrary: fc.option(fc.integer({ min: -20, max: 120 }), { freq: 2 }).map(resume) },
  { weight: 5, arbitrary: fc.constant(stop) },
  { weight: 2, arbitrary: fc.constant(discard) },
  { weight: 8, arbitrary: fc.constant(undo) },
  { weight: 1, arbitrary: fc.constant(undoOfNothing) },
  { weight: 2, arbitrary: fc.constant(dismiss) },
]
