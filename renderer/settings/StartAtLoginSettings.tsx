import { useId } from 'react'
import { Switch } from '../components/Switch.tsx'
import { SettingsLine } from './controls/SettingsLine.tsx'
import { SettingsSection } from './controls/SettingsSection.tsx'
import { useSettings } from './controls/useSettings.ts'
import { t } from './messages.ts'

/** Whether Stint starts when the person logs in to the computer. */
export function StartAtLoginSettings({ on }: { on: boolean }) {
  const { change, error } = useSettings()
  const hint = useId()
  const say = t().atLogin
  return (
    <SettingsSection title={say.title} error={error}>
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
    </SettingsSection>
  )
}
