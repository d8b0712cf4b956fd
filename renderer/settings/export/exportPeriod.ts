/** The times that entries are exported of. */
import type { ExportPeriod } from '../../../shared/model/snapshot.ts'
import { instantOf, wallOf } from '../../../shared/time/zonedTime.ts'
import { t } from '../messages.ts'

/** From the first instant on, up to but without the second (epoch ms), as months go in `zone`. */
export function spanOf(period: ExportPeriod, now: number, zone: string): { from: number; to: number } {
  if (period === 'all') return { from: 0, to: now + 1 }
  const month = period === 'lastMonth' ? -1 : 0
  return { from: monthStart(now, month, zone), to: monthStart(now, month + 1, zone) }
}

/** The first instant of the month that is `away` months from the one of `now`. */
function monthStart(now: number, away: number, zone: string): number {
  const { year, month } = wallOf(now, zone)
  return instantOf(Date.UTC(year, month - 1 + away), zone)
}

/** What became of an export; without a path where no file was chosen. */
export interface Written {
  path: string | null
  entries: number
}

/** The same in words; null where there is nothing to say. */
export function exportedWords({ path, entries }: Written): string | null {
  if (path === null) return null
  return entries === 0 ? t().export.nothing(path) : t().export.written(path, entries)
}
