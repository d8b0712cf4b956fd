import { hoursMinutes } from '../../../shared/time/formatTime.ts'
import { t } from '../messages.ts'
import styles from '../WorkedTotals.module.css'

/** How far the person is ahead of the plan or behind it; `balance` in ms, null: there is no plan so far. */
export function Balance({ balance }: { balance: number | null }) {
  if (balance === null) return null
  const length = hoursMinutes(Math.abs(balance))
  const say = t().week
  const text = Math.abs(balance) < 60_000 ? say.onPlan : balance > 0 ? say.ahead(length) : say.behind(length)
  return (
    <p className={styles.totals} data-testid="week-balance">
      {text}
    </p>
  )
}
