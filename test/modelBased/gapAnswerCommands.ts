/** What the person says an absence was, and what the settings say of those to come. */
import fc from 'fast-check'
import type { GapPart, Settings } from '../../shared/model/snapshot.ts'
import { targetName } from '../fuzz/backend.ts'
import { act, type Command, command } from './runCommand.ts'
import { refOf, targetAt } from './timerCommands.ts'
import { asFar } from './editCommands.ts'
import * as rules from './modelRules.ts'

type Use = 'keep' | 'drop' | number

const answer = (index: number, uses: Use[], marks: number[], stop: boolean): Command =>
  command(
    `answer(#${index}, ${uses.join(' ')} at ${marks.slice(0, uses.length - 1).join(' ')} %${stop ? ', stop' : ''})`,
    async (model, real) => {
      const { fixture } = real
      const views = fixture.snapshot().gaps
      const view = views[index % Math.max(1, views.length)]
      const old = view && model.modelEntries.find(({ id }) => id === view.entry.id)
      if (!view || !old) return
      const length = view.endedAt - view.startedAt
      const inner = marks.slice(0, uses.length - 1).toSorted((a, b) => a - b)
      const ends = [...inner.map((share) => Math.round(view.startedAt + (length * share) / 100)), view.endedAt]
      const parts = uses.map((use, at): rules.Part => {
        const from = ends[at - 1] ?? view.startedAt
        const to = ends[at] ?? view.endedAt
        return { from, to, use: typeof use === 'number' ? { give: targetName(targetAt(fixture, use)) } : use }
      })
      const isWhole = parts.every(({ from, to }) => to > from)
      const wire = uses.map((use, at): GapPart => ({
        endedAt: ends[at] ?? view.endedAt,
        use: typeof use === 'number' ? { kind: 'give', target: refOf(targetAt(fixture, use)) } : { kind: use },
      }))
      const outcome = isWhole
        ? rules.answer(model.modelEntries, old, { parts, stop }, view.entry.zone)
        : rules.refused(model.modelEntries)
      const ended = await act(model, real, {
        outcome: asFar(fixture, outcome, old.id),
        undo: 'gap',
        answered: view.id,
        go: () => fixture.ask('answerGap', { gapId: view.id, parts: wire, stop }),
      })
      if (ended === 'done') fixture.count('gaps answered')
    },
    ({ cards }) => cards.size > 0,
  )

/** A gap that was answered is not asked about again. */
const answerAgain = command(
  'answer again',
  async (model, real) => {
    const old = [...model.gaps.values()].find(({ outcome }) => outcome !== null)
    if (!old) return
    const parts: GapPart[] = [{ endedAt: old.endedAt ?? old.startedAt, use: { kind: 'drop' } }]
    await act(model, real, {
      outcome: rules.refused(model.modelEntries),
      undo: null,
      go: () => real.fixture.ask('answerGap', { gapId: old.id, parts, stop: false }),
    })
  },
  ({ gaps }) => [...gaps.values()].some(({ outcome }) => outcome !== null),
)

const settingsOf = (gaps: Settings['gaps']): Command =>
  command(
    `gaps(${Object.entries(gaps)
      .map(([cause, { mode, minutes }]) => `${cause} ${mode} ${minutes}`)
      .join(', ')})`,
    (model, real) =>
      act(model, real, {
        outcome: rules.done(model.modelEntries),
        undo: 'any',
        go: () => real.fixture.ask('changeSettings', { gaps }),
      }).then(() => {}),
  )

const rule = fc.record({ mode: fc.constantFrom('ask', 'ask', 'drop', 'keep'), minutes: fc.constantFrom(1, 5, 10) })
const use: fc.Arbitrary<Use> = fc.oneof(fc.constant('keep' as const), fc.constant('drop' as const), fc.nat(2))
const uses = fc.array(use, { minLength: 1, maxLength: 4, size: 'max' })
const marks = fc.array(fc.nat(100), { minLength: 4, maxLength: 4 })

export const answers: fc.WeightedArbitrary<Command>[] = [
  {
    weight: 14,
    arbitrary: fc
      .tuple(fc.nat(3), uses, marks, fc.boolean())
      .map(([index, what, at, stop]) => answer(index, what, at, stop)),
  },
  { weight: 1, arbitrary: fc.constant(answerAgain) },
  {
    weight: 2,
    arbitrary: fc.record({ sleep: rule, lock: rule, idle: rule, shutdown: rule, quit: rule }).map(settingsOf),
  },
]
