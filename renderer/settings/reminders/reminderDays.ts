/** The end of a day and its working hours as a person types them. */
import { clockText } from '../../../shared/time/formatTime.ts'
import { locale, type Weekday } from '../../../shared/language.ts'
import { mostHours, type ReminderDay, type WorkingHours } from '../../../shared/model/snapshot.ts'
import { isEndOfDay, parseTimeOfDay } from '../../../shared/input/timeOfDay.ts'
import { t } from '../messages.ts'

type Read<T> = { ok: true; value: T } | { ok: false; message: string }

const wrong = (message: string): { ok: false; message: string } => ({ ok: false, message })
const two = (value: number) => String(value).padStart(2, '0')

/** "17:00" as the person writes it. */
export function shownTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return clockText(hour, minute)
}

/** "9", "915", "9:15" or "9:15 am" as "09:15"; null for anything else. */
function readTime(text: string): string | null {
  const time = parseTimeOfDay(text)
  return time && `${two(time.hour)}:${two(time.minute)}`
}

/** The same time after noon, where days have twice twelve hours and neither half was typed; else null. */
function afternoonOf(text: string): string | null {
  const time = parseTimeOfDay(text)
  return time && !time.sure && locale().hours === 12 ? `${two((time.hour % 12) + 12)}:${two(time.minute)}` : null
}

/** "17:00"; an empty text is no reminder. */
export function parseEnd(text: string): Read<string | null> {
  if (text.trim() === '') return { ok: true, value: null }
  // Nobody ends a day before noon without saying so.
  const value = afternoonOf(text) ?? readTime(text)
  return value ? { ok: true, value } : wrong(t().reminders.notATime(clockText(17, 0)))
}

/** "8:30–12, 13–17" or "8:30 am–12 pm, 1–5 pm" with any dash; sorted, in whatever order they were typed. */
export function parseHours(text: string): Read<WorkingHours[]> {
  const say = t().reminders
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== '')
  const read = parts.map(oneStretch)
  const value = read.filter((one) => one !== null).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (value.length < read.length) return wrong(say.notHours(hoursText(example)))
  if (value.some(({ from, to }) => from >= to)) return wrong(say.endFirst(shownTime(midnight)))
  if (value.some(({ from }, index) => from < (value[index - 1]?.to ?? ''))) return wrong(say.overlap)
  return value.length > mostHours ? wrong(say.tooMany(mostHours)) : { ok: true, value }
}

const midnight = '24:00'
/** Nobody begins earlier without saying so. */
const earlyMorning = '06:00'

function oneStretch(text: string): WorkingHours | null {
  const [start = '', end = '', ...more] = text.split(/[-–—]/).map((part) => part.trim())
  const last = isEndOfDay(end) ? midnight : readTime(end)
  const begun = readTime(start) ?? ''
  // Neither half typed: "9–5" ends after noon, and so do the "1–5" of an afternoon.
  const later = afternoonOf(end)
  if (last && later && (last <= begun || begun < earlyMorning)) {
    const from = begun < earlyMorning ? (afternoonOf(start) ?? begun) : begun
    return from && from < later && more.length === 0 ? { from, to: later } : null
  }
  // As an end, 12 am is midnight at the end of the day.
  const to = last === '00:00' ? midnight : last
  const from = beginning(start, end, to ?? '')
  return from && to && more.length === 0 ? { from, to } : null
}

/** In "1–5 pm" both are meant, in "9–5 pm" only the end. */
function beginning(start: string, end: string, to: string): string | null {
  const half = /\d\s*(\p{L}[\p{L}.]*)$/u.exec(end)?.[1]
  const both = half && /\d$/.test(start) ? readTime(start + half) : null
  return both && both < to ? both : readTime(start)
}

const example: WorkingHours[] = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '17:00' },
]

/** A short example of how working hours may be typed. */
export const hoursExample = (): string => (locale().hours === 12 ? '8:30 am–12 pm, 1–5 pm' : '8:30–12, 13–17')

/** "08:30–12:00, 13:00–17:00", or "8:30 am–12 pm, 1 pm–5 pm". */
export const hoursText = (hours: WorkingHours[]): string =>
  hours.map(({ from, to }) => `${briefTime(from)}–${briefTime(to)}`).join(', ')

const briefTime = (time: string): string =>
  locale().hours === 12 ? shownTime(time).replace(':00', '') : shownTime(time)

/** The weekdays from the first one of the person's week: 1 is Monday. */
export const weekFrom = (start: Weekday): number[] =>
  Array.from({ length: 7 }, (_, index) => ((start - 1 + index) % 7) + 1)

/** All days with this one (0 is Monday) changed. */
export const withDay = (days: ReminderDay[], at: number, patch: Partial<ReminderDay>): ReminderDay[] =>
  days.map((day, index) => (index === at ? { ...day, ...patch } : day))

/** All days like this one (0 is Monday). */
export function allLike(days: ReminderDay[], at: number): ReminderDay[] {
  const like = days[at]
  return like ? days.map(() => like) : days
}
