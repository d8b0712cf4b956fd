/** Blikk's spellings of days, clocks and instants. */

const DAY_MS = 86_400_000

/** UTC, to the second: `2025-03-03 09:12:44 +00:00` (page 1.5). */
export const stamp = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} +00:00`

export const stampOrNull = (ms: number | null): string | null => (ms === null ? null : stamp(ms))

/**
 * The day of `2025-03-03`, or of `2025-03-03 14:00:00`; undefined where it is no date.
 * [inferred] Other spellings, such as ISO 8601 with a zone, are refused.
 */
export function dayFrom(text: string): string | undefined {
  const day = /^(\d{4}-\d\d-\d\d)(?: ([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/.exec(text)?.[1]
  return day !== undefined && isDay(day) ? day : undefined
}

/** Epoch ms of a day or `2025-03-03 14:00:00`, read as UTC; undefined where it is no date. */
export function instantFrom(text: string): number | undefined {
  const day = dayFrom(text)
  return day === undefined ? undefined : Date.parse(`${day}T${text.slice(11) || '00:00:00'}Z`)
}

function isDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** Every day from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const first = Date.parse(from)
  const count = Math.max(0, (Date.parse(to) - first) / DAY_MS + 1)
  return Array.from({ length: count }, (_, index) => new Date(first + index * DAY_MS).toISOString().slice(0, 10))
}

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7

/** `HH:mm`, 00:00 to 23:59. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

/** Minutes since midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
