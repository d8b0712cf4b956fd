/** What an entry is when the back end is right about a piece of it. Pure; epoch ms. */
import type { Entry, Target } from '../../shared/model.ts'
import { openPause } from '../../shared/worked.ts'
import type { Posting, RemoteVersion } from './ports.ts'
import { type Stretch, workedStretches } from './stretches.ts'

/** What the back end has of the piece, with the target as it is named here. */
export interface Theirs extends Pick<RemoteVersion, 'description' | 'tags'> {
  ref: Pick<RemoteVersion['ref'], 'startedAt' | 'endedAt'>
  target: Target
}

/** Back ends hold whole seconds: what is shorter is no record, and what isn't a second apart becomes one. */
const second = 1_000
const floor = (at: number): number => Math.floor(at / second) * second

export interface Adopted {
  entry: Entry
  /** Where the piece begins in it, to the second; null: it is no part of it any more. */
  pieceAt: number | null
}

/**
 * The entry with the piece that `posting` stands for as it is at the back end (`theirs` null: it is gone); null: nothing is
 * left of the entry. Its other pieces keep their times, so that what lies over them there is cut. A piece that has ended here
 * ends as it did, should its record still run.
 */
export function adopted(entry: Entry, posting: Posting, theirs: Theirs | null): Adopted | null {
  const words = theirs && { target: theirs.target, description: theirs.description, tags: theirs.tags }
  if (theirs && !isMoved(theirs.ref, posting)) return { entry: { ...entry, ...words }, pieceAt: posting.startedAt }
  const whole = workedStretches(entry, Infinity)
  const before = whole.map((one) => ({ ...one, endedAt: Math.min(one.endedAt, posting.startedAt) })).filter(isPiece)
  const after = posting.running
    ? []
    : whole.map((one) => ({ ...one, startedAt: Math.max(one.startedAt, posting.endedAt) })).filter(isPiece)
  const found = theirs && pieceOf(whole, posting, theirs.ref, before.at(-1), after[0])
  const piece = found && isPiece(found) ? found : null
  const left = joined({ ...entry, ...words }, [...before, ...(piece ? [piece] : []), ...after])
  return left && { entry: left, pieceAt: piece && floor(piece.startedAt) }
}

/** Whether it has other times there than here. */
const isMoved = (ref: Theirs['ref'], { startedAt, endedAt, running }: Posting): boolean =>
  ref.startedAt !== startedAt || (ref.endedAt !== null && (running || ref.endedAt !== endedAt))

const isPiece = ({ startedAt, endedAt }: Stretch): boolean => floor(endedAt) > floor(startedAt)

/**
 * The piece by the back end's times, as far as it lies apart from its neighbours; those that are the same here stay what they
 * are to the millisecond.
 */
function pieceOf(
  whole: Stretch[],
  { running, startedAt, endedAt }: Posting,
  ref: Theirs['ref'],
  before: Stretch | undefined,
  after: Stretch | undefined,
): Stretch {
  const to = running ? Number.POSITIVE_INFINITY : endedAt
  const own = whole.filter((one) => one.startedAt < to && one.endedAt > startedAt)
  const begun = Math.max(own[0]?.startedAt ?? 0, startedAt)
  const ended = Math.min(own.at(-1)?.endedAt ?? to, to + second - 1)
  const first = before ? floor(before.endedAt) + second : ref.startedAt
  const last = after ? floor(after.startedAt) - second : Number.POSITIVE_INFINITY
  return {
    startedAt: ref.startedAt === startedAt ? begun : Math.max(ref.startedAt, first),
    endedAt: ref.endedAt === null || (!running && ref.endedAt === endedAt) ? ended : Math.min(ref.endedAt, last),
  }
}

/** The entry of which these stretches were worked; its pause goes on if one did. */
function joined(entry: Entry, stretches: Stretch[]): Entry | null {
  const [first] = stretches
  const last = stretches.at(-1)
  if (!first || !last) return null
  const pauses = stretches.slice(1).map(({ startedAt }, at) => ({
    startedAt: stretches[at]?.endedAt ?? startedAt,
    endedAt: startedAt,
  }))
  const times = { startedAt: first.startedAt, endedAt: Number.isFinite(last.endedAt) ? last.endedAt : null, pauses }
  if (!openPause(entry)) return { ...entry, ...times }
  return { ...entry, ...times, endedAt: null, pauses: [...pauses, { startedAt: last.endedAt, endedAt: null }] }
}
