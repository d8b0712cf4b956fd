/** The records that a provider should have for an entry, what is known of them, and how far they are sent. Epoch ms. */
import type { ErrorKind, Overlap } from '../../../shared/errors.ts'
import type { RemoteTimes, Target } from '../../../shared/model/snapshot.ts'

export type PostingState = 'queued' | 'sending' | 'accepted' | 'rejected' | 'unknown'

/** What a provider is asked to write. */
export interface PostingContent {
  /** Eight hex digits of this posting only, for providers that can store a mark. */
  marker: string
  kind: 'work' | 'pause'
  target: Target
  startedAt: number
  endedAt: number
  /** Breaks inside it, ms; 0 unless the provider takes breaks as a field or as text. Worked is what remains. */
  pauseMs: number
  /** The IANA zone that the person was in. */
  zone: string
  /** Whether the wall clock at both ends tells its length: not over a change of the clocks, nor at an end at 24:00. */
  clocks: boolean
  description: string
  tags: string[]
  billable: boolean | null
}

/** A record that the provider should have. One that runs has no end: `endedAt` is not looked at. */
export interface DesiredRecord extends PostingContent {
  running: boolean
}

/** One record that a provider should have for an entry, and how far it is sent. */
export interface Posting extends DesiredRecord {
  id: string
  entryId: string
  /** Order among the postings of one entry. */
  part: number
  state: PostingState
  attempts: number
  /** Not before this epoch ms, by `steadyClock`; null: as soon as possible. */
  nextAttemptAt: number | null
  /** When it was last sent, or may have been, epoch ms by `steadyClock`. */
  sentAt: number | null
  /**
   * The record at the provider, as its last answer had it; null: none is known. It is set by each answer. With an id, the next
   * write changes that record.
   */
  remote: RemoteRef | null
  /**
   * What was sent last, while its answer is missing and the posting has been changed since; null otherwise. It is set by the
   * first such change, and null again when the answer is known.
   */
  unconfirmedContent: DesiredRecord | null
  /**
   * What the provider has confirmed last that the record says; null: there is no record, or that isn't known. It is set by the
   * answer to a write. A write that is under way does not change it.
   */
  confirmedContent: DesiredRecord | null
  /** The newest id at the provider before the posting was last sent to create a record; null: not sent yet, or not known. */
  newestIdBefore: string | null
  /** Its row could not be read, and with it what was sent: that such a record is not there proves nothing. Absent: known. */
  sentContentLost?: boolean | undefined
  /** Other times that the provider stored, of which the person has said that ours are right; null: none. */
  knownTimes: KnownTimes | null
  error: PostingError | null
}

/** Times that were sent, and other times that the provider stored for them. The person is not asked about these again. */
export interface KnownTimes {
  sent: Pick<DesiredRecord, 'running' | 'startedAt' | 'endedAt' | 'pauseMs'>
  stored: RemoteTimes
}

/** The record of a posting that was withdrawn, to be removed at its provider if it is there. */
export interface Removal {
  /** The posting as it was. */
  posting: Posting
  attempts: number
  /** Epoch ms; null: as soon as possible, `refusedAt`: not before the person says so. */
  nextAttemptAt: number | null
}

/** The next attempt of a removal that was refused. */
export const refusedAt = Number.MAX_SAFE_INTEGER - 2

/** Why a posting was not sent. */
export interface PostingError {
  kind: ErrorKind
  message: string
  /** The record that it collides with. */
  overlap?: Overlap | undefined
  /** 'conflict': the record as it stands there now; null: it is gone. */
  theirs?: RemoteVersion | null | undefined
  /** 'conflict': nobody changed the record; the provider itself stored other times than it was sent. */
  storedOtherwise?: boolean | undefined
  /** How long the posting was to wait when this was stored, ms. */
  waitMs?: number | undefined
}

/** What is known of the record of a posting. `note` says in words what the provider did not keep. */
export interface RemoteRef extends RemoteTimes {
  /** null: it gives none out. */
  id: string | null
  note: string | null
  /** A text of the provider that changes with the record; absent where it has none. */
  stamp?: string | undefined
  /** The entry was changed since, but the record can't be: the person is told that it stays as it is. */
  leftAsIs?: boolean | undefined
}

/** The record as the provider has stored it: what a write or a read-back brings. */
export interface StoredRecord extends RemoteRef {
  /** Set where other times were stored than sent, and no rounding explains them: the record as it is, and `why` in a sentence. */
  otherTimes?: { theirs: RemoteVersion; why: string } | undefined
}

/** What is known besides a posting when its record is looked for. */
export interface ReadBackTerms {
  /** Ids of records that already belong to other postings. */
  claimed: ReadonlySet<string>
  /** As Posting.newestIdBefore: the record of the posting has a later id. null: not known. */
  after: string | null
  /** What else was sent and not answered, and may have made records that look alike. */
  siblings: readonly Sibling[]
}

/** A record of Stint by its id, with the times that were sent for it, epoch ms. */
export interface SentRecord {
  id: string
  startedAt: number
  endedAt: number
}

export type Sibling = DesiredRecord & Pick<ReadBackTerms, 'after'>

/** A record as somebody else changed it. `ref`: the reference to its present state. */
export interface RemoteVersion {
  ref: RemoteRef
  projectId: string
  activityId: string | null
  taskId: string | null
  what: string
  description: string
  tags: string[]
  /** Breaks inside it, ms; absent where the provider has none as a field. */
  pauseMs?: number | undefined
  /** Absent: what the person said of it stays. */
  billable?: boolean | undefined
  /** Other things hang on it, such as travel, that no change or removal may lose. */
  hasMore?: boolean | undefined
}

/** What a record may say if nobody else changed it. */
export interface ExpectedRecord {
  /** As Posting.confirmedContent, at the stamp of its reference. */
  confirmedContent: DesiredRecord | null
  /** What was sent since and may have arrived; null: nothing. */
  unconfirmedContent: DesiredRecord | null
}

/** Whether a record is as Stint left it, gone, or changed by somebody else. */
export type RecordComparison =
  | { kind: 'same' }
  | { kind: 'gone' }
  | { kind: 'changed'; theirs: RemoteVersion; why: string }

/** The posting of a running entry that is to be seen at the provider. */
export const runningPosting = (postings: Posting[]): Posting | null => postings.find(({ running }) => running) ?? null
