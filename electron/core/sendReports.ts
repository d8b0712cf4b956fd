/** What the outbox reports: to the accounts, the days and the person. */
import type { AppError } from '../../shared/errors.ts'
import type { Accounts } from './accounts/accounts.ts'
import type { DayStatuses } from './accounts/dayStatus.ts'
import { noKeychain } from './accounts/secrets.ts'
import type { ServerRecords } from './backup/serverRecords.ts'
import type { Notices } from './notices.ts'
import type { Posting } from './ports/ports.ts'
import { type OnFailure, runAll } from './runAll.ts'
import { leftBehindNotice } from './sync/refusedRemovals.ts'

export interface SendReportsNeeds {
  accounts: Pick<Accounts, 'report' | 'refresh'>
  dayStatuses: Pick<DayStatuses, 'refresh'>
  serverRecords: ServerRecords
  notices: Notices
  /** A server answered, or did not: the network may have changed. */
  onReach: () => void
  changed: () => void
  onFailure: OnFailure
}

export function createSendReports(needs: SendReportsNeeds) {
  const { accounts, dayStatuses, serverRecords, notices, onReach, changed, onFailure } = needs
  return {
    onChange(accountId: string, trouble?: AppError | null): void {
      if (trouble === undefined) return changed()
      const report = {
        account: () => accounts.report(accountId, trouble),
        day: () => trouble === null && void dayStatuses.refresh(accountId, true),
        records: () => trouble === null && void serverRecords.read(accountId),
        keychain: () =>
          trouble?.kind === 'keychain' ? notices.raise(noKeychain(trouble.message)) : notices.clear('keychain'),
        network: onReach,
      }
      runAll(report, onFailure)
    },
    onLeftBehind: (posting: Posting, error: AppError, waits: boolean) =>
      notices.raise(leftBehindNotice(posting, error, waits)),
    // Pauses may be booked elsewhere by now.
    onRefused: ({ kind, target }: Posting) => kind === 'pause' && void accounts.refresh(target.accountId),
  }
}
