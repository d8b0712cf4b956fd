import type { Settings } from '../../shared/model.ts'
import { Segments } from '../ui/Segments.tsx'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

export function Appearance({ theme }: { theme: Settings['theme'] }) {
  const { change, error } = useChange()
  return (
    <Section title="Appearance" error={error}>
      <div className="line">
        <Segments name="Appearance" value={theme} options={themes} onChange={(next) => void change({ theme: next })} />
      </div>
    </Section>
  )
}
