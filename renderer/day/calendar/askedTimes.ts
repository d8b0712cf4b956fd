/** Times that were dragged or typed by keys: shown at once, kept if the main process takes them, else told why not. */
import { create } from 'zustand'
import type { DayView, EntryView } from '../../../shared/model/snapshot.ts'
import { samePauses } from '../../../shared/time/entryRules.ts'
import { type EntryTimes, lasting } from '../../../shared/time/workedTime.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import { stint } from '../../state/bridge.ts'
import { freshDays } from '../../state/days.ts'
import { acceptAnswer } from '../../state/snapshotStore.ts'

interface Asked {
  id: string
  times: EntryTimes
}

interface AskedTimes {
  asked: Asked | null
  /** Why the last change of an entry was not made. */
  refused: { id: string; why: string } | null
}

export const useAskedTimes = create<AskedTimes>(() => ({ asked: null, refused: null }))

const set = useAskedTimes.setState

/** The entries with the times that were asked for. */
export const withAsked = (entries: EntryView[], asked: Asked | null): EntryView[] =>
  asked ? entries.map((entry) => (entry.id === asked.id ? { ...entry, ...asked.times } : entry)) : entries

const sameTimes = (a: EntryTimes, b: EntryTimes): boolean =>
  a.startedAt === b.startedAt && a.endedAt === b.endedAt && samePauses(lasting(a.pauses), lasting(b.pauses))

export const forgetRefusal = () => set({ refused: null })

const refuse = (id: string, why: string) => set({ asked: null, refused: { id, why } })

/** Why a provider takes nothing on one of the days that the entry was or will be on; undefined: nothing is known of that. */
const lockedOn = (days: DayView[], zone: string, ...starts: number[]): string | undefined =>
  starts
    .map((at) => localDate(at, zone))
    .flatMap((date) => days.find((day) => day.date === date)?.locked ?? [])
    .at(0)

/**
 * Gives an entry other times, with one call and one undo; where that is not allowed it stays as it was, and the reason is told at it.
 * `entry` as it is shown: keys come faster than answers. What was asked is shown until the days have it.
 */
export async function saveTimes(entry: EntryView, times: EntryTimes, days: DayView[], zone: string): Promise<void> {
  if (sameTimes(entry, times)) return forgetRefusal()
  const locked = lockedOn(days, zone, entry.startedAt, times.startedAt)
  if (locked !== undefined) return refuse(entry.id, locked)
  const asked: Asked = { id: entry.id, times }
  set({ asked, refused: null })
  const error = await acceptAnswer(
    stint().amend({
      entryId: entry.id,
      startedAt: times.startedAt,
      ...(times.endedAt !== null && { endedAt: times.endedAt }),
      ...(!samePauses(lasting(times.pauses), lasting(entry.pauses)) && { pauses: times.pauses }),
    }),
  )
  if (useAskedTimes.getState().asked !== asked) return
  if (error) return refuse(entry.id, error.message)
  const [first, last] = [days.at(0), days.at(-1)]
  if (first && last) await freshDays(first.date, last.date)
  if (useAskedTimes.getState().asked === asked) set({ asked: null })
}
