import type { ReactNode } from 'react'
import styles from './NoticeArea.module.css'

/** The area of questions and notices. It scrolls, so that the timer stays visible. */
export const NoticeArea = ({ children }: { children: ReactNode }) => <div className={styles.area}>{children}</div>
