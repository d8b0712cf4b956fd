/** Carries a restore out: all of it, or nothing. */
import type { Settings } from '../../../shared/model/snapshot.ts'
import { recordsLeft } from '../journalState.ts'
import type { AccountStore, CatalogStore, Journal } from '../ports/ports.ts'
import { type Backup, joinedCatalogs, type RestorePlan } from './restorePlan.ts'

export interface RestoreInto {
  journal: Journal
  accounts: AccountStore
  catalogs: CatalogStore
  settings: { settings(): Settings; change(settings: Settings): void }
  /** Whether the account's projects are made in Stint, and so are nowhere else. */
  ownsCatalog: (accountId: string) => boolean
}

/**
 * Makes it so. Settings, accounts and catalogs come first, as entries need them, and go again if the journal refuses:
 * throws what it threw. `settings` null: they stay as they are. Stint has to start anew afterwards.
 */
export function applyRestore(into: RestoreInto, backup: Backup, plan: RestorePlan, settings: Settings | null): void {
  const { journal, accounts, catalogs, ownsCatalog } = into
  const before = into.settings.settings()
  const undo: (() => void)[] = []
  const first = (done: () => void, undone: () => void) => {
    undo.unshift(undone)
    done()
  }
  try {
    for (const account of plan.accounts) {
      first(
        () => accounts.save(account),
        () => accounts.delete(account.id),
      )
    }
    // What starts at login is this computer's.
    if (settings) {
      first(
        () => into.settings.change({ ...settings, startAtLogin: before.startAtLogin }),
        () => into.settings.change(before),
      )
    }
    for (const [accountId, cached] of backup.catalogs) {
      if (!ownsCatalog(accountId)) continue
      const here = catalogs.load(accountId)
      const catalog = here ? joinedCatalogs(here.catalog, cached.catalog) : cached.catalog
      first(
        () => catalogs.save(accountId, { ...(here ?? cached), catalog }),
        () => (here ? catalogs.save(accountId, here) : catalogs.delete(accountId)),
      )
    }
    // More of these than there should be do no harm.
    for (const [accountId, lines] of plan.left) {
      const left = recordsLeft(accountId)
      left.write(journal, [...left.read(journal), ...lines.split('\n')])
    }
    journal.commit(plan.changes)
  } catch (error) {
    for (const back of undo) attempt(back)
    throw error
  }
}

/** A disk that is full may refuse this, too; then the others are still tried. */
function attempt(back: () => void): void {
  try {
    back()
  } catch {
    // What is left behind is an account without a login, or settings of then.
  }
}
