/** Short names of accounts, and which accounts have targets. Pure. */
import type { AccountView, ProviderInfo, Snapshot } from '../../shared/model/snapshot.ts'

/**
 * A short name for each account by its id: what the person called it; else its system's, where no other account has that; of
 * "Anna Berg · time.example.com" the part that no other account has, or the whole where every part is shared.
 */
export function shortNames(
  accounts: Pick<AccountView, 'id' | 'label' | 'provider'>[],
  providers: Pick<ProviderInfo, 'id' | 'label'>[] = [],
): Map<string, string> {
  const parts = accounts.map(({ label }) => label.split(' · '))
  const owners = (part: string) => parts.filter((each) => each.includes(part)).length
  const systemOf = ({ provider }: Pick<AccountView, 'provider'>) =>
    accounts.filter((other) => other.provider === provider).length === 1
      ? providers.find(({ id }) => id === provider)?.label
      : undefined
  return new Map(
    accounts.map((account, index) => {
      const own = parts[index] ?? []
      const system = own.length > 1 ? systemOf(account) : undefined
      return [account.id, system ?? own.findLast((part) => owners(part) === 1) ?? account.label]
    }),
  )
}

/** The enabled accounts with targets. */
export const pickable = ({ accounts }: Pick<Snapshot, 'accounts'>): AccountView[] =>
  accounts.filter(({ enabled, targets }) => enabled && targets > 0)
