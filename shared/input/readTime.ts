/** The instants that typed times mean. Pure; epoch ms, dates are "2026-11-20". */
import { locale } from '../language.ts'
import { t } from '../messages.ts'
import { addDays, daysBetween, instantsOf } from '../time/zonedTime.ts'
import { minutesAgo, minutesLater } from './lengths.ts'
import { isEndOfDay, parseTimeOfDay } from './timeOfDay.ts'

export type ParsedTime = { ok: true; at: number } | { ok: false; message: string }

export const minute = 60_000
export const day = 24 * 60 * minute

/** A failure that is kept: its message is in the language in use when it is read. */
export const invalidTime = (say: () => string): ParsedTime => ({
  ok: false,
  get message() {
    return say()
  },
})

const notATime = invalidTime(() => t().typedTimes.unread)
/** The clock never showed it. */
export const skippedTime = invalidTime(() => t().typedTimes.skipped)

/** The dates from one to another, both included: one at least, a week of them at most. */
export const possibleDates = (from: string, to: string): string[] =>
  Array.from({ length: Math.min(7, Math.max(0, daysBetween(from, to)) + 1) }, (_, index) => addDays(from, index))

const nowWords: ReadonlySet<string> = new Set(['now', 'nu', 'jetzt'])

export interface TimeContext {
  zone: string
  now: number
  /** The dates it may be on; the first that fits counts. */
  dates: string[]
  /** The earliest instant allowed. */
  from?: number | undefined
  /** The latest instant allowed; with it the last that fits counts. */
  until?: number | undefined
  /** Of several dates, and of both halves of the day where none was typed, the last before this instant counts. */
  before?: number | undefined
  /** Instants of neighbours: a typed minute stands for the one that lies in it, with its seconds. */
  edges?: number[] | undefined
}

/** Whether this is the word for the present moment, in any language. */
export const isNow = (text: string): boolean => nowWords.has(text.trim().toLowerCase())

/**
 * "9:15", "915" or "9" on one of the dates; "now", or "-20m" for so long before it; "+15m" for so long after `from`, where
 * there is one; "24:00" ends a date.
 */
export function readTime(text: string, context: TimeContext): ParsedTime {
  const { zone, now, dates, from = 0, until, before = until, edges = [] } = context
  const length = isNow(text) ? 0 : minutesAgo(text)
  if (length !== null) return { ok: true, at: now - length * minute }
  const later = context.from === undefined ? null : minutesLater(text)
  if (later !== null) return { ok: true, at: from + later * minute }
  const typed = typedTimes(text)
  if (!typed) return notATime
  const fits = (each: number) => each >= from && each <= (until ?? each)
  /** An hour of the clock may come twice on the day on which it is set back. */
  const readings = dates.flatMap((date) =>
    typed.flatMap(({ ms, inMinute }) => {
      const shown = instantsOf(Date.parse(date) + ms, zone).map(
        (at) => (inMinute && edges.find((edge) => edge >= at && edge < at + minute)) || at,
      )
      return (until === undefined ? shown.find(fits) : shown.findLast(fits)) ?? shown[0] ?? []
    }),
  )
  const at =
    (before === undefined ? readings.find(fits) : readings.findLast((each) => fits(each) && each <= before)) ??
    readings[0]
  return at === undefined ? skippedTime : { ok: true, at }
}

/** Every instant at which the clock shows a typed time on a date, in order: none where it skips it; null: it is no time. */
export function instantsOn(text: string, date: string, zone: string): number[] | null {
  const typed = typedTimes(text)
  return typed && typed.flatMap(({ ms }) => instantsOf(Date.parse(date) + ms, zone)).toSorted((a, b) => a - b)
}

interface TypedTime {
  /** From the beginning of the date by the clock, ms. */
  ms: number
  /** No seconds were typed. */
  inMinute: boolean
}

/** The times of a day that a text may mean, in order: two where days have twice twelve hours and no half was typed. */
function typedTimes(text: string): TypedTime[] | null {
  if (isEndOfDay(text)) return [{ ms: day, inMinute: true }]
  const time = parseTimeOfDay(text)
  if (!time) return null
  const { hour, minute: minutes, second, sure } = time
  const hours = sure || locale().hours === 24 ? [hour] : [hour % 12, (hour % 12) + 12]
  return hours.map((each) => ({ ms: (each * 60 + minutes) * minute + second * 1_000, inMinute: second === 0 }))
}
