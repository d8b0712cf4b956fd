import { addDays } from '../../shared/time/zonedTime.ts'
import { type KeyboardEvent, useState } from 'react'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { t } from '../state/messages.ts'
import { TextInput } from './TextInput.tsx'
import styles from './DateField.module.css'

interface Props {
  name: string
  /** "2026-11-20" */
  date: string
  onChange(this: void, date: string): void
  /** The last date that can be chosen. */
  max: string
  invalid?: boolean
  /** How many days a step goes. */
  stride?: number
  describedBy: string
}

/** An earlier date is a year that is still being typed. */
const earliest = '2000-01-01'

/**
 * The system's own calendar is a window beside ours: over a popover that is always on top it may not open at all, or take
 * the focus and so close the popover.
 */
function keepCalendarShut(event: KeyboardEvent): void {
  const opens = event.key === ' ' || event.key === 'F4' || (event.altKey && event.key === 'ArrowDown')
  if (opens) event.preventDefault()
}

/** A date, typed or changed by steps. While it is typed the field may hold an incomplete date; leaving it shows the last valid one. */
export function DateField({ name, date, onChange, max, invalid = false, stride = 1, describedBy }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const step = (label: string, icon: 'left' | 'right', days: number) => (
    <Button
      variant="plain icon"
      name={label}
      disabled={days > 0 && date >= max}
      onClick={() => onChange([addDays(date, days), max].toSorted()[0] ?? max)}
    >
      <Icon name={icon} size={14} />
    </Button>
  )
  return (
    <span className={styles.dates}>
      {step(t().dates.earlier, 'left', -stride)}
      <TextInput
        type="date"
        className={styles.date}
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
        onKeyDown={keepCalendarShut}
        onBlur={() => setTyped(null)}
      />
      {step(t().dates.later, 'right', stride)}
    </span>
  )
}
