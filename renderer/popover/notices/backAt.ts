/** When the person was back from a pause, as typed. Pure; epoch ms. */
import { clock, dayName } from '../../../shared/format.ts'
import type { Read } from '../../ui/entry/times.ts'
import { parseStart } from '../now/parseStart.ts'

/** As any start, but within the pause: after `since`, not after `now`. */
export function backAt(text: string, since: number, now: number, zone: string): Read {
  const parsed = parseStart(text, now, zone)
  if (!parsed.ok || parsed.at > since) return parsed
  const sameDay = dayName(since, zone) === dayName(now, zone)
  return {
    ok: false,
    message: `The pause began at ${sameDay ? '' : `${dayName(since, zone)}, `}${clock(since, zone)}.`,
  }
}
