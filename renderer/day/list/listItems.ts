/** The rows of a day, in time: its entries, and what was not tracked between them. Pure. */
import { nextIndex } from '../../components/useListNavigation.ts'
import type { DayView, EntryView, Interval } from '../../../shared/model/snapshot.ts'

export type Line = { kind: 'entry'; entry: EntryView } | { kind: 'untracked'; span: Interval }

const startOf = (line: Line): number => (line.kind === 'entry' ? line.entry.startedAt : line.span.startedAt)

export const linesOf = ({ entries, untracked }: Pick<DayView, 'entries' | 'untracked'>): Line[] =>
  [
    ...entries.map((entry): Line => ({ kind: 'entry', entry })),
    ...untracked.map((span): Line => ({ kind: 'untracked', span })),
  ].toSorted((a, b) => startOf(a) - startOf(b))

/** The entry that comes `step` after the selected one; from nothing the first, or with a step back the last. */
export function stepFrom(entries: Pick<EntryView, 'id' | 'startedAt'>[], selected: string | null, step: 1 | -1) {
  const inTime = entries.toSorted((a, b) => a.startedAt - b.startedAt)
  const at = inTime.findIndex(({ id }) => id === selected)
  const next = at < 0 ? (step > 0 ? 0 : inTime.length - 1) : nextIndex(at, step, inTime.length)
  return inTime[next]?.id ?? null
}
