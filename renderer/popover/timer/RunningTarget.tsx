import { clock } from '../../../shared/time/formatTime.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { openPause, paused } from '../../../shared/time/workedTime.ts'
import { useNow } from '../../state/useNow.ts'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { Icon } from '../../components/Icon.tsx'
import { TargetName } from '../../components/TargetName.tsx'
import { durationText } from '../../components/durationText.ts'
import { minuteOrigin } from '../../state/dayWork.ts'
import { t } from '../messages.ts'
import styles from './RunningTarget.module.css'

interface Props {
  entry: Entry
  zone: string
  detailed: boolean
  onMove(this: void): void
  onDetails(this: void): void
}

/** The target and the start of the running entry; both are buttons that change them. */
export function RunningTarget({ entry, zone, detailed, onMove, onDetails }: Props) {
  const say = t().now
  const began = clock(entry.startedAt, zone)
  const now = useNow(minuteOrigin([entry], 0), 60_000)
  const open = openPause(entry)
  // A lasting pause has a line of its own; here is the sum of all pauses.
  const all = open && entry.pauses.length === 1 ? 0 : paused(entry, now)
  const since = all === 0 ? say.since(began) : (open ? say.sincePausedInAll : say.sincePaused)(began, durationText(all))
  return (
    <div className={styles.target}>
      <button type="button" className={styles.name} onClick={onMove} title={t().changeTarget}>
        <ProjectDot color={entry.target.color} />
        <TargetName target={entry.target} className={styles.text} />
        <span className="hidden">{say.orChange}</span>
      </button>
      <div className={styles.since}>
        {entry.target.customer && <span className="clip">{entry.target.customer}</span>}
        {entry.target.customer && <span aria-hidden="true">·</span>}
        <button type="button" aria-expanded={detailed} onClick={onDetails}>
          <span className="hidden">{say.details} </span>
          {since}
          <Icon name="chevron" size={12} />
        </button>
      </div>
    </div>
  )
}
