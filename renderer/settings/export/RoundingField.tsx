import { type Rounding, roundingDirections, roundingMinutes } from '../../../shared/csv.ts'
import { Select } from '../../ui/Select.tsx'

interface Props {
  rounding: Rounding | null
  onChange(this: void, rounding: Rounding | null): void
}

const none = 'none'
const steps = [
  { value: none, label: 'Not rounded' },
  ...roundingMinutes.map((minutes) => ({ value: String(minutes), label: `To ${minutes} min` })),
]
const ways: Record<Rounding['direction'], string> = { nearest: 'to the nearest', up: 'up', down: 'down' }
const directions = roundingDirections.map((value) => ({ value, label: ways[value] }))

/** Whether the file has the worked time of each entry in a rounded form, too, and by which rule. */
export function RoundingField({ rounding, onChange }: Props) {
  const choose = (value: string) => {
    const minutes = roundingMinutes.find((step) => String(step) === value)
    onChange(minutes ? { minutes, direction: rounding?.direction ?? 'nearest' } : null)
  }
  return (
    <div className="line">
      <Select
        name="Round each entry"
        value={rounding ? String(rounding.minutes) : none}
        options={steps}
        onChange={choose}
      />
      {rounding && (
        <Select
          name="Round to the nearest, up or down"
          value={rounding.direction}
          options={directions}
          onChange={(direction) => onChange({ ...rounding, direction })}
        />
      )}
      {rounding && <span className="small quiet">Each entry on its own, in a column of its own.</span>}
    </div>
  )
}
