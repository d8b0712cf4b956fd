/** What the chosen backup holds, and whether it is to be restored. */
import { useState } from 'react'
import type { BackupView } from '../../../shared/data.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { backupWords, staysWords } from './dataWords.ts'

interface Props {
  backup: BackupView
  zone: string
  busy: boolean
  onRestore(this: void, withSettings: boolean): void
  onLeave(this: void): void
}

export function Restore({ backup, zone, busy, onRestore, onLeave }: Props) {
  const [withSettings, setWithSettings] = useState(false)
  return (
    <div className="card-amber restore">
      {backupWords(backup, zone).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{staysWords}</p>
      {backup.hasSettings && (
        <Switch label="Take over its settings, too" on={withSettings} onChange={setWithSettings} />
      )}
      <Confirm
        final
        question="Restore it?"
        yes={busy ? 'Restoring…' : 'Restore'}
        no="Cancel"
        onYes={() => !busy && onRestore(withSettings)}
        onNo={onLeave}
      />
    </div>
  )
}
