/** What the accounts are good for, as this window needs it. Pure. */
import type { Snapshot } from '../../shared/model/snapshot.ts'

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
