/** Gaps: what judges them, how they merge, and what an answer makes of the entry. Pure. Times in epoch ms. */
import { targetKey } from '../../../shared/catalog/targets.ts'
import { AppError } from '../../../shared/errors.ts'
import type {
  Entry,
  Gap,
  GapCause,
  GapKind,
  GapPart,
  GapView,
  Settings,
  Target,
  TargetRef,
} from '../../../shared/model/snapshot.ts'
import { nextDayStart } from '../../../shared/time/zonedTime.ts'
import { workedWithin } from '../../../shared/time/workedTime.ts'
import { between, inOrder, type Stretch, toPause, united } from '../time/intervals.ts'
import { t } from '../messages.ts'

export type GapRules = Settings['gaps']

/** The strongest first. */
const causes: [GapKind, GapCause][] = [
  ['quit', 'quit'],
  ['crash', 'quit'],
  ['shutdown', 'shutdown'],
  ['sleep', 'sleep'],
  ['lock', 'lock'],
  ['switch', 'lock'],
  ['idle', 'idle'],
]

/** What judges a gap of these kinds; null: a clock that jumped, for which there is no setting. */
export const causeOf = (kinds: GapKind[]): GapCause | null => causes.find(([kind]) => kinds.includes(kind))?.[1] ?? null

/** Nobody can have wanted a clock that jumped to count, nor not to. */
const clockRule: Settings['gaps'][GapCause] = { mode: 'ask', minutes: 1 }

const ruleOf = (kinds: GapKind[], rules: GapRules) => {
  const cause = causeOf(kinds)
  return cause ? rules[cause] : clockRule
}

/** Whether a setting says that it counts as work: then it is not even recorded. */
export const isKept = (kinds: GapKind[], rules: GapRules): boolean => ruleOf(kinds, rules).mode === 'keep'

/** Both, each once. A clock that jumped while the machine slept did not jump. */
export function kindsOf(some: GapKind[], more: GapKind[]): GapKind[] {
  const kinds = [...new Set([...some, ...more])]
  return kinds.includes('sleep') ? kinds.filter((kind) => kind !== 'clock') : kinds
}

/** What is to be done about a gap that is over. */
export function verdict({ startedAt, endedAt, kinds }: Stretch & { kinds: GapKind[] }, rules: GapRules) {
  const { mode, minutes } = ruleOf(kinds, rules)
  return mode === 'keep' || endedAt - startedAt < minutes * 60_000 ? 'nothing' : mode
}

/** Gaps of an entry that are nearer to each other than this are one, ms. */
const nearness = 60_000

/**
 * The gap as one with those of `others` that it meets, under the id of the first of them, and those as they were. Gaps of
 * other entries, settled ones and one that lasts are left alone.
 */
export function merged(gap: Gap, others: Gap[]): { gap: Gap; gone: Gap[] } {
  const near = others.find(
    ({ id, entryId, outcome, startedAt, endedAt }) =>
      id !== gap.id &&
      entryId === gap.entryId &&
      outcome === null &&
      endedAt !== null &&
      gap.startedAt - endedAt < nearness &&
      (gap.endedAt === null || startedAt - gap.endedAt < nearness),
  )
  if (!near) return { gap, gone: [] }
  const both: Gap = {
    ...gap,
    id: near.startedAt <= gap.startedAt ? near.id : gap.id,
    startedAt: Math.min(gap.startedAt, near.startedAt),
    endedAt: gap.endedAt === null || near.endedAt === null ? null : Math.max(gap.endedAt, near.endedAt),
    kinds: kindsOf(near.kinds, gap.kinds),
  }
  const rest = merged(
    both,
    others.filter((other) => other !== near),
  )
  return { gap: rest.gap, gone: [near, ...rest.gone] }
}

/** What the entry has of the gap; null: the gap lasts, or nothing that would count as work. */
export function cutTo(entry: Entry, gap: Pick<Gap, 'startedAt' | 'endedAt'>): Stretch | null {
  if (gap.endedAt === null) return null
  const startedAt = Math.max(gap.startedAt, entry.startedAt)
  const endedAt = Math.min(gap.endedAt, entry.endedAt ?? gap.endedAt)
  return workedWithin(entry, startedAt, endedAt, endedAt) > 0 ? { startedAt, endedAt } : null
}

/** The gaps that the person is to be asked about, cut to their entries. */
export const gapViews = (open: Gap[], entryOf: (entryId: string) => Entry | null): GapView[] =>
  open.flatMap(({ id, entryId, kinds, ...gap }) => {
    const entry = entryOf(entryId)
    const span = entry && cutTo(entry, gap)
    return entry && span ? [{ id, kinds, entry, ...span }] : []
  })

/**
 * The gaps that change when their entries become others, as they are then: each goes where its time is worked, as far as it
 * is, in as many parts as there are entries (`newId`: for all but the first); where none works it any more it is moot. One
 * whose entry is gone altogether stays with that.
 */
export const followed = (gaps: Gap[], became: Entry[], newId: () => string): Gap[] =>
  gaps.flatMap((gap) => (gap.endedAt === null ? handedOn(gap, became) : shared(gap, became, newId)))

function shared(gap: Gap, became: Entry[], newId: () => string): Gap[] {
  const partIn = (entry: Entry) => {
    const span = cutTo(entry, gap)
    return span ? [{ ...gap, ...span, entryId: entry.id }] : []
  }
  const [owner] = became.filter(({ id }) => id === gap.entryId)
  const [own] = owner ? partIn(owner) : []
  const others = became
    .filter((entry) => entry !== owner)
    .flatMap(partIn)
    .filter((part) => !own || part.endedAt <= own.startedAt || part.startedAt >= own.endedAt)
  const [first, ...more] = own ? [own, ...others] : others
  if (!first) return owner ? [{ ...gap, outcome: 'moot' }] : []
  const moved = JSON.stringify(first) === JSON.stringify(gap) ? [] : [first]
  return [...moved, ...more.map((part) => ({ ...part, id: newId() }))]
}

/** One that lasts goes on in the entry that goes on. */
function handedOn(gap: Gap, became: Entry[]): Gap[] {
  const holders = became.filter(({ endedAt }) => gap.startedAt < (endedAt ?? Infinity))
  const holder = holders.find(({ id }) => id === gap.entryId) ?? holders[0]
  return holder && holder.id !== gap.entryId ? [{ ...gap, entryId: holder.id }] : []
}

export interface Answer {
  /** Running, or ended by now. */
  entry: Entry
  gap: Pick<Gap, 'startedAt' | 'endedAt'>
  parts: GapPart[]
  /** The entry ends with the gap, before what is dropped at its end. */
  stop: boolean
  newId: () => string
  resolve: (ref: TargetRef) => Target
  /** Nothing is dropped or given away after this while the entry runs: the clock may have been ahead when the gap ended. */
  now: number
}

export interface Outcome {
  /** In order; the first stretch of the entry keeps its id. */
  saved: Entry[]
  deleted: string[]
}

/**
 * What the entry becomes. What was paused stays paused. Throws AppError 'rejected' when the parts are not those of the gap, or the
 * entry has nothing of it any more, and what `resolve` throws.
 */
export function answered({ entry, gap, parts, stop, newId, resolve, now }: Answer): Outcome {
  const whole = cutTo(entry, gap)
  const until = entry.endedAt ?? now
  if (!whole || whole.startedAt >= until) throw new AppError('rejected', t().absences.outside)
  const stretches = stretchesOf(whole, parts)
    .map((part) => ({ ...part, endedAt: Math.min(part.endedAt, until) }))
    .filter(({ startedAt, endedAt }) => endedAt > startedAt)
  const given = stretches.flatMap(({ use, ...span }) =>
    use.kind === 'give' && targetKey(use.target) !== targetKey(entry.target)
      ? [{ ...span, target: resolve(use.target) }]
      : [],
  )
  const dropped = united(stretches.filter(({ use }) => use.kind === 'drop'))
  if (!stop && given.length === 0 && dropped.length === 0) return { saved: [], deleted: [] }

  const pauses = united([
    ...entry.pauses.map(({ startedAt, endedAt }) => ({ startedAt, endedAt: endedAt ?? Infinity })),
    ...dropped,
  ])
  // Nobody pauses overnight.
  const nights = dropped.filter(({ startedAt, endedAt }) => nextDayStart(startedAt, entry.zone) < endedAt)
  const rest = {
    startedAt: entry.startedAt,
    endedAt: (stop ? Math.min(whole.endedAt, until) : entry.endedAt) ?? Infinity,
  }
  const own = between(rest, inOrder([...given, ...nights])).flatMap((span) => worked(span, pauses))
  const others = given.flatMap(({ target, ...span }) =>
    worked(span, pauses).map((times): Entry => {
      return { ...entry, ...times, id: newId(), target, description: '', tags: [], billable: null }
    }),
  )
  const kept = own.map((times, at): Entry => ({ ...entry, ...times, id: at === 0 ? entry.id : newId() }))
  return { saved: inOrder([...kept, ...others]), deleted: kept.length === 0 ? [entry.id] : [] }
}

function stretchesOf(whole: Stretch, parts: GapPart[]): (GapPart & Stretch)[] {
  const stretches = parts.map((part, at) => ({ ...part, startedAt: parts[at - 1]?.endedAt ?? whole.startedAt }))
  if (!stretches.every(({ startedAt, endedAt }) => endedAt > startedAt)) {
    throw new AppError('rejected', t().absences.inOrder)
  }
  if (parts.at(-1)?.endedAt !== whole.endedAt) {
    throw new AppError('rejected', t().absences.otherTimes)
  }
  return stretches
}

/** The times of an entry over the span: without the pauses at its ends, with those inside; nothing where it was all paused. */
function worked(span: Stretch, pauses: Stretch[]): Pick<Entry, 'startedAt' | 'endedAt' | 'pauses'>[] {
  const inside = pauses
    .map(({ startedAt, endedAt }): Stretch => {
      return { startedAt: Math.max(startedAt, span.startedAt), endedAt: Math.min(endedAt, span.endedAt) }
    })
    .filter(({ startedAt, endedAt }) => endedAt > startedAt)
  const [first, last] = [inside[0], inside.at(-1)]
  const runs = span.endedAt === Infinity
  const startedAt = first?.startedAt === span.startedAt && first.endedAt < Infinity ? first.endedAt : span.startedAt
  const endedAt = last?.endedAt === span.endedAt && !runs ? last.startedAt : span.endedAt
  if (endedAt <= startedAt) return []
  const left = inside.filter((pause) => pause.startedAt >= startedAt && pause.startedAt < endedAt)
  return [{ startedAt, endedAt: runs ? null : endedAt, pauses: left.map(toPause) }]
}
