/** When the person works on a day, by what they set for its weekday. Pure; epoch ms. */
import type { Reminders, Interval } from '../../../shared/model/snapshot.ts'
import { isoWeekday, timeOfDay } from '../../../shared/time/zonedTime.ts'

export interface Workday {
  /** In the order in which they were typed, each with the time of the clock that names it. */
  hours: (Interval & { from: string })[]
  /** null: the day has none. */
  endAt: number | null
}

/** A day whose last work ended so near its end is closed, ms. */
export const nearEnd = 30 * 60_000

/** The day that holds `at`; hours that its clock skips come as much later, or are none where that is after their end. */
export function workdayOf({ days }: Reminders, at: number, zone: string): Workday {
  const { end, hours } = days[isoWeekday(at, zone) - 1] ?? { end: null, hours: [] }
  return {
    hours: hours
      .map(({ from, to }) => ({ from, startedAt: timeOfDay(at, from, zone), endedAt: timeOfDay(at, to, zone) }))
      .filter(({ startedAt, endedAt }) => endedAt > startedAt),
    endAt: end === null ? null : timeOfDay(at, end, zone),
  }
}
