/** Some days as the main process has them, kept so that one seen before is there at once. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { DayView, EntryView } from '../../shared/model/snapshot.ts'
import { settle } from './snapshotStore.ts'
import { stint } from './bridge.ts'

interface Known {
  /** By "from/to". */
  spans: Record<string, DayView[]>
  error: ErrorInfo | null
}

const useKnown = create<Known>(() => ({ spans: {}, error: null }))

/** How often each span was asked for: only the newest answer counts. */
const asked = new Map<string, number>()

/** What is as it was stays the same object, so that its row isn't drawn again. */
export function withKnown(next: DayView[], before: DayView[]): DayView[] {
  const known = new Map(before.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)))
  const same = (entry: EntryView): EntryView => {
    const was = known.get(entry.id)
    return was && JSON.stringify(was) === JSON.stringify(entry) ? was : entry
  }
  return next.map((day) => ({ ...day, entries: day.entries.map(same) }))
}

async function fetchDays(from: string, to: string): Promise<void> {
  const key = `${from}/${to}`
  const turn = (asked.get(key) ?? 0) + 1
  asked.set(key, turn)
  const result = await settle(stint().days({ from, to }))
  if (asked.get(key) !== turn) return
  if (!result.ok) return useKnown.setState({ error: result.error })
  useKnown.setState(({ spans }) => ({
    spans: { ...spans, [key]: withKnown(result.value, spans[key] ?? []) },
    error: null,
  }))
}

/** The days from one date to another, asked for anew with each `revision` and, as totals grow, each `minute`. */
export function useDays(
  from: string,
  to: string,
  revision: number,
  minute: number,
): { days: DayView[] | null; error: ErrorInfo | null } {
  useEffect(() => void fetchDays(from, to), [from, to, revision, minute])
  const days = useKnown(({ spans }) => spans[`${from}/${to}`])
  const error = useKnown((known) => known.error)
  return { days: days ?? null, error }
}
