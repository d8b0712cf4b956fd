/** The table of rows that could not be read, each of them as text. */
import { createHash } from 'node:crypto'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { SetAside, SetAsideRow, SetAsideSource } from '../core/ports/ports.ts'
import { aboutRow } from './aboutRow.ts'
import { allRows, type Row, rowText, type Unreadable } from './readRows.ts'

const keyColumns: Record<SetAsideSource, string> = {
  entry: 'id',
  posting: 'id',
  removal: 'posting_id',
  gap: 'id',
  catalog: 'account_id',
  meta: 'key',
}

/** A row as it is kept. Its id comes from what it holds: what a backup has of it is the same. */
export function toSetAside(source: SetAsideSource, { row, why }: Unreadable, at: number): SetAsideRow {
  const text = rowText(row)
  const id = createHash('sha256').update(`${source} ${text}`).digest('hex').slice(0, 32)
  return { id, source, key: String(row[keyColumns[source]]), row: text, why, at }
}

/** The mark of a row that goes on here without what could not be read. */
const mendedMark = ' (mended)'

/** The mark of a posting among these of which it is known that it arrived. */
export const arrivedMark = ', which arrived'

export const asMended = (unreadable: Unreadable, how = ''): Unreadable => ({
  ...unreadable,
  why: `${unreadable.why}${how}${mendedMark}`,
})

export function createQuarantine(database: DatabaseSync) {
  const all = (text: string): Row[] => allRows(database, database.prepare(text))
  return {
    keep({ id, source, key, row, why, at }: SetAsideRow, toldAt: number | null): void {
      const values: SQLInputValue[] = [id, source, key, row, why, at, toldAt]
      database.prepare('INSERT OR IGNORE INTO quarantine VALUES (?, ?, ?, ?, ?, ?, ?)').run(...values)
    },
    all: (): SetAsideRow[] => all('SELECT * FROM quarantine ORDER BY rowid').map(toRow),
    untold: (): SetAside[] =>
      all('SELECT * FROM quarantine WHERE told IS NULL ORDER BY rowid').map((stored) => {
        const row = toRow(stored)
        const mended = row.why.endsWith(mendedMark)
        return { ...row, about: aboutRow(row, { mended, arrived: row.why.endsWith(`${arrivedMark}${mendedMark}`) }) }
      }),
    tell(ids: string[], toldAt: number): void {
      database
        .prepare('UPDATE quarantine SET told = ? WHERE id IN (SELECT value FROM json_each(?))')
        .run(toldAt, JSON.stringify(ids))
    },
  }
}

/** Never fails: there is nowhere else to put what can't be read here. */
const toRow = ({ id, source, key, row, why, at }: Row): SetAsideRow => ({
  id: String(id),
  source: isSource(source) ? source : 'meta',
  key: String(key),
  row: String(row),
  why: String(why),
  at: Number(at),
})

const isSource = (name: unknown): name is SetAsideSource => String(name) in keyColumns
