/** What the accounts' back ends say of today, looked at no more often than need be. */
import type { DayStatus } from '../../../shared/model/snapshot.ts'
import { localDate } from '../../../shared/time/zonedTime.ts'
import type { AccountConnection, Clock, Log } from '../ports/ports.ts'

/** Between two looks that nothing asks for, ms. */
const every = 5 * 60_000

export interface Days {
  /** null: nothing is known of today. */
  of(accountId: string): DayStatus | null
  /** Asks again unless it was asked lately; `now` asks in any case. What can't be learned is left as it is. */
  look(accountId: string, now?: boolean): Promise<void>
}

export interface DaysNeeds {
  clock: Clock
  log: Log
  connectionOf: (accountId: string) => Promise<AccountConnection>
  onChange: () => void
}

export function createDays({ clock, log, connectionOf, onChange }: DaysNeeds): Days {
  const known = new Map<string, DayStatus>()
  const askedAt = new Map<string, number>()
  const today = () => localDate(clock.now(), clock.zone())
  return {
    of(accountId) {
      const status = known.get(accountId)
      return status?.date === today() ? status : null
    },
    async look(accountId, now = false) {
      const since = clock.now() - (askedAt.get(accountId) ?? Number.NEGATIVE_INFINITY)
      if (!now && since >= 0 && since < every) return
      askedAt.set(accountId, clock.now())
      try {
        const { provider, connection } = await connectionOf(accountId)
        if (!provider.dayStatus) return
        known.set(accountId, await provider.dayStatus(connection, today(), new AbortController().signal))
        onChange()
      } catch (error) {
        // Said by the account's state where it matters; the figure itself is a comfort.
        log.info('day not read', { account: accountId, error: String(error) })
      }
    },
  }
}
