/** What the accounts are called and what they are good for, as this window needs it. Pure. */
import type { AccountView, Snapshot } from '../../shared/model.ts'

/**
 * A short name for each account by its id: of "Anna Berg · time.example.com" the part that no other account has, or the
 * whole where every part is shared.
 */
export function shortNames(accounts: Pick<AccountView, 'id' | 'label'>[]): Map<string, string> {
  const parts = accounts.map(({ label }) => label.split(' · '))
  const owners = (part: string) => parts.filter((each) => each.includes(part)).length
  return new Map(accounts.map(({ id, label }, at) => [id, parts[at]?.findLast((part) => owners(part) === 1) ?? label]))
}

/** The accounts that something can be picked from. */
export const pickable = ({ accounts }: Pick<Snapshot, 'accounts'>): AccountView[] =>
  accounts.filter(({ enabled, targets }) => enabled && targets > 0)

/** Whether there is an account in which a name alone becomes a project. */
export const canMakeProjects = ({ accounts }: Pick<Snapshot, 'accounts'>): boolean =>
  accounts.some(({ enabled, rules }) => enabled && rules.editsCatalog)

/** Whether there is an account at a company's system. */
export const hasCompany = ({ accounts }: Pick<Snapshot, 'accounts'>): boolean =>
  accounts.some(({ enabled, rules }) => enabled && !rules.editsCatalog)

/** Nothing is set up: no account but the one of this computer, and that one was never used. */
export const isFirstRun = ({ accounts, timer, recents }: Snapshot): boolean =>
  accounts.every(({ rules, targets }) => rules.editsCatalog && targets === 0) &&
  (accounts.length === 0 || (timer.kind === 'idle' && recents.length === 0))
