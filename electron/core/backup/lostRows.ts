/** Entries that could not be read, as a backup has them. Pure. */
import type { SetAsideRow } from '../ports/ports.ts'
import type { Backup } from './restorePlan.ts'

/** The backup with only the entries that were set aside, and what belongs to them. */
export function onlyOf(backup: Backup, rows: SetAsideRow[]): Backup {
  const ids = new Set(rows.filter(({ source }) => source === 'entry').map(({ key }) => key))
  const isOfThem = ({ entryId }: { entryId: string }) => ids.has(entryId)
  return {
    madeAt: backup.madeAt,
    settings: null,
    accounts: [],
    entries: backup.entries.filter(({ id }) => ids.has(id)),
    postings: backup.postings.filter(isOfThem),
    removals: [],
    gaps: backup.gaps.filter(isOfThem),
    catalogs: new Map(),
    left: new Map(),
  }
}
