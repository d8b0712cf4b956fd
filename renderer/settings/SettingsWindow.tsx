import { useEffect } from 'react'
import { ask, useMirror } from '../state/snapshotStore.ts'
import { Button } from '../components/Button.tsx'
import { Problem } from '../components/ErrorMessage.tsx'
import { useReady } from '../components/useReadyMark.ts'
import { t as ui } from '../state/messages.ts'
import { Accounts } from './accounts/AccountSettings.tsx'
import { Appearance } from './AppearanceSettings.tsx'
import { AtLogin } from './StartAtLoginSettings.tsx'
import { Away } from './AbsenceSettings.tsx'
import { Data } from './data/DataSettings.tsx'
import { Export } from './export/ExportSettings.tsx'
import { Links } from './LinksAndCommandSettings.tsx'
import { Reminder } from './reminders/ReminderSettings.tsx'
import { Shortcuts } from './shortcuts/ShortcutSettings.tsx'
import { Timer } from './TimerSettings.tsx'
import { t } from './messages.ts'
import styles from './SettingsWindow.module.css'

/** The settings window: every change applies at once. */
export function Settings() {
  const { snapshot, error } = useMirror()
  useReady(snapshot !== null)
  const language = snapshot?.locale.language
  useEffect(() => {
    if (language) document.title = t().window.title
  }, [language])
  if (!snapshot) {
    return (
      <main className={styles.settings}>
        {error && (
          <>
            <Problem error={error} />
            <Button onClick={() => void ask()}>{ui().actions.tryAgain}</Button>
          </>
        )}
      </main>
    )
  }
  const { settings } = snapshot
  return (
    <main className={styles.settings}>
      <h1 className="hidden">{t().window.heading}</h1>
      <Accounts snapshot={snapshot} />
      <Timer settings={settings} />
      <Away settings={settings} />
      <Shortcuts {...snapshot} />
      <Reminder reminders={settings.reminders} />
      <Links settings={settings} />
      <Appearance settings={settings} />
      <AtLogin on={settings.startAtLogin} />
      <Export accounts={snapshot.accounts} choices={settings.exportAs} zone={snapshot.zone} />
      <Data zone={snapshot.zone} />
    </main>
  )
}
