/**
 * The timer as pure transitions, after Kimai's startRecord/stopRecord: starting while one runs ends the first at that
 * same instant, stopping an idle timer does nothing.
 */
import { against, AppError } from '../../../shared/errors.ts'
import type { Entry, EntryDetails, Timer } from '../../../shared/model/snapshot.ts'
import { openPause } from '../../../shared/time/workedTime.ts'
import { pausesWithin } from './editEntry.ts'
import { t } from '../messages.ts'

export interface Transition {
  timer: Timer
  /** Entries to save, in order; the ended one first. */
  saved: Entry[]
  /** Ids of entries to delete. */
  deleted: string[]
}

export interface StartOptions {
  details: EntryDetails
  /** Id of the entry that begins. */
  id: string
  /** Click time, epoch ms. */
  at: number
  zone: string
}

const unchanged = (timer: Timer): Transition => ({ timer, saved: [], deleted: [] })

/** What an entry says besides its times. */
export const detailsOf = ({ target, description, tags, billable }: EntryDetails): EntryDetails => ({
  target,
  description,
  tags,
  billable,
})

/** What runs, or ran last; null: nothing did. */
export const lastDetails = (timer: Timer): EntryDetails | null =>
  timer.kind === 'running' ? detailsOf(timer.entry) : timer.last

/** Begins an entry at `at`. */
export function start(timer: Timer, { details, id, at, zone }: StartOptions): Transition {
  // Whoever starts something else is back from the pause: it stays in the entry.
  const before = timer.kind === 'running' ? stop(resume(timer, at).timer, at).saved : []
  const begun = Math.max(at, before[0]?.endedAt ?? at)
  const entry: Entry = {
    id,
    ...detailsOf(details),
    startedAt: begun,
    endedAt: null,
    pauses: [],
    zone,
  }
  return { timer: { kind: 'running', entry }, saved: [...before, entry], deleted: [] }
}

/**
 * Begins an entry at an instant that is past; what runs ends there, or where its pause then began. Throws AppError 'rejected'
 * for one that lies ahead, and where what runs began later.
 */
export function startAt(timer: Timer, { details, id, at: now, zone }: StartOptions, startedAt: number): Transition {
  if (startedAt > now) throw against('startInFuture')
  const before = timer.kind === 'running' ? stopAt(timer, startedAt, now).saved : []
  const entry: Entry = { id, ...detailsOf(details), startedAt, endedAt: null, pauses: [], zone }
  return { timer: { kind: 'running', entry }, saved: [...before, entry], deleted: [] }
}

/**
 * Ends the running entry at `at` (epoch ms); a paused one ended when its pause began. If the clock was set back meanwhile, it
 * ends where it began, or where its last pause ended, never before.
 */
export function stop(timer: Timer, at: number): Transition {
  if (timer.kind === 'idle') return unchanged(timer)
  const { entry } = timer
  const pause = openPause(entry)
  const ended: Entry = pause
    ? { ...entry, endedAt: pause.startedAt, pauses: entry.pauses.slice(0, -1) }
    : { ...entry, endedAt: Math.max(at, lastMark(entry)) }
  return { timer: { kind: 'idle', last: detailsOf(ended) }, saved: [ended], deleted: [] }
}

/**
 * Ends the running entry at an instant that is past (epoch ms); one that lies in a pause counts as the begin of it. Throws
 * AppError 'rejected' where the entry did not run then.
 */
export function stopAt(timer: Timer, at: number, now: number): Transition {
  if (timer.kind === 'idle') return unchanged(timer)
  const { entry } = timer
  if (at > now) throw against('endInFuture')
  if (at < entry.startedAt) throw new AppError('rejected', t().entries.beganLater)
  const pause = entry.pauses.find(({ startedAt, endedAt }) => startedAt <= at && at <= (endedAt ?? now))
  const endedAt = pause?.startedAt ?? at
  const ended = { ...entry, endedAt, pauses: pausesWithin(entry.pauses, entry.startedAt, endedAt) }
  return { timer: { kind: 'idle', last: detailsOf(ended) }, saved: [ended], deleted: [] }
}

/** Begins a pause at `at`. An idle or paused timer stays as it is. */
export function pause(timer: Timer, at: number): Transition {
  if (timer.kind === 'idle' || openPause(timer.entry)) return unchanged(timer)
  const { entry } = timer
  return running({ ...entry, pauses: [...entry.pauses, { startedAt: Math.max(at, lastMark(entry)), endedAt: null }] })
}

/**
 * Ends the pause now, or at `back` where the person was back earlier; one that took no time was none. Throws AppError
 * 'rejected' for a `back` that lies outside the pause.
 */
export function resume(timer: Timer, now: number, back?: number): Transition {
  if (timer.kind === 'idle') return unchanged(timer)
  const { entry } = timer
  const open = openPause(entry)
  if (!open) return unchanged(timer)
  const at = back ?? now
  if (at > now) throw new AppError('rejected', t().entries.pauseEndInFuture)
  if (back !== undefined && at < open.startedAt) {
    throw new AppError('rejected', t().entries.pauseEndTooEarly)
  }
  const before = entry.pauses.slice(0, -1)
  return running({ ...entry, pauses: at > open.startedAt ? [...before, { ...open, endedAt: at }] : before })
}

const running = (entry: Entry): Transition => ({ timer: { kind: 'running', entry }, saved: [entry], deleted: [] })

/** The latest instant that an entry speaks of, besides its end. */
const lastMark = ({ startedAt, pauses }: Entry): number => pauses.at(-1)?.endedAt ?? startedAt

/** Throws the running entry away; nothing of it is sent. */
export function discard(timer: Timer): Transition {
  if (timer.kind === 'idle') return unchanged(timer)
  return { timer: { kind: 'idle', last: detailsOf(timer.entry) }, saved: [], deleted: [timer.entry.id] }
}
