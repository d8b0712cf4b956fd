import { hoursMinutes } from '../../shared/time/formatTime.ts'
import { durationText } from '../components/durationText.ts'
import { Phrase } from '../components/Phrase.tsx'
import { t } from './messages.ts'
import styles from './WorkedTotals.module.css'

interface Props {
  workedMs: number
  pausedMs: number
  scheduledMs: number | null
}

/** "6:40 of 8:00 worked, 45 min paused". */
export function WorkedTotals({ workedMs, pausedMs, scheduledMs }: Props) {
  const planned = scheduledMs === null ? null : hoursMinutes(scheduledMs)
  const text = t().head.worked(planned, pausedMs > 0 ? durationText(pausedMs) : null)
  return (
    <p className={styles.totals} data-testid="day-total">
      <Phrase text={text} worked={<strong>{hoursMinutes(workedMs)}</strong>} />
    </p>
  )
}
