import type { ReactNode } from 'react'
import { FieldProblem } from './FieldProblem.tsx'
import styles from './FormLine.module.css'

interface Props {
  label: string
  children: ReactNode
  problem?: string | undefined
  /** The id of where the problem is said. */
  problemId?: string
  /** What mends the problem. */
  remedy?: ReactNode
}

/** One line of the form: what it is called, its fields, and what is wrong with them. */
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
