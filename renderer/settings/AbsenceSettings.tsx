import { gapCauses, type GapCause, type GapRule, type Settings } from '../../shared/model/snapshot.ts'
import { Select } from '../components/Select.tsx'
import { NumberField } from './controls/NumberField.tsx'
import { SettingsLine } from './controls/SettingsLine.tsx'
import { SettingsSection } from './controls/SettingsSection.tsx'
import { useSettings } from './controls/useSettings.ts'
import { t } from './messages.ts'

const modes = ['ask', 'drop', 'keep'] as const

/** What happens with absences while a timer runs, and with forgotten pauses. */
export function AbsenceSettings({ settings: { gaps, pauseLimitMinutes } }: { settings: Settings }) {
  const { change, error } = useSettings()
  const say = t().away
  const set = (cause: GapCause, patch: Partial<GapRule>) =>
    change({ gaps: { ...gaps, [cause]: { ...gaps[cause], ...patch } } })
  return (
    <SettingsSection title={say.title} error={error}>
      {gapCauses.map((cause) => (
        <SettingsLine kind="away" key={cause}>
          <span>{say.causes[cause]}</span>
          <Select
            name={say.causes[cause]}
            value={gaps[cause].mode}
            options={modes.map((value) => ({ value, label: say.modes[value] }))}
            onChange={(mode) => void set(cause, { mode })}
          />
          {gaps[cause].mode !== 'keep' && (
            <NumberField
              name={say.fromHow(say.causes[cause])}
              value={gaps[cause].minutes}
              least={1}
              most={1440}
              text={say.fromMinutes}
              save={(minutes) => set(cause, { minutes })}
            />
          )}
        </SettingsLine>
      ))}
      <p className="small quiet">{say.about}</p>
      <SettingsLine kind="away">
        <span>{say.pause}</span>
        <NumberField
          name={say.pauseHow}
          value={pauseLimitMinutes}
          least={0}
          most={1440}
          text={say.pauseMinutes}
          hint={t().fields.neverAtZero}
          save={(minutes) => change({ pauseLimitMinutes: minutes })}
        />
      </SettingsLine>
    </SettingsSection>
  )
}
