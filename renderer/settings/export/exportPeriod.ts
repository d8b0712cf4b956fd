/** The period of an export. */
import { instantOf, wallOf } from '../../../shared/time/formatTime.ts'
import type { ExportPeriod } from '../../../shared/model/snapshot.ts'
import { dayStart } from '../../../shared/time/zonedTime.ts'
import { t } from '../messages.ts'

/** The first instant of the period and the first after it (epoch ms), by the months of `zone`. */
export function spanOf(period: ExportPeriod, now: number, zone: string): { from: number; to: number } {
  if (period === 'all') return { from: 0, to: now + 1 }
  const month = period === 'lastMonth' ? -1 : 0
  return { from: monthStart(now, month, zone), to: monthStart(now, month + 1, zone) }
}

/** The first instant of the month that is `away` months from the one of `now`. */
function monthStart(now: number, away: number, zone: string): number {
  const { year, month } = wallOf(now, zone)
  const first = new Date(Date.UTC(year, month - 1 + away, 1))
  // Every day has a noon; where the clock is put forward at midnight, not every day has a midnight.
  const noon = { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: 1, hour: 12, minute: 0, second: 0 }
  return dayStart(instantOf(noon, zone), zone)
}

/** The result of an export; no path: no file was chosen. */
export interface Written {
  path: string | null
  entries: number
}

/** The result as text; null: nothing to say. */
export function exportedText({ path, entries }: Written): string | null {
  if (path === null) return null
  return entries === 0 ? t().export.nothing(path) : t().export.written(path, entries)
}
