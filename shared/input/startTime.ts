/** The start of what runs, as typed. Pure. */
import { t } from '../messages.ts'
import { addDays, localDate } from '../time/zonedTime.ts'
import { minutesAgo } from './lengths.ts'
import { day, invalidTime, minute, type ParsedTime, readTime } from './readTime.ts'

/** A time later than now means yesterday only if that is not longer ago than this; else it is an error. */
const backOverMidnight = 12 * 60 * minute

const dayAgo = invalidTime(() => t().typedTimes.dayAgo)
const toCome = invalidTime(() => t().typedTimes.toCome)

/**
 * "9:15", "9.15", "915" or "9" is that time of the day in `zone`, the latest one before `now`; "-20m", "-20", "-1h",
 * "-1h30" and "-1:30" are so long before `now`. All in epoch ms.
 */
export function parseStartTime(text: string, now: number, zone: string): ParsedTime {
  if ((minutesAgo(text) ?? 0) * minute > day) return dayAgo
  const today = localDate(now, zone)
  const read = readTime(text, { zone, now, dates: [today], until: now })
  if (!read.ok || read.at <= now) return read
  const yesterday = readTime(text, { zone, now, dates: [addDays(today, -1)], before: now })
  if (yesterday.ok && now - yesterday.at <= backOverMidnight) return yesterday
  return toCome
}
