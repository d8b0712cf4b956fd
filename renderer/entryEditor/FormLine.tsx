import type { ReactNode } from 'react'
import { FieldProblem } from './FieldProblem.tsx'
import styles from './FormLine.module.css'

interface Props {
  label: string
  children: ReactNode
  problem?: string | undefined
  /** The id of the element with the problem. */
  problemId?: string
  /** A control that solves the problem. */
  remedy?: ReactNode
}

/** One line of the form: its label, its fields and their problem. */
export function FormLine({ label, children, problem, problemId, remedy }: Props) {
  return (
    <>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <div>
        <div className={styles.values}>{children}</div>
        <FieldProblem id={problemId} text={problem} remedy={remedy} />
      </div>
    </>
  )
}
