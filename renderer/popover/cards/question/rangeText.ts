/** Instants and ranges as text. Epoch ms; `zone` is the person's. Pure. */
import { clock, dayName, dayNameOfYear } from '../../../../shared/time/formatTime.ts'
import { localDate } from '../../../../shared/time/zonedTime.ts'

const yearOf = (at: number, zone: string): string => localDate(at, zone).slice(0, 4)

export interface Day {
  zone: string
  /** When today began. */
  dayStart: number
}

/** "12:00–12:40"; with the day, or both days, where it is not all today: "Thu 19 Nov, 17:02 – Fri 20 Nov, 08:03". */
export function rangeText(startedAt: number, endedAt: number, { zone, dayStart }: Day): string {
  const [from, to] = [clock(startedAt, zone), clock(endedAt, zone)]
  const isOneDay = localDate(startedAt, zone) === localDate(endedAt, zone)
  if (isOneDay) return startedAt >= dayStart ? `${from}–${to}` : `${dayName(startedAt, zone)}, ${from}–${to}`
  const name = yearOf(startedAt, zone) === yearOf(endedAt, zone) ? dayName : dayNameOfYear
  return `${name(startedAt, zone)}, ${from} – ${name(endedAt, zone)}, ${to}`
}

/** "12:00", and its day; null: today. */
export const momentOf = (at: number, { zone, dayStart }: Day): { day: string | null; time: string } => ({
  day: at >= dayStart ? null : dayName(at, zone),
  time: clock(at, zone),
})

/** "12:00"; with the day where it wasn't today. */
export function momentText(at: number, place: Day): string {
  const { day, time } = momentOf(at, place)
  return day === null ? time : `${day}, ${time}`
}
