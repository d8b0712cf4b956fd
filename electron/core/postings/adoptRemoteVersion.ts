/** What an entry is when the back end is right about a piece of it. Pure; epoch ms. */
import type { Entry, Target } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import type { Posting, RemoteVersion } from '../ports/ports.ts'
import { inOrder, type Interval, without, workedIntervals } from '../../../shared/time/intervals.ts'

/** What the back end has of the piece, with the target as it is named here. */
export interface Theirs extends Pick<RemoteVersion, 'description' | 'tags'> {
  ref: Pick<RemoteVersion['ref'], 'startedAt' | 'endedAt'>
  target: Target
}

/** Back ends hold whole seconds: what is shorter is no record. */
const second = 1_000
const floor = (at: number): number => Math.floor(at / second) * second

export interface Adopted {
  entry: Entry
  /** Where the piece begins in it, to the second; null: it is no part of it any more. */
  pieceAt: number | null
}

/**
 * The entry with the piece that `posting` stands for as it is at the back end (`theirs` null: it is gone); null: nothing is
 * left of the entry. Of its other pieces only what lies over the record is cut. A piece that has ended here ends as it did,
 * should its record still run.
 */
export function adopted(entry: Entry, posting: Posting, theirs: Theirs | null): Adopted | null {
  const words = theirs && { target: theirs.target, description: theirs.description, tags: theirs.tags }
  if (theirs && !isMoved(theirs.ref, posting)) return { entry: { ...entry, ...words }, pieceAt: posting.startedAt }
  const whole = workedIntervals(entry, Infinity)
  const to = posting.running ? Infinity : posting.endedAt
  const others = apartFrom(whole, { startedAt: posting.startedAt, endedAt: to })
  const found = theirs && pieceOf(whole, posting, theirs.ref)
  const piece = found && isPiece(found) ? found : null
  const left = joined({ ...entry, ...words }, piece ? around(piece, others) : others)
  return left && { entry: left, pieceAt: piece && floor(piece.startedAt) }
}

/**
 * The piece with what of the others it doesn't cover. What meets it stays a record of its own, with a pause between that takes
 * no time (see `plan`): even a second would change what is there.
 */
function around(piece: Interval, others: Interval[]): Interval[] {
  const hole = { startedAt: floor(piece.startedAt), endedAt: piece.endedAt }
  const all = inOrder([piece, ...apartFrom(others, hole)])
  return all.map((one, at) => {
    const next = all[at + 1]
    const meets = next && [one, next].includes(piece) && floor(one.endedAt) === floor(next.startedAt)
    return meets ? { ...one, endedAt: next.startedAt } : one
  })
}

/** What of the intervals lies before or after the hole, and is a piece. */
const apartFrom = (intervals: Interval[], hole: Interval): Interval[] => without(intervals, hole).filter(isPiece)

/** Whether it has other times there than here. */
const isMoved = (ref: Theirs['ref'], { startedAt, endedAt, running }: Posting): boolean =>
  ref.startedAt !== startedAt || (ref.endedAt !== null && (running || ref.endedAt !== endedAt))

const isPiece = ({ startedAt, endedAt }: Interval): boolean => floor(endedAt) > floor(startedAt)

/** The piece by the back end's times; those that are the same here stay what they are to the millisecond. */
function pieceOf(whole: Interval[], { running, startedAt, endedAt }: Posting, ref: Theirs['ref']): Interval {
  const to = running ? Number.POSITIVE_INFINITY : endedAt
  const own = whole.filter((one) => one.startedAt < to && one.endedAt > startedAt)
  const begun = Math.max(own[0]?.startedAt ?? 0, startedAt)
  const ended = Math.min(own.at(-1)?.endedAt ?? to, to + second - 1)
  return {
    startedAt: ref.startedAt === startedAt ? begun : ref.startedAt,
    endedAt: ref.endedAt === null || (!running && ref.endedAt === endedAt) ? ended : ref.endedAt,
  }
}

/** The entry of which these intervals were worked; its pause goes on if one did. */
export function joined(entry: Entry, intervals: Interval[]): Entry | null {
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
