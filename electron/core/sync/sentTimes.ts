/**
 * Keeps stored times right when the clock is set. If the clock goes ahead, it seems that the server had its time to apply a
 * write though it had not, and the write would be sent a second time. If it is set back, what waits would do so until it has
 * caught up.
 */
import type { Change, Clock, Journal, Posting, PostingState, Removal } from '../ports/ports.ts'
import { longestWaitMs, undecidedAt } from './retry.ts'

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
   * what the person is asked about. Nor does anything wait longer then than it would after a failure. Answers whether there was
   * a posting. Throws AppError 'storage'.
   */
  markCutOff(accountId: string): boolean
  /**
   * Answers how far the clock left the monotonic one since the last call, ms, negative where it was set back, and moves stored
   * times by as much: `sentAt` always, what waits only back. Sleep looks like a clock that went ahead where the monotonic one
   * stands still; then a server has more time than it needs. Throws AppError 'storage'.
   */
  followClock(): number
  /** The clock was set back: times that lie ahead become now. Throws AppError 'storage'. */
  clockWentBack(): void
}

/** A smaller difference is no jump, ms: the two clocks are read one after the other. */
const leastJump = 10

const openStates: PostingState[] = ['queued', 'unknown']

export function createSentTimes({ clock, journal, accounts }: SentTimesNeeds): SentTimes {
  const clocksApart = () => clock.now() - clock.monotonic()
  let known = clocksApart()
  /** Accounts whose open writes all have a `sentAt` of this run. */
  const seen = new Set<string>()

  /** Changes the stored times of all that waits, in one step: half of it done twice would have something sent too early. */
  function changeTimes(change: (posting: Posting) => Posting, again: (at: number | null) => number | null): void {
    const saved = (posting: Posting): Change => ({ kind: 'savePosting', posting: change(posting) })
    const taken = ({ posting, attempts, nextAttemptAt }: Removal): Change => ({
      kind: 'saveRemoval',
      removal: { posting: change(posting), attempts, nextAttemptAt: again(nextAttemptAt) },
    })
    const changes = [...accounts()].flatMap((id) => [
      ...journal.postingsIn(id, openStates).map(saved),
      ...journal.removals(id).map(taken),
    ])
    if (changes.length > 0) journal.commit(changes)
  }

  /** What the last run left waits no longer than after a failure, as the clock may have been set back since. */
  function withinWait(at: number | null): number | null {
    const latest = clock.now() + longestWaitMs
    return at !== null && at > latest && at < undecidedAt ? latest : at
  }

  const isAnyTooLate = (accountId: string): boolean =>
    [...journal.postingsIn(accountId, openStates), ...journal.removals(accountId)].some(
      ({ nextAttemptAt }) => withinWait(nextAttemptAt) !== nextAttemptAt,
    )

  return {
    markCutOff(accountId) {
      const first = !seen.has(accountId)
      const isUnsure = ({ state, nextAttemptAt }: Posting): boolean =>
        state === 'sending' || (first && state === 'unknown' && nextAttemptAt !== undecidedAt)
      if (first && isAnyTooLate(accountId)) {
        changeTimes((posting) => ({ ...posting, nextAttemptAt: withinWait(posting.nextAttemptAt) }), withinWait)
      }
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
    followClock() {
      const now = clocksApart()
      const by = now - known
      if (Math.abs(by) < leastJump) {
        // After a small step back, a jump ahead counts from there.
        known = Math.min(known, now)
        return 0
      }
      const moved = (at: number | null) => (at === null ? null : Math.max(0, at + by))
      const due = (at: number | null) => (by < 0 && at !== null && at < undecidedAt ? moved(at) : at)
      changeTimes(
        (posting) => ({ ...posting, sentAt: moved(posting.sentAt), nextAttemptAt: due(posting.nextAttemptAt) }),
        due,
      )
      known = now
      return by
    },
    clockWentBack() {
      known = Math.min(known, clocksApart())
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
