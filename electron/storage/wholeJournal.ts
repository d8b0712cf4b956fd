/** A journal read whole: for a backup, for diagnostics, and to compare with one. */
import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import type { SetAsideSource } from '../core/ports/ports.ts'
import { recordsLeftPrefix } from '../core/journalState.ts'
import { createCatalogStore } from './catalogStore.ts'
import { lostPosting } from './lostPosting.ts'
import { createQuarantine, toSetAside } from './quarantineTable.ts'
import { allRows, parsedRows, type Row, tableColumns, wholePosting } from './readRows.ts'
import { guarded } from './storageError.ts'
import { toEntry, toGap, toOwnedPosting, toRemoval } from './journalRows.ts'

/** So many rows are parsed at once; a click in between is answered. */
const bunch = 250

/** Reads a journal whole, without moving anything in it. */
function createReader(database: DatabaseSync) {
  const unreadable: { source: SetAsideSource; row: Row; why: string }[] = []
  return {
    unreadable,
    async read<T>(source: SetAsideSource, parse: (row: Row) => T, order = ''): Promise<T[]> {
      const columns = source === 'posting' ? wholePosting : tableColumns
      const rows = guarded(database, () =>
        allRows(database, database.prepare(`SELECT ${columns} FROM ${source} ${order}`)),
      )
      const things: T[] = []
      for (let at = 0; at < rows.length; at += bunch) {
        const found = parsedRows(database, source, rows.slice(at, at + bunch), parse)
        for (const one of found.read) things.push(one)
        for (const one of found.unreadable) unreadable.push({ source, ...one })
        await setImmediate()
      }
      return things
    },
  }
}

/** Every row of a journal that can be read, as it is now, and those that can't. `now`: epoch ms. */
export async function rowsOf(database: DatabaseSync, now = Date.now()) {
  const all = (sql: string) => guarded(database, () => allRows(database, database.prepare(sql)))
  const catalogs = createCatalogStore(database)
  const { read, unreadable } = createReader(database)
  return {
    entries: await read('entry', toEntry, 'ORDER BY started_at, rowid'),
    postings: await read('posting', toOwnedPosting, 'ORDER BY started_at, part'),
    removals: await read('removal', toRemoval),
    gaps: await read('gap', toGap),
    catalogs: new Map(
      all('SELECT account_id FROM catalog').flatMap(({ account_id }) => {
        const cached = catalogs.load(String(account_id))
        return cached ? [[String(account_id), cached] as const] : []
      }),
    ),
    left: new Map(
      all(`SELECT key, value FROM meta WHERE key LIKE '${recordsLeftPrefix}%'`).map(
        ({ key, value }) => [String(key).slice(recordsLeftPrefix.length), String(value)] as const,
      ),
    ),
    broken: {
      lost: unreadable.flatMap(({ source, row }) =>
        source === 'posting' ? [{ entryId: String(row['entry_id']), posting: lostPosting(row) }] : [],
      ),
      rows: unreadable.map(({ source, row, why }) => toSetAside(source, { row, why }, now)),
      setAside: createQuarantine(database).all(),
    },
  }
}

/** What is there already, without parsing it. */
export function presentIn(database: DatabaseSync) {
  const all = (sql: string) => guarded(database, () => allRows(database, database.prepare(sql)))
  return {
    entries: all('SELECT id, started_at, ended_at FROM entry').map(({ id, started_at, ended_at }) => ({
      id: String(id),
      startedAt: Number(started_at),
      endedAt: ended_at === null ? null : Number(ended_at),
    })),
    postings: all('SELECT id, account_id, remote_id FROM posting').map(({ id, account_id, remote_id }) => ({
      id: String(id),
      accountId: String(account_id),
      remoteId: remote_id === null ? null : String(remote_id),
    })),
    gapIds: new Set(all('SELECT id FROM gap').map(({ id }) => String(id))),
  }
}
