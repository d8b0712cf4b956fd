/** What a gap was and what can be said to it. Pure; epoch ms. */
import { clock } from '../../../../shared/time/formatTime.ts'
import type { Entry, GapKind, GapPart, GapUse, GapView, Target } from '../../../../shared/model/snapshot.ts'
import { nameOf, refOf, workOf } from '../../../state/targetName.ts'
import { dateOf, datesBetween, minute, type ParsedTime, readTime, invalidTime } from '../../../components/parseTime.ts'
import type { BarPart } from '../../../components/SplitBar.tsx'
import type { Span } from '../../../components/splitBarLayout.ts'
import { t } from '../messages.ts'

/** A stretch as the person sees it: with the names of the target that it is given to. */
export type Use = { kind: 'keep' } | { kind: 'drop' } | { kind: 'give'; target: Target }

/** What says most comes first. */
const telling: GapKind[] = ['shutdown', 'quit', 'crash', 'sleep', 'switch', 'lock', 'idle', 'clock']

/** What happened, in words; of several things the one that says most. */
export function whatHappened(kinds: GapKind[]): string {
  const kind = telling.find((each) => kinds.includes(each)) ?? 'idle'
  // Whether it was quit or crashed, it wasn't there.
  return t().gap.kinds[kind === 'crash' ? 'quit' : kind]
}

const longNight = 3 * 3_600_000

/** Whether it is one in which a timer was forgotten rather than a break taken: long, and over a midnight. */
export function isOvernight({ startedAt, endedAt }: Pick<GapView, 'startedAt' | 'endedAt'>, zone: string): boolean {
  return endedAt - startedAt >= longNight && dateOf(startedAt, zone) !== dateOf(endedAt, zone)
}

/** The whole gap, or its two sides when it is split at `at`. */
export const partsOf = (endedAt: number, uses: [Use] | [Use, Use], at = endedAt): GapPart[] =>
  uses.map((use, index) => ({ endedAt: index === 0 ? at : endedAt, use: asGapUse(use) }))

const asGapUse = (use: Use): GapUse => (use.kind === 'give' ? { kind: 'give', target: refOf(use.target) } : use)

/** What a bar shows around a gap: what was worked before and after it, with its pauses. */
export function workAroundGap({ startedAt, endedAt, entry }: GapView, now: number, { from, to }: Span): BarPart[] {
  const pauses = entry.pauses.map((pause) => ({
    from: pause.startedAt,
    to: pause.endedAt ?? now,
    kind: 'paused' as const,
  }))
  const worked = [
    { from: entry.startedAt, to: startedAt },
    { from: endedAt, to: entry.endedAt ?? Math.max(now, endedAt) },
  ]
  return [...worked.map((span) => ({ ...span, kind: 'worked' as const })), ...pauses]
    .map((span) => ({ ...span, color: entry.target.color, from: Math.max(from, span.from), to: Math.min(to, span.to) }))
    .filter((piece) => piece.to > piece.from)
}

/** How a side of a split is drawn. */
export const pieceOf = (span: Span, use: Use, entry: Entry): BarPart => {
  if (use.kind === 'drop') return { ...span, kind: 'gone', color: null }
  return { ...span, kind: 'worked', color: use.kind === 'give' ? use.target.color : entry.target.color }
}

/** "12:00–12:20 worked", "… not worked", "… Relaunch — Design" */
export function gapPartText(span: string, use: Use): string {
  if (use.kind === 'give') return `${span} ${nameOf(use.target)}`
  return use.kind === 'keep' ? t().gap.wasWorked(span) : t().gap.wasNotWorked(span)
}

/** Two targets by what tells them apart: their work where the project is one, else the projects. */
export function distinctNames(one: Target, other: Target): [string, string] {
  const same = one.accountId === other.accountId && one.projectId === other.projectId
  return same ? [workOf(one) || one.project, workOf(other) || other.project] : [one.project, other.project]
}

/** A time as typed, as the first moment of the span at which the clock shows it; full minutes only. */
export function parseTimeInGap(text: string, within: Span, zone: string, now: number): ParsedTime {
  const { from, to } = within
  const read = readTime(text, { zone, now, dates: datesBetween(dateOf(from, zone), dateOf(to, zone)), from })
  if (!read.ok) return read
  const at = Math.round(read.at / minute) * minute
  if (at >= from && at <= to) return { ok: true, at }
  return invalidTime(() => t().gap.outside(clock(from, zone), clock(to, zone)))
}
