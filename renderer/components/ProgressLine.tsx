import styles from './ProgressLine.module.css'

/** The network at work: a thin line that moves, or only stands where motion is unwanted. */
export const ProgressLine = ({ atTop = false }: { atTop?: boolean }) => (
  <div className={styles.line} data-at-top={atTop} aria-hidden="true" />
)
