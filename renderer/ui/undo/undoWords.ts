/** What was just done and can be taken back, in words. Pure. */
import { hoursMinutes } from '../../../shared/format.ts'
import type { Entry, UndoKind } from '../../../shared/model.ts'
import { worked } from '../../../shared/worked.ts'

interface Words {
  /** What stands before the name of the entry. */
  verb: string
  /** Where the entry isn't known, or there are several. */
  alone: string
  /** Its length is worth saying. */
  length: boolean
}

const words: Record<UndoKind, Words> = {
  stop: { verb: 'Stopped', alone: 'Stopped the timer', length: true },
  switch: { verb: 'Switched to', alone: 'Switched the timer', length: false },
  discard: { verb: 'Discarded', alone: 'Discarded the timer', length: true },
  delete: { verb: 'Deleted', alone: 'Deleted the entry', length: true },
  edit: { verb: 'Changed', alone: 'Changed the entry', length: false },
  add: { verb: 'Added', alone: 'Added an entry', length: true },
  split: { verb: 'Split', alone: 'Split the entry in two', length: false },
  merge: { verb: 'Merged into', alone: 'Merged the entries', length: true },
  gap: { verb: 'Answered for', alone: 'Answered for the time away', length: false },
}

/** "Stopped Website · 1:20"; `now` counts for what runs. */
export function undoWords(kind: UndoKind, entry: Entry | null, now: number): string {
  const { verb, alone, length } = words[kind]
  if (!entry) return alone
  return `${verb} ${entry.target.project}${length ? ` · ${hoursMinutes(worked(entry, now))}` : ''}`
}
