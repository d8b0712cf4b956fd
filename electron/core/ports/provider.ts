/** What the core asks of a provider, and how it logs in there. */
import type {
  Catalog,
  DayStatus,
  Identity,
  LoginField,
  LoginReport,
  LoginStep,
  OptionField,
  Options,
  Person,
  ProviderId,
  ProviderRules,
  Target,
} from '../../../shared/model/snapshot.ts'
import type {
  ExpectedRecord,
  PostingContent,
  ReadBackTerms,
  RemoteRef,
  RemoteVersion,
  RecordComparison,
  SentRecord,
  StoredRecord,
  DesiredRecord,
} from './posting.ts'

/** Values of the provider's loginFields by name. */
export type LoginValues = Record<string, string>

/** All that a provider needs to make requests for one account. */
export interface Connection {
  accountId: string
  baseUrl: string
  secret: string
  identity: Identity
  /** The person's choices, those at their default included. */
  options: Options
  /** What the provider noted at its last refresh, as it is stored: to be parsed. */
  facts: unknown
  /**
   * The records of Stint around [from, to], by the times that were sent for them: a provider that rounds may store more, which is
   * then in the way of other work. Absent: not known.
   */
  sentAround?: ((from: number, to: number) => SentRecord[]) | undefined
  /** What could be picked at the last refresh; null or absent: there was none. */
  catalog?: Catalog | null
}

export interface LoginRequest {
  /** Values of the provider's loginFields by name. */
  fields: LoginValues
  /** The person agreed to http without TLS. */
  insecure: boolean
  /** The person chosen, where the login does not say who it is. */
  personId?: string | undefined
  /** Called when a step begins. */
  onStep?: ((step: LoginStep) => void) | undefined
}

/** What a provider answers about an account. */
export interface ProviderRefresh {
  identity: Identity
  catalog: Catalog
  /** Stored with the catalog for the provider's own use; plain JSON without secrets. */
  facts: unknown
  /** Something that the provider wants the person to read, once; null: nothing. */
  message: string | null
  /** The catalog can be used, but has more to it, which `readMore` reads. */
  more?: boolean
}

export interface Provider {
  id: ProviderId
  label: string
  /** Empty: there is no login. */
  loginFields: LoginField[]
  /** A sentence on what it is good for, and what it is not. */
  remark: string
  /** The rules before anything is known of an account. */
  rules: ProviderRules
  /** The rules of an account, where they depend on its options or on what was noted of its server. */
  rulesFor?(facts: unknown, options: Options): ProviderRules
  /**
   * A write replaces more than its own record, so a late one would undo what others wrote: nothing is sent while one may still
   * be applied.
   */
  oneAtATime?: boolean
  /** A change may leave a record at its old place and make one at a new one, with an id of its own; `find` goes by a mark. */
  movesRecords?: boolean
  /** What the person may choose for an account. */
  optionFields?(facts: unknown): OptionField[]
  /**
   * Logs in. Answers the verified address, the secret to keep and the identity; or the people to choose from.
   * Errors: any AppError, worded for the login form.
   */
  connect(login: LoginRequest, signal: AbortSignal): Promise<Connected | ChoosePerson>
  /** Reads the identity and the catalog again. */
  refresh(connection: Connection, signal: AbortSignal): Promise<ProviderRefresh>
  /** Reads the next part of a catalog that is too big for one look, and answers all that is known by then. */
  readMore?(connection: Connection, signal: AbortSignal): Promise<ProviderRefresh>
  /** One write. AppError with `ambiguous` when it may have been applied all the same. */
  submit(connection: Connection, posting: PostingContent, signal: AbortSignal): Promise<StoredRecord>
  /**
   * The newest id of the records among which `find` would look for the posting; null: this account may not read them. Asked
   * before a record is created, where the provider gives each new record a greater id. Errors: any AppError; nothing leaves.
   */
  newestId?(connection: Connection, posting: DesiredRecord, signal: AbortSignal): Promise<string | null>
  /**
   * Reads back whether a posting is there; null: it is not. 'unclear': a record may be it or somebody else's, or this account
   * may not read; then the person decides.
   */
  find?(
    connection: Connection,
    posting: PostingContent,
    terms: ReadBackTerms,
    signal: AbortSignal,
  ): Promise<StoredRecord | null | 'unclear'>
  /** Whether the record behind `ref` is as Stint left it; one that a write of `ours` may have made is, too. */
  compareRecord?(
    connection: Connection,
    ref: RemoteRef,
    ours: ExpectedRecord,
    signal: AbortSignal,
  ): Promise<RecordComparison>
  /** Makes the record behind `ref` what the posting says. */
  amend?(connection: Connection, ref: RemoteRef, posting: PostingContent, signal: AbortSignal): Promise<StoredRecord>
  /** Removes the record; succeeds as well if it is gone already. */
  remove?(connection: Connection, ref: RemoteRef, signal: AbortSignal): Promise<void>
  /** The person's own ended records that begin in [from, to], epoch ms. Errors: any AppError. */
  recordsBetween?(
    connection: Connection,
    span: { from: number; to: number },
    signal: AbortSignal,
  ): Promise<RemoteVersion[]>
  live?: Live
  /** The tags that can be chosen there and whose names hold `text`, which isn't empty; absent: there are none, or no list of them. */
  tags?(connection: Connection, text: string, signal: AbortSignal): Promise<string[]>
  /** The page of a record in the browser; null: none for such an id. Absent: no lasting address is known. */
  recordPage?(baseUrl: string, recordId: string): string | null
  /** What the provider has for some local days ("2026-11-20"), both ends included, in one request; 31 days at most. */
  dayStatuses?(connection: Connection, days: { from: string; to: string }, signal: AbortSignal): Promise<DayStatus[]>
  /** How long the person is to work on a local day by what was noted at the last refresh, ms; null: that isn't said. */
  scheduledMs?(facts: unknown, date: string): number | null
  /** Reports a task as done, for good. */
  finishTask?(connection: Connection, target: Target, signal: AbortSignal): Promise<void>
}

/** Records that run at the provider while the timer runs. */
interface Live {
  /** The person's running records, the latest first. */
  active(connection: Connection, signal: AbortSignal): Promise<LiveRecord[]>
  /** Begins one as the posting says; its end is not looked at. */
  start(connection: Connection, posting: PostingContent, signal: AbortSignal): Promise<StoredRecord>
  /** Gives a running one the start, target and words of the posting. */
  update(connection: Connection, ref: RemoteRef, posting: PostingContent, signal: AbortSignal): Promise<StoredRecord>
  /** Ends a running one as the posting says, whatever time it is now. */
  stop(connection: Connection, ref: RemoteRef, posting: PostingContent, signal: AbortSignal): Promise<StoredRecord>
  /** What `start` made of the posting, running or ended meanwhile; the rest as in Provider.find. */
  find(
    connection: Connection,
    posting: PostingContent,
    terms: ReadBackTerms,
    signal: AbortSignal,
  ): Promise<StoredRecord | null | 'unclear'>
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

export interface Connected extends ProviderRefresh {
  kind: 'connected'
  baseUrl: string
  secret: string
  label: string
  report: LoginReport
}

/** The login is good, but does not say who it is. */
export interface ChoosePerson {
  kind: 'choose'
  people: Person[]
}

/** An account's provider, and what that needs to make requests for it. */
export interface AccountConnection {
  provider: Provider
  connection: Connection
}
