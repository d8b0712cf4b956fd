import { dayOfMonth, hoursMinutes, weekdayName } from '../../../shared/time/formatTime.ts'
import { isoWeekday } from '../../../shared/time/zonedTime.ts'
import type { DayView } from '../../../shared/model/snapshot.ts'
import { Phrase } from '../../components/Phrase.tsx'
import { openDate } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import styles from './DayHead.module.css'

interface Props {
  day: DayView
  /** The day is in the future. */
  ahead: boolean
  isToday: boolean
}

/** The name of a day above its column, with what was worked on it. A click opens the day. */
export function DayHead({ day: { date, totals, scheduledMs }, ahead, isToday }: Props) {
  const at = Date.parse(date)
  const worked = hoursMinutes(totals.workedMs)
  const planned = scheduledMs === null || ahead ? null : hoursMinutes(scheduledMs)
  return (
    <button
      type="button"
      className={styles.day}
      data-date={date}
      data-testid="week-day"
      data-ahead={ahead}
      disabled={ahead}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => openDate(date)}
    >
      <span className={styles.name}>
        {weekdayName(isoWeekday(at, 'UTC'))} <b>{dayOfMonth(at, 'UTC')}</b>
      </span>
      <span className={styles.worked}>
        {planned !== null ? (
          <Phrase text={t().week.ofPlanned(planned)} worked={<b>{worked}</b>} />
        ) : (
          totals.workedMs > 0 && <b>{worked}</b>
        )}
      </span>
    </button>
  )
}
