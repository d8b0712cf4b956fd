/** The person at another device, and what they say here of what they did there. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { EntryView } from '../../shared/model/snapshot.ts'
import { accountId } from '../fuzz/engineUnderFuzz.ts'
import { act, type Command, command, happen, rebootIfGone } from './runCommand.ts'
import { workAt } from './editCommands.ts'
import type { Model, Real } from './model.ts'
import type { Person, There } from './personAtServer.ts'
import * as rules from './modelRules.ts'
import { joined, length, type Span, within, without } from './intervals.ts'
import { workOf, type Work } from './modelEntries.ts'
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** Ids of the records that the entry has there. */
const recordsOf = (fixture: EngineUnderTest, entryId: string): string[] =>
  fixture
    .postings()
    .flatMap((posting) => (posting.entryId === entryId && posting.remote?.id ? [posting.remote.id] : []))

/** Ours there: the one that runs, or one of an entry. */
function ours(model: Model, { fixture, person }: Real, index: number): There | null {
  const work = workAt(model, index)
  const [id] = work?.id ? recordsOf(fixture, work.id) : []
  return id === undefined ? null : person.record(id)
}

const there = (text: string, what: (real: Real, record: There) => void) => (index: number) =>
  command(`there: ${text}(#${index})`, async (model, real) => {
    const record = ours(model, real, index)
    if (!record) return
    await happen(model, real, () => {
      real.fixture.count('acts elsewhere')
      what(real, record)
    })
  })

const endThere = there('stop', ({ person }, { id, end }) => end === null && person.end(id))
const deleteThere = there('delete', ({ person }, { id }) => person.discard(id))
const changeThere = (by: number) =>
  there(`change by ${by} ms`, ({ person }, { id, begin, end }) => {
    if (end === null || end + by > begin)
      person.change(id, { description: 'changed there', ...(end !== null && { end: end + by }) })
  })
const moveThere = (by: number) =>
  there(`begin ${by} ms earlier`, ({ person }, { id, begin }) => person.change(id, { begin: begin - by }))

const beginThere = command('there: begin()', (model, real) =>
  happen(model, real, () => {
    real.fixture.count('acts elsewhere')
    real.person.begin('2', '2', 'elsewhere')
  }),
)

const endForeign = command('there: stop what was begun there', (model, real) =>
  happen(model, real, () => {
    const { person } = real
    for (const { id, end } of person.records()) if (end === null && person.isForeign(id)) person.end(id)
  }),
)

const adopt = (index: number): Command =>
  command(
    `adopt(#${index})`,
    async (model, real) => {
      const { fixture, person } = real
      const { elsewhere } = fixture.snapshot()
      const one = elsewhere[index % Math.max(1, elsewhere.length)]
      if (!one) return
      const record = person.record(one.id)
      const begun = { target: record?.target ?? '', description: record?.description ?? '', line: ++model.lines }
      const outcome =
        record && record.end === null
          ? rules.adopt(model.modelEntries, { ...begun, from: record.begin }, fixture.now())
          : rules.refused(model.modelEntries)
      const ended = await act(model, real, {
        // What the server says of it may not be heard.
        outcome: outcome.verdict === 'done' ? { ...outcome, verdict: 'either' } : outcome,
        undo: null,
        go: () => fixture.ask('adopt', { accountId: one.accountId, recordId: one.id }),
      })
      if (recordsOf(fixture, fixture.journal().running()?.id ?? '').includes(one.id)) {
        person.adopted(one.id)
        person.settle([one.id])
      }
      if (ended === 'done') fixture.count('adopted')
    },
    ({ elsewhere }) => elsewhere > 0,
  )

const stopElsewhere = (index: number): Command =>
  command(
    `stopElsewhere(#${index})`,
    async (model, real) => {
      const { fixture, person } = real
      const { elsewhere } = fixture.snapshot()
      const one = elsewhere[index % Math.max(1, elsewhere.length)]
      if (!one) return
      person.settle([one.id])
      const ended = await act(model, real, {
        outcome: { verdict: 'either', modelEntries: model.modelEntries },
        undo: 'any',
        go: () => fixture.ask('stopElsewhere', { accountId: one.accountId, recordId: one.id }),
      })
      if (ended !== 'done') return
      fixture.count('stopped elsewhere')
      expect(person.record(one.id)?.end, 'what was stopped by word has ended').not.toBe(null)
    },
    ({ elsewhere }) => elsewhere > 0,
  )

const ignore = (index: number): Command =>
  command(
    `ignoreElsewhere(#${index})`,
    async (model, real) => {
      const { elsewhere } = real.fixture.snapshot()
      const one = elsewhere[index % Math.max(1, elsewhere.length)]
      if (!one) return
      await act(model, real, {
        outcome: rules.done(model.modelEntries),
        undo: 'any',
        go: () => real.fixture.ask('ignoreElsewhere', { accountId: one.accountId, recordId: one.id }),
      })
    },
    ({ elsewhere }) => elsewhere > 0,
  )

export function conflictsOf(fixture: EngineUnderTest): EntryView[] {
  const { today, earlier } = fixture.snapshot()
  return [...today, ...earlier].filter(({ send }) => send.kind === 'conflict')
}

/** Mine stays as it is here; with theirs the stretch becomes what it is there, and nothing else of the entry moves. */
export async function resolve(model: Model, real: Real, view: EntryView, keep: 'ours' | 'theirs'): Promise<void> {
  const { fixture, person } = real
  const { send } = view
  const old = model.modelEntries.find(({ id }) => id === view.id)
  if (send.kind !== 'conflict' || !old) return
  const before = model.modelEntries
  // Who did more there since than is shown here has not decided about that.
  const records = disputed(fixture, view.id).filter((id) => isShown(person, id, send))
  const go = () => fixture.ask('resolveConflict', { entryId: view.id, keep })
  if (keep === 'ours') {
    person.settle(records)
    await act(model, real, { outcome: { verdict: 'either', modelEntries: before }, undo: 'any', go })
    return
  }
  fixture.count('took theirs')
  const entries = JSON.stringify(fixture.entries())
  person.settle(records)
  const ended = await go()
  expect(['done', 'gone'], 'what is there can be taken').toContain(ended)
  await fixture.network.quiet()
  const rebooted = await rebootIfGone(model, fixture)
  // A life that ended in it may have ended before it.
  const isTaken = ended === 'done' || JSON.stringify(fixture.entries()) !== entries
  const { theirs } = send
  const isNothing = theirs !== null && (theirs.endedAt === null || theirs.endedAt === theirs.startedAt)
  for (const id of isTaken && isNothing ? records : []) if (!isClaimed(fixture, id)) person.letGo(id)
  const modelEntries = isTaken ? taken(before, old, fixture, send, ++model.lines) : before
  await happen(model, real, () => {}, { modelEntries: [modelEntries], undo: 'any', ...(rebooted && { rebooted }) })
}

/** The record that is asked about; one that is gone is still spoken of by what was refused. */
function disputed(fixture: EngineUnderTest, entryId: string): string[] {
  const refused = fixture.postings().find((one) => one.entryId === entryId && one.error?.kind === 'conflict')
  return [refused?.remote?.id, refused?.error?.theirs?.ref.id].filter((id) => typeof id === 'string')
}

const isClaimed = (fixture: EngineUnderTest, recordId: string): boolean =>
  [
    ...fixture.postings(),
    ...fixture
      .journal()
      .removals(accountId)
      .map(({ posting }) => posting),
  ].some(({ remote }) => remote?.id === recordId)

function isShown(person: Person, recordId: string, { theirs }: Conflict): boolean {
  const record = person.record(recordId)
  if (!theirs || !record) return !theirs === !record
  const { begin, end, description } = record
  return begin === theirs.startedAt && end === theirs.endedAt && description === theirs.description
}

type Conflict = Extract<EntryView['send'], { kind: 'conflict' }>

/** The entries with this one as the journal has it by now, which is theirs to the second: `line` where it was moved there. */
function taken(
  modelEntries: Work[],
  old: Work,
  fixture: EngineUnderTest,
  { ours: mine, theirs }: Conflict,
  line: number,
): Work[] {
  const ourSpan: Span = { from: mine.startedAt, to: mine.endedAt ?? Infinity }
  const entry = fixture.entries().find(({ id }) => id === old.id)
  // What was moved there into an absence of another piece was told of there, and is nothing to ask about.
  const isMoved = theirs?.startedAt !== mine.startedAt || theirs.endedAt !== mine.endedAt
  const now = entry && workOf(entry, isMoved ? [line] : old.lines)
  // What ended here and runs on there ends as it did here.
  const theirSpan = theirs && { from: theirs.startedAt, to: theirs.endedAt ?? ourSpan.to }
  const rest = within(without(old.worked, around(ourSpan)), { from: 0, to: Infinity })
  const expected = joined([...rest, ...(theirSpan ? [theirSpan] : [])])
  const real = now?.worked ?? []
  // Each edge may be cut to the second, and a second apart from the next.
  const most = 2 * SECOND * (expected.length + real.length)
  expect(differs(expected, real), `theirs is taken: ${JSON.stringify({ expected, real })}`).toBeLessThanOrEqual(most)
  return modelEntries.flatMap((work) => (work === old ? (now ? [now] : []) : [work]))
}

const around = ({ from, to }: Span): Span => ({ from: from - SECOND, to: to + SECOND })

/** How much lies in one of the two only, ms. */
function differs(some: Span[], others: Span[]): number {
  const most = Number.MAX_SAFE_INTEGER
  const cut = (spans: Span[]) => within(spans, { from: 0, to: most })
  const only = (spans: Span[], but: Span[]) => length(but.reduce((left, span) => without(left, span), cut(spans)))
  return only(some, others) + only(others, some)
}

const resolveOne = (index: number, keep: 'ours' | 'theirs'): Command =>
  command(
    `resolveConflict(#${index}, ${keep})`,
    async (model, real) => {
      const views = conflictsOf(real.fixture)
      const view = views[index % Math.max(1, views.length)]
      if (!view) return
      real.fixture.count('conflicts')
      await resolve(model, real, view, keep)
    },
    ({ conflicts }) => conflicts > 0,
  )

const place = fc.nat(3)
const some = fc.integer({ min: -30 * MINUTE, max: 30 * MINUTE })
const sides = fc.constantFrom('ours' as const, 'theirs' as const)

export const elsewheres: fc.WeightedArbitrary<Command>[] = [
  { weight: 3, arbitrary: place.map(endThere) },
  { weight: 2, arbitrary: place.map(deleteThere) },
  { weight: 3, arbitrary: fc.tuple(some, place).map(([by, index]) => changeThere(by)(index)) },
  { weight: 2, arbitrary: fc.tuple(some, place).map(([by, index]) => moveThere(Math.abs(by))(index)) },
  { weight: 3, arbitrary: fc.constant(beginThere) },
  { weight: 1, arbitrary: fc.constant(endForeign) },
  { weight: 4, arbitrary: fc.nat(1).map(adopt) },
  { weight: 2, arbitrary: fc.nat(1).map(stopElsewhere) },
  { weight: 1, arbitrary: fc.nat(1).map(ignore) },
  { weight: 8, arbitrary: fc.tuple(place, sides).map(([index, keep]) => resolveOne(index, keep)) },
]
