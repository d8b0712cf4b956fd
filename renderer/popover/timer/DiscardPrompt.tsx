import type { Entry } from '../../../shared/model/snapshot.ts'
import { useAccountProvider } from '../../state/useAccountProvider.ts'
import type { Call } from '../../state/useCall.ts'
import { useSnapshotStore } from '../../state/snapshotStore.ts'
import { useNow } from '../../state/useNow.ts'
import { stint } from '../../state/bridge.ts'
import { Confirm } from '../../components/Confirm.tsx'
import { minuteOrigin } from '../../state/dayWork.ts'
import { t as common } from '../../state/messages.ts'
import { discardText } from './discardText.ts'
import { useLive } from './LiveRecordStatus.tsx'

interface Props {
  entry: Entry
  run: Call['run']
  onKeep(this: void): void
}

/** Asks before the running entry is discarded. */
export default function DiscardPrompt({ entry, run, onKeep }: Props) {
  const now = useNow(minuteOrigin([entry], 0), 60_000)
  const undoSeconds = useSnapshotStore(({ snapshot }) => snapshot?.settings.undoSeconds ?? 0)
  const { name } = useAccountProvider(entry.target.accountId)
  const there = useLive(entry.id)?.state === 'there' ? name : null
  return (
    <div className="card-amber">
      <Confirm
        final={undoSeconds === 0}
        question={discardText(entry, now, { there, undoSeconds })}
        yes={common().actions.discard}
        no={common().actions.keep}
        onYes={() => void run(stint().discard()).then(onKeep)}
        onNo={onKeep}
      />
    </div>
  )
}
