/** What the accounts allow. Pure. */
import type { Snapshot } from '../../shared/model/snapshot.ts'

/** Whether an account lets the person make a project by its name. */
export const canMakeProjects = ({ accounts }: Pick<Snapshot, 'accounts'>): boolean =>
  accounts.some(({ enabled, rules }) => enabled && rules.editsCatalog)

/** Nothing is set up: there is only the account of this computer, and it was never used. */
export const isFirstRun = ({ accounts, timer, recents }: Snapshot): boolean =>
  accounts.every(({ rules, targets }) => rules.editsCatalog && targets === 0) &&
  (accounts.length === 0 || (timer.kind === 'idle' && recents.length === 0))
