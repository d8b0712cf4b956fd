/** What a new entry begins with: a copy of another one, a given time, or free time of the day. Pure. */
import type { Entry, Interval } from '../../../shared/model/snapshot.ts'
import type { Base } from '../../entryEditor/entryDraft.ts'
import { newEntryDefaults } from '../../entryEditor/newEntryDefaults.ts'

interface Like {
  from: Entry | undefined
  span: Interval | undefined
}

export function newEntryBase({ from, span }: Like, day: Parameters<typeof newEntryDefaults>[0]): Base {
  if (from) return { ...from, zone: day.zone }
  return { ...newEntryDefaults(day), ...span }
}
