/** The steps of a login up to where it came, and what the last one means. */
import type { ReactNode } from 'react'
import type { LoginStep } from '../../shared/model/snapshot.ts'
import { Icon } from '../components/Icon.tsx'
import { stepsUntil } from './loginStepText.ts'
import { t } from './messages.ts'
import styles from './LoginOutcome.module.css'

const signs = { passed: 'sent', failed: 'warning', open: 'open' } as const

export function LoginOutcome({ failed, children }: { failed: LoginStep | null; children: ReactNode }) {
  return (
    <div className={failed ? `${styles.outcome} card-amber` : `${styles.outcome} ${styles.report}`} role="status">
      <ol className={styles.steps}>
        {stepsUntil(failed).map(({ label, state }) => (
          <li key={label} data-state={state}>
            <Icon name={signs[state]} size={12} />
            {label}
            <span className="hidden">, {t().states[state]}</span>
          </li>
        ))}
      </ol>
      {children}
    </div>
  )
}
