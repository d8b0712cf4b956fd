import { locale } from '../../../shared/language.ts'
import { workedOnDay } from '../../../shared/time/addingUp.ts'
import type { DayView, Settings, Interval } from '../../../shared/model/snapshot.ts'
import { Button } from '../../components/Button.tsx'
import { durationText } from '../../components/durationText.ts'
import { timeRange } from '../timeRange.ts'
import { openNew } from '../dayViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { linesOf } from './listItems.ts'
import { EntryRow } from './EntryRow.tsx'
import styles from './EntryList.module.css'
import entryRow from './EntryRow.module.css'

interface Props {
  day: DayView
  now: number
  zone: string
  settings: Settings
  selected: string | null
  deleting: boolean
  /** Something is edited beside the rows. */
  editing: boolean
}

/** The entries of the day by their start, with the untracked times between them. */
export function EntryList({ day, now, zone, settings, selected, deleting, editing }: Props) {
  const lines = linesOf(day)
  const worked = workedOnDay(day.entries, day.dayStart, day.dayEnd, now)
  const first = lines.find((line) => line.kind === 'entry')
  const isSelectionListed = day.entries.some(({ id }) => id === selected)
  return (
    <ul className={styles.rows} data-hours={locale().hours} aria-label={t().rows.entries}>
      {lines.map((line) =>
        line.kind === 'untracked' ? (
          <Missing key={`at ${line.span.startedAt}`} span={line.span} zone={zone} />
        ) : (
          <EntryRow
            key={line.entry.id}
            entry={line.entry}
            // An ended entry doesn't change with the clock.
            now={line.entry.endedAt ?? now}
            workedMs={worked.get(line.entry.id) ?? 0}
            zone={zone}
            settings={settings}
            locale={locale()}
            selected={line.entry.id === selected}
            reached={isSelectionListed ? line.entry.id === selected : line === first}
            open={line.entry.id === selected && !editing}
            deleting={deleting && line.entry.id === selected}
          />
        ),
      )}
    </ul>
  )
}

/** A time in which nothing was tracked, with a button that adds an entry. */
function Missing({ span, zone }: { span: Interval; zone: string }) {
  const times = timeRange(span, zone)
  return (
    <li className={`${entryRow.columns} ${styles.missing}`}>
      <span>{times}</span>
      <span className={entryRow.what}>{t().notTracked(durationText(span.endedAt - span.startedAt))}</span>
      <Button variant="slim plain" name={t().addFor(times)} onClick={() => openNew({ span })}>
        {common().actions.add}
      </Button>
    </li>
  )
}
