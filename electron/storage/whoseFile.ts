/** Whose SQLite file it is that lies in the journal's place, before anything of it is changed. */
import type { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../shared/errors.ts'
import { t } from './messages.ts'

/** A sound file in the journal's place that this Stint can't go on with; only the person may have it moved. */
export class NotOurJournal extends AppError {
  readonly path: string
  constructor(path: string, message: string) {
    super('storage', message)
    this.path = path
  }
}

/** Columns that Stint's tables have had from the first version on. */
const columns: Record<string, string[]> = {
  entry: ['id', 'account_id', 'target', 'started_at', 'ended_at'],
  posting: ['id', 'entry_id', 'account_id', 'content', 'state'],
  catalog: ['account_id', 'fetched_at', 'body'],
  meta: ['key', 'value'],
}

/** Tables that came with a version of the schema, the latest first. */
const cameWith: [table: string, version: number][] = [
  ['quarantine', 4],
  ['gap', 3],
  ['removal', 2],
  ['entry', 1],
]

/** The version of the schema that a file was left at; 0: it has none of Stint's. */
export const schemaOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)

export type Whose = { kind: 'empty' } | { kind: 'journal'; schema: number } | { kind: 'foreign'; tables: string[] }

/** Reads only. `schema`: what it was left at, by its tables where it doesn't say. */
export function whoseFile(database: DatabaseSync): Whose {
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all()
    .map(({ name }) => String(name))
  if (tables.length === 0) return { kind: 'empty' }
  const isOurs = Object.entries(columns).every(([table, wanted]) => {
    const found = database.prepare('SELECT name FROM pragma_table_info(?)').all(table)
    return wanted.every((column) => found.some(({ name }) => name === column))
  })
  if (!isOurs) return { kind: 'foreign', tables }
  const said = schemaOf(database)
  const byTables = cameWith.find(([table]) => tables.includes(table))?.[1] ?? 1
  return { kind: 'journal', schema: said > 0 ? said : byTables }
}

/** How many tables of another program are named. */
const mostNamed = 5

export function foreignFile(path: string, tables: string[]): NotOurJournal {
  const named = tables.slice(0, mostNamed).map((name) => name.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 40))
  return new NotOurJournal(path, t().journal.foreign(path, named.join(', ')))
}

export const newerJournal = (path: string): NotOurJournal => new NotOurJournal(path, t().journal.newer(path))
