import type { ReactNode } from 'react'
import styles from './AnswerButtons.module.css'

interface Props {
  /** `main`: the usual answers, over the whole width; `more`: the others, below. */
  kind?: 'main' | 'more'
  children: ReactNode
}

/** The buttons that answer a question. */
export const AnswerButtons = ({ kind, children }: Props) => (
  <div className={styles.answers} data-kind={kind}>
    {children}
  </div>
)
