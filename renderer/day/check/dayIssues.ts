/** The open issues of a day, each with what solves it. Pure. */
import type { DayView, EntryView, Repair, Settings, Interval } from '../../../shared/model/snapshot.ts'
import { nameOf } from '../../state/targetName.ts'
import { markText } from '../../entryStatus/markText.ts'
import { repairText } from '../../entryStatus/repairText.ts'
import { durationText } from '../../components/durationText.ts'
import { timeRange } from '../timeRange.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'

export type Fix =
  | { kind: 'add'; span: Interval }
  | { kind: 'edit'; entryId: string }
  | { kind: 'send'; entryId: string }
  /** The refused posting is moved and sent. */
  | { kind: 'repair'; entryId: string; repair: Repair }
  /** Its row explains it and asks. */
  | { kind: 'show'; entryId: string }

export interface Issue {
  key: string
  /** The time range that it is about. */
  when: string
  what: string
  /** What the button says. */
  label: string
  fix: Fix
}

/** First what needs the person, then possible mistakes, then untracked times; each by start. */
export function issuesOf(
  { entries, untracked }: Pick<DayView, 'entries' | 'untracked'>,
  settings: Pick<Settings, 'longHours'>,
  zone: string,
): Issue[] {
  const say = t().sheet
  const inTime = entries.toSorted((a, b) => a.startedAt - b.startedAt)
  const about = (entry: EntryView, why: string, what: string, label: string, fix: Fix): Issue => ({
    key: `${entry.id} ${why}`,
    when: timeRange(entry, zone),
    what: `${nameOf(entry.target)}: ${what}`,
    label,
    fix,
  })
  const sending = inTime.flatMap((entry): Issue[] => {
    const { send, id: entryId } = entry
    if (send.kind === 'needsYou' && send.repair) {
      const fix: Fix = { kind: 'repair', entryId, repair: send.repair }
      return [about(entry, send.kind, send.message || send.title, repairText(send.repair, zone).button, fix)]
    }
    if (send.kind === 'needsYou') {
      return [
        about(entry, send.kind, send.message || send.title, common().actions.sendAgain, { kind: 'send', entryId }),
      ]
    }
    if (send.kind === 'waiting') {
      return [about(entry, send.kind, say.notSent, common().actions.sendNow, { kind: 'send', entryId })]
    }
    if (send.kind === 'undecided') {
      return [about(entry, send.kind, say.mayHaveArrived, say.show, { kind: 'show', entryId })]
    }
    if (send.kind === 'conflict') {
      const what = send.storedOtherwise ? say.otherTimesThere : say.changedThere
      return [about(entry, send.kind, what, say.show, { kind: 'show', entryId })]
    }
    return []
  })
  const warnings = inTime.flatMap((entry) =>
    entry.marks.map((mark) =>
      about(entry, mark, markText(mark, settings), say.edit, { kind: 'edit', entryId: entry.id }),
    ),
  )
  const missing = untracked.map((span): Issue => ({
    key: `untracked ${span.startedAt}`,
    when: timeRange(span, zone),
    what: t().notTracked(durationText(span.endedAt - span.startedAt)),
    label: t().addEntry,
    fix: { kind: 'add', span },
  }))
  return [...sending, ...warnings, ...missing]
}
