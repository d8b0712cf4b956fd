/** The core as the engine wires it, at a provider on which somebody else works, too. */
import { createConflicts } from '../../electron/core/otherDevices/conflicts.ts'
import { createRemoteTimers } from '../../electron/core/otherDevices/remoteTimers.ts'
import { createOutbox } from '../../electron/core/sync/outbox.ts'
import type { PlanningRules } from '../../electron/core/postings/planPostings.ts'
import type {
  AccountConnection,
  PostingContent,
  Provider,
  RemoteRef,
  RemoteVersion,
} from '../../electron/core/ports/ports.ts'
import { sendState } from '../../electron/core/snapshot/sendState.ts'
import { createTracker } from '../../electron/core/entries/tracker.ts'
import { AppError } from '../../shared/errors.ts'
import type { Account, Target, TargetRef } from '../../shared/model/snapshot.ts'
import { counter, fakeClock, fakeProvider, settled, silentLog } from './fakes.ts'
import { tempJournal } from './files.ts'
import { anAccount, aTarget, HOUR, MINUTE, rules } from './samples.ts'

export interface There {
  startedAt: number
  endedAt: number | null
  projectId: string
  activityId: string | null
  description: string
  tags: string[]
}

export const coding = aTarget()
export const design = aTarget({ activityId: '2', activity: 'Design' })

export function devicesFixture() {
  const { journal } = tempJournal()
  const clock = fakeClock()
  const records = new Map<string, There>()
  const calls: string[] = []
  const newRecord = counter('r')
  const offered: Target[] = [coding, design]
  const heard: string[] = []
  const made = {
    journal,
    clock,
    records,
    /** What was written, as "stop r1". */
    calls,
    /** What the person heard about records that were not taken away. */
    heard,
    /** How long the last action can be taken back. */
    undoMs: 0,
    /** How often something changed that is shown. */
    changes: 0,
    accounts: [anAccount()] as Account[],
    terms: {
      rules: { ...rules, liveRecords: true },
      abilities: { amends: true, removes: true },
      pauseTarget: null,
    } as PlanningRules,
    /** What happens before a call takes effect, and after it; throws to refuse it, or to lose the answer. */
    before: async (_call: string): Promise<void> => {},
    after: async (_call: string): Promise<void> => {},
  }
  const versionOf = (id: string, one: There): RemoteVersion => ({
    ref: { id, startedAt: one.startedAt, endedAt: one.endedAt, note: null, stamp: JSON.stringify(one) },
    projectId: one.projectId,
    activityId: one.activityId,
    taskId: null,
    what: `${one.projectId}/${one.activityId}`,
    description: one.description,
    tags: one.tags,
  })
  const call = async (name: string, effect: () => RemoteRef): Promise<RemoteRef> => {
    calls.push(name)
    await made.before(name)
    const ref = effect()
    await made.after(name)
    return ref
  }
  const put = (id: string, { startedAt, endedAt, target, description, tags }: PostingContent, runs: boolean) => {
    if (calls.at(-1)?.startsWith('amend') && !records.has(id)) throw new AppError('notFound', 'no such record')
    const { projectId, activityId } = target
    const one = { startedAt, endedAt: runs ? null : endedAt, projectId, activityId, description, tags }
    records.set(id, one)
    return versionOf(id, one).ref
  }
  const lookFor = (posting: PostingContent, claimed: ReadonlySet<string>) => {
    const found = [...records].find(([id, { startedAt }]) => startedAt === posting.startedAt && !claimed.has(id))
    return found ? versionOf(...found).ref : null
  }
  const isMade = (one: There, by: PostingContent): boolean => {
    const endedAt = one.endedAt === null ? null : by.endedAt
    const { startedAt, description, tags, target } = by
    const { projectId, activityId } = target
    return JSON.stringify(one) === JSON.stringify({ startedAt, endedAt, projectId, activityId, description, tags })
  }
  const provider: Provider = {
    ...fakeProvider(),
    submit: (_, posting) => call('submit', () => put(newRecord(), posting, false)),
    amend: (_, { id }, posting) => call(`amend ${id}`, () => put(id ?? '', posting, false)),
    find: async (_, posting, { claimed }) => lookFor(posting, claimed),
    async remove(_, { id }) {
      await call(`remove ${id}`, () => (records.delete(id ?? ''), { id, startedAt: 0, endedAt: null, note: null }))
    },
    async compareRecord(_, { id, stamp }, { confirmedContent: held, unconfirmedContent: left }) {
      await made.before(`look ${id}`)
      const one = records.get(id ?? '')
      if (!id || !one) return { kind: 'gone' }
      if (stamp === JSON.stringify(one) || [held, left].some((by) => by && isMade(one, by))) return { kind: 'same' }
      return { kind: 'changed', theirs: versionOf(id, one), why: 'It was changed there.' }
    },
    live: {
      async active() {
        await made.before('active')
        const running = [...records].filter(([, { endedAt }]) => endedAt === null)
        return running.map(([id, one]) => ({ id, ...one, what: versionOf(id, one).what }))
      },
      start: (_, posting) => call('start', () => put(newRecord(), posting, true)),
      update: (_, { id }, posting) => call(`update ${id}`, () => put(id ?? '', posting, true)),
      stop: (_, { id }, posting) => call(`stop ${id}`, () => put(id ?? '', posting, false)),
      find: async (_, posting, { claimed }) => lookFor(posting, claimed),
    },
  }
  const newId = counter('id')
  const onChange = () => void made.changes++
  async function connectionOf(accountId: string): Promise<AccountConnection> {
    if (!made.accounts.some(({ id }) => id === accountId)) throw new AppError('off', 'switched off')
    return { provider, connection: { ...anAccount(), accountId, secret: 'secret', facts: null } }
  }
  const targetOf = (ref: TargetRef) =>
    offered.find((one) => one.projectId === ref.projectId && one.activityId === ref.activityId) ?? null
  const planningRulesOf = () => made.terms
  const outbox = createOutbox({
    clock,
    journal,
    log: silentLog,
    random: () => 0.5,
    connectionOf,
    planningRulesOf,
    onChange,
    isUndoable: (entryId) => tracker.isUndoable(entryId),
    onLeftBehind: (_, { message }) => heard.push(message),
  })
  const tracker = createTracker({
    clock,
    journal,
    newId,
    planningRulesOf,
    hasAccount: () => true,
    resolve: (ref) => targetOf(ref) ?? coding,
    undoMs: () => made.undoMs,
    onRelease: () => outbox.wake(),
    onCommit() {
      elsewhere.timerChanged()
      outbox.wake()
    },
  })
  const { timer, rewrite } = tracker
  const conflicts = createConflicts({ journal, clock, newId, planningRulesOf, targetOf, rewrite, outbox })
  const elsewhere = createRemoteTimers({
    clock,
    journal,
    log: silentLog,
    timer,
    newId,
    connectionOf,
    planningRulesOf,
    rewrite,
    outbox,
    accounts: () => made.accounts,
    targetOf,
    onChange,
  })
  const entryOf = (entryId: string) => {
    const entry = journal.entry(entryId)
    if (!entry) throw new Error(`${entryId} is not there`)
    return entry
  }
  return Object.assign(made, {
    provider,
    tracker,
    outbox,
    conflicts,
    elsewhere,
    /** Time passes, and whatever is due happens. */
    async pass(ms: number) {
      await settled()
      clock.advance(ms)
      await settled()
    },
    running: () => {
      const entry = journal.running()
      if (!entry) throw new Error('nothing runs')
      return entry
    },
    last: () => {
      const entry = journal.lastEnded()
      if (!entry) throw new Error('nothing has ended')
      return entry
    },
    entry: entryOf,
    send: (entryId: string) => sendState(entryOf(entryId), journal.postings([entryId]), made.terms),
    postings: (entryId: string) => journal.postings([entryId]),
    /** Somebody changes a record there. */
    change(id: string, change: Partial<There>) {
      const one = records.get(id)
      if (!one) throw new Error(`${id} is not there`)
      records.set(id, { ...one, ...change })
    },
  })
}

export type DevicesFixture = ReturnType<typeof devicesFixture>

/** A timer that has run for an hour, seen there. */
export async function running(description = 'Logo'): Promise<DevicesFixture> {
  const fixture = devicesFixture()
  fixture.tracker.start({ target: coding, description })
  await fixture.pass(HOUR)
  return fixture
}

/** The same, ended. */
export async function ended(): Promise<DevicesFixture> {
  const fixture = await running()
  fixture.tracker.stop()
  await fixture.pass(0)
  return fixture
}

/** A timer with two pieces of an hour that have ended, a quarter of an hour apart, and one that runs. */
export async function inPieces(): Promise<DevicesFixture> {
  const fixture = await running()
  for (let piece = 0; piece < 2; piece++) {
    fixture.tracker.pause()
    await fixture.pass(15 * MINUTE)
    fixture.tracker.resume()
    await fixture.pass(HOUR)
  }
  return fixture
}
