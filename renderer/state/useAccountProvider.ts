/** The account of an entry and the name of its provider. */
import type { AccountView, ProviderInfo, Snapshot } from '../../shared/model/snapshot.ts'
import { t } from './messages.ts'
import { useSnapshotStore } from './snapshotStore.ts'
import { useProviders } from './providersStore.ts'

export interface AccountProvider {
  /** undefined: the account was removed. */
  account: AccountView | undefined
  /** "Kala"; "the server" while it isn't known. */
  name: string
  remark: string
}

function accountProviderOf(
  accounts: Snapshot['accounts'],
  providers: ProviderInfo[],
  accountId: string,
): AccountProvider {
  const account = accounts.find(({ id }) => id === accountId)
  const provider = providers.find(({ id }) => id === account?.provider)
  return { account, name: provider?.label ?? t().theServer, remark: provider?.remark ?? '' }
}

export function useAccountProvider(accountId: string): AccountProvider {
  const accounts = useSnapshotStore((state) => state.snapshot?.accounts)
  const providers = useProviders(({ list }) => list)
  return accountProviderOf(accounts ?? [], providers, accountId)
}
