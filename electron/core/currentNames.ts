/** Entries as they are shown: on a project that was renamed since, they have its name of today. Nothing is stored. */
import type { Entry, Target, TargetRef, Timer } from '../../shared/model/snapshot.ts'
import { undecidedAt } from './sync/retry.ts'
import type { Journal } from './ports/ports.ts'

/** What a catalog offers now; null: it has no such target, or isn't loaded. */
export type TargetOf = (ref: TargetRef) => Target | null

/** What a target is called by now; one that is no longer offered keeps the names it had. */
const currentTarget = (target: Target, targetOf: TargetOf): Target => targetOf(target) ?? target

/** What has a target, with the names of today. */
export const named = <T extends { target: Target }>(one: T, targetOf: TargetOf): T => ({
  ...one,
  target: currentTarget(one.target, targetOf),
})

export function namedTimer(timer: Timer, targetOf: TargetOf): Timer {
  if (timer.kind === 'running') return { kind: 'running', entry: named(timer.entry, targetOf) }
  return { kind: 'idle', last: timer.last && named(timer.last, targetOf) }
}

/** The journal for whoever shows or exports what it holds. */
export type ShownJournal = Pick<Journal, 'entriesBetween' | 'entries' | 'recentTargets' | 'postings'>

/**
 * The journal with the names of today. `aheadMs`: how far the person's clock is ahead of the outbox's, by which the next attempts
 * are noted.
 */
export function withCurrentNames(journal: ShownJournal, targetOf: TargetOf, aheadMs: () => number): ShownJournal {
  const shown = (at: number | null) =>
    at === null || at >= undecidedAt ? at : at + Math.round(aheadMs() / 60_000) * 60_000
  const all = (entries: Entry[]) => entries.map((entry) => named(entry, targetOf))
  return {
    entriesBetween: (from, to) => all(journal.entriesBetween(from, to)),
    entries: (entryIds) => all(journal.entries(entryIds)),
    recentTargets: (limit) => journal.recentTargets(limit).map((target) => currentTarget(target, targetOf)),
    postings: (entryIds) =>
      journal
        .postings(entryIds)
        .map((posting) => ({ ...named(posting, targetOf), nextAttemptAt: shown(posting.nextAttemptAt) })),
  }
}
