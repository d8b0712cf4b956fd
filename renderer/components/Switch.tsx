import styles from './Switch.module.css'

interface Props {
  label: string
  on: boolean
  onChange(this: void, on: boolean): void
  /** The id of what explains it. */
  describedBy?: string
}

/** A switch that applies at once. */
export function Switch({ label, on, onChange, describedBy }: Props) {
  return (
    <button
      type="button"
      className={styles.switch}
      role="switch"
      aria-checked={on}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <span className={styles.track} aria-hidden="true" />
      <span>{label}</span>
    </button>
  )
}
