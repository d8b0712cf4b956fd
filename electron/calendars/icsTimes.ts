/** Times and lengths as iCalendar writes them. A wall clock is told in ms as if it were UTC. */
import { paramOf } from './contentLines.ts'

/** `zone`: what the line says; null: none, so that the time is that of wherever the person is. */
export interface IcsTime {
  wall: number
  isDate: boolean
  zone: string | null
}

/** The zone of times that end in Z. */
const utc = 'UTC'

const pattern = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/

/** null: it is no time. */
export function parseTime(value: string, params: string): IcsTime | null {
  const match = pattern.exec(value.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const wall = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59))
  const read = new Date(wall)
  // A day that the month does not have would count as one of the next.
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day || hour > 23 || minute > 59) return null
  const isDate = match[4] === undefined
  const zone = match[7] ? utc : isDate ? null : (paramOf(params, 'TZID') ?? null)
  return { wall, isDate, zone }
}

/** A length: days of the calendar, and time of the clock in ms. */
export interface IcsLength {
  days: number
  ms: number
}

const lengthPattern = /^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i

/** null: it is no length, or a negative one. */
export function parseLength(value: string): IcsLength | null {
  const match = lengthPattern.exec(value.trim())
  if (!match) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return { days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1_000 }
}

/** "+0130" or "-043000" as minutes; null: it is no offset. */
export function parseOffset(value: string): number | null {
  const match = /^([+-])(\d{2})(\d{2})(?:\d{2})?$/.exec(value.trim())
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -minutes : minutes
}
