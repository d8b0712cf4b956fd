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

/** The state of the running entry at its provider; null: it isn't sent while it runs. */
export function useLive(entryId: string): LiveView | null {
  const send = useSnapshotStore((state) => state.snapshot?.today.find(({ id }) => id === entryId)?.send)
  return (send?.kind === 'running' && send.live) || null
}

/** Whether the provider shows the running entry; if it refuses, why, and a button that takes over. */
export function Live({ entry }: { entry: Entry }) {
  const live = useLive(entry.id)
  const { name } = useAccountProvider(entry.target.accountId)
  const { run, error, busy } = useCall()
  const { accountId } = entry.target
  const say = t().live
  // The card about the timer there explains it.
  const asked = useSnapshotStore((state) => state.snapshot?.elsewhere.some((record) => record.accountId === accountId))
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
