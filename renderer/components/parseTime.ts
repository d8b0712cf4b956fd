/** Times as a person types them, and the instants that they mean. Epoch ms; dates are "2026-11-20". */
import { locale } from '../../shared/language.ts'
import { clock } from '../../shared/time/formatTime.ts'
import { addDays, daysBetween, instantsOf, wallMs } from '../../shared/time/zonedTime.ts'
import { parseTimeOfDay } from './parseTimeOfDay.ts'
import { t } from '../state/messages.ts'

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

const notATime = invalidTime(() => t().times.unread)
const skipped = invalidTime(() => t().times.skipped)

/** The dates from one to another, both included: one at least, a week of them at most. */
export const possibleDates = (from: string, to: string): string[] =>
  Array.from({ length: Math.min(7, Math.max(0, daysBetween(from, to)) + 1) }, (_, index) => addDays(from, index))

const hoursAgo = '(?:h|hours?|std\\.?|stunden?|t|timer?|tim\\.?|timm(?:e|ar))'
const minutesToo = '(?:m|min\\.?|minutes?|minut(?:ter|er|en)?)'
const ago = '^[-−–]\\s*'
const lengthAgo = new RegExp(`${ago}(?:(\\d{1,2})\\s*${hoursAgo})?\\s*(?:(\\d{1,4})\\s*${minutesToo}?)?$`)
const decimalHoursAgo = new RegExp(`${ago}(\\d{0,2}[.,]\\d{1,3})\\s*${hoursAgo}$`)
const clockAgo = new RegExp(`${ago}(\\d{1,2}):([0-5]\\d)$`)
const nowWords: ReadonlySet<string> = new Set(['now', 'nu', 'jetzt'])

/**
 * "-20m", "-20", "-1h", "-1h30", "-1.5h" and "-1:30" in minutes, and with the hours and minutes of every language,
 * whichever is in use; null for anything else.
 */
export function minutesAgo(text: string): number | null {
  const typed = text.trim().toLowerCase()
  const colon = clockAgo.exec(typed)
  if (colon) return Number(colon[1]) * 60 + Number(colon[2])
  const decimal = decimalHoursAgo.exec(typed)?.[1]
  if (decimal) return Math.round(Number(decimal.replace(',', '.')) * 60)
  const match = lengthAgo.exec(typed)
  if (!match || (match[1] === undefined && match[2] === undefined)) return null
  return Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)
}

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

/** "9:15", "915" or "9" on one of the dates; "now", or "-20m" for so long before it; "24:00" ends a date. */
export function readTime(text: string, context: TimeContext): ParsedTime {
  const { zone, now, dates, from = 0, until, before = until, edges = [] } = context
  const length = nowWords.has(text.trim().toLowerCase()) ? 0 : minutesAgo(text)
  if (length !== null) return { ok: true, at: now - length * minute }
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
  return at === undefined ? skipped : { ok: true, at }
}

interface TypedTime {
  /** From the beginning of the date by the clock, ms. */
  ms: number
  /** No seconds were typed. */
  inMinute: boolean
}

/** The times of a day that a text may mean, in order: two where days have twice twelve hours and no half was typed. */
function typedTimes(text: string): TypedTime[] | null {
  if (/^24([:.,]?00)?$/.test(text.trim())) return [{ ms: day, inMinute: true }]
  const time = parseTimeOfDay(text)
  if (!time) return null
  const { hour, minute: minutes, second, sure } = time
  const hours = sure || locale().hours === 24 ? [hour] : [hour % 12, (hour % 12) + 12]
  return hours.map((each) => ({ ms: (each * 60 + minutes) * minute + second * 1_000, inMinute: second === 0 }))
}

/** The same time of the clock so many days later. */
export function onAnotherDay(at: number, days: number, zone: string): ParsedTime {
  const [moved] = instantsOf(wallMs(at, zone) + days * day, zone)
  return moved === undefined ? skipped : { ok: true, at: moved }
}

/** A time in a field: the text, and the time it was read as when it was typed. */
export interface Moment {
  text: string
  read: ParsedTime
}

export const momentAt = (at: number, zone: string): Moment => ({ text: clock(at, zone), read: { ok: true, at } })

/** null where it can't be read. */
export const instant = ({ read }: Moment): number | null => (read.ok ? read.at : null)

/** The text once the field is left: "915" becomes 09:15. */
export const reformatted = (moment: Moment, zone: string): Moment =>
  moment.read.ok ? momentAt(moment.read.at, zone) : moment
