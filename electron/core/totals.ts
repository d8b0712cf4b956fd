/** What a local day adds up to: what was worked and paused on it, on what, and where nothing was tracked. Pure; epoch ms, lengths in ms. */
import { targetKey } from '../../shared/catalog.ts'
import type { DayTotals, Entry, ProjectTotal, Stretch } from '../../shared/model.ts'
import { pausedWithin, type Span, workedWithin } from '../../shared/worked.ts'
import { between, united } from './stretches.ts'

/** Shorter ones are the time it takes to switch. */
const leastUntracked = 60_000

/** Of each entry counts the part that lies in [from, to); what runs counts as far as it has come. */
export function totalsOf(entries: Entry[], { startedAt: from, endedAt: to }: Stretch, now: number): DayTotals {
  const projects = new Map<string, ProjectTotal>()
  let workedMs = 0
  let pausedMs = 0
  for (const entry of entries) {
    const worked = workedWithin(entry, from, to, now)
    workedMs += worked
    pausedMs += pausedWithin(entry, from, to, now)
    if (worked === 0) continue
    const { customer, project, color } = entry.target
    const key = targetKey({ ...entry.target, activityId: null, taskId: null })
    const known = projects.get(key)
    if (known) known.workedMs += worked
    else projects.set(key, { key, customer, project, color, workedMs: worked })
  }
  return { workedMs, pausedMs, projects: [...projects.values()].toSorted((a, b) => b.workedMs - a.workedMs) }
}

/**
 * The stretches of a minute or more, in order, that no entry covers, from the first one of the day to the last; on the day
 * that is now also from there until now, as long as that is before `workEnds`. Pauses are no such stretches.
 */
export function untrackedIn(entries: Span[], day: Stretch, now: number, workEnds: number): Stretch[] {
  const covered = united(
    entries
      .map(({ startedAt, endedAt }) => ({
        startedAt: Math.max(startedAt, day.startedAt),
        endedAt: Math.min(endedAt ?? Math.max(now, startedAt), day.endedAt),
      }))
      .filter(({ startedAt, endedAt }) => endedAt > startedAt),
  )
  const [first, last] = [covered[0], covered.at(-1)]
  if (!first || !last) return []
  const isNow = now >= day.startedAt && now < day.endedAt
  const endedAt = isNow ? Math.max(last.endedAt, Math.min(now, workEnds)) : last.endedAt
  return between({ startedAt: first.startedAt, endedAt }, covered).filter(
    (stretch) => stretch.endedAt - stretch.startedAt >= leastUntracked,
  )
}
