import { elapsed } from '../../../shared/time/formatTime.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { openPause, worked } from '../../../shared/time/workedTime.ts'
import { useNow } from '../../state/useNow.ts'
import { minuteOrigin } from '../../state/dayWork.ts'
import { t } from '../messages.ts'
import styles from './ElapsedTime.module.css'

/** From a hundred hours on there is no space for seconds. */
const lengthWithoutSeconds = '100:00'.length

/** The worked time, in large digits; the seconds are paler, and in a pause all of it. */
export function ElapsedTime({ entry }: { entry: Entry }) {
  const paused = openPause(entry) !== null
  const now = useNow(minuteOrigin([entry], 0), paused ? 60_000 : 1000)
  const text = elapsed(worked(entry, now))
  const [minutes, seconds] = [text.slice(0, -3), text.slice(-3)]
  return (
    <div
      className={paused ? `${styles.elapsed} ${styles.paused}` : styles.elapsed}
      role="timer"
      aria-label={paused ? t().now.workedBefore : t().now.worked}
      data-testid="elapsed"
    >
      {minutes}
      {minutes.length < lengthWithoutSeconds && <span>{seconds}</span>}
    </div>
  )
}
