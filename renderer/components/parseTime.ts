/** Times as a person types them, and the instants that they mean. Epoch ms; dates are "2026-11-20". */
import { clock } from '../../shared/time/formatTime.ts'
import { addDays, daysBetween, instantsOf, wallMs } from '../../shared/time/zonedTime.ts'
import { timeOfDay } from './parseTimeOfDay.ts'
import { t } from '../state/messages.ts'

export type Read = { ok: true; at: number } | { ok: false; message: string }

export const minute = 60_000
export const day = 24 * 60 * minute

/** A refusal that is kept while it stands: it is told in the language of the moment it is read in. */
export const refused = (say: () => string): Read => ({
  ok: false,
  get message() {
    return say()
  },
})

const notATime = refused(() => t().times.unread)
const skipped = refused(() => t().times.skipped)

/** The dates from one to another, both included: one at least, a week of them at most. */
export const possibleDates = (from: string, to: string): string[] =>
  Array.from({ length: Math.min(7, Math.max(0, daysBetween(from, to)) + 1) }, (_, index) => addDays(from, index))

const hoursAgo = '(?:h|hours?|std\\.?|stunden?|t|timer?|tim\\.?|timm(?:e|ar))'
const minutesToo = '(?:m|min\\.?|minutes?|minut(?:ter|er|en)?)'
const lengthAgo = new RegExp(`^[-−]\\s*(?:(\\d{1,2})\\s*${hoursAgo})?\\s*(?:(\\d{1,4})\\s*${minutesToo}?)?$`)
const present: ReadonlySet<string> = new Set(['now', 'nu', 'jetzt'])

/**
 * "-20m", "-20", "-1h", "-1h30" and "-1:30" in minutes, and with the hours and minutes of every language, whichever is
 * in use; null for anything else.
 */
export function minutesAgo(text: string): number | null {
  const typed = text.trim().toLowerCase()
  const colon = /^[-−]\s*(\d{1,2}):([0-5]\d)$/.exec(typed)
  if (colon) return Number(colon[1]) * 60 + Number(colon[2])
  const words = lengthAgo.exec(typed)
  if (!words || (words[1] === undefined && words[2] === undefined)) return null
  return Number(words[1] ?? 0) * 60 + Number(words[2] ?? 0)
}

export interface Context {
  zone: string
  now: number
  /** The dates it may be on; the first that fits counts. */
  dates: string[]
  /** It fits from here on. */
  from?: number | undefined
  /** It fits up to here, and the last that fits counts. */
  until?: number | undefined
  /** Seconds matter where two things meet: a minute that is typed means the one of these that lies in it. */
  edges?: number[] | undefined
}

/** "9:15", "915" or "9" on one of the dates; "now", or "-20m" for so long before it. */
export function readTime(text: string, { zone, now, dates, from = 0, until, edges = [] }: Context): Read {
  const ago = present.has(text.trim().toLowerCase()) ? 0 : minutesAgo(text)
  if (ago !== null) return { ok: true, at: now - ago * minute }
  const time = timeOfDay(text)
  if (!time) return notATime
  const shown = dates.flatMap((date) =>
    instantsOf(Date.parse(date) + (time.hour * 60 + time.minute) * minute, zone).map(
      (at) => edges.find((edge) => edge >= at && edge < at + minute) ?? at,
    ),
  )
  const fits = (each: number) => each >= from && each <= (until ?? each)
  const at = (until === undefined ? shown.find(fits) : shown.findLast(fits)) ?? shown[0]
  return at === undefined ? skipped : { ok: true, at }
}

/** The same time of the clock so many days later. */
export function onAnotherDay(at: number, days: number, zone: string): Read {
  const [moved] = instantsOf(wallMs(at, zone) + days * day, zone)
  return moved === undefined ? skipped : { ok: true, at: moved }
}

/** A time in a field: what stands there, and what it was read as when it was typed. */
export interface Moment {
  text: string
  read: Read
}

export const momentAt = (at: number, zone: string): Moment => ({ text: clock(at, zone), read: { ok: true, at } })

/** null where it can't be read. */
export const instant = ({ read }: Moment): number | null => (read.ok ? read.at : null)

/** As it should stand when nobody types in it: "915" becomes 09:15. */
export const settled = (moment: Moment, zone: string): Moment =>
  moment.read.ok ? momentAt(moment.read.at, zone) : moment
