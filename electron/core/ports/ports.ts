/** What the core asks of the world. Everything here is given to it by main.ts (or by a test). */
import type { Account, Catalog, Entry, Gap, Notice, PastNote, Target, Use } from '../../../shared/model/snapshot.ts'
import type { Posting, PostingState, Removal } from './posting.ts'
import type { SetAside, SetAsideRow, UnreadableNeeds } from './unreadableRows.ts'

export * from './posting.ts'
export * from './provider.ts'
export * from './unreadableRows.ts'

/** All times are whole milliseconds: `wholeClock` makes them so of what a platform says. */
export interface Clock {
  /** Epoch ms. */
  now(): number
  /** Milliseconds since some moment, that nobody can set; it may stand still while the machine sleeps. */
  monotonic(): number
  /** The IANA zone the person is in. */
  zone(): string
  /**
   * Runs `task` once after `ms`; returns the function that cancels it. Long waits survive sleep only as "at least". A task that
   * throws is logged, and ends nothing else.
   */
  after(ms: number, task: () => void): () => void
}

/** Throws AppError 'keychain' when there is none, it is locked, or it refuses. */
export interface Keychain {
  get(accountId: string): Promise<string | null>
  set(accountId: string, secret: string): Promise<void>
  delete(accountId: string): Promise<void>
}

export interface Log {
  info(message: string, details?: Record<string, unknown>): void
  warn(message: string, details?: Record<string, unknown>): void
}

export type Change =
  | { kind: 'saveEntry'; entry: Entry }
  | { kind: 'deleteEntry'; entryId: string }
  | { kind: 'savePosting'; posting: Posting }
  | { kind: 'dropPosting'; postingId: string }
  | { kind: 'saveRemoval'; removal: Removal }
  | { kind: 'dropRemoval'; postingId: string }
  /** These postings, and all removals of the account, are due now. */
  | { kind: 'waitNoMore'; accountId: string; postings: Pick<Posting, 'id' | 'entryId'>[] }
  | { kind: 'saveGap'; gap: Gap }
  | { kind: 'dropGap'; gapId: string }
  /** Keeps a row of a backup that could not be read; the person hears of it otherwise. */
  | { kind: 'keepUnreadable'; row: SetAsideRow; toldAt: number }
  | { kind: 'tellSetAside'; ids: string[]; toldAt: number }

/** A row that can't be read is set aside when it is met: whoever asks gets the others. */
export interface Journal {
  /** All changes in one durable transaction; throws AppError 'storage' and then nothing is changed. */
  commit(changes: Change[]): void
  /** Tells what was committed, also by others; null: rows were set aside, so that anything may be otherwise now. */
  onCommit(listener: (changes: Change[] | null) => void): void
  running(): Entry | null
  entry(entryId: string): Entry | null
  /** Entries that overlap [from, to), newest first; a running one counts as endless. */
  entriesBetween(from: number, to: number): Entry[]
  /** Entries with a posting that is not accepted, newest first. */
  unsentEntries(): Entry[]
  /** Entries by their ids, newest first. */
  entries(entryIds: string[]): Entry[]
  /** The targets used last, newest first, each once. */
  recentTargets(limit: number): Target[]
  /** What the last `limit` entries were on, newest first. */
  recentUses(limit: number): Use[]
  /** What the last `depth` entries said that have a note or tags, newest first; of those that said the same, the latest. */
  pastNotes(depth: number): PastNote[]
  lastEnded(): Entry | null
  postings(entryIds: string[]): Posting[]
  /** Postings of an account in the given states, oldest work first. */
  postingsIn(accountId: string, states: PostingState[]): Posting[]
  /** As `postingsIn`, those that have not to wait beyond `at` (epoch ms), `limit` at most. */
  duePostings(accountId: string, states: PostingState[], at: number, limit: number): Posting[]
  /** As `postingsIn`, those that wait: for a time, or for the person. */
  waitingPostings(accountId: string, states: PostingState[]): Posting[]
  /** When the postings of an account are to be tried next (epoch ms; 0: at once), soonest first, `limit` at most. */
  nextAttempts(accountId: string, states: PostingState[], limit: number): { entryId: string; at: number }[]
  accountsWithPostings(states: PostingState[]): string[]
  /** Records of an account that are to go, oldest first; without the refused ones. */
  removals(accountId: string): Removal[]
  /** Removals that were refused and wait for the person (`refusedAt`), of all accounts. */
  refusedRemovals(): Removal[]
  accountsWithRemovals(): string[]
  /**
   * Ids of records at the provider that already belong to a posting of this account which starts in [from, to], or was last
   * sent at `sentSince` or later (null: those only by their start). Epoch ms.
   */
  claimedRemoteIds(accountId: string, which: { from: number; to: number; sentSince: number | null }): Set<string>
  /** Gaps of entries that are there, without an outcome, oldest first; the one that lasts included. */
  openGaps(): Gap[]
  gap(gapId: string): Gap | null
  meta(key: string): string | null
  /** Throws AppError 'storage'. */
  setMeta(key: string, value: string | null): void
  /** Sets a value of `meta` aside that its reader can't read. */
  setMetaAside(key: string, why: string): void
  /** What is asked of the core where a row can't be read; rows that were found broken on opening are looked at now. */
  handleUnreadable(needs: UnreadableNeeds): void
  /** Reads all rows, so that those are set aside that can't be read. */
  setAsideBroken(): void
  /** What was set aside and not told yet, oldest first. */
  untold(): SetAside[]
  /** All that is set aside, oldest first. */
  setAside(): SetAsideRow[]
}

/** What is kept of an account's provider, to work with while it can't be reached. */
export interface Cached {
  catalog: Catalog
  /** What the provider noted for itself, as JSON. */
  facts: unknown
  fetchedAt: number
}

export interface CatalogStore {
  load(accountId: string): Cached | null
  save(accountId: string, cached: Cached): void
  delete(accountId: string): void
}

/** What main knows of an account besides what is stored. */
export interface AccountStore {
  list(): Account[]
  save(account: Account): void
  delete(accountId: string): void
}

export interface NoticeStore {
  load(): Notice[]
  save(notices: Notice[]): void
}

export interface Notifier {
  show(message: { title: string; body: string; actions: { label: string; run(): void }[]; onClick(): void }): void
}
