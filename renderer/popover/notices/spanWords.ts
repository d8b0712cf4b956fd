/** When something was, in words. Epoch ms; `zone` is where the person is. Pure. */
import { clock, dayName } from '../../../shared/format.ts'

export interface Day {
  zone: string
  /** When today began. */
  dayStart: number
}

/** "12:00–12:40"; with the day, or both days, where it wasn't all today: "Thu 19 Nov, 17:02 – Fri 20 Nov, 08:03". */
export function spanWords(startedAt: number, endedAt: number, { zone, dayStart }: Day): string {
  const [from, to] = [clock(startedAt, zone), clock(endedAt, zone)]
  if (startedAt >= dayStart) return `${from}–${to}`
  const [first, last] = [dayName(startedAt, zone), dayName(endedAt, zone)]
  return first === last ? `${first}, ${from}–${to}` : `${first}, ${from} – ${last}, ${to}`
}

/** "12:00", and its day; null: today. */
export const momentOf = (at: number, { zone, dayStart }: Day): { day: string | null; time: string } => ({
  day: at >= dayStart ? null : dayName(at, zone),
  time: clock(at, zone),
})

/** "12:00"; with the day where it wasn't today. */
export function momentWords(at: number, place: Day): string {
  const { day, time } = momentOf(at, place)
  return day === null ? time : `${day}, ${time}`
}
