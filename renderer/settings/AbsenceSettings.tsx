import { gapCauses, type GapCause, gapModes, type GapRule, type Settings } from '../../shared/model/snapshot.ts'
import { Select } from '../components/Select.tsx'
import { NumberField } from './controls/NumberField.tsx'
import { Section } from './controls/SettingsSection.tsx'
import { useChange } from './controls/useSettings.ts'
import { t } from './messages.ts'

/** What becomes of the time in which a timer ran and nobody was there, and of a pause that has no end. */
export function Away({ settings: { gaps, pauseLimitMinutes } }: { settings: Settings }) {
  const { change, error } = useChange()
  const say = t().away
  const set = (cause: GapCause, patch: Partial<GapRule>) =>
    change({ gaps: { ...gaps, [cause]: { ...gaps[cause], ...patch } } })
  return (
    <Section title={say.title} error={error}>
      {gapCauses.map((cause) => (
        <div className="line away" key={cause}>
          <span>{say.causes[cause]}</span>
          <Select
            name={say.causes[cause]}
            value={gaps[cause].mode}
            options={gapModes.map((value) => ({ value, label: say.modes[value] }))}
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
        </div>
      ))}
      <p className="small quiet">{say.about}</p>
      <div className="line away">
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
      </div>
    </Section>
  )
}
