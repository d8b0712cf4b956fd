import { Suspense } from 'react'
import type { Snapshot } from '../../shared/model/snapshot.ts'
import { useNow } from '../state/useNow.ts'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { lazily } from '../components/lazyWithMessages.ts'
import { Problem } from '../components/ErrorMessage.tsx'
import { Head, titleOf } from './WindowHeader.tsx'
import { type Keys, useKeys } from './useWindowKeys.ts'
import { stepFrom } from './list/listItems.ts'
import { Rows } from './list/EntryList.tsx'
import { Timeline } from './timeline/DayTimeline.tsx'
import { Totals } from './WorkedTotals.tsx'
import { useDay } from '../state/days.ts'
import { t } from './messages.ts'
import {
  askDelete,
  leavePanel,
  openEntry,
  openNew,
  rowOf,
  select,
  stay,
  stopChoosing,
  useView,
} from './dayViewStore.ts'
import styles from './DayScreen.module.css'
import entryPanel from './panel/EntryPanel.module.css'

/** Not needed for the first look. */
const Panel = lazily(() => import('./panel/EntryPanel.tsx'))
const Sheet = lazily(() => import('./check/DayCheck.tsx'))

export interface Place {
  /** The day shown, or one of the week shown. */
  date: string
  today: string
  onDate(this: void, date: string): void
  snapshot: Snapshot
}

/** One day: as a picture, as rows, and beside them what is edited. */
export function Day({ date, today, onDate, snapshot }: Place) {
  const { zone, settings, revision } = snapshot
  const { selected, deleting, panel, choosing, leaving } = useView()
  const now = useNow(0, 60_000)
  const runs = snapshot.timer.kind === 'running' || date === today
  const { day, error } = useDay(date, revision, runs ? now : 0)
  const move = (step: 1 | -1) => {
    const next = day && stepFrom(day.entries, selected, step)
    if (next) rowOf(next)?.focus()
  }
  const chosen = day?.entries.find(({ id }) => id === selected)
  const remove = chosen && chosen.endedAt !== null ? () => askDelete(true) : undefined
  const edit = chosen && (() => openEntry(chosen.id))
  const leave = () => {
    if (choosing) return stopChoosing()
    if (leaving) return stay()
    if (panel) return leavePanel()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    select(null)
  }
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    e: edit,
    Delete: remove,
    Backspace: remove,
    Escape: leave,
  } satisfies Keys)
  return (
    <>
      <Head title={titleOf(date, today)} mode="day" date={date} today={today} onDate={onDate}>
        {day && <Totals {...day.totals} scheduledMs={day.scheduledMs} />}
        <Button look="plain icon" name={t().addEntry} keys="n" onClick={() => openNew()}>
          <Icon name="plus" />
        </Button>
      </Head>
      <Problem error={error} />
      {day && <Timeline day={day} gaps={snapshot.gaps} now={now} zone={zone} selected={selected} />}
      <div className={styles.body} data-panel={panel !== null}>
        <div className={styles.list}>
          {day && (
            <Rows
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
        </div>
        {panel && (
          <Suspense fallback={<aside className={entryPanel.panel} />}>
            {panel.kind !== 'sheet' && <Panel date={date} entries={day?.entries ?? []} snapshot={snapshot} />}
            {panel.kind === 'sheet' && day && <Sheet day={day} settings={settings} zone={zone} />}
          </Suspense>
        )}
      </div>
    </>
  )
}
