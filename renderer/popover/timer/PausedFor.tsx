import { clock } from '../../../shared/time/formatTime.ts'
import type { Pause } from '../../../shared/model/snapshot.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { useNow } from '../../state/useNow.ts'
import { Icon } from '../../components/Icon.tsx'
import { durationText } from '../../components/durationText.ts'
import { isPauseTold } from '../pauseTold.ts'
import { t } from '../messages.ts'
import styles from './PausedFor.module.css'

/** How long the pause has lasted, by the minute. */
export function PausedFor({ pause, zone }: { pause: Pause; zone: string }) {
  // One card says it then.
  const told = useSnapshotStore(({ snapshot }) => snapshot !== null && isPauseTold(snapshot))
  const length = useNow(pause.startedAt, 60_000) - pause.startedAt
  const since = clock(pause.startedAt, zone)
  if (told) return null
  return (
    <p className={styles.paused} data-testid="paused">
      <Icon name="pause" size={12} />
      {length >= 60_000 ? t().now.pausedFor(durationText(length), since) : t().now.pausedSince(since)}
    </p>
  )
}
