/** Gaps: what judges them, how they merge, and what an answer makes of the entry. Pure. Times in epoch ms. */
import type { Entry, Gap, GapCause, GapKind, GapView, Settings } from '../../../shared/model/snapshot.ts'
import type { Interval } from '../../../shared/time/intervals.ts'
import { cutToEntry } from '../entries/gapsFollowEntries.ts'

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
export function judgeGap({ startedAt, endedAt, kinds }: Interval & { kinds: GapKind[] }, rules: GapRules) {
  const { mode, minutes } = ruleOf(kinds, rules)
  return mode === 'keep' || endedAt - startedAt < minutes * 60_000 ? 'nothing' : mode
}

/** Gaps of an entry that are nearer to each other than this are one, ms. */
const mergeWithinMs = 60_000

/**
 * The gap as one with those of `others` that it meets, under the id of the first of them, and those as they were. Gaps of
 * other entries, settled ones and one that lasts are left alone.
 */
export function mergeGaps(gap: Gap, others: Gap[]): { gap: Gap; gone: Gap[] } {
  const near = others.find(
    ({ id, entryId, outcome, startedAt, endedAt }) =>
      id !== gap.id &&
      entryId === gap.entryId &&
      outcome === null &&
      endedAt !== null &&
      gap.startedAt - endedAt < mergeWithinMs &&
      (gap.endedAt === null || startedAt - gap.endedAt < mergeWithinMs),
  )
  if (!near) return { gap, gone: [] }
  const both: Gap = {
    ...gap,
    id: near.startedAt <= gap.startedAt ? near.id : gap.id,
    startedAt: Math.min(gap.startedAt, near.startedAt),
    endedAt: gap.endedAt === null || near.endedAt === null ? null : Math.max(gap.endedAt, near.endedAt),
    kinds: kindsOf(near.kinds, gap.kinds),
  }
  const rest = mergeGaps(
    both,
    others.filter((other) => other !== near),
  )
  return { gap: rest.gap, gone: [near, ...rest.gone] }
}

/** The gaps that the person is to be asked about, cut to their entries. */
export const gapViews = (open: Gap[], entryOf: (entryId: string) => Entry | null): GapView[] =>
  open.flatMap(({ id, entryId, kinds, ...gap }) => {
    const entry = entryOf(entryId)
    const interval = entry && cutToEntry(entry, gap)
    return entry && interval ? [{ id, kinds, entry, ...interval }] : []
  })
