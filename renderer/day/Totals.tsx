import { hoursMinutes } from '../../shared/format.ts'
import { minutesWords } from '../ui/lengths.ts'

interface Props {
  workedMs: number
  pausedMs: number
  scheduledMs: number | null
}

/** "6:40 of 8:00 worked, 45 min paused". */
export function Totals({ workedMs, pausedMs, scheduledMs }: Props) {
  return (
    <p className="day-totals" data-testid="day-total">
      <strong>{hoursMinutes(workedMs)}</strong>
      <span className="quiet">
        {scheduledMs !== null && ` of ${hoursMinutes(scheduledMs)}`} worked
        {pausedMs > 0 && `, ${minutesWords(pausedMs)} paused`}
      </span>
    </p>
  )
}
