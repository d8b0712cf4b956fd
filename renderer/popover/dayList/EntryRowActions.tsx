import type { EntryView } from '../../../shared/model/snapshot.ts'
import type { Intent } from '../../state/useCall.ts'
import { requestRepair } from '../../state/requestRepair.ts'
import { stint } from '../../state/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { repairWords } from '../../entryStatus/repairText.ts'
import { useCanFinish } from '../useCanFinishTask.ts'
import { moveEntry } from '../popoverViewStore.ts'
import { t as common } from '../../state/messages.ts'
import { t } from '../messages.ts'

interface Props {
  entry: EntryView
  zone: string
  /** What was worked, for a person to read. */
  length: string
  intent: Intent
  onAsk(this: void, what: 'delete' | 'finish'): void
  onEdit(this: void): void
  onContinue: (() => void) | null
}

/** What can be done about an entry, by how far it came; what helps most comes first. */
export function RowActions({ entry, zone, length, intent, onAsk, onEdit, onContinue }: Props) {
  const canFinish = useCanFinish(entry.target)
  const { id: entryId, send, there } = entry
  const { run, busy } = intent
  const say = t().day
  const repair = send.kind === 'needsYou' ? send.repair : null
  const sendNow = () => void run(stint().sendAgain({ entryId }))
  const unsent = send.kind === 'needsYou' || send.kind === 'waiting' || send.kind === 'kept'
  return (
    <div className="row-actions">
      {repair && (
        <Button look="slim primary" disabled={busy} onClick={() => void run(requestRepair(entryId, repair))}>
          {repairWords(repair, zone).button}
        </Button>
      )}
      {send.kind === 'needsYou' && (
        <Button look={repair ? 'slim' : 'slim primary'} disabled={busy} onClick={sendNow}>
          {common().actions.sendAgain}
        </Button>
      )}
      {send.kind === 'waiting' && (
        <Button look="slim" disabled={busy} onClick={sendNow}>
          {common().actions.sendNow}
        </Button>
      )}
      {unsent && (
        <Button look="slim" onClick={() => moveEntry(entryId, length)}>
          {t().changeTarget}
        </Button>
      )}
      <Button look="slim" keys="e" onClick={onEdit}>
        {say.edit}
      </Button>
      {send.kind === 'sent' && canFinish && (
        <Button look="slim" onClick={() => onAsk('finish')}>
          {t().markDone}
        </Button>
      )}
      {onContinue && (
        <Button look="slim plain" onClick={onContinue}>
          {common().actions.goOn}
        </Button>
      )}
      {(!there || there.removes) && (
        <Button look="slim plain" keys="delete" onClick={() => onAsk('delete')}>
          {common().actions.remove}
        </Button>
      )}
    </div>
  )
}
