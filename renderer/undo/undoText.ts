/** The last action, which can be undone, as text. Pure. */
import { hoursMinutes } from '../../shared/time/formatTime.ts'
import type { Entry, UndoKind } from '../../shared/model/snapshot.ts'
import { worked } from '../../shared/time/workedTime.ts'
import { t } from '../state/messages.ts'

/** The actions after which the length of the entry is shown. */
const long: ReadonlySet<UndoKind> = new Set(['stop', 'discard', 'delete', 'add', 'merge'])

/** "Stopped Website" and " · 1:20", which is '' where the length says nothing; `now` counts for what runs. */
export function undoText(kind: UndoKind, entry: Entry | null, now: number): { what: string; length: string } {
  const say = t().undo
  if (!entry) return { what: say.alone[kind], length: '' }
  const what = say.of[kind](entry.target.project)
  return { what, length: long.has(kind) ? ` · ${hoursMinutes(worked(entry, now))}` : '' }
}
