import type { EntryView } from '../../../shared/model/snapshot.ts'
import type { Call } from '../../state/useCall.ts'
import { requestRepair } from '../../state/requestRepair.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { repairText } from '../../entryStatus/repairText.ts'
import { useCanFinishTask } from '../useCanFinishTask.ts'
import { moveEntry } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'

interface Props {
  entry: EntryView
  zone: string
  /** The worked time as text. */
  length: string
  call: Call
  onAsk(this: void, what: 'delete' | 'finish'): void
  onEdit(this: void): void
}

/** The actions for an entry in its send state; the most useful one comes first. */
export function EntryRowActions({ entry, zone, length, call, onAsk, onEdit }: Props) {
  const canFinish = useCanFinishTask(entry.target)
  const { id: entryId, send, there } = entry
  const { run, busy } = call
  const say = t().day
  const repair = send.kind === 'needsYou' ? send.repair : null
  const sendNow = () => void run(stint().sendAgain({ entryId }))
  const unsent = send.kind === 'needsYou' || send.kind === 'waiting' || send.kind === 'kept'
  return (
    <div className="row-actions">
      {repair && (
        <Button variant="slim primary" disabled={busy} onClick={() => void run(requestRepair(entryId, repair))}>
          {repairText(repair, zone).button}
        </Button>
      )}
      {send.kind === 'needsYou' && (
        <Button variant={repair ? 'slim' : 'slim primary'} disabled={busy} onClick={sendNow}>
          {common().actions.sendAgain}
        </Button>
      )}
      {send.kind === 'waiting' && (
        <Button variant="slim" disabled={busy} onClick={sendNow}>
          {common().actions.sendNow}
        </Button>
      )}
      {unsent && (
        <Button variant="slim" onClick={() => moveEntry(entryId, length)}>
          {t().changeTarget}
        </Button>
      )}
      <Button variant="slim" keys="e" onClick={onEdit}>
        {say.edit}
      </Button>
      {send.kind === 'sent' && canFinish && (
        <Button variant="slim" onClick={() => onAsk('finish')}>
          {t().markDone}
        </Button>
      )}
      {(!there || there.removes) && (
        <Button variant="slim plain" keys="delete" onClick={() => onAsk('delete')}>
          {common().actions.remove}
        </Button>
      )}
    </div>
  )
}
