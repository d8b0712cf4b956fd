/** The hours of today at each provider that reports them. Pure. */
import type { AccountView, ProviderInfo } from '../../../shared/model/snapshot.ts'
import { shortNames } from '../../state/accountNames.ts'
import { decimalHours } from '../../components/durationText.ts'
import { t } from '../messages.ts'

export interface DayLine {
  accountId: string
  text: string
  /** Why nothing can be booked today any more; null: it can. */
  locked: string | null
}

/** "Blikk: 6.5 of 8 h", or that the day is locked. Two accounts of one provider have their own names. */
export function serverDayText(accounts: AccountView[], providers: ProviderInfo[]): DayLine[] {
  const short = shortNames(accounts)
  const say = t().foot
  return accounts.flatMap(({ id, provider, enabled, day }) => {
    if (!enabled || !day) return []
    const alone = accounts.filter((each) => each.provider === provider).length === 1
    const label = alone ? providers.find((each) => each.id === provider)?.label : undefined
    const name = label ?? short.get(id) ?? id
    const { reportedMs, scheduledMs, locked } = day
    const hours = decimalHours(reportedMs)
    const reported =
      scheduledMs === null ? say.reported(name, hours) : say.reportedOf(name, hours, decimalHours(scheduledMs))
    return [{ accountId: id, text: locked === null ? reported : say.locked(name), locked }]
  })
}
