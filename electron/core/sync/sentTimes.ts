/**
 * When writes left, kept right though the clock is set: whether a server had its time for one is told by time that passed, and
 * a clock that goes ahead says that more did. A double record would come of it.
 */
import type { Change, Clock, Journal, Posting, PostingState, Removal } from '../ports/ports.ts'
import { undecidedAt } from './retry.ts'

export interface SentTimesNeeds {
  clock: Clock
  journal: Journal
  /** The accounts with something that is not over. */
  accounts: () => Iterable<string>
}

export interface SentTimes {
  /**
   * What of the account was under way when nobody heard of it any more: that it left before now is all that is known, as a
   * provider may ask other things first. Nor is more known, at the first call, of what the last run left: nobody saw what became
   * of the clock since. What the person is asked about had its time. Whether there was any. Throws AppError 'storage'.
   */
  markCutOff(accountId: string): boolean
  /**
   * Looks how far the clock went ahead since the last look, ms, and counts what was sent before as sent later by as much. Sleep
   * is such a time too, where nothing counts it; then it is waited a little longer than need be. Throws AppError 'storage'.
   */
  shiftByClockJump(): number
  /** The clock was set back: nothing waits for a time that will come again. Throws AppError 'storage'. */
  clockWentBack(): void
}

/** Less is no jump, ms: the two clocks are read one after the other. */
const leastAhead = 10

const openStates: PostingState[] = ['queued', 'unknown']

export function createSentTimes({ clock, journal, accounts }: SentTimesNeeds): SentTimes {
  const clocksApart = () => clock.now() - clock.monotonic()
  let known = clocksApart()
  /** Accounts of which it is known when in this run each of their open writes left. */
  const seen = new Set<string>()

  /** Changes what was written of the times of all that waits. */
  function changeTimes(change: (posting: Posting) => Posting, again: (at: number | null) => number | null): void {
    for (const id of accounts()) {
      const saved = (posting: Posting): Change => ({ kind: 'savePosting', posting: change(posting) })
      const taken = ({ posting, attempts, nextAttemptAt }: Removal): Change => ({
        kind: 'saveRemoval',
        removal: { posting: change(posting), attempts, nextAttemptAt: again(nextAttemptAt) },
      })
      const changes = [...journal.postingsIn(id, openStates).map(saved), ...journal.removals(id).map(taken)]
      if (changes.length > 0) journal.commit(changes)
    }
  }

  return {
    markCutOff(accountId) {
      const first = !seen.has(accountId)
      const isUnsure = ({ state, nextAttemptAt }: Posting): boolean =>
        state === 'sending' || (first && state === 'unknown' && nextAttemptAt !== undecidedAt)
      const now = (posting: Posting): Posting => ({ ...posting, state: 'unknown', sentAt: clock.now() })
      const postings = journal.postingsIn(accountId, ['sending', 'unknown']).filter(isUnsure)
      const removals = journal.removals(accountId).filter(({ posting }) => isUnsure(posting))
      const changes: Change[] = [
        ...postings.map((posting) => ({ kind: 'savePosting' as const, posting: now(posting) })),
        ...removals.map((one) => ({ kind: 'saveRemoval' as const, removal: { ...one, posting: now(one.posting) } })),
      ]
      if (changes.length > 0) journal.commit(changes)
      seen.add(accountId)
      return postings.length > 0
    },
    shiftByClockJump() {
      const now = clocksApart()
      const ahead = now - known
      if (ahead < leastAhead) {
        // One that goes back is told of; from there on it is ahead again.
        known = Math.min(known, now)
        return 0
      }
      changeTimes(
        (posting) => ({ ...posting, sentAt: posting.sentAt === null ? null : posting.sentAt + ahead }),
        (at) => at,
      )
      known = now
      return ahead
    },
    clockWentBack() {
      const now = clock.now()
      const sooner = (at: number | null) => (at !== null && at > now && at < undecidedAt ? now : at)
      changeTimes(
        (posting) => ({
          ...posting,
          sentAt: sooner(posting.sentAt),
          nextAttemptAt: sooner(posting.nextAttemptAt),
        }),
        sooner,
      )
    },
  }
}
