import type { EntryView, Settings } from '../../shared/model/snapshot.ts'
import { worked } from '../../shared/time/workedTime.ts'
import type { BackEnd } from '../state/useAccountProvider.ts'
import { whatIsLost } from '../components/notSentText.ts'
import { overlapsAny } from './neighbours.ts'
import { markWords } from '../entryStatus/markText.ts'
import { Slip } from '../entryStatus/WarningLine.tsx'
import type { Editing } from './useEntryDraft.ts'
import { t } from './messages.ts'
import styles from './EntryHints.module.css'

interface Props {
  editing: Editing
  /** null: it is new. */
  entry: EntryView | null
  /** The other entries of the day. */
  others: EntryView[]
  backEnd: BackEnd
  settings: Settings
}

/** What is good to know before saving: where it goes, what stays here, and what may be a slip. */
export function Notes({ editing, entry, others, backEnd, settings }: Props) {
  const { draft, checked, base, place } = editing
  const { account, name } = backEnd
  const now = place.now
  const slips = checked.times && [
    ...(overlapsAny(checked.times, others, now) ? [markWords('overlap', settings)] : []),
    ...(settings.longHours > 0 && worked(checked.times, now) > settings.longHours * 3_600_000
      ? [markWords('long', settings)]
      : []),
  ]
  const stuck = entry?.there && !entry.there.amends
  const words = { description: draft.description, tags: checked.tags, billable: draft.billable }
  const lost = account && !stuck ? whatIsLost(words, account.rules, backEnd) : ''
  return (
    <div className={styles.hints} role="status">
      {slips?.map((text) => (
        <Slip key={text}>{text}</Slip>
      ))}
      {stuck && <Slip icon="lock">{t().notes.stuck(name)}</Slip>}
      {entry?.there?.amends && <p className="quiet">{t().notes.sentOn(name)}</p>}
      {lost && <p className="quiet">{lost}</p>}
      {base.zone !== place.zone && <p className="quiet">{t().notes.zones(place.zone, base.zone)}</p>}
    </div>
  )
}
