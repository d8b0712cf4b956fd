/** Writes one change of the journal. It is durable with the transaction around it. */
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { type Change, type Posting, refusedAt } from '../core/ports/ports.ts'
import { fromEntry, fromGap, fromPosting, fromRemoval } from './journalRows.ts'
import type { createQuarantine } from './quarantineTable.ts'

/** Of removals: not refused. */
export const isWaiting = `next_attempt_at IS NOT ${refusedAt}`
const dueNow = (table: string) => `UPDATE ${table} SET next_attempt_at = NULL WHERE`

export function createJournalWrites(
  sql: (text: string) => StatementSync,
  quarantine: () => ReturnType<typeof createQuarantine>,
) {
  const upsert = (table: string, row: Record<string, SQLInputValue>, key = 'id') => {
    const names = Object.keys(row)
    const updates = names.filter((name) => name !== key).map((name) => `${name} = excluded.${name}`)
    sql(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT (${key}) DO UPDATE SET ${updates.join(', ')}`,
    ).run(...Object.values(row))
  }

  function apply(change: Change): void {
    switch (change.kind) {
      case 'saveEntry':
        return upsert('entry', fromEntry(change.entry))
      case 'deleteEntry':
        return void sql('DELETE FROM entry WHERE id = ?').run(change.entryId)
      case 'savePosting':
        return savePosting(change.posting)
      case 'dropPosting':
        return void sql('DELETE FROM posting WHERE id = ?').run(change.postingId)
      case 'saveRemoval':
        return upsert('removal', fromRemoval(change.removal), 'posting_id')
      case 'dropRemoval':
        return void sql('DELETE FROM removal WHERE posting_id = ?').run(change.postingId)
      case 'waitNoMore':
        sql(`${dueNow('posting')} id IN (SELECT value ->> 'id' FROM json_each(?))`).run(JSON.stringify(change.postings))
        return void sql(`${dueNow('removal')} account_id = ? AND ${isWaiting}`).run(change.accountId)
      case 'saveGap':
        return upsert('gap', fromGap(change.gap))
      case 'dropGap':
        return void sql('DELETE FROM gap WHERE id = ?').run(change.gapId)
      case 'keepUnreadable':
        return quarantine().keep(change.row, change.toldAt)
      case 'tellSetAside':
        return quarantine().tell(change.ids, change.toldAt)
    }
  }

  /** A server that was set back gives ids out again: then the newer record is the one that exists. */
  function savePosting(posting: Posting): void {
    if (posting.remote?.id) {
      sql('UPDATE posting SET remote_id = NULL WHERE account_id = ? AND remote_id = ? AND id <> ?').run(
        posting.target.accountId,
        posting.remote.id,
        posting.id,
      )
    }
    upsert('posting', fromPosting(posting))
  }

  return { apply, savePosting, upsert }
}
