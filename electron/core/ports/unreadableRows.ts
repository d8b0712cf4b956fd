/** Rows of the journal that can't be read: kept as text, apart from all that can. */
import type { Entry } from '../../../shared/model/snapshot.ts'
import type { Posting, PostingState, RemoteRef, DesiredRecord } from './posting.ts'

/** What a row was a row of; `meta`: a value that Stint noted for itself. */
export type SetAsideSource = 'entry' | 'posting' | 'removal' | 'gap' | 'catalog' | 'meta'

/** A row as it is kept. */
export interface SetAsideRow {
  id: string
  source: SetAsideSource
  key: string
  /** All of it, as JSON. */
  row: string
  /** The column that could not be read, and why; in English, for whoever looks into the file. */
  why: string
  /** When it was set aside, epoch ms. */
  at: number
}

/** One of which the person was not told yet, with what of it can still be read. */
export interface SetAside extends SetAsideRow {
  about: SetAsideAbout
}

export interface SetAsideAbout {
  accountId: string | null
  project: string | null
  startedAt: number | null
  /** An entry whose timer ran. */
  ran: boolean
  /** It goes on here without what could not be read: an entry with another zone, a posting that is looked for. */
  mended: boolean
  /** A posting of which it is still known that its provider has it. */
  arrived: boolean
}

/** What can still be read of a posting that can't; null: not that. */
export interface LostPosting {
  id: string | null
  part: number | null
  startedAt: number | null
  state: PostingState | null
  remoteId: string | null
  remote: RemoteRef | null
  content:
    | (Omit<DesiredRecord, 'startedAt'> &
        Pick<Posting, 'unconfirmedContent' | 'confirmedContent' | 'newestIdBefore' | 'sentContentLost' | 'knownTimes'>)
    | null
}

export interface UnreadableNeeds {
  /**
   * What a posting that can't be read is to be from now on, so that nothing of it is sent twice; null: nothing.
   * `have`: the other postings of its entry.
   */
  rebuild: (entry: Entry, have: Posting[], lost: LostPosting) => Posting | null
  /** Whether such a record is one of those that the entry is to have. */
  isPartOf: (entry: Entry, record: DesiredRecord) => boolean
  /** Rows were set aside. */
  onSetAside: () => void
}
