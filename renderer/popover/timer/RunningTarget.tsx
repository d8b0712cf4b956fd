import { clock } from '../../../shared/time/formatTime.ts'
import type { Entry } from '../../../shared/model/snapshot.ts'
import { openPause, paused } from '../../../shared/time/workedTime.ts'
import { useNow } from '../../state/useNow.ts'
import { ProjectDot } from '../../components/ProjectDot.tsx'
import { showKeys } from '../../components/keyLabels.ts'
import { TargetName } from '../../components/TargetName.tsx'
import { durationText } from '../../components/durationText.ts'
import { minuteOrigin } from '../../state/dayWork.ts'
import { t } from '../messages.ts'
import styles from './RunningTarget.module.css'

interface Props {
  entry: Entry
  zone: string
  onMove(this: void): void
  onEdit(this: void): void
}

/** The target and the start of the running entry: buttons that change the project, and the rest of the entry. */
export function RunningTarget({ entry, zone, onMove, onEdit }: Props) {
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
        <button type="button" title={`${say.editEntry} (${showKeys('mod+e')})`} onClick={onEdit}>
          {since}
          <span className="hidden">, {say.editEntry}</span>
        </button>
      </div>
    </div>
  )
}
