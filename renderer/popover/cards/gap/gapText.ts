/** The texts and answers of a gap. Pure; epoch ms. */
import { clock } from '../../../../shared/time/formatTime.ts'
import type { Entry, GapKind, GapPart, GapUse, GapView, Target } from '../../../../shared/model/snapshot.ts'
import { localDate } from '../../../../shared/time/zonedTime.ts'
import { nameOf, refOf, workOf } from '../../../state/targetName.ts'
import { possibleDates, minute, type ParsedTime, readTime, invalidTime } from '../../../../shared/input/readTime.ts'
import type { BarPart } from '../../../components/SplitBar.tsx'
import type { Span } from '../../../components/splitBarLayout.ts'
import { t } from '../messages.ts'

/** The use of a part of the gap, with the names of its target. */
export type Use = { kind: 'keep' } | { kind: 'drop' } | { kind: 'give'; target: Target }

/** The most telling one comes first. */
const telling: GapKind[] = ['shutdown', 'quit', 'crash', 'sleep', 'switch', 'lock', 'idle', 'clock']

/** What happened, as text; of several causes the most telling one. */
export function whatHappened(kinds: GapKind[]): string {
  const kind = telling.find((each) => kinds.includes(each)) ?? 'idle'
  // For the person a quit and a crash are the same.
  return t().gap.kinds[kind === 'crash' ? 'quit' : kind]
}

const longNight = 3 * 3_600_000

/** Whether the timer was probably forgotten: the gap is long and includes a midnight. */
export function isOvernight({ startedAt, endedAt }: Pick<GapView, 'startedAt' | 'endedAt'>, zone: string): boolean {
  return endedAt - startedAt >= longNight && localDate(startedAt, zone) !== localDate(endedAt, zone)
}

/** The whole gap, or its two sides when it is split at `at`. */
export const partsOf = (endedAt: number, uses: [Use] | [Use, Use], at = endedAt): GapPart[] =>
  uses.map((use, index) => ({ endedAt: index === 0 ? at : endedAt, use: asGapUse(use) }))

const asGapUse = (use: Use): GapUse => (use.kind === 'give' ? { kind: 'give', target: refOf(use.target) } : use)

/** The parts of the bar around a gap: work before and after it, with its pauses. */
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

/** The part of the bar for one side of a split. */
export const pieceOf = (span: Span, use: Use, entry: Entry): BarPart => {
  if (use.kind === 'drop') return { ...span, kind: 'gone', color: null }
  return { ...span, kind: 'worked', color: use.kind === 'give' ? use.target.color : entry.target.color }
}

/** "12:00–12:20 worked", "… not worked", "… Relaunch — Design" */
export function gapPartText(span: string, use: Use): string {
  if (use.kind === 'give') return `${span} ${nameOf(use.target)}`
  return use.kind === 'keep' ? t().gap.wasWorked(span) : t().gap.wasNotWorked(span)
}

/** Names that tell two targets apart: activity and task where the project is the same, else the projects. */
export function distinctNames(one: Target, other: Target): [string, string] {
  const same = one.accountId === other.accountId && one.projectId === other.projectId
  return same ? [workOf(one) || one.project, workOf(other) || other.project] : [one.project, other.project]
}

/** A typed time as the first instant inside `within` at which the clock shows it; full minutes only. */
export function parseTimeInGap(text: string, within: Span, zone: string, now: number): ParsedTime {
  const { from, to } = within
  const read = readTime(text, { zone, now, dates: possibleDates(localDate(from, zone), localDate(to, zone)), from })
  if (!read.ok) return read
  const at = Math.round(read.at / minute) * minute
  if (at >= from && at <= to) return { ok: true, at }
  return invalidTime(() => t().gap.outside(clock(from, zone), clock(to, zone)))
}
