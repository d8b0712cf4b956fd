import type { Ref } from 'react'
import { dayName, hoursMinutes } from '../../../shared/time/formatTime.ts'
import type { DayView } from '../../../shared/model/snapshot.ts'
import { Phrase } from '../../components/Phrase.tsx'
import { projectTint } from '../../components/projectTint.ts'
import { openDate } from '../dayViewStore.ts'
import { t } from '../messages.ts'
import styles from './DayBar.module.css'

interface Props {
  day: DayView
  /** The time that a full bar shows, ms. */
  whole: number
  /** The day is in the future. */
  ahead: boolean
  isToday: boolean
  ref: Ref<HTMLButtonElement>
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`

/** One day of the week as a bar in the colours of its projects, with a mark at the planned time. A click opens it. */
export function DayBar({ day, whole, ahead, isToday, ref }: Props) {
  const { date, totals, scheduledMs } = day
  const planned = scheduledMs === null ? null : hoursMinutes(scheduledMs)
  const worked = hoursMinutes(totals.workedMs)
  const name = dayName(Date.parse(date), 'UTC')
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className={styles.day}
        data-date={date}
        data-testid="week-day"
        data-ahead={ahead}
        disabled={ahead}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => openDate(date)}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.bar}>
          {totals.projects.map(({ key, color, workedMs }) => (
            <span
              key={key}
              className={color ? 'tinted' : undefined}
              style={{ width: percent(workedMs / whole), ...(color && projectTint(color)) }}
            />
          ))}
          {scheduledMs !== null && <span className={styles.plan} style={{ left: percent(scheduledMs / whole) }} />}
        </span>
        <span className={styles.worked}>
          {planned === null ? (
            totals.workedMs > 0 && <b>{worked}</b>
          ) : (
            <Phrase text={t().week.ofPlanned(planned)} worked={!ahead && <b>{worked}</b>} />
          )}
        </span>
      </button>
    </li>
  )
}
