import type { EntryView, Snapshot } from '../../shared/model/snapshot.ts'
import { useDay } from '../state/days.ts'
import { useNow } from '../state/useNow.ts'
import type { Base } from './entryDraft.ts'
import { useEntryDraft } from './useEntryDraft.ts'

/** The draft of an entry, and the other entries of its day. `entry` null: it is new. */
export function useEntryInDay(base: Base, entry: EntryView | null, { zone, revision }: Snapshot) {
  // A new entry may end at the moment at which the editor was opened.
  const now = Math.max(useNow(0, 1000), entry ? 0 : (base.endedAt ?? 0))
  const edited = useEntryDraft(base, entry, zone, now)
  const { day } = useDay(edited.draft.date, revision)
  const others = day?.entries.filter(({ id }) => id !== entry?.id) ?? []
  const edges = [base, ...base.pauses, ...others].flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt])
  return { editing: { ...edited, place: { zone, now, edges } }, others, now }
}
