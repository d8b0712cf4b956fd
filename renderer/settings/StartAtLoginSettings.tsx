import { useId } from 'react'
import { Switch } from '../components/Switch.tsx'
import { SettingsLine } from './controls/SettingsLine.tsx'
import { Section } from './controls/SettingsSection.tsx'
import { useChange } from './controls/useSettings.ts'
import { t } from './messages.ts'

/** Whether Stint is there without being started. */
export function AtLogin({ on }: { on: boolean }) {
  const { change, error } = useChange()
  const hint = useId()
  const say = t().atLogin
  return (
    <Section title={say.title} error={error}>
      <SettingsLine>
        <Switch
          label={say.start}
          on={on}
          onChange={(startAtLogin) => void change({ startAtLogin })}
          describedBy={hint}
        />
      </SettingsLine>
      <p className="small quiet" id={hint}>
        {say.quietly}
      </p>
    </Section>
  )
}
