import type { ReactNode } from 'react'
import { ErrorMessage } from '../components/ErrorMessage.tsx'
import styles from './FieldProblem.module.css'

interface Props {
  id?: string | undefined
  text: string | undefined
  /** A control that solves it. */
  remedy?: ReactNode
}

/** The problem of a field, below it. */
export const FieldProblem = ({ id, text, remedy }: Props) => (
  <div id={id} className={styles.problem}>
    {text && <ErrorMessage error={{ message: text, action: '' }} />}
    {text && remedy}
  </div>
)
