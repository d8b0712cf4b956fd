import type { ReactNode } from 'react'
import styles from './NoticeArea.module.css'

/** Room for questions and notices: however many there are, the timer stays in sight. */
export const NoticeArea = ({ children }: { children: ReactNode }) => <div className={styles.area}>{children}</div>
