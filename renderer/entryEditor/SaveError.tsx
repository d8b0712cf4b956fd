import { useEffect, useRef } from 'react'
import type { ErrorInfo } from '../../shared/errors.ts'
import { Icon } from '../components/Icon.tsx'
import { t } from './messages.ts'
import styles from './SaveError.module.css'

/** Why an entry could not be saved as it is, and what to do. */
export function SaveError({ error }: { error: ErrorInfo | null }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  if (!error) return null
  return (
    <div ref={element} className={styles.error} role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{error.action ? error.title : t().editor.notSaved}</strong>
        </p>
        <p className="small">
          {error.message} {error.action}
        </p>
      </div>
    </div>
  )
}
