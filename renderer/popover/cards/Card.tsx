import type { ReactNode } from 'react'
import { Icon } from '../../components/Icon.tsx'

interface Props {
  level: 'info' | 'warning'
  title: string
  message: string
  /** The buttons that settle it. */
  children: ReactNode
}

/** Something the person should know that belongs to no single entry. */
export function Card({ level, title, message, children }: Props) {
  return (
    <section className="notice" data-level={level} role="status">
      {level === 'warning' && <Icon name="warning" />}
      <div>
        <h2>{title}</h2>
        <p className="small">{message}</p>
        <div className="notice-actions">{children}</div>
      </div>
    </section>
  )
}
