/** What an entry is when the provider is right about a piece of it. Pure; epoch ms. */
import type { Entry, Target } from '../../../shared/model/snapshot.ts'
import { openPause, wholeSecond } from '../../../shared/time/workedTime.ts'
import type { Posting, RemoteVersion } from '../ports/ports.ts'
import { inOrder, type Interval, without, workedIntervals } from '../../../shared/time/intervals.ts'

/** What the provider has of the piece, with the target as it is named here. */
export interface RemotePart extends Pick<RemoteVersion, 'description' | 'tags' | 'pauseMs'> {
  ref: Pick<RemoteVersion['ref'], 'startedAt' | 'endedAt'>
  target: Target
  /** Absent: what the entry says of it stays. */
  billable?: boolean | null
}

/** Providers hold whole seconds: what is shorter is no record. */
const secondMs = 1_000
const minuteMs = 60_000

export interface AdoptedEntry {
  entry: Entry
  /** Where the piece begins in it, to the second; null: it is no part of it any more. */
  partAt: number | null
}

/**
 * The entry with the piece that `posting` stands for as it is at the provider (`theirs` null: it is gone); null: nothing is
 * left of the entry. Of its other pieces only what lies over the record is cut. A piece that has ended here ends as it did,
 * should its record still run.
 */
export function adoptRemoteVersion(entry: Entry, posting: Posting, theirs: RemotePart | null): AdoptedEntry | null {
  const words = theirs && wordsOf(theirs)
  const pauseMs = theirs?.pauseMs
  if (theirs && !hasOtherTimes(theirs.ref, posting)) {
    const same = pauseMs === undefined || pauseMs === posting.pauseMs
    const changed = { ...entry, ...words }
    return { entry: same ? changed : withBreak(changed, posting, pauseMs), partAt: posting.startedAt }
  }
  const whole = workedIntervals(entry, Infinity)
  const to = posting.running ? Infinity : posting.endedAt
  const others = partsOutside(whole, { startedAt: posting.startedAt, endedAt: to })
  const found = theirs && partTimes(whole, posting, theirs.ref)
  const piece = found && isRecordable(found) ? found : null
  const left = joinIntervals({ ...entry, ...words }, piece ? partAmongOthers(piece, others) : others)
  const rested = left && piece && pauseMs ? withBreak(left, piece, pauseMs) : left
  return rested && { entry: rested, partAt: piece && wholeSecond(piece.startedAt) }
}

const wordsOf = ({ target, description, tags, billable }: RemotePart) => ({
  target,
  description,
  tags,
  ...(billable !== undefined && { billable }),
})

/** The entry with one break of that length inside the piece; a provider says how long it was, and not when. */
function withBreak(entry: Entry, piece: Interval, ms: number): Entry {
  const outside = entry.pauses.filter(
    ({ startedAt, endedAt }) => startedAt >= piece.endedAt || (endedAt ?? Infinity) <= piece.startedAt,
  )
  if (ms === 0) return { ...entry, pauses: outside }
  const middle = piece.startedAt + (piece.endedAt - piece.startedAt - ms) / 2
  const startedAt = Math.max(Math.floor(middle / minuteMs) * minuteMs, piece.startedAt)
  const pauses = [...outside, { startedAt, endedAt: startedAt + ms }].toSorted((a, b) => a.startedAt - b.startedAt)
  return { ...entry, pauses }
}

/**
 * The piece with what of the others it doesn't cover. What meets it stays a record of its own, with a pause between that takes
 * no time (see `plan`): even a second would change what is there.
 */
function partAmongOthers(piece: Interval, others: Interval[]): Interval[] {
  const hole = { startedAt: wholeSecond(piece.startedAt), endedAt: piece.endedAt }
  const all = inOrder([piece, ...partsOutside(others, hole)])
  return all.map((one, at) => {
    const next = all[at + 1]
    const meets = next && [one, next].includes(piece) && wholeSecond(one.endedAt) === wholeSecond(next.startedAt)
    return meets ? { ...one, endedAt: next.startedAt } : one
  })
}

/** What of the intervals lies before or after the hole, and is a piece. */
const partsOutside = (intervals: Interval[], hole: Interval): Interval[] =>
  without(intervals, hole).filter(isRecordable)

/** Whether it has other times there than here. */
const hasOtherTimes = (ref: RemotePart['ref'], { startedAt, endedAt, running }: Posting): boolean =>
  ref.startedAt !== startedAt || (ref.endedAt !== null && (running || ref.endedAt !== endedAt))

const isRecordable = ({ startedAt, endedAt }: Interval): boolean => wholeSecond(endedAt) > wholeSecond(startedAt)

/** The piece by the provider's times; those that are the same here stay what they are to the millisecond. */
function partTimes(whole: Interval[], { running, startedAt, endedAt }: Posting, ref: RemotePart['ref']): Interval {
  const to = running ? Number.POSITIVE_INFINITY : endedAt
  const own = whole.filter((one) => one.startedAt < to && one.endedAt > startedAt)
  const begun = Math.max(own[0]?.startedAt ?? 0, startedAt)
  const ended = Math.min(own.at(-1)?.endedAt ?? to, to + secondMs - 1)
  return {
    startedAt: ref.startedAt === startedAt ? begun : ref.startedAt,
    endedAt: ref.endedAt === null || (!running && ref.endedAt === endedAt) ? ended : ref.endedAt,
  }
}

/** The entry of which these intervals were worked; its pause goes on if one did. */
export function joinIntervals(entry: Entry, intervals: Interval[]): Entry | null {
  const [first] = intervals
  const last = intervals.at(-1)
  if (!first || !last) return null
  const pauses = intervals.slice(1).map(({ startedAt }, at) => ({
    startedAt: intervals[at]?.endedAt ?? startedAt,
    endedAt: startedAt,
  }))
  const times = { startedAt: first.startedAt, endedAt: Number.isFinite(last.endedAt) ? last.endedAt : null, pauses }
  if (!openPause(entry)) return { ...entry, ...times }
  return { ...entry, ...times, endedAt: null, pauses: [...pauses, { startedAt: last.endedAt, endedAt: null }] }
}
