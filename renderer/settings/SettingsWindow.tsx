import { useEffect } from 'react'
import { fetchSnapshot, useSnapshotStore } from '../state/snapshotStore.ts'
import { Button } from '../components/Button.tsx'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import { useReadyMark } from '../components/useReadyMark.ts'
import { t as ui } from '../state/messages.ts'
import { AboutSettings } from './about/AboutSettings.tsx'
import { AccountSettings } from './accounts/AccountSettings.tsx'
import { AppearanceSettings } from './AppearanceSettings.tsx'
import { StartAtLoginSettings } from './StartAtLoginSettings.tsx'
import { AbsenceSettings } from './AbsenceSettings.tsx'
import { CalendarSettings } from './calendars/CalendarSettings.tsx'
import { DataSettings } from './data/DataSettings.tsx'
import { ExportSettings } from './export/ExportSettings.tsx'
import { LinksAndCommandSettings } from './LinksAndCommandSettings.tsx'
import { ReminderSettings } from './reminders/ReminderSettings.tsx'
import { ShortcutSettings } from './shortcuts/ShortcutSettings.tsx'
import { TimerSettings } from './TimerSettings.tsx'
import { t } from './messages.ts'
import styles from './SettingsWindow.module.css'

/** The settings window: every change applies at once. */
export function SettingsWindow() {
  const { snapshot, error } = useSnapshotStore()
  useReadyMark(snapshot !== null)
  const language = snapshot?.locale.language
  useEffect(() => {
    if (language) document.title = t().window.title
  }, [language])
  if (!snapshot) {
    return (
      <main className={styles.settings}>
        {error && (
          <>
            <ErrorMessage error={error} />
            <Button onClick={() => void fetchSnapshot()}>{ui().actions.tryAgain}</Button>
          </>
        )}
      </main>
    )
  }
  const { settings } = snapshot
  return (
    <main className={styles.settings}>
      <h1 className="hidden">{t().window.heading}</h1>
      <AccountSettings snapshot={snapshot} />
      <TimerSettings settings={settings} />
      <AbsenceSettings settings={settings} />
      <ShortcutSettings {...snapshot} />
      <ReminderSettings reminders={settings.reminders} />
      <CalendarSettings revision={snapshot.calendarRevision} zone={snapshot.zone} />
      <LinksAndCommandSettings settings={settings} />
      <AppearanceSettings settings={settings} />
      <StartAtLoginSettings on={settings.startAtLogin} />
      <ExportSettings accounts={snapshot.accounts} choices={settings.exportAs} zone={snapshot.zone} />
      <DataSettings zone={snapshot.zone} />
      <AboutSettings updates={snapshot.updates} on={settings.updates} zone={snapshot.zone} />
    </main>
  )
}
