import styles from './ProgressRing.module.css'

/** How much of a whole is done, as a small ring; full at 1. */
export function ProgressRing({ part }: { part: number }) {
  const radius = 6
  const around = 2 * Math.PI * radius
  const done = Math.min(1, Math.max(0, part)) * around
  return (
    <svg className={styles.ring} width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <circle cx="8" cy="8" r={radius} className={styles.whole} />
      <circle cx="8" cy="8" r={radius} className={styles.done} strokeDasharray={`${done} ${around}`} />
    </svg>
  )
}
