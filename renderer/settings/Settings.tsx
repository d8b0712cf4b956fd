import { useEffect } from 'react'
import { ask, useMirror } from '../state/mirror.ts'
import { Button } from '../ui/Button.tsx'
import { Problem } from '../ui/Problem.tsx'
import { useReady } from '../ui/useReady.ts'
import { t as ui } from '../ui/words/index.ts'
import { Accounts } from './accounts/Accounts.tsx'
import { Appearance } from './Appearance.tsx'
import { AtLogin } from './AtLogin.tsx'
import { Away } from './Away.tsx'
import { Data } from './data/Data.tsx'
import { Export } from './export/Export.tsx'
import { Links } from './Links.tsx'
import { Reminder } from './Reminder.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { Timer } from './Timer.tsx'
import { t } from './words/index.ts'

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
      <main className="settings">
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
    <main className="settings">
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
