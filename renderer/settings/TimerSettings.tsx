import { useState } from 'react'
import { hoursMinutes } from '../../shared/time/formatTime.ts'
import { type Settings, trayClicks } from '../../shared/model/snapshot.ts'
import { EditField } from '../components/InlineTextField.tsx'
import { Segments } from '../components/RadioSegments.tsx'
import { NumberField } from './controls/NumberField.tsx'
import { parseHours } from './controls/parseHours.ts'
import { Section } from './controls/SettingsSection.tsx'
import { useChange } from './controls/useSettings.ts'
import { t } from './messages.ts'

/** What a click on the tray icon does, how long a day and an entry should be, and how long a click can be taken back. */
export function Timer({ settings }: { settings: Settings }) {
  const { change, error } = useChange()
  const [refused, setRefused] = useState<string | null>(null)
  const wrong = refused === null ? null : parseHours(refused)
  const say = t().timer
  const saveGoal = async (text: string) => {
    const parsed = parseHours(text)
    setRefused(parsed.ok ? null : text)
    return parsed.ok && change({ goalMinutes: parsed.minutes })
  }
  return (
    <Section title={say.title} error={wrong && !wrong.ok ? { message: wrong.message, action: '' } : error}>
      <div className="line labelled">
        <span>{say.click}</span>
        <Segments
          name={say.click}
          value={settings.trayClick}
          options={trayClicks.map((value) => ({ value, label: say.clicks[value] }))}
          onChange={(trayClick) => void change({ trayClick })}
        />
      </div>
      <div className="line labelled">
        <span>{say.goal}</span>
        <EditField
          name={say.goal}
          saved={hoursMinutes(settings.goalMinutes * 60_000)}
          save={saveGoal}
          look="input short"
          invalid={wrong !== null}
        />
        <span className="small quiet">{say.noGoal}</span>
      </div>
      <div className="line labelled">
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
      </div>
      <div className="line labelled">
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
      </div>
    </Section>
  )
}
