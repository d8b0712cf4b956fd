/** What the accounts' providers say of days, today's looked at no more often than need be. */
import type { DayStatus } from '../../../shared/model/snapshot.ts'
import { addDays, localDate } from '../../../shared/time/zonedTime.ts'
import type { AccountConnection, Clock, Log } from '../ports/ports.ts'

/** Between two looks that nothing asks for, ms. */
const askAgainMs = 5 * 60_000
/** As many as one request may be about. */
const mostDays = 31
/** The days of the usual look: this week to its end, and what of the month lies before. */
const daysAhead = 6

export interface DayStatuses {
  /** null: nothing is known of today. */
  of(accountId: string): DayStatus | null
  /** What is known of a local date; null: nothing. */
  on(accountId: string, date: string): DayStatus | null
  /** What is planned for the date, ms, by whoever of the accounts plans the most: time at two companies is counted once. */
  scheduledMs(date: string, accountIds: string[]): number | null
  /** Asks again unless it was asked lately; `now` asks in any case. What can't be learned is left as it is. */
  refresh(accountId: string, now?: boolean): Promise<void>
  /** Somebody looks at these local dates, both included: what is not known of them, or not lately, is asked. */
  look(accountIds: string[], from: string, to: string): void
}

export interface DayStatusesNeeds {
  clock: Clock
  log: Log
  connectionOf: (accountId: string) => Promise<AccountConnection>
  /** What an account's provider has noted of a date; null: nothing. */
  notedMs?: (accountId: string, date: string) => number | null
  onChange: () => void
}

export function createDayStatuses({
  clock,
  log,
  connectionOf,
  notedMs = () => null,
  onChange,
}: DayStatusesNeeds): DayStatuses {
  /** By account and date. */
  const statuses = new Map<string, DayStatus>()
  const askedAt = new Map<string, number>()
  const today = () => localDate(clock.now(), clock.zone())
  const usualSpan = () => ({ from: addDays(today(), daysAhead + 1 - mostDays), to: addDays(today(), daysAhead) })
  const on = (accountId: string, date: string) => statuses.get(keyOf(accountId, date)) ?? null

  async function ask(accountId: string, from: string, to: string, now: boolean): Promise<void> {
    const asked = keyOf(accountId, from)
    const since = clock.now() - (askedAt.get(asked) ?? Number.NEGATIVE_INFINITY)
    if (!now && since >= 0 && since < askAgainMs) return
    askedAt.set(asked, clock.now())
    try {
      const { provider, connection } = await connectionOf(accountId)
      if (!provider.dayStatuses) return
      const before = JSON.stringify([...statuses])
      const found = await provider.dayStatuses(connection, { from, to }, new AbortController().signal)
      for (const day of found) statuses.set(keyOf(accountId, day.date), day)
      if (JSON.stringify([...statuses]) !== before) onChange()
    } catch (error) {
      // Said by the account's state where it matters; the figure itself is a comfort.
      log.info('days not read', { account: accountId, error: String(error) })
    }
  }

  return {
    of: (accountId) => on(accountId, today()),
    on,
    scheduledMs(date, accountIds) {
      const plans = accountIds.flatMap((id) => on(id, date)?.scheduledMs ?? notedMs(id, date) ?? [])
      return plans.length > 0 ? Math.max(...plans) : null
    },
    refresh(accountId, now = false) {
      const { from, to } = usualSpan()
      return ask(accountId, from, to, now)
    },
    look(accountIds, from, to) {
      const usual = usualSpan()
      // The usual look is repeated by itself.
      if (from >= usual.from && to <= usual.to) return
      for (let first = from; first <= to; first = addDays(first, mostDays)) {
        const last = addDays(first, mostDays - 1)
        for (const id of accountIds) void ask(id, first, last < to ? last : to, false)
      }
    },
  }
}

const keyOf = (accountId: string, date: string) => `${date} ${accountId}`
