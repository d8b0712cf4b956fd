/** The back end of an entry, as a person speaks of it. */
import type { AccountView, ProviderInfo, Snapshot } from '../../shared/model/snapshot.ts'
import { t } from './messages.ts'
import { useMirror } from './snapshotStore.ts'
import { useProviders } from './providersStore.ts'

export interface BackEnd {
  /** undefined: the account was removed. */
  account: AccountView | undefined
  /** "Kala"; words that fit anywhere while it isn't known. */
  name: string
  remark: string
}

function backEndOf(accounts: Snapshot['accounts'], providers: ProviderInfo[], accountId: string): BackEnd {
  const account = accounts.find(({ id }) => id === accountId)
  const provider = providers.find(({ id }) => id === account?.provider)
  return { account, name: provider?.label ?? t().theServer, remark: provider?.remark ?? '' }
}

export function useBackEnd(accountId: string): BackEnd {
  const accounts = useMirror((mirror) => mirror.snapshot?.accounts)
  const providers = useProviders(({ list }) => list)
  return backEndOf(accounts ?? [], providers, accountId)
}
