import type { ErrorInfo } from '../../shared/errors.ts'
import { Icon } from './Icon.tsx'
import styles from './ErrorMessage.module.css'

/** What went wrong at this place, and what the person can do. */
export function ErrorMessage({ error, id }: { error: Pick<ErrorInfo, 'message' | 'action'> | null; id?: string }) {
  if (!error) return null
  return (
    <div className={styles.problem} role="alert" id={id}>
      <Icon name="warning" size={14} />
      <span>
        {error.message}
        {error.action && ` ${error.action}`}
      </span>
    </div>
  )
}
