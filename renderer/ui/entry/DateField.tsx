import { useState } from 'react'

interface Props {
  name: string
  /** "2026-11-20" */
  date: string
  onChange(this: void, date: string): void
  /** The last one there is to choose. */
  max: string
  invalid?: boolean
  describedBy: string
}

/** Before it a year is still being typed. */
const earliest = '2000-01-01'

/** A day. While it is typed the field holds what isn't one yet; leaving it shows the day that counts. */
export function DateField({ name, date, onChange, max, invalid = false, describedBy }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="date"
      className="input entry-date"
      aria-label={name}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      value={typed ?? date}
      min={earliest}
      max={max}
      onChange={(event) => {
        const { value } = event.target
        setTyped(value)
        if (value >= earliest) onChange(value)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
