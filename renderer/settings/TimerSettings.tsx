import { useState } from 'react'
import { hoursMinutes } from '../../shared/time/formatTime.ts'
import { type Settings, trayClicks } from '../../shared/model/snapshot.ts'
import { InlineTextField } from '../components/InlineTextField.tsx'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { NumberField } from './controls/NumberField.tsx'
import { parseHours } from './controls/parseHours.ts'
import { SettingsLine } from './controls/SettingsLine.tsx'
import { SettingsSection } from './controls/SettingsSection.tsx'
import { useSettings } from './controls/useSettings.ts'
import { t } from './messages.ts'
import styles from './TimerSettings.module.css'

/** What a click on the tray icon does, how long a day and an entry should be, and how long a click can be taken back. */
export function TimerSettings({ settings }: { settings: Settings }) {
  const { change, error } = useSettings()
  const [refused, setRefused] = useState<string | null>(null)
  const wrong = refused === null ? null : parseHours(refused)
  const say = t().timer
  const saveGoal = async (text: string) => {
    const parsed = parseHours(text)
    setRefused(parsed.ok ? null : text)
    return parsed.ok && change({ goalMinutes: parsed.minutes })
  }
  return (
    <SettingsSection title={say.title} error={wrong && !wrong.ok ? { message: wrong.message, action: '' } : error}>
      <SettingsLine kind="labelled">
        <span>{say.click}</span>
        <RadioSegments
          name={say.click}
          value={settings.trayClick}
          options={trayClicks.map((value) => ({ value, label: say.clicks[value] }))}
          onChange={(trayClick) => void change({ trayClick })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.goal}</span>
        <InlineTextField
          name={say.goal}
          saved={hoursMinutes(settings.goalMinutes * 60_000)}
          save={saveGoal}
          className={styles.short}
          invalid={wrong !== null}
        />
        <span className="small quiet">{say.noGoal}</span>
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.long}</span>
        <NumberField
          name={say.longHow}
          value={settings.longHours}
          least={0}
          most={48}
          text={say.longHours}
          hint={say.noneAtZero}
          save={(longHours) => change({ longHours })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.undo}</span>
        <NumberField
          name={say.undoHow}
          value={settings.undoSeconds}
          least={0}
          most={60}
          text={say.undoSeconds}
          hint={say.undoHint}
          save={(undoSeconds) => change({ undoSeconds })}
        />
      </SettingsLine>
    </SettingsSection>
  )
}
