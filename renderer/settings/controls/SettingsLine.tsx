import type { ReactNode } from 'react'
import styles from './SettingsLine.module.css'

interface Props {
  as?: 'div' | 'label'
  /** How wide what it is called is, or `apart`: its two parts at the two edges. */
  kind?: 'labelled' | 'away' | 'shortcut' | 'apart'
  children: ReactNode
}

/** Controls beside each other, mostly after what they are called. */
export const SettingsLine = ({ as: Tag = 'div', kind, children }: Props) => (
  <Tag className={styles.line} data-kind={kind}>
    {children}
  </Tag>
)
