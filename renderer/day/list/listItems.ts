/** The rows of a day by their start: its entries and the untracked times between them. Pure. */
import { nextIndex } from '../../components/useListNavigation.ts'
import type { DayView, EntryView, Interval } from '../../../shared/model/snapshot.ts'

export type Line = { kind: 'entry'; entry: EntryView } | { kind: 'untracked'; span: Interval }

const startOf = (line: Line): number => (line.kind === 'entry' ? line.entry.startedAt : line.span.startedAt)

export const linesOf = ({ entries, untracked }: Pick<DayView, 'entries' | 'untracked'>): Line[] =>
  [
    ...entries.map((entry): Line => ({ kind: 'entry', entry })),
    ...untracked.map((span): Line => ({ kind: 'untracked', span })),
  ].toSorted((a, b) => startOf(a) - startOf(b))

/** The entry `step` after the selected one. Where none is selected: the first one, or with a step back the last. */
export function stepFrom(entries: Pick<EntryView, 'id' | 'startedAt'>[], selected: string | null, step: 1 | -1) {
  const inTime = entries.toSorted((a, b) => a.startedAt - b.startedAt)
  const index = inTime.findIndex(({ id }) => id === selected)
  const next = index < 0 ? (step > 0 ? 0 : inTime.length - 1) : nextIndex(index, step, inTime.length)
  return inTime[next]?.id ?? null
}
