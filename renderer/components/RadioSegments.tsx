import { useListNavigation } from './useListNavigation.ts'
import styles from './RadioSegments.module.css'

interface Props<T> {
  name: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange(this: void, value: T): void
}

/** A radio group with all options side by side. */
export function RadioSegments<T>({ name, value, options, onChange }: Props<T>) {
  const { item } = useListNavigation({
    sideways: true,
    wraps: true,
    onMove: (index) => options[index] && onChange(options[index].value),
  })
  return (
    <div className={styles.segments} role="radiogroup" aria-label={name}>
      {options.map((option, index) => (
        <button
          key={index}
          {...item}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
