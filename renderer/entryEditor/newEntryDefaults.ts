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

/** From the end of the day's last entry until now, or until the running entry began; else one hour. */
export function newEntryDefaults({ entries, date, now, zone }: Day): Base {
  const lastEnd = Math.max(0, ...entries.map(({ endedAt }) => endedAt ?? 0))
  const running = entries.find(({ endedAt }) => endedAt === null)
  const blank = { target: null, pauses: [], zone, description: '', tags: [], billable: null }
  if (date === localDate(now, zone)) {
    const endedAt = running?.startedAt ?? now
    const free = lastEnd > 0 && endedAt - lastEnd >= minute
    return { ...blank, startedAt: free ? lastEnd : endedAt - hour, endedAt }
  }
  const nine = readTime('9:00', { zone, now, dates: [date] })
  const morning = nine.ok ? nine.at : now - hour
  const startedAt = lastEnd > 0 && localDate(lastEnd, zone) === date ? lastEnd : morning
  return { ...blank, startedAt, endedAt: startedAt + hour }
}
