/** Which record a lost write made: by what no rounding can change, and only then by its times. */
import type { ReadBackTerms, Sibling } from '../../core/ports/ports.ts'
import { wholeSecond } from '../../../shared/time/workedTime.ts'

export interface Candidate {
  id: string
  begin: number
  /** null: it runs. */
  end: number | null
}

/** Whether a record came into being after the one with that id: ids grow. `after` null: it may have. */
export const isNewer = (id: string, after: string | null): boolean => after === null || Number(id) > Number(after)

/** The oldest id after which something of ours may be; null: that isn't known. */
export function oldestAfter({ after, siblings }: ReadBackTerms): string | null {
  if (after === null) return null
  const known = siblings.map((one) => one.after).filter((one) => one !== null)
  return String(Math.min(Number(after), ...known.map(Number)))
}

interface Pair<Record> {
  one: Sibling
  record: Record
  off: number
}

/**
 * The record that is ours among those with its words that nobody else has; null: none. Several lost writes with the same
 * words get one each, the nearest in time first. 'unclear': a new one that nothing lost explains, or more than were lost.
 * `fits`: whether its times can be what became of ours.
 */
export function recordOfOurs<Record extends Candidate>(
  records: Record[],
  ours: Sibling,
  siblings: readonly Sibling[],
  fits: (record: Record, one: Sibling) => boolean,
): Record | null | 'unclear' {
  const pairs = [ours, ...siblings]
    .flatMap((one) =>
      records
        .filter((record) => isNewer(record.id, one.after) && fits(record, one))
        .map((record): Pair<Record> => ({ one, record, off: distance(record, one) })),
    )
    .toSorted(nearestFirst)
  const owners = new Map<Record, Sibling>()
  const given = new Set<Sibling>()
  for (const { one, record } of pairs) {
    if (owners.has(record) || given.has(one)) continue
    owners.set(record, one)
    given.add(one)
  }
  const left = records.filter((record) => isNewer(record.id, ours.after) && !owners.has(record))
  const mine = records.find((record) => owners.get(record) === ours)
  if (!mine) return left.length > 0 ? 'unclear' : null
  // One that somebody ended may have been made by hand, in the place of ours.
  const isSure = isExact(mine, ours) && !isEndedByHand({ one: ours, record: mine })
  const rivals = left.filter((record) => fits(record, ours) && (isExact(record, ours) || !isSure))
  return rivals.length > 0 ? 'unclear' : mine
}

/**
 * What has ended was most likely sent with its end; one that was to run has it only from somebody's hand. Whoever asks gets the
 * same order.
 */
const nearestFirst = (a: Pair<Candidate>, b: Pair<Candidate>): number =>
  Number(isEndedByHand(a)) - Number(isEndedByHand(b)) ||
  a.off - b.off ||
  Number(a.record.id) - Number(b.record.id) ||
  (a.one.marker < b.one.marker ? -1 : 1)

const isEndedByHand = ({ one, record }: Pick<Pair<Candidate>, 'one' | 'record'>): boolean =>
  one.running && record.end !== null

/** How far the times are from those of ours, ms; the end of one that was to run says nothing. */
function distance({ begin, end }: Candidate, { running, startedAt, endedAt }: Sibling): number {
  const off = Math.abs(begin - startedAt)
  return running || end === null ? off : Math.max(off, Math.abs(end - endedAt))
}

/** Whether the record has the times of ours to the second. */
const isExact = ({ begin, end }: Candidate, { running, startedAt, endedAt }: Sibling): boolean =>
  begin === wholeSecond(startedAt) && (running || end === wholeSecond(endedAt))
