import type { ReactNode } from 'react'
import styles from './SettingsLine.module.css'

interface Props {
  as?: 'div' | 'label'
  /** The width of the label, or `apart`: one part at each edge. */
  kind?: 'labelled' | 'away' | 'shortcut' | 'apart'
  children: ReactNode
}

/** A line of controls, usually after a label. */
export const SettingsLine = ({ as: Tag = 'div', kind, children }: Props) => (
  <Tag className={styles.line} data-kind={kind}>
    {children}
  </Tag>
)
