import { gapCauses, type GapCause, type GapRule, type Settings } from '../../shared/model.ts'
import { Select } from '../ui/Select.tsx'
import { NumberField } from './NumberField.tsx'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

const causes: Record<GapCause, string> = {
  sleep: 'Sleep',
  lock: 'Screen locked',
  idle: 'Idle',
  shutdown: 'Shut down',
  quit: 'Stint not running',
}

const modes = [
  { value: 'ask', label: 'Ask me' },
  { value: 'drop', label: 'Never count' },
  { value: 'keep', label: 'Always count' },
] as const

/** What becomes of the time in which a timer ran and nobody was there, and of a pause that has no end. */
export function Away({ settings: { gaps, pauseLimitMinutes } }: { settings: Settings }) {
  const { change, error } = useChange()
  const set = (cause: GapCause, patch: Partial<GapRule>) =>
    change({ gaps: { ...gaps, [cause]: { ...gaps[cause], ...patch } } })
  return (
    <Section title="When you are away" error={error}>
      {gapCauses.map((cause) => (
        <div className="line away" key={cause}>
          <span>{causes[cause]}</span>
          <Select
            name={causes[cause]}
            value={gaps[cause].mode}
            options={modes}
            onChange={(mode) => void set(cause, { mode })}
          />
          {gaps[cause].mode !== 'keep' && (
            <NumberField
              name={`${causes[cause]}: from how many minutes on`}
              value={gaps[cause].minutes}
              least={1}
              most={1440}
              before="from"
              unit="min"
              save={(minutes) => set(cause, { minutes })}
            />
          )}
        </div>
      ))}
      <p className="small quiet">
        What that time counts as when a timer runs. Shorter absences always count. Idle: neither keyboard nor mouse is
        used.
      </p>
      <div className="line away">
        <span>Pause</span>
        <NumberField
          name="Ask about a pause after how many minutes"
          value={pauseLimitMinutes}
          least={0}
          most={1440}
          before="ask about it after"
          unit="min"
          hint="0 for never"
          save={(minutes) => change({ pauseLimitMinutes: minutes })}
        />
      </div>
    </Section>
  )
}
