/**
 * What the times of an entry have to keep to. The form asks while they are typed, the engine when it is told to change them;
 * what they answer is told by `entryRules` in the messages. Pure; epoch ms.
 */
import { inOrder, workedIntervals } from './intervals.ts'
import { type EntryTimes, lasting, type Pause } from './workedTime.ts'

export type EntryRule =
  | 'startInFuture'
  | 'endInFuture'
  | 'endBeforeStart'
  | 'tooLong'
  | 'pauseWithoutEnd'
  | 'pauseBackwards'
  | 'pauseBeforeEntry'
  | 'pauseAfterEntry'
  | 'pauseInFuture'
  | 'pausesOverlap'
  | 'cutOutside'

/** The longest that may be entered by hand, ms. */
const longestMs = 24 * 3_600_000

/** Times of an entry; undefined: not known, so nothing is said of it. `endedAt` null: it runs. */
export interface AskedTimes<P extends Pause = Pause> {
  startedAt: number | undefined
  endedAt: number | null | undefined
  pauses: P[]
}

/** Which rule the start, the end and each of the pauses break. What is wrong itself is no measure for the others. */
export interface BrokenRules<P extends Pause = Pause> {
  start: EntryRule | undefined
  end: EntryRule | undefined
  pauses: Map<P, EntryRule>
}

/**
 * Times that stay as they are `saved` (null: nothing is) break no rule, so that a clock set back or a forgotten timer keeps
 * nobody from changing the words.
 */
export function brokenRules<P extends Pause>(
  asked: AskedTimes<P>,
  saved: EntryTimes | null,
  now: number,
): BrokenRules<P> {
  if (saved && areSaved(asked, saved)) return { start: undefined, end: undefined, pauses: new Map() }
  const start = startRule(asked, saved, now)
  const startedAt = start ? undefined : asked.startedAt
  const end = endRule({ ...asked, startedAt }, saved, now)
  const frame = { startedAt, endedAt: end ? undefined : asked.endedAt }
  const sorted = inOrder(asked.pauses)
  const broken = sorted.map((pause, index) => [pause, pauseRule(pause, sorted[index - 1], frame, now)] as const)
  return { start, end, pauses: new Map(broken.flatMap(([pause, rule]) => (rule ? [[pause, rule]] : []))) }
}

/** Whether these are the times that are saved; a pause that took no time may be left out. */
export const areSaved = (asked: AskedTimes, saved: EntryTimes): boolean =>
  asked.startedAt === saved.startedAt &&
  asked.endedAt === saved.endedAt &&
  [saved.pauses, lasting(saved.pauses)].some((pauses) => samePauses(inOrder(asked.pauses), inOrder(pauses)))

export const samePauses = (a: Pause[], b: Pause[]): boolean =>
  a.length === b.length &&
  a.every(({ startedAt, endedAt }, index) => startedAt === b[index]?.startedAt && endedAt === b[index].endedAt)

const startRule = ({ startedAt }: AskedTimes, saved: EntryTimes | null, now: number): EntryRule | undefined =>
  startedAt !== undefined && startedAt > now && startedAt !== saved?.startedAt ? 'startInFuture' : undefined

function endRule({ startedAt, endedAt }: AskedTimes, saved: EntryTimes | null, now: number): EntryRule | undefined {
  if (endedAt === null || endedAt === undefined) return undefined
  if (endedAt > now && endedAt !== saved?.endedAt) return 'endInFuture'
  if (startedAt === undefined) return undefined
  if (endedAt <= startedAt) return 'endBeforeStart'
  return isTooLong({ startedAt, endedAt }, saved) ? 'tooLong' : undefined
}

/** One that was forgotten is longer already, and may be shortened step by step. */
export const isTooLong = (asked: Omit<EntryTimes, 'pauses'>, saved: EntryTimes | null): boolean =>
  lengthOf(asked) > Math.max(longestMs, lengthOf(saved))

const lengthOf = (times: Omit<EntryTimes, 'pauses'> | null): number =>
  times?.endedAt ? times.endedAt - times.startedAt : 0

function pauseRule(
  pause: Pause,
  before: Pause | undefined,
  { startedAt, endedAt }: Omit<AskedTimes, 'pauses'>,
  now: number,
): EntryRule | undefined {
  const until = pause.endedAt ?? pause.startedAt
  if (pause.endedAt !== null && pause.endedAt <= pause.startedAt) return 'pauseBackwards'
  if (startedAt !== undefined && pause.startedAt < startedAt) return 'pauseBeforeEntry'
  if (endedAt === null && until > now) return 'pauseInFuture'
  if (typeof endedAt === 'number' && until > endedAt) return 'pauseAfterEntry'
  if (typeof endedAt === 'number' && pause.endedAt === null) return 'pauseWithoutEnd'
  return before && (before.endedAt ?? Infinity) > pause.startedAt ? 'pausesOverlap' : undefined
}

/**
 * Where the first part of an entry that is cut at `at` ends and the second begins: a pause there belongs to neither. null:
 * one of them would hold no work ('cutOutside').
 */
export function cutAt(entry: EntryTimes, at: number, now: number): { endedAt: number; startedAt: number } | null {
  const worked = workedIntervals(entry, now)
  const until = worked.findLast(({ startedAt }) => startedAt < at)
  const since = worked.find(({ endedAt }) => endedAt > at)
  return until && since ? { endedAt: Math.min(until.endedAt, at), startedAt: Math.max(since.startedAt, at) } : null
}
