/** Entries as the person changes them by hand: all that is asked, or an AppError 'rejected' that names what is wrong. Pure. */
import { AppError } from '../../../shared/errors.ts'
import type { Entry, Pause, Target } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { between, inOrder, toPause, united, workedIntervals } from '../../../shared/time/intervals.ts'
import { t } from '../messages.ts'

/** The longest that may be entered by hand, ms. */
const longestMs = 24 * 3_600_000

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
 * The entry with what is named changed; pauses that are not named are cut to the new times. Times that stay as they were
 * are not judged, so that a clock set back or a forgotten timer doesn't keep anyone from changing the words.
 */
export function amend(entry: Entry, change: Amendment, now: number): Entry {
  const { startedAt = entry.startedAt, billable = entry.billable } = change
  if (entry.endedAt === null && change.endedAt !== undefined) {
    throw refused(t().entries.stopFirst)
  }
  const endedAt = change.endedAt ?? entry.endedAt
  const pauses = change.pauses ? ordered(change.pauses) : pausesWithin(entry.pauses, startedAt, endedAt)
  const amended: Entry = {
    ...entry,
    description: change.description ?? entry.description,
    target: change.target ?? entry.target,
    tags: change.tags ?? entry.tags,
    startedAt,
    endedAt,
    pauses,
    billable,
  }
  if (timesOf(amended) === timesOf(entry)) return amended
  checkTimes(amended, entry, now)
  if (change.pauses) checkPauses(amended, now)
  return amended
}

/** A new entry as it is, if its times are right. */
export function added(entry: Entry, now: number): Entry {
  const made = { ...entry, pauses: ordered(entry.pauses) }
  checkTimes(made, null, now)
  checkPauses(made, now)
  return made
}

/**
 * Cuts an entry at an instant (epoch ms) of its worked time; a pause there falls away between the two. The first half keeps
 * the id, the second gets `id` and is the one that runs on.
 */
export function split(entry: Entry, at: number, id: string, now: number): [Entry, Entry] {
  const worked = workedIntervals(entry, now)
  const until = worked.findLast(({ startedAt }) => startedAt < at)
  const since = worked.find(({ endedAt }) => endedAt > at)
  if (!until || !since) throw refused(t().entries.cutOutside)
  const endedAt = Math.min(until.endedAt, at)
  const startedAt = Math.max(since.startedAt, at)
  return [
    { ...entry, endedAt, pauses: pausesWithin(entry.pauses, entry.startedAt, endedAt) },
    { ...entry, id, startedAt, pauses: pausesWithin(entry.pauses, startedAt, entry.endedAt) },
  ]
}

/**
 * One entry with the work of both and the target and the words of `kept`; where nobody worked on either is a pause. It has
 * the id of the one that runs, else of the earlier one.
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
  checkLength(merged, null)
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

/** Pauses as they follow each other; one that took no time was none. */
const ordered = (pauses: Pause[]): Pause[] =>
  inOrder(pauses.filter(({ startedAt, endedAt }) => startedAt !== endedAt)).map(({ startedAt, endedAt }) => ({
    startedAt,
    endedAt,
  }))

const timesOf = ({ startedAt, endedAt, pauses }: Entry): string =>
  JSON.stringify([startedAt, endedAt, ...pauses.map((pause) => [pause.startedAt, pause.endedAt])])

function checkTimes(entry: Entry, before: Entry | null, now: number): void {
  const { startedAt, endedAt } = entry
  if (startedAt > now && startedAt !== before?.startedAt) throw refused(t().entries.startInFuture)
  if (endedAt !== null) {
    const moved = endedAt !== before?.endedAt
    if (endedAt > now && moved) throw refused(t().entries.endInFuture)
    if (endedAt < startedAt) throw refused(moved ? t().entries.endBeforeStart : t().entries.startAfterEnd)
    if (endedAt === startedAt) throw refused(t().entries.noTime)
    checkLength(entry, before)
  }
}

/** One that was forgotten is longer already, and may be shortened step by step. */
function checkLength(entry: Entry, before: Entry | null): void {
  const length = lengthOf(entry)
  if (length > longestMs && length > lengthOf(before)) throw refused(t().entries.tooLong)
}

const lengthOf = (entry: Entry | null): number => (entry?.endedAt ? entry.endedAt - entry.startedAt : 0)

function checkPauses({ startedAt, endedAt, pauses }: Entry, now: number): void {
  for (const [index, pause] of pauses.entries()) {
    const next = pauses[index + 1]
    if (pause.endedAt === null) {
      if (endedAt !== null) throw refused(t().entries.pauseWithoutEnd)
      if (next) throw refused(t().entries.onlyLastPause)
    } else {
      if (pause.endedAt < pause.startedAt) throw refused(t().entries.pauseBackwards)
      if (next && next.startedAt < pause.endedAt) throw refused(t().entries.pausesOverlap)
    }
    const until = pause.endedAt ?? pause.startedAt
    if (endedAt === null && until > now) throw refused(t().entries.pauseInFuture)
    if (pause.startedAt < startedAt || until > (endedAt ?? until)) throw refused(t().entries.pauseOutside)
  }
}
