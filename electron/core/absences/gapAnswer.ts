/** What an answer about a gap makes of its entry. Pure. Times in epoch ms. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Entry, Gap, GapPart, Target, TargetRef } from '../../../shared/model/snapshot.ts'
import { localDate, nextDayStart } from '../../../shared/time/zonedTime.ts'
import { cutToEntry } from '../entries/gapsFollowEntries.ts'
import { between, inOrder, type Interval, toPause, united, within } from '../../../shared/time/intervals.ts'
import { t } from '../messages.ts'

export interface GapAnswer {
  /** Running, or ended by now. */
  entry: Entry
  gap: Pick<Gap, 'startedAt' | 'endedAt'>
  parts: GapPart[]
  /** The entry ends with the gap, before what is dropped at its end. */
  stop: boolean
  newId: () => string
  resolve: (ref: TargetRef, day: string) => Target
  /** Nothing is dropped or given away after this while the entry runs: the clock may have been ahead when the gap ended. */
  now: number
}

export interface AnsweredEntries {
  /** In order; the first interval of the entry keeps its id. */
  saved: Entry[]
  deleted: string[]
}

/**
 * What the entry becomes. What was paused stays paused. Throws AppError 'rejected' when the parts are not those of the gap, or the
 * entry has nothing of it any more, and what `resolve` throws.
 */
export function applyGapAnswer({ entry, gap, parts, stop, newId, resolve, now }: GapAnswer): AnsweredEntries {
  const whole = cutToEntry(entry, gap)
  const until = entry.endedAt ?? now
  if (!whole || whole.startedAt >= until) throw new AppError('rejected', t().absences.outside)
  const intervals = intervalsOf(whole, parts)
    .map((part) => ({ ...part, endedAt: Math.min(part.endedAt, until) }))
    .filter(({ startedAt, endedAt }) => endedAt > startedAt)
  const given = intervals.flatMap(({ use, ...interval }) =>
    use.kind === 'give' && targetKey(use.target) !== targetKey(entry.target)
      ? [{ ...interval, target: resolve(use.target, localDate(interval.startedAt, entry.zone)) }]
      : [],
  )
  const dropped = united(intervals.filter(({ use }) => use.kind === 'drop'))
  if (!stop && given.length === 0 && dropped.length === 0) return { saved: [], deleted: [] }

  const pauses = united([
    ...entry.pauses.map(({ startedAt, endedAt }) => ({ startedAt, endedAt: endedAt ?? Infinity })),
    ...dropped,
  ])
  // Nobody pauses overnight.
  const nights = dropped.filter(({ startedAt, endedAt }) => nextDayStart(startedAt, entry.zone) < endedAt)
  const rest = {
    startedAt: entry.startedAt,
    endedAt: (stop ? Math.min(whole.endedAt, until) : entry.endedAt) ?? Infinity,
  }
  const own = between(rest, inOrder([...given, ...nights])).flatMap((interval) => workedTimes(interval, pauses))
  const others = given.flatMap(({ target, ...interval }) =>
    workedTimes(interval, pauses).map((times): Entry => {
      return { ...entry, ...times, id: newId(), target, description: '', tags: [], billable: null }
    }),
  )
  const kept = own.map((times, at): Entry => ({ ...entry, ...times, id: at === 0 ? entry.id : newId() }))
  return { saved: inOrder([...kept, ...others]), deleted: kept.length === 0 ? [entry.id] : [] }
}

function intervalsOf(whole: Interval, parts: GapPart[]): (GapPart & Interval)[] {
  const intervals = parts.map((part, at) => ({ ...part, startedAt: parts[at - 1]?.endedAt ?? whole.startedAt }))
  if (!intervals.every(({ startedAt, endedAt }) => endedAt > startedAt)) {
    throw new AppError('rejected', t().absences.inOrder)
  }
  if (parts.at(-1)?.endedAt !== whole.endedAt) {
    throw new AppError('rejected', t().absences.otherTimes)
  }
  return intervals
}

/** The times of an entry over the interval: without the pauses at its ends, with those inside; nothing where it was all paused. */
function workedTimes(interval: Interval, pauses: Interval[]): Pick<Entry, 'startedAt' | 'endedAt' | 'pauses'>[] {
  const inside = pauses.flatMap((pause) => within(pause, interval))
  const [first, last] = [inside[0], inside.at(-1)]
  const runs = interval.endedAt === Infinity
  const startedAt =
    first?.startedAt === interval.startedAt && first.endedAt < Infinity ? first.endedAt : interval.startedAt
  const endedAt = last?.endedAt === interval.endedAt && !runs ? last.startedAt : interval.endedAt
  if (endedAt <= startedAt) return []
  const left = inside.filter((pause) => pause.startedAt >= startedAt && pause.startedAt < endedAt)
  return [{ startedAt, endedAt: runs ? null : endedAt, pauses: left.map(toPause) }]
}
