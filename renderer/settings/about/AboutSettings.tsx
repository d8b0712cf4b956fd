/** Which Stint this is, newer ones, and what it is given away under. */
import { useId, useState } from 'react'
import type { Legal, UpdatesView } from '../../../shared/model/updatesView.ts'
import { stint } from '../../state/bridge.ts'
import { useCall } from '../../state/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { Phrase } from '../../components/Phrase.tsx'
import { Switch } from '../../components/Switch.tsx'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { SettingsSection } from '../controls/SettingsSection.tsx'
import { useSettings } from '../controls/useSettings.ts'
import { t } from '../messages.ts'
import { checkText } from './checkText.ts'
import { LegalText } from './LegalText.tsx'
import styles from './AboutSettings.module.css'

interface Props {
  updates: UpdatesView
  /** Whether newer versions are looked for without a click. */
  on: boolean
  zone: string
}

type Open = { kind: keyof Legal; text: string } | null

export function AboutSettings({ updates, on, zone }: Props) {
  const { change, error: notChanged } = useSettings()
  const call = useCall()
  const hint = useId()
  const [open, setOpen] = useState<Open>(null)
  const { version, way, feed, busy, offer } = updates
  const say = t().about
  const show = async (kind: keyof Legal) => {
    if (open?.kind === kind) return setOpen(null)
    const legal = await call.ask(stint().legal())
    if (legal) setOpen({ kind, text: legal[kind] ?? say.noNotices })
  }
  return (
    <SettingsSection title={say.title} error={call.error ?? notChanged}>
      <SettingsLine kind="apart">
        <span>Stint {version}</span>
        <Button variant="slim" onClick={() => void stint().openReleasePage()}>
          {say.releases}
        </Button>
      </SettingsLine>
      <SettingsLine kind="apart">
        <span className={styles.check} role="status">
          {checkText(updates, zone)}
        </span>
        {offer?.ready ? (
          <Button variant="slim" onClick={() => void call.ask(stint().restartToUpdate())}>
            {say.restart}
          </Button>
        ) : (
          <Button variant="slim" disabled={busy !== null} onClick={() => void call.run(stint().checkForUpdates())}>
            {say.checkNow}
          </Button>
        )}
      </SettingsLine>
      <SettingsLine>
        <Switch label={say.checks} on={on} onChange={(updates) => void change({ updates })} describedBy={hint} />
      </SettingsLine>
      <p className="small quiet" id={hint}>
        <Phrase text={say.asked} feed={<span className={styles.feed}>{feed}</span>} /> {say[way]}
      </p>
      <SettingsLine>
        <Button expanded={open?.kind === 'licence'} onClick={() => void show('licence')}>
          {say.licence}
        </Button>
        <Button expanded={open?.kind === 'notices'} onClick={() => void show('notices')}>
          {say.notices}
        </Button>
      </SettingsLine>
      {open && <LegalText key={open.kind} name={say[open.kind]} text={open.text} />}
    </SettingsSection>
  )
}
