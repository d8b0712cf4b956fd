import { type Rounding, roundingDirections, roundingMinutes } from '../../../shared/exportColumns.ts'
import { SettingsLine } from '../controls/SettingsLine.tsx'
import { Select } from '../../components/Select.tsx'
import { t } from '../messages.ts'

interface Props {
  rounding: Rounding | null
  onChange(this: void, rounding: Rounding | null): void
}

const none = 'none'

/** Whether the file has a column of rounded worked time, and the rule for it. */
export function RoundingField({ rounding, onChange }: Props) {
  const say = t().export
  const steps = [
    { value: none, label: say.notRounded },
    ...roundingMinutes.map((minutes) => ({ value: String(minutes), label: say.to(minutes) })),
  ]
  const directions = roundingDirections.map((value) => ({ value, label: say.directions[value] }))
  const choose = (value: string) => {
    const minutes = roundingMinutes.find((step) => String(step) === value)
    onChange(minutes ? { minutes, direction: rounding?.direction ?? 'nearest' } : null)
  }
  return (
    <SettingsLine>
      <Select name={say.round} value={rounding ? String(rounding.minutes) : none} options={steps} onChange={choose} />
      {rounding && (
        <Select
          name={say.direction}
          value={rounding.direction}
          options={directions}
          onChange={(direction) => onChange({ ...rounding, direction })}
        />
      )}
      {rounding && <span className="small quiet">{say.rounds}</span>}
    </SettingsLine>
  )
}
