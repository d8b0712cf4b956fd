import type { Entry, LiveView } from '../../../shared/model/snapshot.ts'
import { useCall } from '../../state/useCall.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import { t } from '../messages.ts'
import styles from './LiveRecordStatus.module.css'

/** How the running entry stands at its back end; null where it isn't shown there. */
export function useLive(entryId: string): LiveView | null {
  const send = useSnapshotStore((mirror) => mirror.snapshot?.today.find(({ id }) => id === entryId)?.send)
  return (send?.kind === 'running' && send.live) || null
}

/** Whether the back end shows the running entry; where it refuses, why, and the way to be shown all the same. */
export function Live({ entry }: { entry: Entry }) {
  const live = useLive(entry.id)
  const { name } = useAccountProvider(entry.target.accountId)
  const { run, error, busy } = useCall()
  const { accountId } = entry.target
  const say = t().live
  // The question about what runs there says the rest.
  const asked = useSnapshotStore((mirror) =>
    mirror.snapshot?.elsewhere.some((record) => record.accountId === accountId),
  )
  if (live?.state !== 'refused' || asked) {
    return (
      <p className={styles.status} role="status" data-testid="live">
        {live?.state === 'there' && (
          <>
            <Icon name="sent" size={12} />
            {say.there(name)}
          </>
        )}
        {live?.state === 'refused' && (
          <>
            <Icon name="warning" size={12} />
            {say.other(name)}
          </>
        )}
        {live?.state === 'waiting' && live.reason && (
          <>
            <Icon name="waiting" size={12} />
            {say.notYet(name, live.reason)}
          </>
        )}
      </p>
    )
  }
  return (
    <section className={styles.refused} aria-label={say.refused(name)} data-testid="live">
      <p className={styles.title}>
        <Icon name="warning" size={14} />
        {say.refused(name)}
      </p>
      <p className="small">{live.message}</p>
      <p className="small quiet">{say.runsOn}</p>
      <div className="row-actions">
        <Button variant="slim" disabled={busy} onClick={() => void run(stint().takeOver())}>
          {say.takeOver}
        </Button>
      </div>
      <ErrorMessage error={error} />
    </section>
  )
}
