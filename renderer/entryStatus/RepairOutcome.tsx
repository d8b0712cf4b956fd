import type { Repair } from '../../shared/model/snapshot.ts'
import { t } from '../state/messages.ts'
import { repairText } from './repairText.ts'
import styles from './RepairOutcome.module.css'

/** The times of an entry after a repair, shown beside the button that does it. */
export function RepairOutcome({ repair, zone }: { repair: Repair; zone: string }) {
  const { worked } = repairText(repair, zone)
  return (
    <p className={styles.outcome}>
      {t().repair.afterwards}{' '}
      {worked.map((times, index) => (
        <span key={times}>
          <span>{times}</span>
          {index < worked.length - 1 ? ', ' : '. '}
        </span>
      ))}
      {t().repair.nothingElse}
    </p>
  )
}
