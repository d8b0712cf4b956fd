/** What the accounts' providers say of today, looked at no more often than need be. */
import type { DayStatus } from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { AccountConnection, Clock, Log } from '../ports/ports.ts'

/** Between two looks that nothing asks for, ms. */
const askAgainMs = 5 * 60_000

export interface DayStatuses {
  /** null: nothing is known of today. */
  of(accountId: string): DayStatus | null
  /** What is planned for the date, ms, by whoever of the accounts plans the most: time at two companies is counted once. */
  scheduledMs(date: string, accountIds: string[]): number | null
  /** Asks again unless it was asked lately; `now` asks in any case. What can't be learned is left as it is. */
  refresh(accountId: string, now?: boolean): Promise<void>
}

export interface DayStatusesNeeds {
  clock: Clock
  log: Log
  connectionOf: (accountId: string) => Promise<AccountConnection>
  onChange: () => void
}

export function createDayStatuses({ clock, log, connectionOf, onChange }: DayStatusesNeeds): DayStatuses {
  const statuses = new Map<string, DayStatus>()
  const askedAt = new Map<string, number>()
  const today = () => localDate(clock.now(), clock.zone())
  function of(accountId: string): DayStatus | null {
    const status = statuses.get(accountId)
    return status?.date === today() ? status : null
  }
  return {
    of,
    scheduledMs(date, accountIds) {
      const plans = accountIds.flatMap((id) => {
        const day = of(id)
        return day?.date === date ? (day.scheduledMs ?? []) : []
      })
      return plans.length > 0 ? Math.max(...plans) : null
    },
    async refresh(accountId, now = false) {
      const since = clock.now() - (askedAt.get(accountId) ?? Number.NEGATIVE_INFINITY)
      if (!now && since >= 0 && since < askAgainMs) return
      askedAt.set(accountId, clock.now())
      try {
        const { provider, connection } = await connectionOf(accountId)
        if (!provider.dayStatus) return
        statuses.set(accountId, await provider.dayStatus(connection, today(), new AbortController().signal))
        onChange()
      } catch (error) {
        // Said by the account's state where it matters; the figure itself is a comfort.
        log.info('day not read', { account: accountId, error: String(error) })
      }
    },
  }
}
