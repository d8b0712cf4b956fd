/** Shows the content of the chosen backup, and asks whether to restore it. */
import { useState } from 'react'
import type { BackupView } from '../../../shared/model/backup.ts'
import { Confirm } from '../../components/Confirm.tsx'
import { Switch } from '../../components/Switch.tsx'
import { t as ui } from '../../state/messages.ts'
import { t } from '../messages.ts'
import { backupText } from './backupText.ts'
import styles from './RestorePrompt.module.css'

interface Props {
  backup: BackupView
  zone: string
  busy: boolean
  onRestore(this: void, withSettings: boolean): void
  onLeave(this: void): void
}

export function RestorePrompt({ backup, zone, busy, onRestore, onLeave }: Props) {
  const [withSettings, setWithSettings] = useState(false)
  const say = t().backup
  return (
    <div className={styles.restore} data-testid="restore">
      {backupText(backup, zone).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{say.stays}</p>
      {backup.hasSettings && <Switch label={say.settingsToo} on={withSettings} onChange={setWithSettings} />}
      <Confirm
        final
        question={say.ask}
        yes={busy ? say.busy : say.yes}
        no={ui().actions.cancel}
        onYes={() => !busy && onRestore(withSettings)}
        onNo={onLeave}
      />
    </div>
  )
}
