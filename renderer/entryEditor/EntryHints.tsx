import type { EntryView, Settings } from '../../shared/model/snapshot.ts'
import { worked } from '../../shared/time/workedTime.ts'
import type { AccountProvider } from '../state/useAccountProvider.ts'
import { notSentText } from '../components/notSentText.ts'
import { overlapsAny } from './neighbours.ts'
import { markText } from '../entryStatus/markText.ts'
import { WarningLine } from '../entryStatus/WarningLine.tsx'
import type { EntryEditing } from './useEntryDraft.ts'
import { t } from './messages.ts'
import styles from './EntryHints.module.css'

interface Props {
  editing: EntryEditing
  /** null: it is new. */
  entry: EntryView | null
  /** The other entries of the day. */
  others: EntryView[]
  provider: AccountProvider
  settings: Settings
}

/** Hints before saving: possible mistakes, and what the provider does not store. */
export function EntryHints({ editing, entry, others, provider, settings }: Props) {
  const { draft, checked, base, place } = editing
  const { account, name } = provider
  const now = place.now
  const warnings = checked.times && [
    ...(overlapsAny(checked.times, others, now) ? [markText('overlap', settings)] : []),
    ...(settings.longHours > 0 && worked(checked.times, now) > settings.longHours * 3_600_000
      ? [markText('long', settings)]
      : []),
  ]
  const cannotAmend = entry?.there && !entry.there.amends
  const fields = { description: draft.description, tags: checked.tags, billable: draft.billable }
  const lost = account && !cannotAmend ? notSentText(fields, account.rules, provider) : ''
  return (
    <div className={styles.hints} role="status">
      {warnings?.map((text) => (
        <WarningLine key={text}>{text}</WarningLine>
      ))}
      {cannotAmend && <WarningLine icon="lock">{t().notes.stuck(name)}</WarningLine>}
      {entry?.there?.amends && <p className="quiet">{t().notes.sentOn(name)}</p>}
      {lost && <p className="quiet">{lost}</p>}
      {base.zone !== place.zone && <p className="quiet">{t().notes.zones(place.zone, base.zone)}</p>}
    </div>
  )
}
