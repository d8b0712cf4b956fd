/** A tracker and an outbox as the engine wires them, on a journal of their own, at a provider that a test drives. */
import { createOutbox } from '../../electron/core/sync/outbox.ts'
import type { AccountConnection, PostingContent, ReadBackTerms, RemoteRef } from '../../electron/core/ports/ports.ts'
import type { PlanningRules } from '../../electron/core/postings/planPostings.ts'
import { createTracker } from '../../electron/core/entries/tracker.ts'
import type { TargetRef } from '../../shared/model/snapshot.ts'
import { counter, fakeClock, fakeProvider, settled, silentLog } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anAccount, aTarget, rules } from './samples.ts'

/** What the provider holds, by id. */
export interface Held {
  startedAt: number
  endedAt: number | null
  description: string
}

type Call = 'start' | 'update' | 'stop' | 'submit' | 'amend' | 'remove' | 'find'

const nothing: (call: Call) => Promise<void> = async () => {}

/** `live` shows running records; `plain` takes only ended ones; `deaf` takes hours and gives out nothing of them. */
export type BackEnd = 'live' | 'plain' | 'deaf'

export function liveFixture(backEnd: BackEnd = 'live') {
  const { journal } = tempJournal()
  const clock = fakeClock()
  const held = new Map<string, Held>()
  const calls: Call[] = []
  const newRecord = counter('r')
  const made = {
    journal,
    clock,
    held,
    calls,
    /** How long an action can be taken back, ms. */
    undoMs: 0,
    terms: {
      rules: { ...rules, liveRecords: backEnd === 'live', readBack: backEnd !== 'deaf' },
      abilities: { amends: backEnd !== 'deaf', removes: backEnd !== 'deaf' },
      pauseTarget: null,
    } as PlanningRules,
    /** What the person heard about records that could not be taken away. */
    leftBehind: [] as string[],
    /** Hears of what leaves, a posting or the id of a record that is to go, before it does. */
    onWrite: nothing as (written: PostingContent | string) => void,
    /** What happens after a call took effect; throws to lose the answer. */
    after: nothing,
    /** What happens before a call takes effect; throws to refuse it. */
    before: nothing,
    /** How to get to the provider; may be replaced. */
    link: async (): Promise<AccountConnection> => ({ provider, connection }),
    resolve: (wanted: TargetRef) => aTarget(wanted),
  }
  const ref = (id: string): RemoteRef => {
    const record = held.get(id)
    if (!record) throw new Error(`${id} is not there`)
    return { id: backEnd === 'deaf' ? null : id, startedAt: record.startedAt, endedAt: record.endedAt, note: null }
  }
  async function call(name: Call, posting: PostingContent, effect: () => string): Promise<RemoteRef> {
    calls.push(name)
    made.onWrite(posting)
    await made.before(name)
    const id = effect()
    await made.after(name)
    return ref(id)
  }
  const put = (id: string, { startedAt, endedAt, description }: PostingContent, running: boolean) => {
    held.set(id, { startedAt, endedAt: running ? null : endedAt, description })
    return id
  }
  const lookFor = (posting: PostingContent, claimed: ReadonlySet<string>) => {
    calls.push('find')
    const found = [...held].find(([id, { startedAt }]) => startedAt === posting.startedAt && !claimed.has(id))
    return found ? ref(found[0]) : null
  }
  const provider = {
    ...fakeProvider(),
    submit: (_: unknown, posting: PostingContent) => call('submit', posting, () => put(newRecord(), posting, false)),
    amend: (_: unknown, { id }: RemoteRef, posting: PostingContent) =>
      call('amend', posting, () => put(id ?? '', posting, false)),
    find: async (_: unknown, posting: PostingContent, { claimed }: ReadBackTerms) => lookFor(posting, claimed),
    async remove(_: unknown, { id }: RemoteRef) {
      calls.push('remove')
      made.onWrite(id ?? '')
      await made.before('remove')
      held.delete(id ?? '')
      await made.after('remove')
    },
    live: {
      active: async () =>
        [...held]
          .filter(([, { endedAt }]) => endedAt === null)
          .map(([id, { startedAt, description }]) => ({
            id,
            startedAt,
            description,
            projectId: '1',
            activityId: '1',
            what: 'Website',
            tags: [],
          })),
      start: (_: unknown, posting: PostingContent) => call('start', posting, () => put(newRecord(), posting, true)),
      update: (_: unknown, { id }: RemoteRef, posting: PostingContent) =>
        call('update', posting, () => put(id ?? '', posting, true)),
      stop: (_: unknown, { id }: RemoteRef, posting: PostingContent) =>
        call('stop', posting, () => put(id ?? '', posting, false)),
      find: async (_: unknown, posting: PostingContent, { claimed }: ReadBackTerms) => lookFor(posting, claimed),
    },
  }
  if (backEnd !== 'live') Reflect.deleteProperty(provider, 'live')
  if (backEnd === 'deaf') for (const name of ['find', 'amend', 'remove']) Reflect.deleteProperty(provider, name)
  const newId = counter('id')
  const connection = { ...anAccount(), accountId: 'a1', secret: 'secret', facts: null }
  const openOutbox = () =>
    createOutbox({
      clock,
      journal,
      log: silentLog,
      random: () => 0.5,
      planningRulesOf: () => made.terms,
      connectionOf: () => made.link(),
      isUndoable: (entryId) => tracker.isUndoable(entryId),
      onChange: () => {},
      onLeftBehind: (_, { message }) => made.leftBehind.push(message),
    })
  const openTracker = () =>
    createTracker({
      clock,
      journal,
      newId,
      planningRulesOf: () => made.terms,
      hasAccount: () => true,
      resolve: (wanted) => made.resolve(wanted),
      onCommit: () => outbox.wake(),
      undoMs: () => made.undoMs,
      onRelease: () => outbox.wake(),
    })
  let tracker = openTracker()
  let outbox = openOutbox()
  /** The program is gone in the middle of it all, and starts again. */
  async function crash(): Promise<void> {
    void outbox.close()
    await settled()
    outbox = openOutbox()
    made.after = async () => {}
    outbox.wake()
    await settled()
  }
  return Object.assign(made, {
    provider,
    connection,
    tracker,
    outbox: () => outbox,
    /** Time passes, and whatever is due happens. */
    async pass(ms: number) {
      await settled()
      clock.advance(ms)
      await settled()
    },
    crash,
    /** kill -9 and a new start: the tracker that goes on. */
    async kill() {
      tracker = openTracker()
      await crash()
      return tracker
    },
    records: () => [...held.values()],
    states: () => journal.postingsIn('a1', ['queued', 'sending', 'unknown', 'rejected']).map(({ state }) => state),
  })
}

/** A promise that never ends: the answer that never comes. */
export const silence = (): Promise<never> => new Promise(() => {})
