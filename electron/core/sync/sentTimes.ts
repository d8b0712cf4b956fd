/**
 * Keeps `sentAt` right when the clock is set. If the clock goes ahead, it seems that the server had its time to apply a write
 * though it had not, and the write would be sent a second time.
 */
import type { Change, Clock, Journal, Posting, Removal } from '../ports/ports.ts'
import { openStates, undecidedAt } from './retry.ts'

export interface SentTimesNeeds {
  clock: Clock
  journal: Journal
  /** The accounts with postings or removals that are not done. */
  accounts: () => Iterable<string>
}

export interface SentTimes {
  /**
   * Marks what was being sent when the program or the request ended as sent now and unknown: it may have been sent at any time
   * before. The first call does the same with all that the last run left unknown, as the clock may have been set since; not with
   * what the person is asked about. Answers whether there was a posting. Throws AppError 'storage'.
   */
  markCutOff(accountId: string): boolean
  /**
   * Answers how far the clock went ahead since the last call, ms, and moves each `sentAt` by as much. Sleep looks the same where
   * the monotonic clock stands still; then the wait is longer than needed. Throws AppError 'storage'.
   */
  shiftByClockJump(): number
  /** The clock was set back: times that lie ahead become now. Throws AppError 'storage'. */
  clockWentBack(): void
}

/** A smaller difference is no jump, ms: the two clocks are read one after the other. */
const leastAhead = 10

export function createSentTimes({ clock, journal, accounts }: SentTimesNeeds): SentTimes {
  const clocksApart = () => clock.now() - clock.monotonic()
  let known = clocksApart()
  /** Accounts whose open writes all have a `sentAt` of this run. */
  const seen = new Set<string>()

  /** Changes the stored times of all that waits. */
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
        // After a step back, a jump ahead counts from there.
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
