import { Suspense } from 'react'
import { dayName } from '../../../shared/time/formatTime.ts'
import { soFar, sumOf } from './weekTotals.ts'
import { useNow } from '../../state/useNow.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { Icon } from '../../components/Icon.tsx'
import { lazyWithMessages } from '../../components/lazyWithMessages.ts'
import { Calendar } from '../calendar/Calendar.tsx'
import { useNewGhost } from '../calendar/useNewGhost.ts'
import type { ScreenProps } from '../DayScreen.tsx'
import { WindowHeader } from '../WindowHeader.tsx'
import { leavePanel, openEntry, openNew, select, stayInPanel, stopChoosing, useDayView } from '../dayViewStore.ts'
import { useWindowKeys } from '../useWindowKeys.ts'
import { WorkedTotals } from '../WorkedTotals.tsx'
import { useDays } from '../../state/days.ts'
import { t } from '../messages.ts'
import { Balance } from './Balance.tsx'
import { DayHead } from './DayHead.tsx'
import { ProjectShares } from './ProjectShares.tsx'
import { weekOf } from './weekRange.ts'
import styles from './WeekScreen.module.css'
import entryPanel from '../panel/EntryPanel.module.css'

/** Loaded when first needed. */
const EntryPanel = lazyWithMessages(() => import('../panel/EntryPanel.tsx'))

/** One week: a column for each day, worked time against the plan, and the share of each project. */
export default function WeekScreen({ date, today, onDate, snapshot }: ScreenProps) {
  const { from, to } = weekOf(date)
  const now = useNow(0, 60_000)
  const { selected, panel, choosing, pendingLeave } = useDayView()
  const runs = snapshot.timer.kind === 'running' || (from <= today && today <= to)
  const { days, error } = useDays(from, to, snapshot.revision, runs ? now : 0)
  const sum = days && sumOf(days)
  const ghosts = useNewGhost()
  const leave = () => {
    if (choosing) return stopChoosing()
    if (pendingLeave) return stayInPanel()
    if (panel) return leavePanel()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    select(null)
  }
  const focusDay = () =>
    document.querySelector<HTMLElement>(`[data-testid=week-day][data-date="${CSS.escape(date)}"]`)?.focus()
  useWindowKeys({
    ArrowDown: focusDay,
    ArrowUp: focusDay,
    e: selected !== null ? () => openEntry(selected) : undefined,
    Escape: leave,
  })
  return (
    <>
      <WindowHeader
        title={t().head.weekFrom(dayName(Date.parse(from), 'UTC'))}
        mode="week"
        date={date}
        today={today}
        onDate={onDate}
      >
        {days && <Balance balance={soFar(days, today)} />}
        {sum && <WorkedTotals {...sum} />}
        <Button variant="plain icon" name={t().addEntry} keys="n" onClick={() => openNew()}>
          <Icon name="plus" />
        </Button>
      </WindowHeader>
      <ErrorMessage error={error} />
      <div className={styles.week} data-panel={panel !== null}>
        {days && days.length > 0 && (
          <Calendar
            days={days}
            gaps={snapshot.gaps}
            now={now}
            zone={snapshot.zone}
            selected={selected}
            ghosts={ghosts}
            head={(day) => <DayHead day={day} ahead={day.date > today} isToday={day.date === today} />}
          />
        )}
        {panel?.kind === 'edit' || panel?.kind === 'new' ? (
          <Suspense fallback={<aside className={entryPanel.panel} />}>
            <EntryPanel date={date} entries={days?.flatMap(({ entries }) => entries) ?? []} snapshot={snapshot} />
          </Suspense>
        ) : (
          <div className={styles.shares}>
            {sum && sum.customers.length > 0 && <ProjectShares sum={sum} />}
            {sum?.customers.length === 0 && <p className={styles.nothing}>{t().week.nothing}</p>}
          </div>
        )}
      </div>
    </>
  )
}
