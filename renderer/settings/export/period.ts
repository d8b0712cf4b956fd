/** The times that entries are exported of. */
import { instantOf, wallOf } from '../../../shared/format.ts'
import type { ExportPeriod } from '../../../shared/model.ts'
import { dayStart } from '../../../shared/time.ts'

/** From the first instant on, up to but without the second (epoch ms), as months go in `zone`. */
export function spanOf(period: ExportPeriod, now: number, zone: string): { from: number; to: number } {
  if (period === 'all') return { from: 0, to: now + 1 }
  const month = period === 'lastMonth' ? -1 : 0
  return { from: monthStart(now, month, zone), to: monthStart(now, month + 1, zone) }
}

/** The first instant of the month that is `away` months from the one of `now`. */
function monthStart(now: number, away: number, zone: string): number {
  const { year, month } = wallOf(now, zone)
  const first = new Date(Date.UTC(year, month - 1 + away, 1))
  // Noon is there on every day; midnight is not.
  const noon = { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: 1, hour: 12, minute: 0, second: 0 }
  return dayStart(instantOf(noon, zone), zone)
}

/** What became of an export; null where no file was chosen. */
export function exportedWords({ path, entries }: { path: string | null; entries: number }): string | null {
  if (path === null) return null
  if (entries === 0) return `Nothing was tracked in that time: ${path} holds only the heading.`
  return `${entries === 1 ? '1 entry' : `${entries} entries`} written to ${path}`
}
