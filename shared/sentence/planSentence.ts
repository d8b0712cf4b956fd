/** What a typed sentence would do: one row for each thing that it may mean. Pure; epoch ms. */
import { targetKey } from '../catalog/targets.ts'
import { t as shared } from '../messages.ts'
import type { Entry, Target } from '../model/snapshot.ts'
import type { SearchIndex, UsageBoost } from '../search/searchTargets.ts'
import { clock, dayName, dayNameOfYear } from '../time/formatTime.ts'
import { isNotEmpty, within, workedIntervals } from '../time/intervals.ts'
import { localDate } from '../time/zonedTime.ts'
import { t } from './messages.ts'
import { readSentence, type SentenceParts } from './readSentence.ts'
import { type PossibleTargets, sentenceTargets } from './sentenceTargets.ts'
import { type SentenceTimes, sentenceTimes, type TimeProblem } from './sentenceTimes.ts'

type PlannedEntry = Pick<Entry, 'id' | 'startedAt' | 'endedAt' | 'pauses' | 'target'>

export interface SentenceNeeds {
  index: SearchIndex
  boost?: UsageBoost | undefined
  zone: string
  now: number
  /** What is tracked on a date ("2026-11-20"), as far as it is known. */
  entriesOn(this: void, date: string): PlannedEntry[]
  /** Why an account takes nothing on that date, in sentences. */
  lockedOn(this: void, date: string, accountId: string): string[]
  /** What is offered where the sentence names no project. */
  suggestions: Target[]
}

/** `endedAt` null: a timer starts, as of `startedAt`; `problem`: why it can't be done; `warnings`: what to know before. */
export interface SentenceRow {
  key: string
  target: Target
  note: string
  tags: string[]
  startedAt: number
  endedAt: number | null
  /** It begins with the click. */
  isNow: boolean
  problem: string | null
  warnings: string[]
}

/** `clear`: the first row is all that the sentence means; `sure`: it says when or has a tag, and not only a number. `problem`: why
 * there are no rows; null with none: it is no sentence. */
export interface SentencePlan {
  rows: SentenceRow[]
  clear: boolean
  sure: boolean
  problem: string | null
}

/** As many as a person compares. */
const mostRows = 6
const mostSuggested = 5

const none: SentencePlan = { rows: [], clear: false, sure: false, problem: null }

export function planSentence(text: string, needs: SentenceNeeds): SentencePlan {
  const read = readSentence(text, localDate(needs.now, needs.zone))
  if (!read.ok) return { ...none, sure: true, problem: t().problems[read.fault] }
  const all = read.readings.map((parts) => ({ ...planReading(parts, needs), unsure: parts.unsure }))
  // A number that makes no sense as a time is none.
  const plans = all.filter(({ unsure, rows }) => !unsure || rows.some(({ problem }) => problem === null))
  const [first] = plans
  if (!first) return none
  // The same number may stand there twice.
  const rows = [...new Map(plans.flatMap((plan) => plan.rows).map((row) => [row.key, row])).values()]
  const right = rows.filter(({ problem }) => problem === null)
  const shown = (right.length > 0 ? right : rows.slice(0, 1)).slice(0, mostRows)
  if (shown.length === 0) return { ...none, sure: !first.unsure, problem: first.problem }
  return { rows: shown, clear: plans.length === 1 && first.clear, sure: !first.unsure, problem: null }
}

function planReading(parts: SentenceParts, needs: SentenceNeeds): SentencePlan {
  const { times, clear } = sentenceTimes(parts, needs)
  const missing = times.map(({ problem }) => problem).find((problem) => problem !== null && isMissing(problem))
  if (missing) return { ...none, problem: problemText(missing) }
  const found = targetsOf(parts.words, needs)
  const rows = found.targets.flatMap(({ target, note }) => times.map((each) => rowOf(each, target, note, parts, needs)))
  if (rows.length > 0) return { ...none, rows, clear: clear && found.clear && rows.length === 1 }
  const words = parts.words.join(' ')
  return { ...none, problem: words === '' ? t().problems.needsProject : t().problems.noProject(words) }
}

function targetsOf(words: string[], { index, boost, suggestions }: SentenceNeeds): PossibleTargets {
  if (words.length > 0) return sentenceTargets(words, index, boost)
  return { targets: suggestions.slice(0, mostSuggested).map((target) => ({ target, note: '' })), clear: false }
}

function rowOf(
  times: SentenceTimes,
  target: Target,
  note: string,
  parts: SentenceParts,
  needs: SentenceNeeds,
): SentenceRow {
  const { startedAt, endedAt } = times
  const dates = [...new Set([startedAt, endedAt ?? needs.now].map((at) => localDate(at, needs.zone)))]
  const entries = [...new Map(dates.flatMap(needs.entriesOn).map((entry) => [entry.id, entry])).values()]
  const running = endedAt === null ? entries.find((entry) => entry.endedAt === null) : undefined
  const locked = dates.flatMap((date) => needs.lockedOn(date, target.accountId))
  return {
    key: [targetKey(target), startedAt, endedAt, note].join('\u0000'),
    target,
    note,
    tags: parts.tags,
    startedAt,
    endedAt,
    isNow: endedAt === null && parts.start === null,
    problem: problemOf(times, running, needs.zone),
    warnings: [
      ...overlaps(
        times,
        entries.filter((entry) => entry !== running),
        needs,
      ),
      ...new Set(locked),
    ],
  }
}

/** Why nothing can be shown of it; what breaks a rule is shown with it. */
const isMissing = (problem: TimeProblem): boolean =>
  problem === 'needsTime' || problem === 'needsEnd' || problem === 'agoOnOtherDay' || problem === 'skipped'

function problemText(problem: TimeProblem): string {
  if (problem === 'needsTime' || problem === 'needsEnd' || problem === 'agoOnOtherDay') return t().problems[problem]
  if (problem === 'skipped' || problem === 'dayAgo') return shared().typedTimes[problem]
  return shared().entryRules[problem]
}

function problemOf(
  { startedAt, problem }: SentenceTimes,
  running: PlannedEntry | undefined,
  zone: string,
): string | null {
  if (problem !== null) return problemText(problem)
  // What runs ends where the other begins.
  const began = running && running.startedAt > startedAt ? clock(running.startedAt, zone) : null
  return began === null ? null : t().problems.beganLater(began)
}

function overlaps(
  { startedAt, endedAt }: SentenceTimes,
  entries: PlannedEntry[],
  { zone, now }: SentenceNeeds,
): string[] {
  const whole = { startedAt, endedAt: endedAt ?? now }
  if (!isNotEmpty(whole)) return []
  return entries
    .filter((entry) => workedIntervals(entry, now).some((worked) => within(worked, whole).length > 0))
    .map((entry) =>
      t().overlaps(
        `${clock(entry.startedAt, zone)}–${entry.endedAt === null ? '' : clock(entry.endedAt, zone)}`,
        entry.target.project,
      ),
    )
}

/** "9:00–10:30", with its day before it unless that is today. */
export function rowTimes(
  { startedAt, endedAt }: Pick<SentenceRow, 'startedAt' | 'endedAt'>,
  zone: string,
  now: number,
): string {
  const times = endedAt === null ? clock(startedAt, zone) : `${clock(startedAt, zone)}–${clock(endedAt, zone)}`
  const [date, today] = [startedAt, now].map((at) => localDate(at, zone))
  if (date === today) return times
  const nameOf = date?.slice(0, 4) === today?.slice(0, 4) ? dayName : dayNameOfYear
  return `${nameOf(startedAt, zone)}, ${times}`
}

/** "Add 9:00–10:30", or "Start, since 15:00". */
export function rowTitle(row: SentenceRow, zone: string, now: number): string {
  if (row.isNow) return t().start
  const times = rowTimes(row, zone, now)
  return row.endedAt === null ? t().startSince(times) : t().add(times)
}
