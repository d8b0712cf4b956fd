import { Suspense } from 'react'
import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import { workedOnDay } from '../../../shared/time/addingUp.ts'
import type { EntryView, Snapshot } from '../../../shared/model/snapshot.ts'
import { localDate, nextDayStart } from '../../../shared/time/zonedTime.ts'
import { useDay } from '../../state/days.ts'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { durationText } from '../../components/durationText.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { dayId, usePopoverView } from '../popoverViewStore.ts'
import { t } from '../messages.ts'
import { pausedToday, workedToday } from '../../state/dayWork.ts'
import { DayHeader } from './DayHeader.tsx'
import { EmptyDay } from './EmptyDay.tsx'
import { EntryRow } from './EntryRow.tsx'
import { DayStrip } from './DayStrip.tsx'
import styles from './DayList.module.css'
import emptyDay from './EmptyDay.module.css'

/** Loaded when something of earlier days is not sent. */
const EarlierList = lazyWithMessages(() => import('./EarlierList.tsx'))

/** The entries of one day, newest first. Above those of today are unsent ones of earlier days. */
export function DayList({ snapshot }: { snapshot: Snapshot }) {
  const { today, earlier, zone, dayStart } = snapshot
  const date = usePopoverView((view) => view.date)
  return (
    <div className={styles.list} id={dayId}>
      {date === null && earlier.length > 0 && (
        <Suspense>
          <EarlierList snapshot={snapshot} />
        </Suspense>
      )}
      {date === null ? (
        <section aria-labelledby="day-title">
          <DayHeader date={localDate(dayStart, zone)} today={localDate(dayStart, zone)} />
          {today.length > 0 && <DayStrip entries={today} dayStart={dayStart} zone={zone} />}
          <Rows entries={today} snapshot={snapshot} dayStart={dayStart} />
          {today.length === 0 && <EmptyDay snapshot={snapshot} />}
        </section>
      ) : (
        <PastDay date={date} snapshot={snapshot} />
      )}
    </div>
  )
}

/** A past day, as it is in the journal. */
function PastDay({ date, snapshot }: { date: string; snapshot: Snapshot }) {
  const { zone } = snapshot
  const { day, error } = useDay(date, snapshot.revision)
  return (
    <section aria-labelledby="day-title">
      <DayHeader date={date} today={localDate(snapshot.dayStart, zone)} />
      {day && day.entries.length > 0 && (
        <>
          <p className={styles.total}>{totalOf(day, zone)}</p>
          <DayStrip entries={day.entries} dayStart={day.dayStart} zone={zone} past />
        </>
      )}
      {day && <Rows entries={day.entries} snapshot={snapshot} dayStart={day.dayStart} />}
      {day?.entries.length === 0 && <p className={emptyDay.empty}>{t().day.emptyThen}</p>}
      <ErrorMessage error={error} />
    </section>
  )
}

/** "6:40 worked, 45 min paused"; without what lies on the days before and after. */
function totalOf({ entries, dayStart }: { entries: EntryView[]; dayStart: number }, zone: string): string {
  const end = nextDayStart(dayStart, zone)
  const paused = pausedToday(entries, dayStart, end, end)
  const worked = hoursMinutes(workedToday(entries, dayStart, end, end))
  return paused > 0 ? t().day.workedPaused(worked, durationText(paused)) : t().day.worked(worked)
}

interface RowsProps {
  entries: EntryView[]
  snapshot: Snapshot
  dayStart: number
}

function Rows({ entries, snapshot: { zone, settings }, dayStart }: RowsProps) {
  const worked = workedOnDay(entries, dayStart, nextDayStart(dayStart, zone), dayStart)
  return (
    <ul>
      {entries
        .filter(({ endedAt }) => endedAt !== null)
        .map((entry) => (
          <EntryRow key={entry.id} entry={entry} zone={zone} settings={settings} workedMs={worked.get(entry.id) ?? 0} />
        ))}
    </ul>
  )
}
