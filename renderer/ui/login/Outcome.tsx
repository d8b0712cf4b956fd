/** How far a login got: the steps that passed, and what the last of them means. */
import type { ReactNode } from 'react'
import type { LoginStep } from '../../../shared/model.ts'
import { Icon } from '../Icon.tsx'
import { stepsUntil } from './steps.ts'

const signs = { passed: 'sent', failed: 'warning', open: 'open' } as const
const spoken = { passed: 'passed', failed: 'failed', open: 'not tried' }

export function Outcome({ failed, children }: { failed: LoginStep | null; children: ReactNode }) {
  return (
    <div className={failed ? 'outcome card-amber' : 'outcome report'} role="status">
      <ol className="steps small">
        {stepsUntil(failed).map(({ label, state }) => (
          <li key={label} data-state={state}>
            <Icon name={signs[state]} size={12} />
            {label}
            <span className="hidden">, {spoken[state]}</span>
          </li>
        ))}
      </ol>
      {children}
    </div>
  )
}
