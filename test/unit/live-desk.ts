/** A tracker and an outbox as main.ts wires them, on a journal of their own, at a back end that shows running records. */
import { createOutbox } from '../../electron/core/outbox.ts'
import type { PostingContent, RemoteRef } from '../../electron/core/ports.ts'
import { createTracker } from '../../electron/core/tracker.ts'
import type { TargetRef } from '../../shared/model.ts'
import { counter, fakeClock, fakeProvider, settled, silentLog } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anAccount, aTarget, rules } from './samples.ts'

/** What the back end holds, by id. */
export interface Held {
  startedAt: number
  endedAt: number | null
  description: string
}

type Call = 'start' | 'update' | 'stop' | 'submit' | 'amend' | 'remove' | 'find'

const nothing: (call: Call) => Promise<void> = async () => {}

export function liveDesk() {
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
    /** What the person heard about records that could not be taken away. */
    leftBehind: [] as string[],
    /** What happens after a call took effect; throws to lose the answer. */
    after: nothing,
    /** What happens before a call takes effect; throws to refuse it. */
    before: nothing,
  }
  const ref = (id: string): RemoteRef => {
    const record = held.get(id)
    if (!record) throw new Error(`${id} is not there`)
    return { id, startedAt: record.startedAt, endedAt: record.endedAt, note: null }
  }
  async function call(name: Call, effect: () => string): Promise<RemoteRef> {
    calls.push(name)
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
    submit: (_: unknown, posting: PostingContent) => call('submit', () => put(newRecord(), posting, false)),
    amend: (_: unknown, { id }: RemoteRef, posting: PostingContent) =>
      call('amend', () => put(id ?? '', posting, false)),
    find: async (_: unknown, posting: PostingContent, claimed: ReadonlySet<string>) => lookFor(posting, claimed),
    async remove(_: unknown, { id }: RemoteRef) {
      calls.push('remove')
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
          })),
      start: (_: unknown, posting: PostingContent) => call('start', () => put(newRecord(), posting, true)),
      update: (_: unknown, { id }: RemoteRef, posting: PostingContent) =>
        call('update', () => put(id ?? '', posting, true)),
      stop: (_: unknown, { id }: RemoteRef, posting: PostingContent) =>
        call('stop', () => put(id ?? '', posting, false)),
      find: async (_: unknown, posting: PostingContent, claimed: ReadonlySet<string>) => lookFor(posting, claimed),
    },
  }
  const newId = counter('id')
  const connection = { ...anAccount(), accountId: 'a1', secret: 'secret', facts: null }
  const openOutbox = () =>
    createOutbox({
      clock,
      journal,
      log: silentLog,
      random: () => 0.5,
      link: async () => ({ provider, connection }),
      onChange: () => {},
      onLeftBehind: (_, { message }) => made.leftBehind.push(message),
    })
  let outbox = openOutbox()
  const terms = { rules: { ...rules, liveRecords: true }, can: { amends: true, removes: true }, pauseTarget: null }
  const openTracker = () =>
    createTracker({
      clock,
      journal,
      newId,
      termsOf: () => terms,
      hasAccount: () => true,
      resolve: (wanted: TargetRef) => aTarget(wanted),
      onCommit: () => outbox.wake(),
    })
  return Object.assign(made, {
    provider,
    connection,
    tracker: openTracker(),
    /** Time passes, and whatever is due happens. */
    async pass(ms: number) {
      await settled()
      clock.advance(ms)
      await settled()
    },
    /** The program is gone in the middle of it all, and starts again. */
    async crash() {
      void outbox.close()
      await settled()
      outbox = openOutbox()
      made.after = async () => {}
      outbox.wake()
      await settled()
    },
    records: () => [...held.values()],
    states: () => journal.postingsIn('a1', ['queued', 'sending', 'unknown', 'rejected']).map(({ state }) => state),
  })
}

/** A promise that never ends: the answer that never comes. */
export const silence = (): Promise<never> => new Promise(() => {})
