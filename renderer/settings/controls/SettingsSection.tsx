import { type ReactNode, useId } from 'react'
import type { ErrorInfo } from '../../../shared/errors.ts'
import { ErrorMessage } from '../../components/ErrorMessage.tsx'
import styles from './SettingsSection.module.css'

interface Props {
  title: string
  error?: Pick<ErrorInfo, 'message' | 'action'> | null
  children: ReactNode
}

/** One section: its title on the left, its controls on the right, and its error below them. */
export function SettingsSection({ title, error = null, children }: Props) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className={styles.body}>
        {children}
        <ErrorMessage error={error} />
      </div>
    </section>
  )
}
