/** Times that a provider stored otherwise than they were sent, and of which the person has said that ours are right. Pure. */
import type { RemoteTimes } from '../../../shared/model/snapshot.ts'
import type { KnownTimes, Posting } from '../ports/ports.ts'

/** What is kept of the answer "mine" to a posting's question; null: the question was another one. */
export function knownTimesOf({ running, startedAt, endedAt, pauseMs, error }: Posting): KnownTimes | null {
  const ref = error?.storedOtherwise ? error.theirs?.ref : null
  if (!ref) return null
  return {
    sent: { running, startedAt, endedAt, pauseMs },
    stored: { startedAt: ref.startedAt, endedAt: ref.endedAt },
  }
}

/**
 * Whether the person has said "mine" to just these times. About a record that runs on though it was to end they are asked each
 * time.
 */
export function areKnown({ running, startedAt, endedAt, pauseMs, knownTimes }: Posting, stored: RemoteTimes): boolean {
  if (knownTimes === null || (stored.endedAt === null && !running)) return false
  const { sent, stored: known } = knownTimes
  return (
    sent.running === running &&
    sent.startedAt === startedAt &&
    sent.endedAt === endedAt &&
    sent.pauseMs === pauseMs &&
    known.startedAt === stored.startedAt &&
    known.endedAt === stored.endedAt
  )
}
