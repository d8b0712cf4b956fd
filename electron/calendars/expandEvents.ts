/** The events of a calendar on some days: series by their rules, without what was left out or cancelled, and as it was changed. */
import { createHash } from 'node:crypto'
import { limits } from '../../shared/limits.ts'
import type { Occurrence, Occurrences } from '../core/ports/calendars.ts'
import type { IcsLength, IcsTime } from './icsTimes.ts'
import type { ParsedCalendar, ParsedEvent } from './parseCalendar.ts'
import { lastWall, wallsOf } from './recurrence.ts'
import { clockOf, type ZoneClock, zoneClock } from './zones.ts'

/** An event with all that was changed of its series. */
interface Series {
  id: string
  /** null: only changed ones came, as of an invitation to one of them. */
  main: ParsedEvent | null
  changed: ParsedEvent[]
}

export interface ExpandableCalendar {
  series: Series[]
  zones: ParsedCalendar['zones']
}

const day = 86_400_000
const utcClock = clockOf('UTC')
/** Longer ones are no events. */
const longest = 400 * day

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** Puts together what belongs to one series. The newest version of an event counts. */
export function seriesOf({ events, zones }: ParsedCalendar): ExpandableCalendar {
  const byUid = new Map<string, Series>()
  events.forEach((event, index) => {
    const uid = event.uid || `${index} ${event.start.wall} ${event.title}`
    let series = byUid.get(uid)
    if (!series) byUid.set(uid, (series = { id: hashOf(uid), main: null, changed: [] }))
    if (event.changed) series.changed.push(event)
    else if (!series.main || event.sequence >= series.main.sequence) series.main = event
  })
  for (const series of byUid.values()) series.changed.sort((a, b) => a.sequence - b.sequence)
  return { series: [...byUid.values()], zones }
}

export interface ExpandOptions {
  from: number
  to: number
  /** Where the person is: days and times without a zone are of there. */
  zone: string
  /** Ms that are left; it counts as time that is up when it is not above 0. */
  left: () => number
}

/** Those that overlap [from, to), in order. What breaks or takes too long is counted. */
export function expandEvents(
  { series, zones }: ExpandableCalendar,
  { from, to, zone, left }: ExpandOptions,
): Occurrences {
  const clocks = new Map<string, ZoneClock>()
  const here = clockOf(zone)
  const clockFor = ({ zone: name, isDate }: IcsTime): ZoneClock => {
    if (name === null || isDate) return here
    if (name === 'UTC') return utcClock
    let clock = clocks.get(name)
    if (!clock) clocks.set(name, (clock = zoneClock(name, zones.get(name)) ?? here))
    return clock
  }
  const found: Occurrence[] = []
  let leftOut = 0

  const instantOf = (time: IcsTime) => clockFor(time).instantOf(time.wall)

  /** When an event ends that begins at a wall of its zone. */
  function endOf(event: ParsedEvent, wall: number, own: IcsLength | null): number {
    const { start, end, length: written } = event
    const clock = clockFor(start)
    const length = own ?? written
    if (length)
      return start.isDate
        ? clock.instantOf(wall + length.days * day)
        : clock.instantOf(wall + length.days * day) + length.ms
    if (!end) return start.isDate ? clock.instantOf(wall + day) : clock.instantOf(wall)
    if (start.isDate) return clock.instantOf(wall + Math.max(day, Math.floor((end.wall - start.wall) / day) * day))
    return clock.instantOf(wall) + (instantOf(end) - instantOf(start))
  }

  function add(
    seriesId: string,
    event: ParsedEvent,
    wall: number,
    original: string,
    own: IcsLength | null = null,
  ): void {
    const startedAt = clockFor(event.start).instantOf(wall)
    const endedAt = Math.min(endOf(event, wall, own), startedAt + longest)
    if (event.isCancelled || startedAt >= to || (endedAt <= from && startedAt < from)) return
    if (endedAt < startedAt) return
    if (found.length >= limits.calendarOccurrences) return void leftOut++
    const { title, isPrivate, isFree, start } = event
    const id = hashOf(`${seriesId} ${original}`)
    found.push({ id, seriesId, title, startedAt, endedAt, allDay: start.isDate, isPrivate, isFree })
  }

  /** Names one of a series: by its moment, or by its wall where that has no zone. */
  const keyOf = (time: IcsTime): string => (time.isDate || time.zone === null ? `w${time.wall}` : `i${instantOf(time)}`)

  /** Whether walls alone tell that nothing of it is near: to ask what a zone has takes far longer. */
  function isFar({ main, changed }: Series): boolean {
    if (!main || changed.length > 0 || main.added.length > 0) return false
    const { start, end, length, rules } = main
    if (start.wall > to + 2 * day) return true
    const lastStart = rules.length === 0 ? start.wall : Math.max(...rules.map(({ until }) => until?.wall ?? Infinity))
    const lasts = length ? length.days * day + length.ms : Math.max(0, (end?.wall ?? start.wall) - start.wall)
    return lastStart + lasts < from - 3 * day
  }

  function expand({ id, main, changed }: Series): void {
    const instead = new Map<string, ParsedEvent>()
    const dates = new Set<string>()
    for (const event of changed) {
      if (!event.changed) continue
      // Some write the day only where the series has a time.
      if (event.changed.isDate && main?.start.isDate === false) dates.add(`${event.changed.wall}`)
      instead.set(keyOf(event.changed), event)
    }
    for (const [key, event] of instead) add(id, event, event.start.wall, key)
    if (!main) return
    const { start, rules, added, leftOut: except } = main
    if (rules.length === 0 && added.length === 0)
      return instead.has(keyOf(start)) ? undefined : add(id, main, start.wall, 'only')
    const clock = clockFor(start)
    const length = Math.max(0, Math.min(longest, endOf(main, start.wall, null) - clock.instantOf(start.wall)))
    const out = new Set(except.map(keyOf))
    for (const { wall, isDate } of except) if (isDate && !start.isDate) dates.add(`${wall}`)
    const lookFrom = clock.wallAt(from) - length - day
    const lookTo = clock.wallAt(to) + day
    const walls = new Map<number, IcsLength | null>()
    for (const rule of rules) {
      const last = rule.until && lastWall(rule.until, clock.wallAt)
      for (const wall of wallsOf(rule, start.wall, last, lookFrom, lookTo)) walls.set(wall, null)
    }
    if (rules.length === 0) walls.set(start.wall, null)
    for (const one of added) {
      const wall = one.at.isDate === start.isDate ? clock.wallAt(instantOf(one.at)) : one.at.wall
      if (wall >= lookFrom && wall <= lookTo) walls.set(wall, one.length)
    }
    for (const [wall, own] of walls) {
      const key = keyOf({ ...start, wall })
      if (out.has(key) || instead.has(key) || dates.has(`${Math.floor(wall / day) * day}`)) continue
      add(id, main, wall, key, own)
    }
  }

  // What takes longer comes last.
  const near = series.filter((one) => !isFar(one))
  for (const one of near.toSorted((a, b) => (a.main?.rules.length ?? 0) - (b.main?.rules.length ?? 0))) {
    if (left() <= 0) {
      leftOut++
      continue
    }
    try {
      expand(one)
    } catch {
      leftOut++
    }
  }
  return { occurrences: found.toSorted((a, b) => a.startedAt - b.startedAt || a.endedAt - b.endedAt), leftOut }
}
