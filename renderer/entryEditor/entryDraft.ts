/** An entry in the editor: typed texts, and what they were read as. Pure; epoch ms. */
import type { Entry, Target } from '../../shared/model/snapshot.ts'
import { lasting } from '../../shared/time/workedTime.ts'
import { addDays, daysBetween, localDate } from '../../shared/time/zonedTime.ts'
import { invalidTime, minute, possibleDates, readTime } from '../../shared/input/readTime.ts'
import { instant, type Moment, momentAt, onAnotherDay } from './moment.ts'
import { t } from './messages.ts'

/** What the editor starts from: an entry, or the defaults of a new one. */
export type Base = Omit<Entry, 'id' | 'target'> & {
  target: Target | null
  /** The field of the end is empty at first: no end is proposed. */
  openEnd?: boolean
}

export interface PauseDraft {
  /** Identifies it while others are added and removed. */
  key: number
  start: Moment
  /** null: it has no end yet. */
  end: Moment | null
}

export interface Draft {
  target: Target | null
  /** The day it begins on, "2026-11-20". */
  date: string
  start: Moment
  /** null: it runs. */
  end: Moment | null
  /** The day it ends on. */
  endDate: string
  pauses: PauseDraft[]
  description: string
  tags: string
  billable: boolean | null
}

/**
 * What typed times are read with: the zone, the present moment, and the starts and ends of other entries, which a typed
 * minute may stand for.
 */
export interface Place {
  zone: string
  now: number
  edges: number[]
}

/** Tags as they are typed. */
export const tagText = (tags: string[]): string => tags.join(', ')

const untypedEnd: Moment = { text: '', read: invalidTime(() => t().times.untyped) }

export const draftOf = (base: Base, zone: string): Draft => ({
  target: base.target,
  date: localDate(base.startedAt, zone),
  start: momentAt(base.startedAt, zone),
  end: base.openEnd ? untypedEnd : base.endedAt === null ? null : momentAt(base.endedAt, zone),
  endDate: localDate(base.endedAt ?? base.startedAt, zone),
  pauses: lasting(base.pauses).map(({ startedAt, endedAt }, key) => ({
    key,
    start: momentAt(startedAt, zone),
    end: endedAt === null ? null : momentAt(endedAt, zone),
  })),
  description: base.description,
  tags: tagText(base.tags),
  billable: base.billable,
})

type Change = Partial<Draft>

/** A start that lies ahead means the day before only if that is not longer ago than this. */
const backOverMidnight = 12 * 60 * minute

/** The last such time before the end: over midnight on one of both days, and just after it also on the day before. */
export function typeStart(draft: Draft, text: string, { zone, now, edges }: Place): Change {
  const before = Math.min(now, (draft.end && instant(draft.end)) ?? now)
  const on = (dates: string[]) => readTime(text, { zone, now, dates, before, edges })
  const asked = on(daysBetween(draft.date, draft.endDate) === 1 ? [draft.date, draft.endDate] : [draft.date])
  const earlier = asked.ok && asked.at > now ? on([addDays(localDate(asked.at, zone), -1)]) : asked
  const read = earlier.ok && now - earlier.at <= backOverMidnight ? earlier : asked
  return { start: { text, read }, ...(read.ok && { date: localDate(read.at, zone) }) }
}

/** The first such time after the start on the day of the end; one that is still to come is on an earlier day. */
export function typeEnd(draft: Draft, text: string, { zone, now, edges }: Place): Change {
  const from = instant(draft.start) ?? undefined
  const on = (dates: string[]) => readTime(text, { zone, now, dates, from, edges })
  const asked = on([draft.endDate])
  const earlier = asked.ok && asked.at > now ? on(possibleDates(draft.date, draft.endDate)) : asked
  const read = earlier.ok && earlier.at <= now ? earlier : asked
  return { end: { text, read }, ...(read.ok && { endDate: localDate(read.at, zone) }) }
}

export const withPause = (draft: Draft, key: number, change: Partial<PauseDraft>): Change => ({
  pauses: draft.pauses.map((pause) => (pause.key === key ? { ...pause, ...change } : pause)),
})

/** A pause may be on any day that the entry touches. */
export function typePause(draft: Draft, key: number, side: 'start' | 'end', text: string, place: Place): Change {
  const { zone, now } = place
  const pause = draft.pauses.find((each) => each.key === key)
  const [start, end] = [instant(draft.start), draft.end && instant(draft.end)]
  const from = (side === 'end' && pause && instant(pause.start)) || start || undefined
  const dates = possibleDates(draft.date, draft.end ? draft.endDate : localDate(now, zone))
  const edges = [start, end].filter((at) => at !== null)
  return withPause(draft, key, { [side]: { text, read: readTime(text, { zone, now, dates, from, edges }) } })
}

/** So many minutes later; text that can't be read stays. */
const later = (moment: Moment, minutes: number, zone: string): Moment =>
  moment.read.ok ? momentAt(moment.read.at + minutes * minute, zone) : moment

export function stepStart(draft: Draft, minutes: number, zone: string): Change {
  const start = later(draft.start, minutes, zone)
  return { start, ...(start.read.ok && { date: localDate(start.read.at, zone) }) }
}

export function stepEnd(draft: Draft, minutes: number, zone: string): Change {
  const end = draft.end && later(draft.end, minutes, zone)
  return { end, ...(end?.read.ok && { endDate: localDate(end.read.at, zone) }) }
}

export function stepPause(draft: Draft, key: number, side: 'start' | 'end', minutes: number, zone: string): Change {
  const moment = draft.pauses.find((each) => each.key === key)?.[side]
  return moment ? withPause(draft, key, { [side]: later(moment, minutes, zone) }) : {}
}

/** The whole entry on another day, at the same times of the clock. */
export function moveTo(draft: Draft, date: string, place: Place): Change {
  const days = daysBetween(draft.date, date)
  const endDate = addDays(draft.endDate, days)
  const move = (moment: Moment, on: string): Moment => {
    const { text, read } = moment
    const { zone, now } = place
    return { text, read: read.ok ? onAnotherDay(read.at, days, zone) : readTime(text, { zone, now, dates: [on] }) }
  }
  return {
    date,
    endDate,
    start: move(draft.start, date),
    end: draft.end && move(draft.end, endDate),
    pauses: draft.pauses.map(({ key, start, end }) => ({
      key,
      start: move(start, date),
      end: end && move(end, endDate),
    })),
  }
}

/** The end on another day, at the same time of the clock. */
export function endOn(draft: Draft, endDate: string, place: Place): Change {
  if (!draft.end) return {}
  const { text } = draft.end
  const dates = [endDate]
  return { endDate, end: { text, read: readTime(text, { ...place, dates, from: instant(draft.start) ?? undefined }) } }
}

/** Adds an empty pause. */
export function addPause(draft: Draft): Change {
  const empty: Moment = { text: '', read: invalidTime(() => t().pauses.untyped) }
  const key = Math.max(-1, ...draft.pauses.map((pause) => pause.key)) + 1
  return { pauses: [...draft.pauses, { key, start: empty, end: empty }] }
}

export const removePause = (draft: Draft, key: number): Change => ({
  pauses: draft.pauses.filter((pause) => pause.key !== key),
})

/** Whether the end needs a date of its own. */
export const overMidnight = ({ end, date, endDate }: Draft): boolean => end !== null && endDate !== date
