/** The journal: entries and postings in SQLite, every commit one durable transaction. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { targetKey } from '../../shared/catalog.ts'
import type { Target } from '../../shared/model.ts'
import type { Change, Journal, Posting, PostingState } from '../core/ports.ts'
import { storageError } from './database.ts'
import { fromEntry, fromGap, fromPosting, fromRemoval, toEntry, toGap, toPosting, toRemoval, toTarget } from './rows.ts'

/** How far back recents look, in entries. */
const recentDepth = 300

export function createJournal(database: DatabaseSync): Journal {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>()
  const sql = (text: string) => {
    let statement = prepared.get(text)
    if (!statement) prepared.set(text, (statement = database.prepare(text)))
    return statement
  }
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
      case 'saveGap':
        return upsert('gap', fromGap(change.gap))
      case 'dropGap':
        return void sql('DELETE FROM gap WHERE id = ?').run(change.gapId)
      case 'dropPostings':
        return void sql('DELETE FROM posting WHERE entry_id = ?').run(change.entryId)
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

  function commit(changes: Change[]): void {
    try {
      sql('BEGIN IMMEDIATE').run()
      try {
        for (const change of changes) apply(change)
        sql('COMMIT').run()
      } catch (error) {
        if (database.isTransaction) sql('ROLLBACK').run()
        throw error
      }
    } catch (error) {
      throw storageError(error)
    }
  }

  const among = (states: PostingState[]) => `(${states.map((state) => `'${state}'`).join(', ')})`
  const get = (text: string, ...values: SQLInputValue[]) => sql(text).get(...values) ?? null
  const all = (text: string, ...values: SQLInputValue[]) => sql(text).all(...values)
  const entryOrNull = (row: ReturnType<typeof get>) => (row ? toEntry(row) : null)

  return {
    commit,
    running: () => entryOrNull(get('SELECT * FROM entry WHERE ended_at IS NULL')),
    entry: (entryId) => entryOrNull(get('SELECT * FROM entry WHERE id = ?', entryId)),
    entriesBetween: (from, to) =>
      all(
        `SELECT * FROM entry WHERE started_at < ? AND (ended_at IS NULL OR ended_at > ? OR started_at >= ?)
         ORDER BY started_at DESC, rowid DESC`,
        to,
        from,
        from,
      ).map(toEntry),
    unsentEntries: () =>
      all(
        `SELECT * FROM entry WHERE id IN (SELECT entry_id FROM posting WHERE state <> 'accepted')
         ORDER BY started_at DESC, rowid DESC`,
      ).map(toEntry),
    recentTargets(limit) {
      // Grouped by SQLite, so that only what is shown is parsed; one target may stand there under several names.
      const rows = all(
        `SELECT target, max(started_at) AS latest
         FROM (SELECT target, started_at FROM entry ORDER BY started_at DESC LIMIT ?) GROUP BY target ORDER BY latest DESC`,
        recentDepth,
      )
      const byKey = new Map<string, Target>()
      for (const row of rows) {
        if (byKey.size === limit) break
        const target = toTarget(row)
        if (!byKey.has(targetKey(target))) byKey.set(targetKey(target), target)
      }
      return [...byKey.values()]
    },
    recentUses: (limit) =>
      all('SELECT target, started_at FROM entry ORDER BY started_at DESC LIMIT ?', limit).map((row) => ({
        key: targetKey(toTarget(row)),
        startedAt: Number(row.started_at),
      })),
    lastEnded: () =>
      entryOrNull(get('SELECT * FROM entry WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, rowid DESC LIMIT 1')),
    postings: (entryIds) =>
      all(
        'SELECT * FROM posting WHERE entry_id IN (SELECT value FROM json_each(?)) ORDER BY started_at, part',
        JSON.stringify(entryIds),
      ).map(toPosting),
    postingsIn: (accountId, states) =>
      all(
        `SELECT * FROM posting WHERE account_id = ? AND state <> 'accepted' AND state IN ${among(states)}
         ORDER BY started_at, part`,
        accountId,
      ).map(toPosting),
    accountsWithPostings: (states) =>
      all(`SELECT DISTINCT account_id FROM posting WHERE state <> 'accepted' AND state IN ${among(states)}`).map(
        (row) => String(row['account_id']),
      ),
    removals: (accountId) => all('SELECT * FROM removal WHERE account_id = ? ORDER BY rowid', accountId).map(toRemoval),
    accountsWithRemovals: () => all('SELECT DISTINCT account_id FROM removal').map((row) => String(row['account_id'])),
    claimedRemoteIds: (accountId, { from, to, sentSince }) =>
      new Set(
        all(
          `SELECT remote_id FROM posting WHERE account_id = ? AND remote_id IS NOT NULL
             AND (started_at BETWEEN ? AND ? OR sent_at >= ?)`,
          accountId,
          from,
          to,
          sentSince ?? Number.MAX_SAFE_INTEGER,
        ).map((row) => String(row['remote_id'])),
      ),
    openGaps: () =>
      all(
        `SELECT * FROM gap WHERE outcome IS NULL AND entry_id IN (SELECT id FROM entry) ORDER BY started_at, rowid`,
      ).map(toGap),
    gap: (gapId) => {
      const row = get('SELECT * FROM gap WHERE id = ?', gapId)
      return row ? toGap(row) : null
    },
    meta: (key) => {
      const row = get('SELECT value FROM meta WHERE key = ?', key)
      return row ? String(row['value']) : null
    },
    setMeta(key, value) {
      if (value === null) sql('DELETE FROM meta WHERE key = ?').run(key)
      else
        sql('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(
          key,
          value,
        )
    },
  }
}
