/** What is done again and again while Stint runs: catalogs fetched anew, and a new day begun. */
import { nextDayStart } from '../../shared/time.ts'
import type { Accounts } from './accounts.ts'
import type { Outbox } from './outbox.ts'
import type { Clock } from './ports.ts'

/** Catalogs are fetched again this often, ms. */
const catalogEvery = 30 * 60_000

export interface RoundsNeeds {
  clock: Clock
  accounts: Pick<Accounts, 'refresh'> & { views: () => { id: string; enabled: boolean }[] }
  outbox: Pick<Outbox, 'wakeNow'>
  onMidnight: () => void
}

/** Begins the rounds; the first one at once. */
export function startRounds({ clock, accounts, outbox, onMidnight }: RoundsNeeds): void {
  const refresh = async (accountId: string) => {
    await accounts.refresh(accountId)
    // The login or the keychain may be back.
    outbox.wakeNow(accountId)
  }
  async function refreshAll(): Promise<void> {
    const enabled = accounts.views().filter((account) => account.enabled)
    // One that fails, as where the journal refuses, must not end the rounds.
    await Promise.allSettled(enabled.map(({ id }) => refresh(id)))
    clock.after(catalogEvery, () => void refreshAll())
  }
  // Today becomes yesterday also while somebody looks at it.
  function atMidnight(): void {
    const now = clock.now()
    clock.after(nextDayStart(now, clock.zone()) - now, () => {
      onMidnight()
      atMidnight()
    })
  }
  atMidnight()
  void refreshAll()
}
