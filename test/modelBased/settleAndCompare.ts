/** After all faults the server holds what the journal says: each record once, and nothing else of ours. */
import { expect } from 'vitest'
import { undecidedAt } from '../../electron/core/sync/retry.ts'
import { planPostings } from '../../electron/core/postings/planPostings.ts'
import type { Posting } from '../../electron/core/ports/ports.ts'
import { contentOf } from '../../electron/core/postings/reconcilePostings.ts'
import { earlyWrites, isRight, match, unexplained } from '../fuzz/checkServer.ts'
import type { Write } from '../fuzz/faultyNetwork.ts'
import { accountId } from '../fuzz/engineUnderFuzz.ts'
import { act, happen } from './runCommand.ts'
import { conflictsOf, resolve } from './otherDeviceCommands.ts'
import { settleRemoval } from './refusedRemovalCommands.ts'
import type { Model, Real } from './model.ts'
import * as rules from './modelRules.ts'
import type { EngineUnderTest } from './engineUnderTestTypes.ts'

const MINUTE = 60_000

/** The network is calm, the person decides what they are asked, sends again what was refused, and time passes. */
export async function recover(model: Model, real: Real, random: () => number): Promise<void> {
  const { fixture, person } = real
  await happen(model, real, () => {
    fixture.touch()
    fixture.spare()
    fixture.network.calm()
    fixture.network.cut()
  })
  await act(model, real, {
    outcome: rules.stop(model.modelEntries, fixture.now()),
    undo: 'stop',
    go: () => fixture.ask('stop', undefined),
  })
  await happen(model, real, () => {
    for (const { id, end } of person.records()) if (end === null && person.isForeign(id)) person.end(id)
  })
  for (let round = 0; round < 25; round++) {
    for (const view of conflictsOf(fixture)) await resolve(model, real, view, random() < 0.5 ? 'ours' : 'theirs')
    for (const entryId of new Set(
      fixture
        .postings()
        .filter(isRefused)
        .map((posting) => posting.entryId),
    )) {
      await act(model, real, {
        outcome: { verdict: 'either', modelEntries: model.modelEntries },
        undo: 'any',
        go: () => fixture.ask('sendAgain', { entryId }),
      })
    }
    const said = round > 2 ? 'dismiss' : random() < 0.5 ? 'again' : 'keep'
    for (const [index] of fixture.journal().refusedRemovals().entries()) await settleRemoval(model, real, index, said)
    await happen(model, real, () => {
      fixture.tell(({ engine }) => engine.wake())
      return fixture.advance(10 * MINUTE)
    })
    await happen(model, real, () => decide(fixture), { undo: 'any' })
    if (isCalm(fixture)) return
  }
}

/** What can't be known the person looks up there: it is there, or it is to be sent again. */
function decide(fixture: EngineUnderTest): void {
  const settle = ({ id, marker }: Posting, outcome: 'there' | 'again') => {
    fixture.count('decided')
    fixture.outbox().resolveUndecided(id, outcome)
    fixture.calls.unclear.delete(marker)
    for (const write of fixture.network.writes) if (write.call.of === marker) write.decided = outcome
  }
  const strays = () =>
    match(
      fixture,
      fixture.postings().filter(({ state, remote }) => state === 'accepted' || remote),
    ).left
  const undecided = () => fixture.postings().filter(({ nextAttemptAt }) => nextAttemptAt === undecidedAt)
  for (const one of undecided()) if (strays().some((held) => isRight(fixture, one, held))) settle(one, 'there')
  for (const one of undecided()) settle(one, 'again')
}

const isRefused = ({ state, error }: Posting): boolean => state === 'rejected' && error?.kind !== 'conflict'

const isCalm = (fixture: EngineUnderTest): boolean =>
  fixture.network.isEmpty() &&
  fixture.journal().removals(accountId).length === 0 &&
  fixture.journal().refusedRemovals().length === 0 &&
  fixture.postings().every(({ state, nextAttemptAt }) => state === 'accepted' && nextAttemptAt !== undecidedAt)

/** What was left there by the person's own doing is no fault: a record they changed, deleted or began. */
export function audit({ fixture, person }: Real) {
  const { pairs, missing, left } = match(fixture, fixture.postings())
  const isOthers = (id: string | null) => person.isForeign(id ?? '') || person.isTheirs(id ?? '')
  return {
    pairs: pairs.filter(({ held }) => !isOthers(held.id)),
    missing: missing.filter(({ remote }) => !isOthers(remote?.id ?? null)),
    extra: unexplained(
      fixture,
      left.filter(({ id }) => !isOthers(id)),
    ),
  }
}

export function expectAllThere(real: Real): void {
  const { fixture } = real
  const postings = fixture.postings()
  expect(
    postings.map(({ id, state, error }) => ({ id, state, error })),
    'all is sent in the end',
  ).toEqual(postings.map(({ id }) => ({ id, state: 'accepted', error: null })))
  expect(fixture.journal().removals(accountId), 'nothing waits to be taken away').toEqual([])
  const { pairs, missing, extra } = audit(real)
  expect({ missing, extra }, 'each piece is there once, and nothing else of ours').toEqual({ missing: [], extra: [] })
  for (const { posting, held } of pairs) {
    expect(held, 'what is there is what was worked').toEqual({
      id: held.id,
      running: false,
      content: fixture.company.wanted(posting, held),
    })
  }
  for (const entry of fixture.entries()) {
    const its = postings.filter(({ entryId }) => entryId === entry.id).toSorted((a, b) => a.startedAt - b.startedAt)
    if (its.some(isLeftAsIs)) continue
    const bare = (list: Posting[]) => list.map((posting) => ({ ...contentOf(posting), marker: '' }))
    expect(bare(its), 'what is sent is what was worked').toEqual(bare(planPostings(entry, fixture.terms, () => '')))
  }
  const early = earlyWrites(fixture).filter((write) => !isAnew(fixture, write))
  expect(early, 'nothing is sent twice before it is known').toEqual([])
}

/** Made once more where all that was made before was heard of: the person deleted that there, and wants it. */
function isAnew({ network: { writes } }: EngineUnderTest, write: Write): boolean {
  const before = writes
    .slice(0, writes.indexOf(write))
    .filter(({ creates, call }) => creates && call.of === write.call.of)
  return write.creates && before.every(({ ambiguous, call }) => !ambiguous && call.answered)
}

/** What a provider can't change stays there as it was. */
const isLeftAsIs = ({ remote }: Posting): boolean => remote?.leftAsIs ?? false
