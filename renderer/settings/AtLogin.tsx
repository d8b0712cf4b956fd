import { useId } from 'react'
import { Switch } from '../ui/Switch.tsx'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

/** Whether Stint is there without being started. */
export function AtLogin({ on }: { on: boolean }) {
  const { change, error } = useChange()
  const hint = useId()
  return (
    <Section title="At login" error={error}>
      <div className="line">
        <Switch
          label="Start Stint when you log in to this computer"
          on={on}
          onChange={(startAtLogin) => void change({ startAtLogin })}
          describedBy={hint}
        />
      </div>
      <p className="small quiet" id={hint}>
        It starts quietly, with nothing but its icon.
      </p>
    </Section>
  )
}
