import type { ReactNode } from 'react'
import styles from './AnswerButtons.module.css'

interface Props {
  /** `main`: what mostly is the answer, over the whole width; `more`: the rest, below it. */
  kind?: 'main' | 'more'
  children: ReactNode
}

/** The buttons that answer a question. */
export const AnswerButtons = ({ kind, children }: Props) => (
  <div className={styles.answers} data-kind={kind}>
    {children}
  </div>
)
