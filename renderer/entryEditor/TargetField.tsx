import { useId } from 'react'
import type { Target } from '../../shared/model/snapshot.ts'
import { ProjectDot } from '../components/ProjectDot.tsx'
import { Icon } from '../components/Icon.tsx'
import { showKeys } from '../components/keyLabels.ts'
import { FieldProblem } from './FieldProblem.tsx'
import { TargetName } from '../components/TargetName.tsx'
import { t } from './messages.ts'
import styles from './TargetField.module.css'

interface Props {
  target: Target | null
  problem: string | undefined
  onClick(this: void): void
}

/** What the entry is for; a click asks for another target. */
export function TargetField({ target, problem, onClick }: Props) {
  const id = useId()
  return (
    <div className={styles.target}>
      <button
        type="button"
        data-keys={showKeys('mod+m')}
        data-invalid={problem !== undefined}
        aria-describedby={id}
        onClick={onClick}
      >
        <ProjectDot color={target?.color ?? null} />
        <span className={styles.text}>
          {target ? <TargetName target={target} className={styles.name} /> : <span>{t().target.choose}</span>}
          {target?.customer && <span className="small quiet clip">{target.customer}</span>}
        </span>
        <span className="hidden">{target && `, ${t().target.change}`}</span>
        <Icon name="chevron" size={14} />
      </button>
      <FieldProblem id={id} text={problem} />
    </div>
  )
}
