/** What the pointer holds on the calendar, and the times that it makes of it. Pure; epoch ms. */
import type { EntryView, Interval } from '../../../shared/model/snapshot.ts'
import type { EntryTimes } from '../../../shared/time/workedTime.ts'
import { type DaySpan, endOf } from './calendarLayout.ts'
import { created, type Grip, type Grid, minute, moved, pauseDragged, resized, snap } from './dragTimes.ts'

export type Held =
  /** An empty place: a new entry is dragged open from `anchor`. */
  | { kind: 'place'; anchor: number; home: DaySpan }
  /** `grab`: how far the pointer is from the start, or from the edge that is held, ms. */
  | { kind: 'entry'; entry: EntryView; grip: Grip; grab: number; home: DaySpan }
  | { kind: 'pause'; entry: EntryView; index: number; grip: Grip; grab: number; home: DaySpan }

interface Pointer {
  /** The instant below it, in the day whose column it is on. */
  at: number
  /** The same height in the column where the drag began. */
  atHome: number
  day: DaySpan
  /** Single minutes are meant. */
  fine: boolean
  now: number
  /** Where other entries begin and end. */
  edges: number[]
}

const stepOf = (fine: boolean): number => (fine ? minute : 5 * minute)

/** The times for a place of the pointer. */
export function heldTimes(held: Held, { at, atHome, day, fine, now, edges }: Pointer): EntryTimes | Interval {
  const step = stepOf(fine)
  const grid: Grid = { step, origin: day.dayStart, edges }
  const home = { startedAt: held.home.dayStart, endedAt: held.home.dayEnd }
  if (held.kind === 'place')
    return created(snap(held.anchor, grid), snap(atHome, { ...grid, origin: home.startedAt }), home, step)
  const { entry, grip, grab } = held
  if (held.kind === 'pause') return pauseDragged(entry, held.index, grip, snap(atHome - grab, grid), minute, now)
  const end = endOf(entry, now)
  if (grip === 'move') {
    if (entry.endedAt === null) return entry
    return moved(
      { ...entry, endedAt: entry.endedAt },
      snap(at - grab, grid),
      boundsOf(entry.startedAt, end, held.home, day),
    )
  }
  const bounds = { startedAt: Math.min(entry.startedAt, home.startedAt), endedAt: Math.max(end, home.endedAt) }
  return resized(entry, grip, snap(atHome - grab, grid), { bounds, least: minute, now })
}

/** The day; for an entry that is on two days already as far around it as the entry is long. */
function boundsOf(startedAt: number, endedAt: number, home: DaySpan, { dayStart, dayEnd }: DaySpan): Interval {
  const isWithin = startedAt >= home.dayStart && endedAt <= home.dayEnd
  const around = isWithin ? 0 : endedAt - startedAt
  return { startedAt: dayStart - around, endedAt: dayEnd + around }
}
