/** A time range as text. */
import { clock } from '../../shared/time/formatTime.ts'
import { t } from '../state/messages.ts'

/** "09:15–10:00", or "09:15–now" where there is no end yet; epoch ms. */
export function timeRange({ startedAt, endedAt }: { startedAt: number; endedAt: number | null }, zone: string): string {
  const from = clock(startedAt, zone)
  return endedAt === null ? t().untilNow(from) : `${from}–${clock(endedAt, zone)}`
}
