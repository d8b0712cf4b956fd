/** Breaks a value of a journal's file, as a bad disk or another program may. */
import { DatabaseSync } from 'node:sqlite'

export interface Wound {
  table: string
  row: number
  column: string
  /** As SQL. */
  value: string
}

/** Writes the value whatever the schema says. False: SQLite itself can't have it there. */
export function wound(path: string, { table, row, column, value }: Wound): boolean {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false, defensive: false })
  database.exec('PRAGMA synchronous = OFF')
  try {
    const { sql } = database.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').get(table) ?? {}
    const put = (text: string) => {
      database.exec('PRAGMA writable_schema = ON')
      database.prepare('UPDATE sqlite_schema SET sql = ? WHERE name = ?').run(text, table)
      database.exec('PRAGMA writable_schema = RESET')
    }
    const loose = String(sql)
      .replaceAll(/ NOT NULL| STRICT| REFERENCES entry \(id\) ON DELETE CASCADE/g, '')
      .replaceAll(/ CHECK \((?:[^()]|\([^()]*\))*\)/g, '')
    put(loose)
    try {
      database.exec(`UPDATE ${table} SET ${column} = ${value} WHERE rowid = ${row}`)
      return true
    } catch {
      return false
    } finally {
      put(String(sql))
    }
  } finally {
    database.close()
  }
}
