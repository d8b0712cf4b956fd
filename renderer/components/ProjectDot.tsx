import { projectTint } from './projectTint.ts'
import styles from './ProjectDot.module.css'

/** The colour the provider gives a project; a hollow dot where it gives none. */
export function ProjectDot({ color }: { color: string | null }) {
  if (!color) return <span className={styles.dot} aria-hidden="true" />
  return <span className={`${styles.dot} tinted`} style={projectTint(color)} aria-hidden="true" />
}
