import { type ReactNode, useId } from 'react'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { Problem } from '../../components/ErrorMessage.tsx'
import styles from './SettingsSection.module.css'

interface Props {
  title: string
  error?: Pick<ErrorInfo, 'message' | 'action'> | null
  children: ReactNode
}

/** One subject: its name on the left, its controls on the right, and what went wrong below them. */
export function Section({ title, error = null, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.body}>
        {children}
        <Problem error={error} />
      </div>
    </section>
  )
}
