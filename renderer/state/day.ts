/** Days besides the one in the snapshot, as the main process has them. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { DayView } from '../../shared/model/snapshot.ts'
import { settle } from './snapshotStore.ts'
import { stint } from './bridge.ts'

interface Days {
  /** By date, as they were when last asked for. */
  views: Record<string, DayView>
  /** Why the last one asked for could not be had. */
  error: ErrorInfo | null
}

const useDays = create<Days>(() => ({ views: {}, error: null }))

/** How often each date was asked for: only the newest answer counts. */
const asked = new Map<string, number>()

async function fetchDay(date: string): Promise<void> {
  const turn = (asked.get(date) ?? 0) + 1
  asked.set(date, turn)
  const result = await settle(stint().day({ date }))
  if (asked.get(date) !== turn) return
  if (!result.ok) return useDays.setState({ error: result.error })
  useDays.setState(({ views }) => ({ views: { ...views, [date]: result.value }, error: null }))
}

/** The day of a date ("2026-11-20"), asked for anew with each `revision`; null: none is wanted. */
export function useDay(date: string | null, revision: number): { view: DayView | null; error: ErrorInfo | null } {
  useEffect(() => {
    if (date !== null) void fetchDay(date)
  }, [date, revision])
  const view = useDays(({ views }) => (date === null ? undefined : views[date]))
  const error = useDays((days) => days.error)
  return { view: view ?? null, error: date === null ? null : error }
}
