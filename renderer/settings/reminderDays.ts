/** The end of a day and its working hours as a person types them. Pure. */
import type { ReminderDay, WorkingHours } from '../../shared/model.ts'
import { mostHours } from '../../shared/reminders.ts'
import { timeOfDay } from '../ui/timeOfDay.ts'

type Read<T> = { ok: true; value: T } | { ok: false; message: string }

const wrong = (message: string): { ok: false; message: string } => ({ ok: false, message })
const two = (value: number) => String(value).padStart(2, '0')

/** "9", "915" or "9:15" as "09:15"; null for anything else. */
function clockText(text: string): string | null {
  const time = timeOfDay(text)
  return time && `${two(time.hour)}:${two(time.minute)}`
}

/** "17:00"; nothing typed is no reminder. */
export function parseEnd(text: string): Read<string | null> {
  if (text.trim() === '') return { ok: true, value: null }
  const value = clockText(text)
  return value ? { ok: true, value } : wrong('Not a time of the day. Type 17:00 or 1700, or nothing for no reminder.')
}

/** "8:30–12, 13–17" with any dash; in order, whatever the order typed. */
export function parseHours(text: string): Read<WorkingHours[]> {
  const parts = text.split(/[,;]/).filter((part) => part.trim() !== '')
  const read = parts.map(oneStretch)
  const value = read.filter((one) => one !== null).toSorted((a, b) => (a.from < b.from ? -1 : 1))
  if (value.length < read.length) return wrong('Type from when to when, such as 8:30–12:00, 13:00–17:00.')
  if (value.some(({ from, to }) => from >= to)) {
    return wrong('These hours end before they begin. Over midnight, end at 24:00 and go on the next day.')
  }
  if (value.some(({ from }, at) => from < (value[at - 1]?.to ?? ''))) return wrong('These hours overlap.')
  return value.length > mostHours ? wrong(`No more than ${mostHours} stretches a day.`) : { ok: true, value }
}

function oneStretch(text: string): WorkingHours | null {
  const [start = '', end = '', ...more] = text.split(/[-–—]/).map((part) => part.trim())
  const from = clockText(start)
  const to = /^24(:?00)?$/.test(end) ? '24:00' : clockText(end)
  return from && to && more.length === 0 ? { from, to } : null
}

/** "08:30–12:00, 13:00–17:00" */
export const hoursText = (hours: WorkingHours[]): string => hours.map(({ from, to }) => `${from}–${to}`).join(', ')

/** All days with this one (0 is Monday) changed. */
export const withDay = (days: ReminderDay[], at: number, patch: Partial<ReminderDay>): ReminderDay[] =>
  days.map((day, index) => (index === at ? { ...day, ...patch } : day))

/** All days like this one (0 is Monday). */
export function allLike(days: ReminderDay[], at: number): ReminderDay[] {
  const like = days[at]
  return like ? days.map(() => like) : days
}
