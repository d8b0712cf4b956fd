/** A choice from a list that opens. */
import { Icon } from './Icon.tsx'
import styles from './Select.module.css'

interface Props<T> {
  name: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange(this: void, value: T): void
  /** The id of what explains it. */
  describedBy?: string
}

export function Select<T extends string>({ name, value, options, onChange, describedBy }: Props<T>) {
  const choose = (text: string) => {
    const chosen = options.find((option) => option.value === text)
    if (chosen) onChange(chosen.value)
  }
  return (
    <span className={styles.select}>
      <select
        aria-label={name}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" size={14} />
    </span>
  )
}
