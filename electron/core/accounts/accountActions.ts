/** What the person does with an account, where the timer and what waits to be sent have to do with it. */
import { AppError } from '../../../shared/errors.ts'
import type { Parsed } from '../../../shared/ipc/contract.ts'
import type { Timer } from '../../../shared/model/snapshot.ts'
import type { ChoosePerson, Clock, Journal } from '../ports/ports.ts'
import type { Outbox } from '../sync/outbox.ts'
import type { LoginInput } from './accountState.ts'
import type { Accounts } from './accounts.ts'
import { dropUnsent } from './dropUnsent.ts'
import { t } from '../messages.ts'

export interface AccountActionsNeeds {
  clock: Clock
  journal: Journal
  timer: () => Timer
  accounts: Accounts
  outbox: Pick<Outbox, 'wakeNow'>
  onChange: () => void
}

export interface AccountActions {
  /** As Accounts.login; what waited for the account is sent. */
  logIn(login: LoginInput): Promise<string | ChoosePerson>
  /** Throws AppError 'rejected' when an account is to be switched off while its timer runs. */
  change(change: Parsed<'changeAccount'>): Promise<void>
  /**
   * Throws AppError 'rejected' while its timer runs, and 'forbidden' with `confirm: 'unsent'` where something was not
   * sent and `evenUnsent` is false.
   */
  logOut(request: Parsed<'logout'>): Promise<void>
  /** Fetches the catalog of an account again, or of all, and sends what waits for it. Never throws. */
  refresh(accountId?: string): Promise<void>
}

export function createAccountActions(needs: AccountActionsNeeds): AccountActions {
  const { clock, journal, accounts, outbox, onChange } = needs

  /** Entries of an account that only this computer has. */
  const unsentEntries = (accountId: string) =>
    new Set(journal.postingsIn(accountId, ['queued', 'sending', 'rejected', 'unknown']).map(({ entryId }) => entryId))

  function refuseWhileRunning(accountId: string): void {
    const timer = needs.timer()
    if (timer.kind === 'running' && timer.entry.target.accountId === accountId) {
      throw new AppError('rejected', t().accounts.timerRuns)
    }
  }

  return {
    async logIn(login) {
      const outcome = await accounts.login(login)
      if (typeof outcome === 'string') outbox.wakeNow(outcome)
      return outcome
    },
    async change({ accountId, ...change }) {
      if (change.enabled === false) refuseWhileRunning(accountId)
      accounts.change(accountId, change)
      if (change.enabled === true) await accounts.refresh(accountId)
      // What waits goes now, or says why it doesn't.
      if (change.enabled !== undefined) outbox.wakeNow(accountId)
    },
    async logOut({ accountId, evenUnsent }) {
      refuseWhileRunning(accountId)
      const unsent = unsentEntries(accountId).size
      if (unsent > 0 && !evenUnsent) {
        throw new AppError('forbidden', t().accounts.unsent(unsent), { confirm: 'unsent' })
      }
      await accounts.logout(accountId)
      // Something may have been sent meanwhile.
      const postings = journal.postings([...unsentEntries(accountId)])
      const ofAccount = postings.filter(({ target }) => target.accountId === accountId)
      journal.commit(dropUnsent(ofAccount, clock.now()))
      onChange()
    },
    async refresh(accountId) {
      const asked = accountId === undefined ? accounts.views().map(({ id }) => id) : [accountId]
      await Promise.all(asked.map((id) => accounts.refresh(id)))
      outbox.wakeNow(accountId)
    },
  }
}
