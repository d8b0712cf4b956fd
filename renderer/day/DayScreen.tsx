import { Suspense, useState } from 'react'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { useNow } from '../state/useNow.ts'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { lazyWithMessages } from '../components/lazyWithMessages.ts'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { WindowHeader, titleOf } from './WindowHeader.tsx'
import { type Keys, useWindowKeys } from './useWindowKeys.ts'
import { stepFrom } from './list/listItems.ts'
import { EntryList } from './list/EntryList.tsx'
import { Calendar } from './calendar/Calendar.tsx'
import { useNewGhost } from './calendar/useNewGhost.ts'
import { CopyMenu } from './drafts/CopyMenu.tsx'
import { useDraftGhosts } from './drafts/useDraftGhosts.ts'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { WorkedTotals } from './WorkedTotals.tsx'
import { useDay } from '../state/days.ts'
import { t } from './messages.ts'
import {
  askDelete,
  leavePanel,
  openEntry,
  openNew,
  rowElement,
  select,
  stayInPanel,
  stopChoosing,
  useDayView,
} from './dayViewStore.ts'
import styles from './DayScreen.module.css'
import entryPanel from './panel/EntryPanel.module.css'

/** Loaded when first needed. */
const EntryPanel = lazyWithMessages(() => import('./panel/EntryPanel.tsx'))
const CalendarEvents = lazyWithMessages(() => import('./events/EventList.tsx'))
const DraftsPanel = lazyWithMessages(() => import('./drafts/DraftsPanel.tsx'))
const DayCheck = lazyWithMessages(() => import('./check/DayCheck.tsx'))

export interface ScreenProps {
  /** The day shown, or one of the week shown. */
  date: string
  today: string
  onDate(this: void, date: string): void
  snapshot: Snapshot
}

/** One day: its calendar, its entries as a list, and the panel beside them. Where there is no room for both, one of them. */
export function DayScreen({ date, today, onDate, snapshot }: ScreenProps) {
  const { zone, settings, revision } = snapshot
  const { selected, deleting, panel, choosing, pendingLeave } = useDayView()
  const now = useNow(0, 60_000)
  const [narrow, setNarrow] = useState<'calendar' | 'list'>('list')
  const ghosts = [...useNewGhost(), ...useDraftGhosts()]
  const runs = snapshot.timer.kind === 'running' || date === today
  const { day, error } = useDay(date, revision, runs ? now : 0)
  const move = (step: 1 | -1) => {
    const next = day && stepFrom(day.entries, selected, step)
    if (next) rowElement(next)?.focus()
  }
  const chosen = day?.entries.find(({ id }) => id === selected)
  const remove = chosen && chosen.endedAt !== null ? () => askDelete(true) : undefined
  const edit = chosen && (() => openEntry(chosen.id))
  const leave = () => {
    if (choosing) return stopChoosing()
    if (pendingLeave) return stayInPanel()
    if (panel) return leavePanel()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    select(null)
  }
  useWindowKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    e: edit,
    Delete: remove,
    Backspace: remove,
    Escape: leave,
  } satisfies Keys)
  return (
    <>
      <WindowHeader title={titleOf(date, today)} mode="day" date={date} today={today} onDate={onDate}>
        {day && <WorkedTotals {...day.totals} scheduledMs={day.scheduledMs} />}
        <CopyMenu date={date} today={today} />
        <Button variant="plain icon" name={t().addEntry} keys="n" onClick={() => openNew()}>
          <Icon name="plus" />
        </Button>
      </WindowHeader>
      <ErrorMessage error={error} />
      <div className={styles.switch} data-panel={panel !== null}>
        <RadioSegments
          name={t().head.show}
          value={narrow}
          options={
            [
              { value: 'list', label: t().rows.entries },
              { value: 'calendar', label: t().calendar.name },
            ] as const
          }
          onChange={setNarrow}
        />
      </div>
      <div className={styles.body} data-panel={panel !== null} data-narrow={narrow}>
        <div className={styles.calendar}>
          {day && (
            <Calendar days={[day]} gaps={snapshot.gaps} now={now} zone={zone} selected={selected} ghosts={ghosts} />
          )}
        </div>
        <div className={styles.list}>
          {day && (
            <EntryList
              day={day}
              now={now}
              zone={zone}
              settings={settings}
              selected={selected}
              deleting={deleting}
              editing={panel !== null}
            />
          )}
          {day?.entries.length === 0 && (
            <div className={styles.blank}>
              <p>{t().nothingOnDay}</p>
              <Button keys="n" onClick={() => openNew()}>
                {t().addEntry}
              </Button>
            </div>
          )}
          {snapshot.calendarRevision > 0 && (
            <Suspense>
              <CalendarEvents date={date} snapshot={snapshot} now={now} />
            </Suspense>
          )}
        </div>
        {panel && (
          <Suspense fallback={<aside className={entryPanel.panel} />}>
            {(panel.kind === 'edit' || panel.kind === 'new') && (
              <EntryPanel date={date} entries={day?.entries ?? []} snapshot={snapshot} />
            )}
            {panel.kind === 'drafts' && day && (
              <DraftsPanel key={`${panel.from} ${date}`} day={day} from={panel.from} snapshot={snapshot} now={now} />
            )}
            {panel.kind === 'sheet' && day && <DayCheck day={day} settings={settings} zone={zone} now={now} />}
          </Suspense>
        )}
      </div>
    </>
  )
}
