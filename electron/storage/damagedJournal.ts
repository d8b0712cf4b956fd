/** What can still be read of a journal that was moved aside because it is damaged. */
import { randomUUID } from 'node:crypto'
import { copyFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { recordsLeftPrefix } from '../core/journalState.ts'
import { createCatalogStore } from './catalogStore.ts'
import { toEntry, toGap, toPosting } from './journalRows.ts'
import { parsedRows, type Row, type Table, tableColumns, withNumbers } from './readRows.ts'

const suffixes = ['', '-wal', '-shm', '-journal']

/** Row by row, from both ends of each table up to what is damaged. The file stays as it is. Never throws. */
export async function readDamaged(path: string, folder: string) {
  const draft = join(folder, `damaged-${randomUUID()}.tmp`)
  try {
    for (const suffix of ['', '-wal']) await copyFile(path + suffix, draft + suffix).catch(() => {})
    const database = new DatabaseSync(draft)
    try {
      database.exec('PRAGMA trusted_schema = OFF')
      return { ...readableIn(database), lastChange: Math.round((await stat(path)).mtimeMs) }
    } finally {
      database.close()
    }
  } catch {
    return null
  } finally {
    await Promise.all(suffixes.map((suffix) => rm(draft + suffix, { force: true }).catch(() => {})))
  }
}

function readableIn(database: DatabaseSync) {
  const read = <T extends { id: string }>(table: Table, parse: (row: Row) => T): T[] => {
    const found = rowsOf(database, table).flatMap((row) =>
      attempt(() => parsedRows(database, table, [row], parse).read),
    )
    return [...new Map(found.map((one) => [one.id, one])).values()]
  }
  const catalogs = createCatalogStore(database)
  const accountIds = rowsOf(database, 'catalog').map(({ account_id }) => String(account_id))
  const meta = rowsOf(database, 'meta').map(({ key, value }) => [String(key), String(value)] as const)
  return {
    entries: read('entry', toEntry),
    postings: read('posting', toPosting),
    gaps: read('gap', toGap),
    catalogs: new Map(
      accountIds.flatMap((id) =>
        attempt(() => [catalogs.load(id)]).flatMap((one) => (one ? [[id, one] as const] : [])),
      ),
    ),
    left: new Map(
      meta.flatMap(([key, value]) =>
        key.startsWith(recordsLeftPrefix) ? [[key.slice(recordsLeftPrefix.length), value] as const] : [],
      ),
    ),
  }
}

function rowsOf(database: DatabaseSync, table: Table): Row[] {
  const rows = new Map<number, Row>()
  for (const order of ['', 'ORDER BY rowid DESC']) {
    attempt(() => {
      const all = database.prepare(`SELECT ${tableColumns} FROM ${table} NOT INDEXED ${order}`)
      all.setReadBigInts(true)
      for (const row of all.iterate()) rows.set(Number(row['row_number']), withNumbers(row))
      return []
    })
  }
  return [...rows.values()]
}

/** SQLite throws where the damage begins. */
function attempt<T>(work: () => T[]): T[] {
  try {
    return work()
  } catch {
    return []
  }
}
