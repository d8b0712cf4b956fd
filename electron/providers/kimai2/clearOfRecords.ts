/** Times clear of records that are in the way only because Kimai rounded them. Pure; epoch ms. */
import { wholeSecond } from '../../../shared/time/workedTime.ts'
import type { SentRecord } from '../../core/ports/ports.ts'

/** As Kimai stores it. */
export interface StoredTimes {
  id: string
  begin: number
  end: number
}

/** What is to be stored; `endedAt` null: it is to run, and only its begin counts. */
export interface WantedTimes {
  startedAt: number
  endedAt: number | null
}

const minute = 60_000

/** How far work is moved at most with its length where rounding has left no room for it, ms. [inferred] */
const farthest = 60 * minute

/**
 * The same of a single minute, ms. [inferred] Where many records are shorter than the step to which Kimai rounds them up, each
 * puts off the next: then the records before hold more than their own work, and this one is not to add to that.
 */
export const farthestMinute = 180 * minute

type Side = 'before' | 'after'

/**
 * Where the work goes: it begins where the stored record before it ends, and ends where the one after it begins. Where nothing
 * would be left of it, it takes the next free time of its length. null: some record is in the way by more than rounding, or there
 * is no such time near. `sent`: what is known of how records were before they were rounded.
 */
export function clearOfRecords(
  wanted: WantedTimes,
  stored: readonly StoredTimes[],
  sent: readonly SentRecord[],
): WantedTimes | null {
  const startedAt = wholeSecond(wanted.startedAt)
  const endedAt = wanted.endedAt === null ? null : wholeSecond(wanted.endedAt)
  const until = endedAt ?? startedAt + 1
  const inTheWay = stored.filter((one) => one.begin < until && one.end > startedAt)
  const known = new Map(sent.map((one) => [one.id, one]))
  const sides = inTheWay.map((one) => ({ ...one, side: sideOf(one, startedAt, until, known.get(one.id)) }))
  if (sides.length === 0 || sides.some(({ side }) => side === null)) return null
  const before = sides.filter(({ side }) => side === 'before')
  const from = Math.max(startedAt, ...before.map(({ end }) => end))
  if (endedAt === null)
    return from === startedAt || isTaken(from, from + 1, stored) ? null : { startedAt: from, endedAt }
  const after = sides.filter(({ side }) => side === 'after')
  const to = Math.min(endedAt, ...after.map(({ begin }) => begin))
  if (from < to && !isTaken(from, to, stored)) return { startedAt: from, endedAt: to }
  return nextFree(startedAt, endedAt, stored)
}

/** On which side of the work a record was before it was rounded; null: on none, so that it is in the way by itself. */
function sideOf({ begin, end }: StoredTimes, from: number, to: number, sent: SentRecord | undefined): Side | null {
  if (sent) {
    if (wholeSecond(sent.endedAt) <= from) return 'before'
    return wholeSecond(sent.startedAt) >= to ? 'after' : null
  }
  // Of a record that Stint did not send less than a minute may be rounding.
  if (begin <= from && end - from < minute && end % minute === 0) return 'before'
  return end >= to && to - begin < minute && begin % minute === 0 ? 'after' : null
}

/** Whether no other record lies over it. */
export const isFree = ({ begin, end }: StoredTimes, others: readonly StoredTimes[]): boolean =>
  !isTaken(begin, end, others)

const isTaken = (from: number, to: number, stored: readonly StoredTimes[]): boolean =>
  stored.some(({ begin, end }) => begin < to && end > from)

const nextFree = (startedAt: number, endedAt: number, stored: readonly StoredTimes[]): WantedTimes | null =>
  freeTime(startedAt, endedAt - startedAt, farthest, stored) ??
  freeTime(startedAt, Math.min(endedAt - startedAt, minute), farthestMinute, stored)

/**
 * The next free time of that length at most `far` away; an earlier one only where there is none, as what is rounded up would be
 * stored over the record that follows.
 */
function freeTime(startedAt: number, length: number, far: number, stored: readonly StoredTimes[]): WantedTimes | null {
  const fits = (at: number) => Math.abs(at - startedAt) <= far && !isTaken(at, at + length, stored)
  const later = stored.map(({ end }) => end).filter((at) => at >= startedAt && fits(at))
  const earlier = stored.map(({ begin }) => begin - length).filter((at) => at < startedAt && fits(at))
  if (later.length + earlier.length === 0) return null
  const at = later.length > 0 ? Math.min(...later) : Math.max(...earlier)
  return { startedAt: at, endedAt: at + length }
}
