import type { ReactNode } from 'react'
import { Problem } from '../components/ErrorMessage.tsx'

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
export function Line({ label, children, problem, problemId, remedy }: Props) {
  return (
    <>
      <span className="entry-label small quiet" aria-hidden="true">
        {label}
      </span>
      <div className="entry-line">
        <div className="entry-values">{children}</div>
        <div id={problemId} className="entry-problem">
          {problem && <Problem error={{ message: problem, action: '' }} />}
          {problem && remedy}
        </div>
      </div>
    </>
  )
}
