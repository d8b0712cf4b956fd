/** Edits by hand: all of an edit is done, or AppError 'rejected' says what is wrong. Pure. */
import { against, AppError } from '../../../shared/errors.ts'
import type { Entry, Pause, Target } from '../../../shared/model/snapshot.ts'
import { areSaved, brokenRules, cutAt, isTooLong } from '../../../shared/time/entryRules.ts'
import { type EntryTimes, openPause } from '../../../shared/time/workedTime.ts'
import { between, inOrder, toPause, united, workedIntervals } from '../../../shared/time/intervals.ts'
import { t } from '../messages.ts'

export interface Amendment {
  description?: string | undefined
  startedAt?: number | undefined
  endedAt?: number | undefined
  pauses?: Pause[] | undefined
  target?: Target | undefined
  tags?: string[] | undefined
  billable?: boolean | null | undefined
}

const refused = (message: string) => new AppError('rejected', message)

/**
 * The entry with the given fields changed. If pauses are not given, they are cut to the new times without a check.
 */
export function amend(entry: Entry, change: Amendment, now: number): Entry {
  const { startedAt = entry.startedAt, billable = entry.billable } = change
  if (entry.endedAt === null && change.endedAt !== undefined) {
    throw refused(t().entries.stopFirst)
  }
  const endedAt = change.endedAt ?? entry.endedAt
  const isMoved = startedAt !== entry.startedAt || endedAt !== entry.endedAt
  const kept = isMoved ? pausesWithin(entry.pauses, startedAt, endedAt) : entry.pauses
  const amended: Entry = {
    ...entry,
    description: change.description ?? entry.description,
    target: change.target ?? entry.target,
    tags: change.tags ?? entry.tags,
    startedAt,
    endedAt,
    pauses: change.pauses ? inOrder(change.pauses) : kept,
    billable,
  }
  if (!areSaved(amended, entry)) check({ ...amended, pauses: change.pauses ?? [] }, entry, now)
  return amended
}

/** The new entry. Throws AppError 'rejected' if its times are wrong. */
export function added(entry: Entry, now: number): Entry {
  check(entry, null, now)
  return { ...entry, pauses: inOrder(entry.pauses) }
}

/**
 * Splits an entry at an instant (epoch ms); a pause at that instant is in neither half. The first half keeps the id, the second
 * gets `id` and is the one that runs.
 */
export function split(entry: Entry, at: number, id: string, now: number): [Entry, Entry] {
  const cut = cutAt(entry, at, now)
  if (!cut) throw against('cutOutside')
  const { endedAt, startedAt } = cut
  return [
    { ...entry, endedAt, pauses: pausesWithin(entry.pauses, entry.startedAt, endedAt) },
    { ...entry, id, startedAt, pauses: pausesWithin(entry.pauses, startedAt, entry.endedAt) },
  ]
}

/**
 * Merges two entries. Target and words are those of `kept`; time between that belongs to neither becomes a pause. The id is that of
 * the running one, else of the earlier one.
 */
export function merge(kept: Entry, other: Entry, now: number): Entry {
  if (kept.id === other.id) throw refused(t().entries.mergedWithItself)
  if (kept.target.accountId !== other.target.accountId) {
    throw refused(t().entries.otherAccount)
  }
  const later = other.startedAt > kept.startedAt || (other.startedAt === kept.startedAt && kept.endedAt !== null)
  const [first, second] = later ? [kept, other] : [other, kept]
  if (first.endedAt === null) throw refused(t().entries.runningIsLater)
  const runs = second.endedAt === null
  const merged: Entry = {
    ...kept,
    id: runs ? second.id : first.id,
    zone: first.zone,
    startedAt: first.startedAt,
    endedAt: second.endedAt === null ? null : Math.max(first.endedAt, second.endedAt),
    pauses: [],
  }
  const lasts = runs && !openPause(second)
  const worked = united([...workedIntervals(first, now), ...workedIntervals(second, lasts ? Infinity : now)])
  if (isTooLong(merged, null)) throw against('tooLong')
  const whole = { startedAt: merged.startedAt, endedAt: merged.endedAt ?? Infinity }
  return { ...merged, pauses: between(whole, worked).map(toPause) }
}

/** What of the pauses lies in the entry; it doesn't begin with one that is over by then. */
export const pausesWithin = (pauses: Pause[], startedAt: number, endedAt: number | null): Pause[] =>
  pauses
    .filter((pause) => pause.endedAt === null || pause.endedAt > startedAt)
    .filter((pause) => endedAt === null || pause.startedAt < endedAt)
    .map((pause) => ({
      startedAt: Math.max(pause.startedAt, startedAt),
      endedAt: pause.endedAt === null || endedAt === null ? pause.endedAt : Math.min(pause.endedAt, endedAt),
    }))

function check(asked: EntryTimes, saved: EntryTimes | null, now: number): void {
  const { start, end, pauses } = brokenRules(asked, saved, now)
  const [rule] = [start, end, ...pauses.values()].filter((broken) => broken !== undefined)
  if (rule) throw against(rule)
}
