import { memo, Suspense } from 'react'
import { dayName, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { Locale } from '../../../shared/language.ts'
import type { EntryView, Settings } from '../../../shared/model/snapshot.ts'
import { paused, worked } from '../../../shared/time/workedTime.ts'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { markText } from '../../entryStatus/markText.ts'
import { SendStatus } from '../../entryStatus/SendStatus.tsx'
import { WarningLine } from '../../entryStatus/WarningLine.tsx'
import { durationText } from '../../components/durationText.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { TargetName } from '../../components/TargetName.tsx'
import { timeRange } from '../timeRange.ts'
import { openEntry, select } from '../dayViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'
import styles from './EntryRow.module.css'

/** Loaded when one is opened. */
const EntryRowDetails = lazyWithMessages(() => import('./EntryRowDetails.tsx'))

interface Props {
  entry: EntryView
  /** The present moment, epoch ms: a running entry lasts until then. */
  now: number
  /** On this day, in whole minutes that add up to its total. */
  workedMs: number
  zone: string
  settings: Settings
  /** The row is drawn again when it changes. */
  locale: Locale
  selected: boolean
  /** Its details are shown. */
  open: boolean
  /** Tab reaches it. */
  reached: boolean
  /** The person is asked whether to delete it. */
  deleting: boolean
}

/** One entry; the selected one shows its details. It is drawn again only when one of its properties changes. */
export const EntryRow = memo(
  function EntryRow({ entry, now, workedMs, zone, settings, selected, open, reached, deleting }: Props) {
    const { id, target, startedAt, endedAt, description } = entry
    const pause = paused(entry, now)
    const whole = worked(entry, now)
    const day = dayName(startedAt, zone)
    const elsewhere = endedAt !== null && dayName(endedAt, zone) !== day
    return (
      <li className={styles.row} data-testid="day-entry" data-state={entry.send.kind} data-selected={selected}>
        <button
          type="button"
          className={styles.main}
          data-entry={id}
          aria-current={selected}
          aria-keyshortcuts="Enter"
          tabIndex={reached ? 0 : -1}
          onFocus={() => select(id)}
          onClick={() => select(id)}
          onDoubleClick={() => openEntry(id)}
          onKeyDown={(event) => {
            // Enter edits, where a button would take it for a click.
            if (event.key !== 'Enter' || event.metaKey || event.ctrlKey) return
            event.preventDefault()
            openEntry(id)
          }}
        >
          <span title={elsewhere ? t().rows.begunOn(day) : undefined}>{timeRange(entry, zone)}</span>
          <ProjectDot color={target.color} />
          <span className={styles.what}>
            <TargetName target={target} />
            <span className="small quiet clip" title={description || undefined}>
              {[target.customer, description].filter(Boolean).join(' · ')}
            </span>
          </span>
          <span className={styles.length}>
            <span>{hoursMinutes(workedMs)}</span>
            {whole - workedMs >= 60_000 && <span className="small quiet">{common().inAll(hoursMinutes(whole))}</span>}
            {pause > 0 && <span className="small quiet">{common().paused(durationText(pause))}</span>}
          </span>
          <SendStatus send={entry.send} accountId={target.accountId} />
        </button>
        {entry.marks.length > 0 && (
          <div className={styles.marks}>
            {entry.marks.map((mark) => (
              <WarningLine key={mark}>{markText(mark, settings)}</WarningLine>
            ))}
          </div>
        )}
        {open && (
          <Suspense>
            <EntryRowDetails entry={entry} now={now} zone={zone} settings={settings} deleting={deleting} />
          </Suspense>
        )}
      </li>
    )
  },
  (a, b) =>
    a.entry === b.entry &&
    a.workedMs === b.workedMs &&
    a.selected === b.selected &&
    a.open === b.open &&
    a.reached === b.reached &&
    a.deleting === b.deleting &&
    a.zone === b.zone &&
    a.locale === b.locale &&
    a.settings.longHours === b.settings.longHours &&
    a.settings.undoSeconds === b.settings.undoSeconds &&
    Math.floor(a.now / 60_000) === Math.floor(b.now / 60_000),
)
