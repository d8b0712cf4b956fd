import { languageName, languages, type LocaleChoice } from '../../shared/language.ts'
import { weekdayName } from '../../shared/time/formatTime.ts'
import { type Settings, zooms } from '../../shared/model/snapshot.ts'
import { showKeys } from '../components/keyLabels.ts'
import { RadioSegments } from '../components/RadioSegments.tsx'
import { Select } from '../components/Select.tsx'
import { SettingsLine } from './controls/SettingsLine.tsx'
import { SettingsSection } from './controls/SettingsSection.tsx'
import { useSettings } from './controls/useSettings.ts'
import { t } from './messages.ts'

const themes = ['light', 'dark'] as const
const hours = ['24', '12'] as const
const weekStarts = [
  { value: 'monday', day: 1 },
  { value: 'saturday', day: 6 },
  { value: 'sunday', day: 7 },
] as const

const sizes = zooms.map((zoom) => ({ value: String(zoom), label: `${zoom} %` }))

/** Theme, language, formats and size. */
export function AppearanceSettings({ settings: { theme, locale, zoom } }: { settings: Settings }) {
  const { change, error } = useSettings()
  const say = t().looks
  const set = (patch: Partial<LocaleChoice>) => void change({ locale: { ...locale, ...patch } })
  const asSystem = { value: 'system', label: say.asSystem } as const
  const choose = (text: string) => {
    const next = zooms.find((one) => String(one) === text)
    if (next) void change({ zoom: next })
  }
  return (
    <SettingsSection title={say.title} error={error}>
      <SettingsLine>
        <RadioSegments
          name={say.appearance}
          value={theme}
          options={[asSystem, ...themes.map((value) => ({ value, label: say[value] }))]}
          onChange={(next) => void change({ theme: next })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.language}</span>
        <Select
          name={say.language}
          value={locale.language}
          options={[asSystem, ...languages.map((value) => ({ value, label: languageName(value) }))]}
          onChange={(language) => set({ language })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.clock}</span>
        <Select
          name={say.clock}
          value={locale.hours}
          options={[asSystem, ...hours.map((value) => ({ value, label: say.hours[value] }))]}
          onChange={(value) => set({ hours: value })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.weekStart}</span>
        <Select
          name={say.weekStart}
          value={locale.weekStart}
          options={[asSystem, ...weekStarts.map(({ value, day }) => ({ value, label: weekdayName(day, 'long') }))]}
          onChange={(weekStart) => set({ weekStart })}
        />
      </SettingsLine>
      <SettingsLine kind="labelled">
        <span>{say.size}</span>
        <Select name={say.size} value={String(zoom)} options={sizes} onChange={choose} />
        <span className="small quiet">
          {showKeys('mod+plus')} {showKeys('mod+-')} {showKeys('mod+0')}
        </span>
      </SettingsLine>
    </SettingsSection>
  )
}
