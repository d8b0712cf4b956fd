/** The few relative dates of PHP that Kimai's settings use: "first day of last month", "+10 days", "10:00", "now". */
import { instantOf, wallTime, wholeSeconds, type WallTime } from './time.ts'

/** The instant that `text` names, seen from `now`; undefined where PHP would give up (or we do). */
export function relativeInstant(text: string, now: number, zone: string): number | undefined {
  const wall = wallTime(zone, wholeSeconds(now))
  let rest = text.trim().toLowerCase()
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest)
    if (match !== null) rest = rest.replace(match[0], ' ').trim()
    return match
  }
  const clock = take(/\b(\d{1,2}):(\d{2})(?::(\d{2}))?\b/)
  const date = take(/\b(\d{4})-(\d{2})-(\d{2})\b/)
  if (date !== null) Object.assign(wall, { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) })
  let midnight = date !== null
  const edge = take(/\b(first|last) day of (this|last|previous|next) (month|year)\b/)
  if (edge !== null) moveToEdge(wall, edge[1] === 'first', edge[2] ?? 'this', edge[3] === 'year')
  const named = take(/\b(today|midnight|yesterday|tomorrow|noon|now)\b/)
  if (named !== null && named[1] !== 'now') {
    midnight = true
    wall.day += named[1] === 'yesterday' ? -1 : named[1] === 'tomorrow' ? 1 : 0
  }
  for (let step = take(STEP); step !== null; step = take(STEP))
    move(wall, Number(step[1]?.replaceAll(' ', '')), step[2] ?? 'day')
  if (rest !== '') return undefined
  if (clock !== null) {
    Object.assign(wall, { hour: Number(clock[1]), minute: Number(clock[2]), second: Number(clock[3] ?? 0) })
  } else if (midnight) Object.assign(wall, { hour: named?.[1] === 'noon' ? 12 : 0, minute: 0, second: 0 })
  return instantOf(zone, wall)
}

const STEP = /([+-]\s?\d+)\s*(second|minute|hour|day|week|month|year)s?\b/

function moveToEdge(wall: WallTime, first: boolean, which: string, year: boolean): void {
  const step = which === 'this' ? 0 : which === 'next' ? 1 : -1
  if (year) wall.year += step
  else wall.month += step
  if (first) {
    wall.day = 1
  } else {
    wall.month += 1
    wall.day = 0
  }
}

function move(wall: WallTime, count: number, unit: string): void {
  if (unit === 'week') wall.day += 7 * count
  else if (unit === 'second') wall.second += count
  else if (unit === 'minute') wall.minute += count
  else if (unit === 'hour') wall.hour += count
  else if (unit === 'day') wall.day += count
  else if (unit === 'month') wall.month += count
  else wall.year += count
}
