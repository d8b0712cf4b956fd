import styles from './ProgressLine.module.css'

/** A moving line while a call runs; it doesn't move where reduced motion is set. */
export const ProgressLine = ({ atTop = false }: { atTop?: boolean }) => (
  <div className={styles.line} data-at-top={atTop} aria-hidden="true" />
)
