/** What a new entry begins with. Pure; epoch ms. */
import type { Entry } from '../../shared/model/snapshot.ts'
import { localDate } from '../../shared/time/zonedTime.ts'
import type { Base } from './entryDraft.ts'
import { minute, readTime } from '../../shared/input/readTime.ts'

const hour = 60 * minute

interface Day {
  /** The entries of the day. */
  entries: Pick<Entry, 'startedAt' | 'endedAt'>[]
  /** "2026-11-20" */
  date: string
  now: number
  zone: string
}

/** Shorter ones are no gap that somebody means to fill. */
const shortest = 5 * minute

/**
 * The latest free time of the day of five minutes or more: until now, or between two entries. Where there is none it begins
 * with the end of the last entry, and its own end is left empty. On a day that is over: an hour after the last entry. It never
 * overlaps an entry.
 */
export function newEntryDefaults({ entries, date, now, zone }: Day): Base {
  const blank = { target: null, pauses: [], zone, description: '', tags: [], billable: null }
  const inTime = entries.toSorted((a, b) => a.startedAt - b.startedAt)
  const lastEnd = Math.max(0, ...entries.map(({ endedAt }) => endedAt ?? 0))
  if (date === localDate(now, zone)) {
    const running = inTime.find(({ endedAt }) => endedAt === null)
    const until = running?.startedAt ?? now
    if (lastEnd === 0) return { ...blank, startedAt: until - hour, endedAt: until }
    const free = latestGap(inTime, until)
    return { ...blank, ...(free ?? { startedAt: Math.min(lastEnd, until), endedAt: until, openEnd: true }) }
  }
  const nine = readTime('9:00', { zone, now, dates: [date] })
  const morning = nine.ok ? nine.at : now - hour
  const startedAt = lastEnd > 0 && localDate(lastEnd, zone) === date ? lastEnd : morning
  return { ...blank, startedAt, endedAt: startedAt + hour }
}

/** The latest time between ended entries, or from the last of them until `until`. */
function latestGap(inTime: Day['entries'], until: number): { startedAt: number; endedAt: number } | null {
  let reached: number | null = null
  let found: { startedAt: number; endedAt: number } | null = null
  for (const { startedAt, endedAt } of [...inTime, { startedAt: until, endedAt: until }]) {
    if (startedAt > until) break
    if (reached !== null && startedAt - reached >= shortest) found = { startedAt: reached, endedAt: startedAt }
    reached = Math.max(reached ?? 0, endedAt ?? until)
  }
  return found
}
