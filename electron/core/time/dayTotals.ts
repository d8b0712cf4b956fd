/** What a local day adds up to: what was worked and paused on it, on what, and where nothing was tracked. Pure; epoch ms, lengths in ms. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import type { DayTotals, Entry, ProjectTotal, Interval } from '../../../shared/model/snapshot.ts'
import { workedOnDay } from '../../../shared/time/addingUp.ts'
import { pausedWithin, type EntryTimes, workedWithin } from '../../../shared/time/workedTime.ts'
import { between, united, within } from '../../../shared/time/intervals.ts'
import { nearEnd, type Workday } from './workday.ts'

/** Shorter ones are the time it takes to switch. */
const leastUntracked = 60_000

/** Of each entry counts the part that lies in [from, to), worked time in whole minutes; what runs counts as far as it has come. */
export function totalsOf(entries: Entry[], { startedAt: from, endedAt: to }: Interval, now: number): DayTotals {
  const projects = new Map<string, ProjectTotal>()
  let workedMs = 0
  let pausedMs = 0
  const minutes = workedOnDay(entries, from, to, now)
  for (const entry of entries) {
    const worked = minutes.get(entry.id) ?? 0
    workedMs += worked
    pausedMs += pausedWithin(entry, from, to, now)
    if (workedWithin(entry, from, to, now) === 0) continue
    const { customer, project, color } = entry.target
    const key = targetKey({ ...entry.target, activityId: null, taskId: null })
    const known = projects.get(key)
    if (known) known.workedMs += worked
    else projects.set(key, { key, customer, project, color, workedMs: worked })
  }
  return { workedMs, pausedMs, projects: [...projects.values()].toSorted((a, b) => b.workedMs - a.workedMs) }
}

/** When anything was tracked on a day, pauses included, in order and apart; what runs goes on until `now`. */
export const trackedIn = (
  entries: Pick<EntryTimes, 'startedAt' | 'endedAt'>[],
  day: Interval,
  now: number,
): Interval[] =>
  united(
    entries.flatMap(({ startedAt, endedAt }) =>
      within({ startedAt, endedAt: endedAt ?? Math.max(now, startedAt) }, day),
    ),
  )

/**
 * The intervals of a minute or more, in order, in which work is expected and no entry lies: on a day with working hours
 * inside these, on another from its first entry to its last, and on to its end where it has one. Never after `now`;
 * pauses are no such intervals.
 */
export function untrackedIn(
  entries: Pick<EntryTimes, 'startedAt' | 'endedAt'>[],
  day: Interval,
  now: number,
  workday: Workday,
): Interval[] {
  const tracked = trackedIn(entries, day, now)
  return expectedOf(tracked, day, now, workday)
    .flatMap((interval) =>
      between(
        interval,
        tracked.flatMap((one) => within(one, interval)),
      ),
    )
    .filter(({ startedAt, endedAt }) => endedAt - startedAt >= leastUntracked)
}

function expectedOf(tracked: Interval[], day: Interval, now: number, { hours, endAt }: Workday): Interval[] {
  const past = { startedAt: day.startedAt, endedAt: Math.min(now, day.endedAt) }
  // On the day of a change of the clock two of them may overlap.
  if (hours.length > 0) return united(hours.flatMap((one) => within(one, past)))
  const [first, last] = [tracked[0], tracked.at(-1)]
  if (!first || !last) return []
  const isOpen = endAt !== null && endAt - last.endedAt >= nearEnd
  const endedAt = isOpen ? Math.max(last.endedAt, Math.min(endAt, past.endedAt)) : last.endedAt
  return [{ startedAt: first.startedAt, endedAt }]
}
