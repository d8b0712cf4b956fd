/** What the person says of a deletion that the server refused. */
import fc from 'fast-check'
import { leftBehindId } from '../../electron/core/sync/refusedRemovals.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { act, type Command, command } from './runCommand.ts'
import type { Model, Real } from './model.ts'
import { type Work, workOf } from './modelEntries.ts'

export type Said = 'again' | 'keep' | 'dismiss'

const counts = { again: 'deletions tried again', keep: 'deletions taken back', dismiss: 'deletions given up' }

/** They say it of the one at that place; what is kept is an entry again, as it was sent. */
export async function settleRemoval(model: Model, real: Real, index: number, said: Said): Promise<void> {
  const { fixture, person } = real
  const all = fixture.journal().refusedRemovals()
  const posting = all[index % Math.max(1, all.length)]?.posting
  if (!posting) return
  const id = leftBehindId(posting)
  person.settle([posting.remote?.id ?? null])
  const kept = said === 'keep' ? [entryOf(model, posting)] : []
  const ended = await act(model, real, {
    outcome: { verdict: 'either', modelEntries: [...model.modelEntries, ...kept] },
    undo: said === 'keep' ? null : 'any',
    go: () =>
      said === 'dismiss' ? fixture.ask('dismissNotice', { id }) : fixture.ask('settleRemoval', { id, outcome: said }),
  })
  if (ended === 'done') fixture.count(counts[said])
}

function entryOf(model: Model, posting: Posting): Work {
  const { target, startedAt, endedAt, zone, description, tags, billable } = {
    ...posting,
    ...posting.unconfirmedContent,
  }
  const entry = { id: posting.entryId, target, startedAt, endedAt, zone, pauses: [], description, tags, billable }
  return { ...workOf(entry, [++model.lines]), id: null }
}

const settleOne = (index: number, said: Said): Command =>
  command(`settleRemoval(#${index}, ${said})`, (model, real) => settleRemoval(model, real, index, said))

/** The next deletion is refused, as of a record that was exported. */
const refuseNext = command('refuseDeletion()', async (_, { fixture }) => {
  fixture.network.plan({ by: 'server', place: 'remove', fault: { kind: 'status', status: 403 } })
})

export const refusedRemovals: fc.WeightedArbitrary<Command>[] = [
  { weight: 3, arbitrary: fc.constant(refuseNext) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(3), fc.constantFrom<Said[]>('again', 'keep', 'dismiss'))
      .map(([at, said]) => settleOne(at, said)),
  },
]
