import { type Settings, zooms } from '../../shared/model.ts'
import { showKeys } from '../ui/keys.ts'
import { Segments } from '../ui/Segments.tsx'
import { Select } from '../ui/Select.tsx'
import { Section } from './Section.tsx'
import { useChange } from './useChange.ts'

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

const sizes = zooms.map((zoom) => ({ value: String(zoom), label: `${zoom} %` }))

export function Appearance({ theme, zoom }: Pick<Settings, 'theme' | 'zoom'>) {
  const { change, error } = useChange()
  const choose = (text: string) => {
    const next = zooms.find((one) => String(one) === text)
    if (next) void change({ zoom: next })
  }
  return (
    <Section title="Appearance" error={error}>
      <div className="line">
        <Segments name="Appearance" value={theme} options={themes} onChange={(next) => void change({ theme: next })} />
      </div>
      <div className="line labelled">
        <span>Size of text and windows</span>
        <Select name="Size of text and windows" value={String(zoom)} options={sizes} onChange={choose} />
        <span className="small quiet">
          {showKeys('mod+plus')} {showKeys('mod+-')} {showKeys('mod+0')}
        </span>
      </div>
    </Section>
  )
}
