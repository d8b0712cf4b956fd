/**
 * The timer as pure transitions, after Kimai's startRecord/stopRecord: starting while one runs ends the first at that
 * same instant, starting without a target restarts the last one, stopping an idle timer does nothing.
 */
import { AppError } from '../../shared/errors.ts'
import type { Entry, Target, Timer } from '../../shared/model.ts'

export interface Transition {
  timer: Timer
  /** Entries to save, in order; the ended one first. */
  saved: Entry[]
  /** Entries that are to vanish. */
  deleted: string[]
}

export interface StartOptions {
  /** null: the target of the last entry. */
  target: Target | null
  /** Id of the entry that begins. */
  id: string
  /** Click time, epoch ms. */
  at: number
  zone: string
  description?: string
}

export interface Amendment {
  description?: string | undefined
  startedAt?: number | undefined
  target?: Target | undefined
  tags?: string[] | undefined
  billable?: boolean | null | undefined
}

const unchanged = (timer: Timer): Transition => ({ timer, saved: [], deleted: [] })

/** The target that a start without one would use. */
export const lastTarget = (timer: Timer): Target | null => (timer.kind === 'running' ? timer.entry.target : timer.last)

/** Begins an entry at `at`. Throws AppError 'notFound' when there is neither a target nor a last one. */
export function start(timer: Timer, { target, id, at, zone, description = '' }: StartOptions): Transition {
  const chosen = target ?? lastTarget(timer)
  if (!chosen) throw new AppError('notFound', 'Nothing was tracked yet: pick a project first.')
  const ended = timer.kind === 'running' ? stop(timer, at).saved : []
  const begun = Math.max(at, ended[0]?.endedAt ?? at)
  const entry: Entry = {
    id,
    target: chosen,
    startedAt: begun,
    endedAt: null,
    zone,
    description,
    tags: [],
    billable: null,
  }
  return { timer: { kind: 'running', entry }, saved: [...ended, entry], deleted: [] }
}

/** Ends the running entry at `at` (epoch ms). A clock that went back ends it where it began, never before. */
export function stop(timer: Timer, at: number): Transition {
  if (timer.kind === 'idle') return unchanged(timer)
  const entry: Entry = { ...timer.entry, endedAt: Math.max(at, timer.entry.startedAt) }
  return { timer: { kind: 'idle', last: entry.target }, saved: [entry], deleted: [] }
}

/** Stops what runs, or starts the last target again. */
export function toggle(timer: Timer, options: Omit<StartOptions, 'target'>): Transition {
  return timer.kind === 'running' ? stop(timer, options.at) : start(timer, { ...options, target: null })
}

/** Throws the running entry away; nothing of it is sent. */
export function discard(timer: Timer): Transition {
  if (timer.kind === 'idle') return unchanged(timer)
  return { timer: { kind: 'idle', last: timer.entry.target }, saved: [], deleted: [timer.entry.id] }
}

/** Changes an entry in place. Throws AppError 'rejected' for a start after `now` or after its end. */
export function amend(entry: Entry, change: Amendment, now: number): Entry {
  if (change.startedAt !== undefined) {
    if (change.startedAt > now) throw new AppError('rejected', 'The start lies in the future.')
    if (entry.endedAt !== null && change.startedAt > entry.endedAt)
      throw new AppError('rejected', 'The start lies after the end.')
  }
  return {
    ...entry,
    description: change.description ?? entry.description,
    startedAt: change.startedAt ?? entry.startedAt,
    target: change.target ?? entry.target,
    tags: change.tags ?? entry.tags,
    billable: change.billable === undefined ? entry.billable : change.billable,
  }
}
