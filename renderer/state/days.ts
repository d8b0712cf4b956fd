/** Days as the main process has them, kept so that one seen before is there at once. */
import { useEffect } from 'react'
import { create } from 'zustand'
import type { ErrorInfo } from '../../shared/errors.ts'
import type { DayView, EntryView } from '../../shared/model/snapshot.ts'
import { asResult } from './snapshotStore.ts'
import { stint } from './bridge.ts'

interface DaysCache {
  /** By "from/to". */
  ranges: Record<string, DayView[]>
  /** Why a range could not be had when it was last asked for. */
  errors: Record<string, ErrorInfo | null>
}

const useCache = create<DaysCache>(() => ({ ranges: {}, errors: {} }))

/** The newest request of each range: only its answer counts. */
const requests = new Map<string, Promise<void>>()

/** An entry that has not changed stays the same object, so that its row isn't drawn again. */
export function reuseUnchanged(next: DayView[], before: DayView[]): DayView[] {
  const cached = new Map(before.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry] as const)))
  const reuse = (entry: EntryView): EntryView => {
    const old = cached.get(entry.id)
    return old && JSON.stringify(old) === JSON.stringify(entry) ? old : entry
  }
  return next.map((day) => ({ ...day, entries: day.entries.map(reuse) }))
}

function fetchDays(from: string, to: string): Promise<void> {
  const key = `${from}/${to}`
  const request = asResult(stint().days({ from, to })).then((result) => {
    if (requests.get(key) !== request) return
    useCache.setState(({ ranges, errors }) =>
      result.ok
        ? {
            ranges: { ...ranges, [key]: reuseUnchanged(result.value, ranges[key] ?? []) },
            errors: { ...errors, [key]: null },
          }
        : { errors: { ...errors, [key]: result.error } },
    )
  })
  requests.set(key, request)
  return request
}

/** Asks for a range anew and waits until what is shown of it is no older than that. */
export async function freshDays(from: string, to: string): Promise<void> {
  let request: Promise<void> | undefined = fetchDays(from, to)
  while (request) {
    await request
    const newest = requests.get(`${from}/${to}`)
    request = newest === request ? undefined : newest
  }
}

/**
 * The days from one date ("2026-11-20") to another, asked for anew with each `revision` and, as totals grow, each
 * `minute`; null: none are wanted, or they have not come yet.
 */
export function useDays(
  from: string | null,
  to: string | null,
  revision: number,
  minute = 0,
): { days: DayView[] | null; error: ErrorInfo | null } {
  useEffect(() => {
    if (from !== null && to !== null) void fetchDays(from, to)
  }, [from, to, revision, minute])
  const key = `${from}/${to}`
  const days = useCache(({ ranges }) => ranges[key])
  const error = useCache(({ errors }) => errors[key])
  return { days: days ?? null, error: error ?? null }
}

/** One day, as `useDays` has it. */
export function useDay(date: string | null, revision: number, minute = 0) {
  const { days, error } = useDays(date, date, revision, minute)
  return { day: days?.[0] ?? null, error }
}
