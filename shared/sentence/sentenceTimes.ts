/** The times that a sentence may mean. Pure; epoch ms. */
import { instantsOn, isNow, minute, readTime } from '../input/readTime.ts'
import { brokenRules, type EntryRule } from '../time/entryRules.ts'
import type { Interval } from '../time/intervals.ts'
import type { EntryTimes } from '../time/workedTime.ts'
import { addDays, dateStart, localDate, nextDayStart, wallMs } from '../time/zonedTime.ts'
import type { SentenceParts } from './readSentence.ts'

export interface SentencePlace {
  zone: string
  now: number
  /** What is tracked on a date ("2026-11-20"), as far as it is known. */
  entriesOn(this: void, date: string): EntryTimes[]
}

/** Why a sentence can't be done; a rule of entries, or what is missing. */
export type TimeProblem = EntryRule | 'skipped' | 'dayAgo' | 'needsTime' | 'needsEnd' | 'agoOnOtherDay'

/** `endedAt` null: it goes on. */
export interface SentenceTimes {
  startedAt: number
  endedAt: number | null
  problem: TimeProblem | null
}

/** `clear`: it is the only one, and nothing in it was chosen by Stint. */
export interface PossibleTimes {
  times: SentenceTimes[]
  clear: boolean
}

/** A time later than now means yesterday only if that is not longer ago than this. */
const backOverMidnight = 12 * 60 * minute
const day = 24 * 60 * minute

/** Where no time is right, one is given with its problem. */
export function sentenceTimes(parts: SentenceParts, place: SentencePlace): PossibleTimes {
  const today = localDate(place.now, place.zone)
  const found = (parts.days ?? [today]).map((date) => timesOn(parts, date, date === today, place))
  const all = found.flatMap(({ times }) => times.map((each) => checked(each, place.now)))
  const right = all.filter(({ problem }) => problem === null)
  const times = right.length > 0 ? right : all.slice(0, 1)
  return { times: onlyOnce(times), clear: !parts.unsure && times.length === 1 && found.every(({ clear }) => clear) }
}

const onlyOnce = (times: SentenceTimes[]): SentenceTimes[] =>
  times.filter(
    (one, at) => times.findIndex((each) => each.startedAt === one.startedAt && each.endedAt === one.endedAt) === at,
  )

function checked(times: SentenceTimes, now: number): SentenceTimes {
  if (times.problem !== null) return times
  const { start, end } = brokenRules({ ...times, pauses: [] }, null, now)
  // As in the field of the start.
  if (times.endedAt === null && now - times.startedAt > day) return { ...times, problem: 'dayAgo' }
  return { ...times, problem: start ?? end ?? null }
}

const impossible = (problem: TimeProblem, at: number): PossibleTimes => ({
  times: [{ startedAt: at, endedAt: null, problem }],
  clear: true,
})

function timesOn(parts: SentenceParts, date: string, isToday: boolean, place: SentencePlace): PossibleTimes {
  const { start, end, minutes } = parts
  const { now } = place
  if (start && 'minutesAgo' in start) {
    const startedAt = now - start.minutesAgo * minute
    if (parts.days && localDate(startedAt, place.zone) !== date) return impossible('agoOnOtherDay', startedAt)
    return { times: [withLength(startedAt, minutes)], clear: true }
  }
  if (!start) return minutes === null ? fromNow(isToday, now) : withoutStart(minutes, date, isToday, place)
  if (end === null && minutes === null && !isToday) return impossible('needsEnd', now)
  const on = (on: string) => timed(start.time, end, minutes, on, place)
  const times = on(date)
  if (times.length === 0) return impossible('skipped', now)
  // What lies ahead was yesterday, for someone who works late.
  const isAhead = times.every((each) => (each.endedAt ?? each.startedAt) > now)
  const before = isToday && isAhead && !parts.days ? on(addDays(date, -1)) : []
  const late = before.filter((each) => (each.endedAt ?? 0) <= now && now - each.startedAt <= backOverMidnight)
  return { times: late.length > 0 ? late : times, clear: true }
}

/** Only tags were said, and perhaps a day. */
const fromNow = (isToday: boolean, now: number): PossibleTimes =>
  isToday ? { times: [{ startedAt: now, endedAt: null, problem: null }], clear: true } : impossible('needsTime', now)

const withLength = (startedAt: number, minutes: number | null): SentenceTimes => ({
  startedAt,
  endedAt: minutes === null ? null : startedAt + minutes * minute,
  problem: null,
})

/** From a time of the clock on a date, until another one or for so long. */
function timed(
  start: string,
  end: string | null,
  minutes: number | null,
  date: string,
  { zone, now }: SentencePlace,
): SentenceTimes[] {
  const starts = byHalf(instantsOn(start, date, zone) ?? [], zone)
  if (end === null) return starts.map((startedAt) => withLength(startedAt, minutes))
  return starts.flatMap((startedAt) => {
    const nextDate = localDate(nextDayStart(startedAt, zone), zone)
    const ends = [date, nextDate].flatMap((on) => instantsOn(end, on, zone) ?? [])
    const endedAt = isNow(end) ? now : ends.find((at) => at > startedAt)
    return endedAt === undefined ? [] : [{ startedAt, endedAt, problem: null }]
  })
}

/** Of an hour that the clock shows twice the first. */
function byHalf(instants: number[], zone: string): number[] {
  const shown = new Map<number, number>()
  for (const at of instants.toReversed()) shown.set(wallMs(at, zone), at)
  return [...shown.values()].toReversed()
}

/** A length without a start: before now or before what runs; after what was last tracked on the day; else from nine on. */
function withoutStart(minutes: number, date: string, isToday: boolean, place: SentencePlace): PossibleTimes {
  const { zone, now } = place
  const ms = minutes * minute
  const entries = place.entriesOn(date)
  const ends = entries.flatMap(({ endedAt }) => endedAt ?? [])
  const lastEnd = ends.length > 0 ? Math.max(...ends) : null
  const after = lastEnd === null ? [] : [{ startedAt: lastEnd, endedAt: lastEnd + ms }]
  const choices: Interval[] = []
  if (isToday) {
    const running = entries.find(({ endedAt }) => endedAt === null)
    const until = running?.startedAt ?? now
    choices.push({ startedAt: until - ms, endedAt: until }, ...after.filter(({ endedAt }) => endedAt <= until))
  } else {
    const nine = readTime('09:00', { zone, now, dates: [date] })
    const dayEnd = dateStart(addDays(date, 1), zone)
    choices.push(...after.filter(({ endedAt }) => endedAt <= dayEnd))
    const startedAt = nine.ok ? nine.at : dateStart(date, zone) + 9 * 60 * minute
    if (choices.length === 0) choices.push({ startedAt, endedAt: startedAt + ms })
  }
  return { times: choices.map((each) => ({ ...each, problem: null })), clear: false }
}
