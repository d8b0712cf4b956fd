/** Deletions that a server refused: they wait in the journal until the person says what is to become of them. */
import { AppError } from '../../../shared/errors.ts'
import { clock as clockText, dayName } from '../../../shared/time/formatTime.ts'
import type { Entry, Notice, NoticeAction } from '../../../shared/model/snapshot.ts'
import { t } from '../messages.ts'
import { type Notices, warning } from '../notices.ts'
import type { Change, Journal, Posting, Removal } from '../ports/ports.ts'
import { contentOf, isSameContent } from '../postings/reconcilePostings.ts'
import { lastSentContent } from './remoteRecord.ts'

/** The id of the notice that tells of a posting's record. */
export const leftBehindId = ({ id }: Pick<Posting, 'id'>): string => `left ${id}`

/** An entry was deleted here, but its record could not be removed there. `waits`: the deletion can be tried again. */
export function leftBehindNotice(
  posting: Posting,
  { kind, message }: Pick<AppError, 'kind' | 'message'>,
  waits: boolean,
): Notice {
  const { target, startedAt, endedAt, running, zone } = posting
  const { title, why } = t().notices.leftBehind
  const times = running ? clockText(startedAt, zone) : `${clockText(startedAt, zone)}–${clockText(endedAt, zone)}`
  const what = `${target.project}, ${dayName(startedAt, zone)} ${times}`
  return warning(leftBehindId(posting), title, why(what, message), waits ? actionOf(posting, kind) : null)
}

function actionOf(posting: Posting, kind: AppError['kind']): NoticeAction {
  if (kind === 'conflict') return 'removeChanged'
  return canComeBack(posting) ? 'removeOrKeep' : 'removeAgain'
}

/** Whether the record alone says what the entry was. */
const canComeBack = ({ kind, running, pauseMs, remote }: Posting): boolean =>
  kind === 'work' && !running && pauseMs === 0 && remote !== null && remote.endedAt !== null

export interface RefusedRemovalsNeeds {
  journal: Journal
  notices: Pick<Notices, 'clear'>
  newId: () => string
  /** As Tracker.rewrite. */
  rewrite: (edit: {
    kind: null
    entryId: string
    saved: Entry[]
    deleted: string[]
    have: Posting[]
    also: Change[]
  }) => void
  /** Sends what is due. */
  wake: () => void
}

export interface RefusedRemovals {
  /**
   * What the person said to the notice with this id: try to delete the record once more, also where somebody has changed it
   * since, or keep it and have its entry back. Throws AppError 'rejected' where nothing of it waits any more.
   */
  settle(noticeId: string, outcome: 'again' | 'keep'): void
  /** The notice was dismissed: what it was about stays at the server, and is not heard of again. */
  dismissed(noticeId: string): void
}

export function createRefusedRemovals({
  journal,
  notices,
  newId,
  rewrite,
  wake,
}: RefusedRemovalsNeeds): RefusedRemovals {
  const waiting = (noticeId: string): Removal | undefined =>
    journal.refusedRemovals().find(({ posting }) => leftBehindId(posting) === noticeId)

  function again({ posting }: Removal): void {
    const theirs = posting.error?.theirs
    const asThere: Posting = theirs
      ? { ...posting, state: 'accepted', unconfirmedContent: null, confirmedContent: null, remote: theirs.ref }
      : posting
    journal.commit([
      { kind: 'saveRemoval', removal: { posting: { ...asThere, error: null }, attempts: 0, nextAttemptAt: null } },
    ])
    wake()
  }

  /**
   * The entry as the record has it; of an entry with several records each that stays is one of its own. Where a change of it may
   * not have arrived, the entry is as it was changed, and the record becomes so.
   */
  function keep({ posting }: Removal): void {
    const left = { ...posting, ...lastSentContent(posting) }
    const { target, startedAt, endedAt, zone, description, tags, billable, remote } = left
    if (!remote || !canComeBack(left)) throw new AppError('rejected', t().records.nothingToDecide)
    const entryId = journal.entry(posting.entryId) ? newId() : posting.entryId
    const note = posting.error ? t().records.notDeleted(posting.error.message) : remote.note
    const { confirmedContent: confirmed } = posting
    const isKnown = confirmed !== null && isSameContent(confirmed, contentOf(left))
    const kept: Posting = {
      ...left,
      entryId,
      part: 0,
      state: isKnown ? 'accepted' : 'queued',
      attempts: 0,
      nextAttemptAt: null,
      remote: { ...remote, note },
      unconfirmedContent: isKnown ? null : posting.unconfirmedContent,
      error: null,
    }
    rewrite({
      kind: null,
      entryId,
      saved: [{ id: entryId, target, startedAt, endedAt, zone, pauses: [], description, tags, billable }],
      deleted: [],
      have: [kept],
      also: [{ kind: 'dropRemoval', postingId: posting.id }],
    })
  }

  return {
    settle(noticeId, outcome) {
      const removal = waiting(noticeId)
      if (removal && outcome === 'keep') keep(removal)
      // Before it is tried: a new refusal has the same notice.
      notices.clear(noticeId)
      if (!removal) throw new AppError('rejected', t().records.nothingToDecide)
      if (outcome === 'again') again(removal)
    },
    dismissed(noticeId) {
      const removal = waiting(noticeId)
      if (removal) journal.commit([{ kind: 'dropRemoval', postingId: removal.posting.id }])
    },
  }
}
