/** Where the parts of a day lie between the left end (0) and the right end (1) of its strip. */
import { instantOf, wallOf } from '../../../shared/time/formatTime.ts'
import type { EntryView } from '../../../shared/model/snapshot.ts'
import { lasting, openPause } from '../../../shared/time/workedTime.ts'
import { dayEndOf } from '../../state/dayWork.ts'

interface Interval {
  left: number
  width: number
}

interface Segment extends Interval {
  id: string
  color: string | null
  state: 'running' | 'paused' | 'ended'
  /** The provider has other values: the person has to decide. */
  doubt: boolean
  /** Its pauses, on the same scale. */
  pauses: Interval[]
}

export interface Strip {
  /** Full hours of the wall clock at both ends. */
  fromHour: number
  toHour: number
  /** null: the day is over. */
  now: number | null
  segments: Segment[]
}

/** The hours always shown; entries and the present moment add to them. */
const usualHours = { from: 8, to: 18 }

/** `now` null: the day is over, and a running entry lasts until its end. */
export function stripLayout(entries: EntryView[], dayStart: number, now: number | null, zone: string): Strip {
  const day = { ...wallOf(dayStart, zone), minute: 0, second: 0 }
  const nextDay = dayEndOf(dayStart, zone)
  const hourAt = (at: number) => (at <= dayStart ? 0 : wallOf(at, zone).hour)
  const ends = entries.map((entry) => Math.max(entry.endedAt ?? now ?? nextDay, dayStart))
  const last = Math.max(now ?? dayStart, ...ends)
  const fromHour = Math.min(usualHours.from, ...entries.map((entry) => hourAt(entry.startedAt)))
  const toHour = last >= nextDay ? 24 : Math.max(usualHours.to, hourAt(last - 1) + 1)
  const from = instantOf({ ...day, hour: fromHour }, zone)
  const to = instantOf({ ...day, hour: toHour }, zone)
  const place = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)))
  const stretch = (startedAt: number, endedAt: number | null): Interval => {
    const left = place(startedAt)
    return { left, width: Math.max(0, place(endedAt ?? now ?? nextDay) - left) }
  }
  return {
    fromHour,
    toHour,
    now: now === null ? null : place(now),
    segments: entries.map((entry) => ({
      ...stretch(entry.startedAt, entry.endedAt),
      id: entry.id,
      color: entry.target.color,
      doubt: entry.send.kind === 'conflict',
      state: entry.endedAt !== null ? 'ended' : openPause(entry) ? 'paused' : 'running',
      pauses: lasting(entry.pauses).map(({ startedAt, endedAt }) => stretch(startedAt, endedAt)),
    })),
  }
}
