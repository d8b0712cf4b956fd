/** Entries changed by hand: what makes sense is done, what doesn't is refused with nothing changed. */
import fc from 'fast-check'
import type { Input } from '../../shared/ipc/contract.ts'
import { targetName } from '../fuzz/backend.ts'
import { act, type Command, command } from './runCommand.ts'
import { refOf, targetAt } from './timerCommands.ts'
import type { Model } from './model.ts'
import * as rules from './modelRules.ts'
import type { Span } from './intervals.ts'
import type { Work } from './modelEntries.ts'
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const isAny = ({ modelEntries }: Readonly<Model>): boolean => modelEntries.length > 0

/** The one at that place among all, newest first. */
export function workAt({ modelEntries }: Readonly<Model>, index: number): Work | undefined {
  const ordered = modelEntries.toSorted((a, b) => b.from - a.from)
  return ordered[index % Math.max(1, ordered.length)]
}

/** Where a provider has something for good, it may be refused. */
export function asFar(fixture: EngineUnderTest, outcome: rules.Outcome, ...ids: (string | null)[]): rules.Outcome {
  if (outcome.verdict !== 'done') return outcome
  const { amends, removes } = fixture.terms.abilities
  const isFixed = fixture
    .postings()
    .some(({ entryId, state, remote }) => ids.includes(entryId) && state === 'accepted' && !remote?.id)
  return amends && removes && !isFixed ? outcome : { ...outcome, verdict: 'either' }
}

type Amend = Omit<Input<'amend'>, 'entryId'>

/** `change` says what is asked of the entry as it is; the model hears the same. */
function amend(
  index: number,
  text: string,
  change: (work: Work, fixture: EngineUnderTest) => Amend,
  verdict?: 'refused',
): Command {
  return command(
    `amend(#${index}, ${text})`,
    async (model, real) => {
      const { fixture } = real
      const old = workAt(model, index)
      if (!old?.id) return
      const asked = change(old, fixture)
      const target = fixture.targets.find((each) => JSON.stringify(refOf(each)) === JSON.stringify(asked.target))
      const heard: rules.Edit = {
        target: target && targetName(target),
        description: asked.description,
        tags: asked.tags,
        from: asked.startedAt,
        to: asked.endedAt,
        pauses: asked.pauses?.map((pause) => ({ from: pause.startedAt, to: pause.endedAt ?? Infinity })),
      }
      const outcome = verdict
        ? rules.refused(model.modelEntries)
        : rules.edit(model.modelEntries, old, heard, fixture.now())
      const ended = await act(model, real, {
        outcome: asFar(fixture, outcome, old.id),
        undo: 'edit',
        go: () => fixture.ask('amend', { entryId: old.id ?? '', ...asked }),
      })
      if (ended === 'done') fixture.count('edits')
    },
    isAny,
  )
}

const endOf = ({ to }: Work, fixture: EngineUnderTest): number => to ?? fixture.now()

/** Stretches of the entry, in percent of it. */
const stretchesOf = (work: Work, fixture: EngineUnderTest, shares: number[]): Span[] => {
  const span = endOf(work, fixture) - work.from
  const marks = shares.toSorted((a, b) => a - b).map((share) => Math.round(work.from + (span * share) / 100))
  return marks.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: marks[at + 1] ?? from }] : []))
}

const toPauses = (spans: Span[]) => spans.map(({ from, to }) => ({ startedAt: from, endedAt: to }))

const words = fc
  .record({
    description: fc.option(fc.constantFrom('edited', 'edited twice', ''), { nil: undefined }),
    tags: fc.option(fc.constantFrom<string[][]>(['café'], ['deep work', 'on site'], []), { nil: undefined }),
    target: fc.option(fc.nat(2), { nil: undefined }),
  })
  .map(({ target, ...rest }) => ({
    text: JSON.stringify({ ...rest, target }),
    change: (_: Work, fixture: EngineUnderTest): Amend => ({
      ...rest,
      ...(target !== undefined && { target: refOf(targetAt(fixture, target)) }),
    }),
  }))

const shift = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -20 * MINUTE, max: 20 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: -5 * HOUR, max: 5 * HOUR }) },
)

const times = fc.record({ start: fc.option(shift), end: fc.option(shift) }).map(({ start, end }) => ({
  text: `start ${start ?? '±0'} ms, end ${end ?? '±0'} ms`,
  change: (work: Work, fixture: EngineUnderTest): Amend => ({
    ...(start !== null && { startedAt: work.from + start }),
    // A running one has no end to move, unless nonsense is asked.
    ...(end !== null && (work.to !== null || start === null) && { endedAt: endOf(work, fixture) + end }),
  }),
}))

const breaks = fc.array(fc.nat(100), { maxLength: 6 }).map((shares) => ({
  text: `pauses ${shares.join(' ')} %`,
  change: (work: Work, fixture: EngineUnderTest): Amend => ({
    pauses: [
      ...toPauses(stretchesOf(work, fixture, shares.length % 2 === 0 ? shares : shares.slice(1))),
      // One that lasts goes on.
      ...(work.to === null && work.paused !== null ? [{ startedAt: fixture.now(), endedAt: null }] : []),
    ],
  }),
}))

const nonsense: { text: string; change: (work: Work, fixture: EngineUnderTest) => Amend }[] = [
  { text: 'end before start', change: (work) => ({ endedAt: work.from - 1 }) },
  { text: 'end in the future', change: (_, fixture) => ({ endedAt: fixture.now() + MINUTE }) },
  { text: 'start in the future', change: (_, fixture) => ({ startedAt: fixture.now() + MINUTE }) },
  { text: 'two days long', change: (work) => ({ startedAt: work.from - 48 * HOUR, endedAt: work.to ?? work.from }) },
  {
    text: 'a pause outside',
    change: (work) => ({ pauses: [{ startedAt: work.from - HOUR, endedAt: work.from - MINUTE }] }),
  },
  {
    text: 'pauses that overlap',
    change: (work, fixture) => {
      const [pause] = stretchesOf(work, fixture, [10, 90])
      const [other] = stretchesOf(work, fixture, [50, 95])
      return { pauses: toPauses(pause && other ? [pause, { ...other, from: other.from - 1 }] : []) }
    },
  },
  {
    text: 'no such target',
    change: (_, fixture) => ({ target: { ...refOf(targetAt(fixture, 0)), projectId: '4711' } }),
  },
  {
    text: 'good words and a bad time',
    change: (work) => ({ description: 'never', tags: ['never'], startedAt: work.from - 72 * HOUR, endedAt: work.from }),
  },
]

const split = (index: number, share: number): Command =>
  command(
    `split(#${index}, ${share} %)`,
    async (model, real) => {
      const { fixture } = real
      const old = workAt(model, index)
      if (!old?.id) return
      const at = Math.round(old.from + ((endOf(old, fixture) - old.from) * share) / 100)
      const entryId = old.id
      const ended = await act(model, real, {
        outcome: asFar(fixture, rules.split(model.modelEntries, old, at, fixture.now()), entryId),
        undo: 'split',
        go: () => fixture.ask('splitEntry', { entryId, at }),
      })
      if (ended === 'done') fixture.count('splits')
    },
    isAny,
  )

const merge = (one: number, two: number): Command =>
  command(
    `merge(#${one}, #${two})`,
    async (model, real) => {
      const { fixture } = real
      const [kept, other] = [workAt(model, one), workAt(model, two)]
      if (!kept?.id || !other?.id) return
      const [entryId, withId] = [kept.id, other.id]
      const ended = await act(model, real, {
        outcome: asFar(fixture, rules.merge(model.modelEntries, kept, other), entryId, withId),
        undo: 'merge',
        go: () => fixture.ask('mergeEntries', { entryId, withId }),
      })
      if (ended === 'done') fixture.count('merges')
    },
    ({ modelEntries }) => modelEntries.length > 1,
  )

const remove = (index: number): Command =>
  command(
    `remove(#${index})`,
    async (model, real) => {
      const { fixture } = real
      const old = workAt(model, index)
      if (!old?.id) return
      const entryId = old.id
      await act(model, real, {
        outcome: asFar(fixture, rules.remove(model.modelEntries, old), entryId),
        undo: 'delete',
        deletes: entryId,
        go: () => fixture.ask('deleteEntry', { entryId }),
      })
    },
    isAny,
  )

const added = fc
  .record({
    target: fc.nat(2),
    ago: fc.integer({ min: -5 * MINUTE, max: 30 * HOUR }),
    ms: fc.oneof(fc.integer({ min: -MINUTE, max: 4 * HOUR }), fc.integer({ min: 20 * HOUR, max: 26 * HOUR })),
    shares: fc.array(fc.nat(100), { maxLength: 4 }),
  })
  .map(({ target, ago, ms, shares }) =>
    command(`add(${target}, ${ago} ms ago, ${ms} ms, pauses ${shares.join(' ')} %)`, async (model, real) => {
      const { fixture } = real
      const from = fixture.now() - ago
      const to = from + ms
      const name = targetName(targetAt(fixture, target))
      const whole: Work = {
        id: null,
        target: name,
        description: 'by hand',
        tags: [],
        from,
        to,
        paused: null,
        worked: [],
        lines: [],
      }
      const pauses = ms > 0 ? stretchesOf(whole, fixture, shares.length % 2 === 0 ? shares : shares.slice(1)) : []
      const one: rules.Added = {
        target: name,
        description: 'by hand',
        tags: ['café'],
        from,
        to,
        pauses,
        line: ++model.lines,
      }
      const ended = await act(model, real, {
        outcome: rules.add(model.modelEntries, one, fixture.now()),
        undo: 'add',
        go: () =>
          fixture.ask('addEntry', {
            target: refOf(targetAt(fixture, target)),
            startedAt: from,
            endedAt: to,
            pauses: toPauses(pauses),
            description: 'by hand',
            tags: ['café'],
            billable: null,
          }),
      })
      if (ended === 'done') fixture.count('entries by hand')
    }),
  )

const place = fc.nat(5)
const changes = fc.oneof(
  { weight: 2, arbitrary: words },
  { weight: 4, arbitrary: times },
  { weight: 2, arbitrary: breaks },
)

export const edits: fc.WeightedArbitrary<Command>[] = [
  { weight: 10, arbitrary: fc.tuple(place, changes).map(([index, { text, change }]) => amend(index, text, change)) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(place, fc.constantFrom(...nonsense))
      .map(([index, { text, change }]) => amend(index, text, change, 'refused')),
  },
  { weight: 3, arbitrary: added },
  { weight: 4, arbitrary: fc.tuple(place, fc.integer({ min: -5, max: 105 })).map(([index, at]) => split(index, at)) },
  { weight: 4, arbitrary: fc.tuple(place, place).map(([one, two]) => merge(one, two)) },
  { weight: 3, arbitrary: place.map(remove) },
]
