/** What an entry that is added here begins with: like another one, for a stretch, or where the day has room. Pure. */
import type { Entry, Interval } from '../../../shared/model/snapshot.ts'
import type { Base } from '../../entryEditor/entryDraft.ts'
import { newEntry } from '../../entryEditor/newEntryDefaults.ts'

interface Like {
  from: Entry | undefined
  span: Interval | undefined
}

export function baseOf({ from, span }: Like, day: Parameters<typeof newEntry>[0]): Base {
  if (from) return { ...from, zone: day.zone }
  return { ...newEntry(day), ...span }
}
