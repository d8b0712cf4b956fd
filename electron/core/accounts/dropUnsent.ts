/** What becomes of an account's postings when the person logs out though not all of them were sent. Pure. */
import type { Change, Posting } from '../ports/ports.ts'
import { noteUnchanged } from '../postings/reconcilePostings.ts'
import { safeAt, undecidedAt } from '../sync/retry.ts'

/**
 * Drops what surely is at no provider. What is there, or may be, stays known, so that an edit after another login to the
 * account does not send it again. `postings`: all that the account has of the entries concerned; `now`: epoch ms.
 */
export const dropUnsent = (postings: Posting[], now: number): Change[] =>
  [...Map.groupBy(postings, ({ entryId }) => entryId).values()].flatMap((its) => dropOfEntry(its, now))

function dropOfEntry(postings: Posting[], now: number): Change[] {
  const kept = postings.flatMap((posting) => keptOf(posting, now) ?? [])
  const ids = new Set(kept.map(({ id }) => id))
  const dropped = postings.filter(({ id }) => !ids.has(id))
  const there = kept.filter(({ state }) => state === 'accepted')
  // Of what is not known to be as wanted it is said that it is not.
  const wanted = postings.filter(
    ({ id, state, confirmedContent, error }) =>
      state === 'accepted' || (confirmedContent !== null && error?.kind !== 'conflict') || !ids.has(id),
  )
  return [
    ...dropped.map(({ id }) => ({ kind: 'dropPosting' as const, postingId: id })),
    ...kept.map((posting) => ({ kind: 'savePosting' as const, posting })),
    ...noteUnchanged(there, wanted),
  ]
}

/** What stays known of a posting; null: nothing, as it is not there. */
function keptOf(posting: Posting, now: number): Posting | null {
  const { state, remote, confirmedContent, error } = posting
  // Its answer is on its way.
  if (state === 'accepted' || state === 'sending') return posting
  // The next login finds out. Until then only the person can, and not before the server had its time.
  if (state === 'unknown')
    return safeAt(posting) > now ? posting : { ...posting, nextAttemptAt: undecidedAt, error: null }
  if (remote === null) return null
  // A record that runs on there has to be ended, and what somebody changed there is still for the person to decide.
  if (remote.endedAt === null || confirmedContent?.running || error?.kind === 'conflict') return posting
  return { ...posting, ...confirmedContent, state: 'accepted', attempts: 0, nextAttemptAt: null, error: null }
}
