/** Short names of accounts, and which accounts have targets. Pure. */
import type { AccountView, Snapshot } from '../../shared/model/snapshot.ts'

/**
 * A short name for each account by its id: of "Anna Berg · time.example.com" the part that no other account has, or the
 * whole where every part is shared.
 */
export function shortNames(accounts: Pick<AccountView, 'id' | 'label'>[]): Map<string, string> {
  const parts = accounts.map(({ label }) => label.split(' · '))
  const owners = (part: string) => parts.filter((each) => each.includes(part)).length
  return new Map(
    accounts.map(({ id, label }, index) => [id, parts[index]?.findLast((part) => owners(part) === 1) ?? label]),
  )
}

/** The enabled accounts with targets. */
export const pickable = ({ accounts }: Pick<Snapshot, 'accounts'>): AccountView[] =>
  accounts.filter(({ enabled, targets }) => enabled && targets > 0)
