/** What the core asks of the world. Everything here is given to it by main.ts (or by a test). */
import type { ErrorKind } from '../../shared/errors.ts'
import type {
  Account,
  Catalog,
  Entry,
  Identity,
  LoginField,
  LoginReport,
  Notice,
  ProviderId,
  ProviderRules,
  RemoteTimes,
  Target,
} from '../../shared/model.ts'

export interface Clock {
  /** Epoch ms. */
  now(): number
  /** The IANA zone the person is in. */
  zone(): string
  /** Runs `task` once after `ms`; returns the function that cancels it. Long waits survive sleep only as "at least". */
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

export type PostingState = 'queued' | 'sending' | 'accepted' | 'rejected' | 'unknown'

/** What a provider is asked to write. */
export interface PostingContent {
  target: Target
  startedAt: number
  endedAt: number
  description: string
  tags: string[]
  billable: boolean | null
}

/** One write that a provider has to make for an entry, with how far it came. */
export interface Posting extends PostingContent {
  id: string
  entryId: string
  /** Order among the postings of one entry. */
  part: number
  state: PostingState
  attempts: number
  /** Not before this epoch ms; null: as soon as possible. */
  nextAttemptAt: number | null
  /** When its bytes last left (or may have left), epoch ms. */
  sentAt: number | null
  remote: RemoteRef | null
  error: { kind: ErrorKind; message: string } | null
}

/** What the back end holds for a posting. `note` says in words what it did not keep. */
export interface RemoteRef extends RemoteTimes {
  id: string
  note: string | null
}

export type Change =
  | { kind: 'saveEntry'; entry: Entry }
  | { kind: 'deleteEntry'; entryId: string }
  | { kind: 'savePosting'; posting: Posting }
  | { kind: 'dropPostings'; entryId: string }

export interface Journal {
  /** All changes in one durable transaction; throws AppError 'storage' and then nothing is changed. */
  commit(changes: Change[]): void
  running(): Entry | null
  entry(entryId: string): Entry | null
  /** Entries that overlap [from, to), newest first; a running one counts as endless. */
  entriesBetween(from: number, to: number): Entry[]
  /** Entries with a posting that is not accepted, newest first. */
  unsentEntries(): Entry[]
  /** The targets used last, newest first, each once. */
  recentTargets(limit: number): Target[]
  lastEnded(): Entry | null
  postings(entryIds: string[]): Posting[]
  /** Postings of an account in the given states, oldest work first. */
  postingsIn(accountId: string, states: PostingState[]): Posting[]
  accountsWithPostings(states: PostingState[]): string[]
  /** Ids of records at the back end that already belong to a posting of this account which starts in [from, to]. */
  claimedRemoteIds(accountId: string, from: number, to: number): Set<string>
  meta(key: string): string | null
  setMeta(key: string, value: string | null): void
}

export interface CatalogStore {
  load(accountId: string): { catalog: Catalog; fetchedAt: number } | null
  save(accountId: string, catalog: Catalog, fetchedAt: number): void
  delete(accountId: string): void
}

/** Values of the provider's loginFields by name. */
export type LoginValues = Record<string, string>

/** All that a provider needs to talk for one account. */
export interface Connection {
  accountId: string
  baseUrl: string
  secret: string
  identity: Identity
}

export interface Provider {
  id: ProviderId
  label: string
  loginFields: LoginField[]
  rules: ProviderRules
  /** What a login leads to: verified address, secret to keep, identity. Errors: any AppError, worded for the login form. */
  connect(login: { fields: LoginValues; insecure: boolean }, signal: AbortSignal): Promise<Connected>
  /** Asks again who we are and what can be tracked on. */
  refresh(connection: Connection, signal: AbortSignal): Promise<{ identity: Identity; catalog: Catalog }>
  /** One write. AppError with `ambiguous` when it may have been applied all the same. */
  submit(connection: Connection, posting: PostingContent, signal: AbortSignal): Promise<RemoteRef>
  /** Reads back whether a posting is there. `claimed`: ids that already belong to other postings. */
  find?(
    connection: Connection,
    posting: PostingContent,
    claimed: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<RemoteRef | null>
}

export interface Connected {
  baseUrl: string
  secret: string
  label: string
  identity: Identity
  catalog: Catalog
  report: LoginReport
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
