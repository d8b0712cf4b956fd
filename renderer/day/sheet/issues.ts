/** What is still to be seen to before a day is done, and what would do so. Pure. */
import { clock } from '../../../shared/format.ts'
import type { DayView, EntryView, Settings, Stretch } from '../../../shared/model.ts'
import { nameOf } from '../../state/target.ts'
import { markWords } from '../../ui/entry/marks.ts'
import { minutesWords } from '../../ui/lengths.ts'

export type Fix =
  | { kind: 'add'; span: Stretch }
  | { kind: 'edit'; entryId: string }
  | { kind: 'send'; entryId: string }
  /** It begins where the one that it collides with ends, and is sent. */
  | { kind: 'begin'; entryId: string; startedAt: number }
  /** Its row has what there is to say and to answer. */
  | { kind: 'show'; entryId: string }

export interface Issue {
  key: string
  /** When it is about. */
  when: string
  what: string
  /** What the button says. */
  label: string
  fix: Fix
}

/** What needs the person first, then what may be a slip, then what is missing; each in time. */
export function issuesOf(
  { entries, untracked }: Pick<DayView, 'entries' | 'untracked'>,
  settings: Pick<Settings, 'longHours'>,
  zone: string,
): Issue[] {
  const time = (at: number) => clock(at, zone)
  const inTime = entries.toSorted((a, b) => a.startedAt - b.startedAt)
  const whenOf = ({ startedAt, endedAt }: EntryView) => `${time(startedAt)}–${endedAt === null ? 'now' : time(endedAt)}`
  const about = (entry: EntryView, what: string, label: string, fix: Fix): Issue => ({
    key: `${entry.id} ${what}`,
    when: whenOf(entry),
    what: `${nameOf(entry.target)}: ${what}`,
    label,
    fix,
  })
  const sending = inTime.flatMap((entry): Issue[] => {
    const { send, id: entryId } = entry
    if (send.kind === 'needsYou' && send.beginAt !== null) {
      const fix: Fix = { kind: 'begin', entryId, startedAt: send.beginAt }
      return [about(entry, send.message || send.title, `Begin at ${time(send.beginAt)} and send`, fix)]
    }
    if (send.kind === 'needsYou') {
      return [about(entry, send.message || send.title, 'Send again', { kind: 'send', entryId })]
    }
    if (send.kind === 'waiting') return [about(entry, 'not sent yet', 'Send now', { kind: 'send', entryId })]
    if (send.kind === 'undecided') {
      return [about(entry, 'may have arrived already', 'Show', { kind: 'show', entryId })]
    }
    if (send.kind === 'conflict') return [about(entry, 'changed there', 'Show', { kind: 'show', entryId })]
    return []
  })
  const slips = inTime.flatMap((entry) =>
    entry.marks.map((mark) => about(entry, markWords(mark, settings), 'Edit', { kind: 'edit', entryId: entry.id })),
  )
  const missing = untracked.map((span): Issue => ({
    key: `untracked ${span.startedAt}`,
    when: `${time(span.startedAt)}–${time(span.endedAt)}`,
    what: `${minutesWords(span.endedAt - span.startedAt)} not tracked`,
    label: 'Add entry',
    fix: { kind: 'add', span },
  }))
  return [...sending, ...slips, ...missing]
}
