import type { ReactNode } from 'react'
import { Icon } from '../../components/Icon.tsx'
import styles from './Card.module.css'

interface Props {
  level: 'info' | 'warning'
  title: string
  message: string
  /** Its buttons. */
  children: ReactNode
}

/** A notice that belongs to no single entry. */
export function Card({ level, title, message, children }: Props) {
  return (
    <section className={styles.card} data-level={level} data-notice role="status" tabIndex={-1} aria-label={title}>
      {level === 'warning' && <Icon name="warning" />}
      <div>
        <h2>{title}</h2>
        <p className="small">{message}</p>
        <div className={styles.actions}>{children}</div>
      </div>
    </section>
  )
}
