import { dayName } from '../../../shared/time/formatTime.ts'
import { sumOf } from './weekTotals.ts'
import { useNow } from '../../state/useNow.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useListNavigation } from '../../components/useListNavigation.ts'
import type { ScreenProps } from '../DayScreen.tsx'
import { WindowHeader } from '../WindowHeader.tsx'
import { useWindowKeys } from '../useWindowKeys.ts'
import { WorkedTotals } from '../WorkedTotals.tsx'
import { useDays } from '../../state/days.ts'
import { t } from '../messages.ts'
import { DayBar } from './DayBar.tsx'
import { ProjectShares } from './ProjectShares.tsx'
import { fullBar, weekOf } from './weekRange.ts'
import styles from './WeekScreen.module.css'

/** One week: worked time of each day against the plan, and the share of each project. */
export default function WeekScreen({ date, today, onDate, snapshot }: ScreenProps) {
  const { from, to } = weekOf(date)
  const now = useNow(0, 60_000)
  const runs = snapshot.timer.kind === 'running' || (from <= today && today <= to)
  const { days, error } = useDays(from, to, snapshot.revision, runs ? now : 0)
  const sum = days && sumOf(days)
  const whole = fullBar(days ?? [])
  const { item, moveBy } = useListNavigation({ start: days?.findIndex((day) => day.date === date) ?? 0 })
  useWindowKeys({ ArrowDown: () => moveBy(1), ArrowUp: () => moveBy(-1) })
  return (
    <>
      <WindowHeader
        title={t().head.weekFrom(dayName(Date.parse(from), 'UTC'))}
        mode="week"
        date={date}
        today={today}
        onDate={onDate}
      >
        {sum && <WorkedTotals {...sum} />}
      </WindowHeader>
      <ErrorMessage error={error} />
      <div className={styles.week}>
        <ul aria-label={t().week.days}>
          {days?.map((day) => (
            <DayBar
              key={day.date}
              ref={item.ref}
              day={day}
              whole={whole}
              ahead={day.date > today}
              isToday={day.date === today}
            />
          ))}
        </ul>
        {sum && sum.customers.length > 0 && <ProjectShares sum={sum} />}
        {sum?.customers.length === 0 && <p className={styles.nothing}>{t().week.nothing}</p>}
      </div>
    </>
  )
}
