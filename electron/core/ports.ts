/** What the core asks of the world. Everything here is given to it by main.ts (or by a test). */
import type { ErrorKind } from '../../shared/errors.ts'
import type {
  Account,
  Catalog,
  DayStatus,
  Entry,
  Gap,
  Identity,
  LoginField,
  LoginReport,
  LoginStep,
  Notice,
  OptionField,
  Options,
  Person,
  ProviderId,
  ProviderRules,
  RemoteTimes,
  Target,
  Use,
} from '../../shared/model.ts'

export interface Clock {
  /** Epoch ms. */
  now(): number
  /** Milliseconds since some moment, that nobody can set; it may stand still while the machine sleeps. */
  monotonic(): number
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
  /** Eight hex digits that are this posting's own, for back ends that can hold a mark. */
  marker: string
  kind: 'work' | 'pause'
  target: Target
  startedAt: number
  endedAt: number
  /** Breaks inside it, ms; 0 unless the back end takes breaks as a field or as text. Worked is what remains. */
  pauseMs: number
  /** The IANA zone the person was in: whose wall clock and whose calendar day it is. */
  zone: string
  /** Whether the wall clock at both ends tells its length: not over a change of the clocks, nor at an end at 24:00. */
  clocks: boolean
  description: string
  tags: string[]
  billable: boolean | null
}

/** What is wanted of the back end: a record, or one that runs on (its end is not looked at). */
export interface Wanted extends PostingContent {
  running: boolean
}

/** One record that a back end is to hold for an entry, with how far it came. */
export interface Posting extends Wanted {
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
  /** What the back end holds by now; with an id, the next write changes that record. */
  remote: RemoteRef | null
  /** What left last, where something else is wanted by now and it isn't known yet what became of it. */
  sent: Wanted | null
  /**
   * What the record at the back end was last surely made to say, before what is under way; null: there is none, or that
   * isn't known.
   */
  held: Wanted | null
  error: PostingError | null
}

/** A record that may be at a back end and is to go, as its entry is gone. */
export interface Removal {
  /** The posting as it was. */
  posting: Posting
  attempts: number
  nextAttemptAt: number | null
}

/** Why a posting did not go. */
export interface PostingError {
  kind: ErrorKind
  message: string
  /** The record that it collides with. */
  overlap?: { startedAt: number; endedAt: number } | undefined
  /** 'conflict': the record as it stands there now; null: it is gone. */
  theirs?: RemoteVersion | null | undefined
}

/** What the back end holds for a posting. `note` says in words what it did not keep. */
export interface RemoteRef extends RemoteTimes {
  /** null: it gives none out. */
  id: string | null
  note: string | null
  /** Tells one state of the record from another, as the provider read it; absent where it can't. */
  stamp?: string | undefined
}

/** A record as somebody else left it. `ref` is what Stint would know of it, were it its own. */
export interface RemoteVersion {
  ref: RemoteRef
  projectId: string
  activityId: string | null
  taskId: string | null
  what: string
  description: string
  tags: string[]
}

/** What a record may say by Stint's own doing. */
export interface Ours {
  /** What it was last surely made to say, at the stamp of its reference; null: that isn't known. */
  held: Wanted | null
  /** What left since and may have arrived. */
  left: Wanted | null
}

/** What a look at a record finds: as Stint left it, gone, or changed by somebody else. */
export type Seen = { kind: 'same' } | { kind: 'gone' } | { kind: 'changed'; theirs: RemoteVersion; why: string }

export type Change =
  | { kind: 'saveEntry'; entry: Entry }
  | { kind: 'deleteEntry'; entryId: string }
  | { kind: 'savePosting'; posting: Posting }
  | { kind: 'dropPosting'; postingId: string }
  | { kind: 'dropPostings'; entryId: string }
  | { kind: 'saveRemoval'; removal: Removal }
  | { kind: 'dropRemoval'; postingId: string }
  | { kind: 'saveGap'; gap: Gap }
  | { kind: 'dropGap'; gapId: string }

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
  /** What the last `limit` entries were on, newest first. */
  recentUses(limit: number): Use[]
  lastEnded(): Entry | null
  postings(entryIds: string[]): Posting[]
  /** Postings of an account in the given states, oldest work first. */
  postingsIn(accountId: string, states: PostingState[]): Posting[]
  accountsWithPostings(states: PostingState[]): string[]
  /** Records of an account that are to go, oldest first. */
  removals(accountId: string): Removal[]
  accountsWithRemovals(): string[]
  /** Ids of records at the back end that already belong to a posting of this account which starts in [from, to]. */
  claimedRemoteIds(accountId: string, from: number, to: number): Set<string>
  /** Gaps of entries that are there, without an outcome, oldest first; the one that lasts included. */
  openGaps(): Gap[]
  gap(gapId: string): Gap | null
  meta(key: string): string | null
  setMeta(key: string, value: string | null): void
}

/** What is kept of an account's back end, to work with while it can't be reached. */
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

/** Values of the provider's loginFields by name. */
export type LoginValues = Record<string, string>

/** All that a provider needs to talk for one account. */
export interface Connection {
  accountId: string
  baseUrl: string
  secret: string
  identity: Identity
  /** The person's choices, those at their default included. */
  options: Options
  /** What the provider noted at the last look, as it came from the store: to be parsed. */
  facts: unknown
}

export interface LoginRequest {
  /** Values of the provider's loginFields by name. */
  fields: LoginValues
  /** The person agreed to http without TLS. */
  insecure: boolean
  /** Who the person said they are, where the login names nobody. */
  personId?: string | undefined
  /** Hears of each step as it begins. */
  onStep?: ((step: LoginStep) => void) | undefined
}

/** What a look at the back end brings. */
export interface Known {
  identity: Identity
  catalog: Catalog
  /** Kept with the catalog for the provider's own use; plain JSON without secrets. */
  facts: unknown
  /** Something that the back end wants the person to read, once; null: nothing. */
  message: string | null
}

export interface Provider {
  id: ProviderId
  label: string
  /** None: there is nothing to log in to. */
  loginFields: LoginField[]
  /** A sentence on what it is good for, and what it is not. */
  remark: string
  /** The rules that hold before anything is known of an account. */
  rules: ProviderRules
  /** Where they depend on the account: the rules by its options and by what was noted of its back end. */
  rulesFor?(facts: unknown, options: Options): ProviderRules
  /**
   * A write replaces more than its own record, so that a late one undoes what others wrote meanwhile: nothing leaves while
   * one may yet arrive.
   */
  oneAtATime?: boolean
  /** What the person may choose for an account. */
  optionFields?(facts: unknown): OptionField[]
  /**
   * What a login leads to: verified address, secret to keep, identity; or the people to choose from.
   * Errors: any AppError, worded for the login form.
   */
  connect(login: LoginRequest, signal: AbortSignal): Promise<Connected | Choose>
  /** Asks again who we are and what can be tracked on. */
  refresh(connection: Connection, signal: AbortSignal): Promise<Known>
  /** One write. AppError with `ambiguous` when it may have been applied all the same. */
  submit(connection: Connection, posting: PostingContent, signal: AbortSignal): Promise<RemoteRef>
  /**
   * Reads back whether a posting is there; null: it is not. `claimed`: ids that already belong to other postings.
   * 'unclear': several records could be it, or this account may not read; then the person decides.
   */
  find?(
    connection: Connection,
    posting: PostingContent,
    claimed: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<RemoteRef | null | 'unclear'>
  /** Whether the record behind `ref` is as Stint left it; one that a write of `ours` may have made is, too. */
  look?(connection: Connection, ref: RemoteRef, ours: Ours, signal: AbortSignal): Promise<Seen>
  /** Makes the record behind `ref` what the posting says. */
  amend?(connection: Connection, ref: RemoteRef, posting: PostingContent, signal: AbortSignal): Promise<RemoteRef>
  /** Takes the record away; one that is gone already is done, too. */
  remove?(connection: Connection, ref: RemoteRef, signal: AbortSignal): Promise<void>
  live?: Live
  /** What the back end has for the local day ("2026-11-20"). */
  dayStatus?(connection: Connection, date: string, signal: AbortSignal): Promise<DayStatus>
  /** Reports a task as done, for good. */
  finishTask?(connection: Connection, target: Target, signal: AbortSignal): Promise<void>
}

/** Records that run at the back end while the timer runs. */
export interface Live {
  /** The person's running records, the latest first. */
  active(connection: Connection, signal: AbortSignal): Promise<LiveRecord[]>
  /** Begins one as the posting says; its end is not looked at. */
  start(connection: Connection, posting: PostingContent, signal: AbortSignal): Promise<RemoteRef>
  /** Gives a running one the start, target and words of the posting. */
  update(connection: Connection, ref: RemoteRef, posting: PostingContent, signal: AbortSignal): Promise<RemoteRef>
  /** Ends a running one as the posting says, whatever time it is now. */
  stop(connection: Connection, ref: RemoteRef, posting: PostingContent, signal: AbortSignal): Promise<RemoteRef>
  /** What `start` made of the posting, running or ended meanwhile; null: surely nothing. `claimed` as in Provider.find. */
  find(
    connection: Connection,
    posting: PostingContent,
    claimed: ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<RemoteRef | null | 'unclear'>
}

export interface LiveRecord {
  id: string
  startedAt: number
  projectId: string
  activityId: string | null
  description: string
  tags: string[]
  /** What it runs on, for a person to read. */
  what: string
}

export interface Connected extends Known {
  kind: 'connected'
  baseUrl: string
  secret: string
  label: string
  report: LoginReport
}

/** The login is good, but names nobody. */
export interface Choose {
  kind: 'choose'
  people: Person[]
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
