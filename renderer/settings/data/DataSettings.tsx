/** The journal file, backups and diagnostics. */
import { useId, useState } from 'react'
import type { BackupView } from '../../../shared/model/backup.ts'
import type { Result } from '../../../shared/errors.ts'
import { stint } from '../../state/bridge.ts'
import { useAnswer, useCall } from '../../state/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { SettingsSection } from '../controls/SettingsSection.tsx'
import { t } from '../messages.ts'
import { dailyBackupText, fileSizeText } from './backupText.ts'
import { Diagnostics } from './Diagnostics.tsx'
import { RestorePrompt } from './RestorePrompt.tsx'

/** The last action. */
type Done = { kind: 'backedUp' | 'written' | 'savedUnreadable'; path: string } | { kind: 'restored' }
type Open = { kind: 'restore'; backup: BackupView } | { kind: 'diagnostics'; text: string } | null

export function DataSettings({ zone }: { zone: string }) {
  const place = useId()
  const { value: info, error: unread } = useAnswer(() => stint().dataInfo())
  const call = useCall()
  const [open, setOpen] = useState<Open>(null)
  const [done, setDone] = useState<Done | null>(null)
  // After a restore the app restarts.
  const busy = call.busy || done?.kind === 'restored'

  const ask = <T,>(answer: Promise<Result<T>>) => {
    setDone(null)
    return call.ask(answer)
  }
  const backUp = async () => {
    const path = await ask(stint().backUp())
    if (path) setDone({ kind: 'backedUp', path })
  }
  const choose = async () => {
    setOpen(null)
    const backup = await ask(stint().chooseBackup())
    if (backup) setOpen({ kind: 'restore', backup })
  }
  const restore = async (id: string, withSettings: boolean) => {
    const answer = await ask(stint().restoreBackup({ id, withSettings }))
    if (answer === undefined) return
    setOpen(null)
    setDone({ kind: 'restored' })
  }
  const diagnose = async () => {
    if (open?.kind === 'diagnostics') return setOpen(null)
    const text = await ask(stint().diagnostics())
    if (text) setOpen({ kind: 'diagnostics', text })
  }
  const save = async () => {
    const path = await ask(stint().saveDiagnostics())
    if (!path) return
    setOpen(null)
    setDone({ kind: 'written', path })
  }
  const saveUnreadable = async () => {
    const path = await ask(stint().saveUnreadable())
    if (path) setDone({ kind: 'savedUnreadable', path })
  }
  const say = t().data
  return (
    <SettingsSection title={say.title} error={call.error ?? unread}>
      {info && (
        <>
          <SettingsLine kind="apart">
            <label htmlFor={place}>{say.journal(fileSizeText(info.bytes))}</label>
            <Button variant="slim" onClick={() => void ask(stint().showData())}>
              {say.show}
            </Button>
          </SettingsLine>
          <TextInput id={place} readOnly value={info.path} onFocus={(event) => event.target.select()} />
        </>
      )}
      {info !== null && info.unreadable > 0 && (
        <SettingsLine kind="apart">
          <span>{say.unreadable(info.unreadable)}</span>
          <Button variant="slim" disabled={busy} onClick={() => void saveUnreadable()}>
            {say.saveUnreadable}
          </Button>
        </SettingsLine>
      )}
      <SettingsLine>
        <Button disabled={busy} onClick={() => void backUp()}>
          {say.backUp}
        </Button>
        <Button disabled={busy} onClick={() => void choose()}>
          {say.restore}
        </Button>
        <Button disabled={busy} expanded={open?.kind === 'diagnostics'} onClick={() => void diagnose()}>
          {say.diagnostics}
        </Button>
      </SettingsLine>
      {open?.kind === 'restore' && (
        <RestorePrompt
          key={open.backup.id}
          backup={open.backup}
          zone={zone}
          busy={busy}
          onRestore={(withSettings) => void restore(open.backup.id, withSettings)}
          onLeave={() => setOpen(null)}
        />
      )}
      {open?.kind === 'diagnostics' && <Diagnostics text={open.text} busy={busy} onSave={() => void save()} />}
      <p className="small quiet" role="status">
        {done ? doneText(done) : info && dailyBackupText(info)}
      </p>
    </SettingsSection>
  )
}

const doneText = (done: Done): string => (done.kind === 'restored' ? t().data.restored : t().data[done.kind](done.path))
