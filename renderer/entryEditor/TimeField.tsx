import type { Moment } from './moment.ts'
import { TextInput } from '../components/TextInput.tsx'
import { t } from './messages.ts'
import styles from './TimeField.module.css'

interface Props {
  name: string
  moment: Moment
  onType(this: void, text: string): void
  /** So many minutes later. */
  onStep(this: void, minutes: number): void
  /** The field was left. */
  onLeave(this: void): void
  invalid: boolean
  describedBy: string
}

/** A time of the day as text: typed as people write it, and moved by the arrow keys. */
export function TimeField({ name, moment, onType, onStep, onLeave, invalid, describedBy }: Props) {
  return (
    <TextInput
      className={styles.time}
      aria-label={name}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      title={t().times.help}
      value={moment.text}
      maxLength={20}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={onLeave}
      onKeyDown={(event) => {
        const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
        if (!step || event.metaKey || event.ctrlKey || event.altKey) return
        event.preventDefault()
        onStep(event.shiftKey ? step * 5 : step)
      }}
    />
  )
}
