/** What a person may type as the time something began. */
import { instantOf, wallOf } from '../../../shared/format.ts'
import { timeOfDay } from '../../ui/timeOfDay.ts'

export type ParsedStart = { ok: true; at: number } | { ok: false; message: string }

const minute = 60_000
const day = 24 * 60 * minute
/** A time later than now means yesterday's only if that is not long ago; else it is a slip. */
const backOverMidnight = 12 * 60 * minute

/**
 * "9:15", "9.15", "915" or "9" is that time of the day in `zone`, the latest one before `now`; "-20m", "-20", "-1h",
 * "-1h30" and "-1:30" are so long before `now`. All in epoch ms.
 */
export function parseStart(text: string, now: number, zone: string): ParsedStart {
  const typed = text.trim().toLowerCase()
  if (typed === 'now') return { ok: true, at: now }
  const ago = minutesAgo(typed)
  if (ago !== null) {
    return ago * minute > day
      ? { ok: false, message: 'That is more than a day ago.' }
      : { ok: true, at: now - ago * minute }
  }
  const time = timeOfDay(typed)
  if (!time) return { ok: false, message: 'Not a time. Type 9:15, 915, or -20m for 20 minutes ago.' }
  const today = { ...wallOf(now, zone), ...time, second: 0 }
  const at = instantOf(today, zone)
  if (at <= now) return { ok: true, at }
  const yesterday = instantOf({ ...today, day: today.day - 1 }, zone)
  if (now - yesterday <= backOverMidnight) return { ok: true, at: yesterday }
  return { ok: false, message: 'That is still to come.' }
}

function minutesAgo(typed: string): number | null {
  const colon = /^[-−]\s*(\d{1,2}):([0-5]\d)$/.exec(typed)
  if (colon) return Number(colon[1]) * 60 + Number(colon[2])
  const words = /^[-−]\s*(?:(\d{1,2})\s*h(?:ours?)?)?\s*(?:(\d{1,4})\s*(?:m|min|minutes?)?)?$/.exec(typed)
  if (!words || (words[1] === undefined && words[2] === undefined)) return null
  return Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0)
}
