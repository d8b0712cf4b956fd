/** What is done again and again while Stint runs: catalogs fetched anew, and a new day begun. */
import { localDate, nextDayStart } from '../../shared/time/zonedTime.ts'
import type { ServerRecords } from './backup/serverRecords.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { Outbox } from './sync/outbox.ts'
import type { Clock } from './ports/ports.ts'
import { type OnFailure, runAll } from './runAll.ts'

/** Catalogs are fetched again this often, ms. */
const catalogEveryMs = 30 * 60_000

/** The clock may be set to another day meanwhile, ms. */
const lookAgainMs = 15 * 60_000

export interface ScheduleNeeds {
  clock: Clock
  accounts: Pick<Accounts, 'refresh'> & { views: () => { id: string; enabled: boolean }[] }
  outbox: Pick<Outbox, 'wakeNow'>
  serverRecords: ServerRecords
  onMidnight: () => void
  /** One of the rounds failed; the next one comes. */
  onFailure: OnFailure
}

/** Begins the rounds; the first one at once. */
export function startSchedule({ clock, accounts, outbox, serverRecords, onMidnight, onFailure }: ScheduleNeeds): void {
  const refresh = async (accountId: string) => {
    await accounts.refresh(accountId)
    // The login or the keychain may be back.
    outbox.wakeNow(accountId)
    await serverRecords.read(accountId)
  }
  function refreshAll(): void {
    clock.after(catalogEveryMs, refreshAll)
    const enabled = () => accounts.views().filter((account) => account.enabled)
    const refreshed = (id: string) => refresh(id).catch((error: unknown) => onFailure('refresh', error))
    runAll({ refresh: () => enabled().forEach(({ id }) => void refreshed(id)) }, onFailure)
  }
  const today = () => localDate(clock.now(), clock.zone())
  // Today becomes yesterday also while somebody looks at it.
  function waitForMidnight(date: string): void {
    const now = clock.now()
    const look = () => {
      if (today() !== date) runAll({ midnight: onMidnight }, onFailure)
      waitForMidnight(today())
    }
    clock.after(Math.min(nextDayStart(now, clock.zone()) - now, lookAgainMs), look)
  }
  waitForMidnight(today())
  refreshAll()
}
