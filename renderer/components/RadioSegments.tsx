import styles from './RadioSegments.module.css'

interface Props<T> {
  name: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange(this: void, value: T): void
}

/** One of a few, all of them visible; arrow keys move as in any radio group. */
export function Segments<T>({ name, value, options, onChange }: Props<T>) {
  const move = (step: number) => {
    const at = options.findIndex((option) => option.value === value)
    const next = options[(at + step + options.length) % options.length]
    if (next) onChange(next.value)
  }
  return (
    <div
      className={styles.segments}
      role="radiogroup"
      aria-label={name}
      onKeyDown={(event) => {
        const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
        if (!step) return
        event.preventDefault()
        move(step)
        const buttons = [...event.currentTarget.querySelectorAll('button')]
        const at = buttons.findIndex((button) => button === document.activeElement)
        buttons[(at + step + buttons.length) % buttons.length]?.focus()
      }}
    >
      {options.map((option, at) => (
        <button
          key={at}
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
