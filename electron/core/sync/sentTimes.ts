/**
 * What the last run left, by the clock of this run. The person's clock may have been set since, so that a write seems to have had
 * its time at the server though it had not, or a wait seems to last for days.
 */
import type { Change, Clock, Journal, Posting, Removal } from '../ports/ports.ts'
import { openStates, ownWaitMs, undecidedAt } from './retry.ts'

export interface SentTimesNeeds {
  clock: Clock
  journal: Pick<Journal, 'commit' | 'postingsIn' | 'removals' | 'waitingPostings'>
}

export interface SentTimes {
  /**
   * Marks what was being sent when the program or the request ended as sent now and unknown: it may have been sent at any time
   * before. The first call does the same with all that the last run left unknown, but not with what the person is asked about; and
   * nothing that was left waits longer from then on than it had to. Answers whether there was a posting that was sent. Throws
   * AppError 'storage'.
   */
  markCutOff(accountId: string): boolean
}

type Waiting = Pick<Posting, 'attempts' | 'nextAttemptAt'> & Partial<Pick<Posting, 'error'>>

export function createSentTimes({ clock, journal }: SentTimesNeeds): SentTimes {
  /** Accounts whose open writes all have a `sentAt` of this run. */
  const seen = new Set<string>()

  /** The same where nothing waits too long, and nothing was sent later than now. */
  function inTime(posting: Posting): Posting {
    const nextAttemptAt = attemptAt(posting)
    const sentAt = posting.sentAt === null ? null : Math.min(posting.sentAt, clock.now())
    return nextAttemptAt === posting.nextAttemptAt && sentAt === posting.sentAt
      ? posting
      : { ...posting, nextAttemptAt, sentAt }
  }

  function attemptAt(one: Waiting): number | null {
    const { nextAttemptAt: at } = one
    // Until a person or a login, not until a time.
    return at === null || at >= undecidedAt ? at : Math.min(at, clock.now() + ownWaitMs(one))
  }

  function ofThisRun(removal: Removal): Removal {
    const nextAttemptAt = attemptAt(removal)
    const posting = inTime(removal.posting)
    return nextAttemptAt === removal.nextAttemptAt && posting === removal.posting
      ? removal
      : { ...removal, posting, nextAttemptAt }
  }

  return {
    markCutOff(accountId) {
      const first = !seen.has(accountId)
      const isUnsure = ({ state, nextAttemptAt }: Posting): boolean =>
        state === 'sending' || (first && state === 'unknown' && nextAttemptAt !== undecidedAt)
      const markedNow = (posting: Posting): Posting =>
        isUnsure(posting) ? { ...posting, state: 'unknown', sentAt: clock.now() } : posting
      const left = (posting: Posting): Posting => markedNow(first ? inTime(posting) : posting)
      const found = new Map(journal.postingsIn(accountId, ['sending', 'unknown']).map((one) => [one.id, one]))
      if (first) for (const one of journal.waitingPostings(accountId, openStates)) found.set(one.id, one)
      const saved = [...found.values()].filter((one) => left(one) !== one)
      const changes: Change[] = [
        ...saved.map((one) => ({ kind: 'savePosting' as const, posting: left(one) })),
        ...journal.removals(accountId).flatMap((one) => {
          const known = first ? ofThisRun(one) : one
          const removal = isUnsure(known.posting) ? { ...known, posting: markedNow(known.posting) } : known
          return removal === one ? [] : [{ kind: 'saveRemoval' as const, removal }]
        }),
      ]
      if (changes.length > 0) journal.commit(changes)
      seen.add(accountId)
      return saved.some(isUnsure)
    },
  }
}
