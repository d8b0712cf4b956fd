/** An outbox on a real journal file, with a scripted provider for every account. */
import { createOutbox, type Outbox } from '../../electron/core/sync/outbox.ts'
import type { AccountConnection, Posting, PostingState } from '../../electron/core/ports/ports.ts'
import { AppError } from '../../shared/errors.ts'
import {
  breakable,
  type BrokenJournal,
  type FakeClock,
  fakeClock,
  type FakeProvider,
  fakeProvider,
  settled,
  silentLog,
} from './fakes.ts'
import { tempJournal } from './files.ts'
import { anAccount, anEntry, aPosting, aTarget, HOUR, NOW, terms } from './samples.ts'

export interface OutboxFixture {
  clock: FakeClock
  journal: BrokenJournal
  provider: FakeProvider
  outbox: Outbox
  /** What the outbox reported, by account. */
  reports: { accountId: string; kind: string | null }[]
  /** Postings that were refused for good. */
  refused: string[]
  /** Records that had to stay, and what was said of them. */
  left: { id: string; message: string }[]
  /** How to get to an account; may be replaced. */
  onLink: (accountId: string) => Promise<AccountConnection>
  linked: string[]
  /** Entries whose last action can still be taken back. */
  heldBack: Set<string>
  /** Stores an ended entry with its posting; `order` puts it that many hours after the first. */
  queue(id: string, change?: Partial<Posting>, accountId?: string, order?: number): void
  posting(id: string): Posting | undefined
  state(id: string): PostingState | undefined
  sent(): string[]
  /** Wakes the outbox and waits until nothing moves by itself. */
  wake(): Promise<void>
  wakeNow(accountId?: string): Promise<void>
  advance(ms: number): Promise<void>
  /** Another outbox on the same journal, as after a restart. */
  restart(): void
}

export function outboxFixture(): OutboxFixture {
  const clock = fakeClock()
  const provider = fakeProvider()
  const journal = breakable(tempJournal().journal)
  const connection = (accountId: string) => ({ ...anAccount(), accountId, secret: 'secret', facts: null })
  const start = () =>
    createOutbox({
      clock,
      journal,
      log: silentLog,
      // The shortest wait: 1 s after the first attempt, then 2 s, 4 s …
      random: () => 0,
      planningRulesOf: () => terms,
      connectionOf(accountId) {
        made.linked.push(accountId)
        return made.onLink(accountId)
      },
      isUndoable: (entryId) => made.heldBack.has(entryId),
      onRefused: ({ id }) => made.refused.push(id),
      onLeftBehind: ({ id }, { message }) => made.left.push({ id, message }),
      onChange: (accountId, trouble) => made.reports.push({ accountId, kind: trouble?.kind ?? null }),
    })
  const posting = (id: string) => journal.postings([`e-${id}`]).find((one) => one.id === id)
  const made: OutboxFixture = {
    clock,
    journal,
    provider,
    outbox: start(),
    reports: [],
    refused: [],
    left: [],
    linked: [],
    heldBack: new Set(),
    onLink: async (accountId) => ({ provider, connection: connection(accountId) }),
    queue(id, change = {}, accountId = 'a1', order = 0) {
      const target = aTarget({ accountId })
      const startedAt = NOW - 20 * HOUR + order * HOUR
      const times = { startedAt, endedAt: startedAt + HOUR }
      const entry = anEntry({ id: `e-${id}`, target, ...times, description: id })
      const queued = aPosting({ id, entryId: entry.id, target, ...times, description: id, ...change })
      journal.commit([
        { kind: 'saveEntry', entry },
        { kind: 'savePosting', posting: queued },
      ])
    },
    posting,
    state: (id) => posting(id)?.state,
    sent: () => provider.submitted.map((call) => call.posting.description),
    wake: () => (made.outbox.wake(), settled()),
    wakeNow: (accountId) => (made.outbox.wakeNow(accountId), settled()),
    advance: (ms) => (clock.advance(ms), settled()),
    restart: () => void (made.outbox = start()),
  }
  return made
}

export const offline = () => new AppError('offline', 'can’t be reached')
/** The request may have been applied. */
export const dropped = () => new AppError('offline', 'connection broke', { ambiguous: true })
export const fails = (error: () => AppError) => () => Promise.reject(error())
