/** Reads rows one by one, so that a row that can't be read hides no other. */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import { z } from 'zod'
import type { SetAsideSource } from '../core/ports/ports.ts'

export type Row = Record<string, SQLOutputValue>

export type Table = SetAsideSource | 'quarantine'

/** What a query of rows that are parsed selects: SQLite's own number of the row names it, whatever its columns say. */
export const tableColumns = 'rowid AS row_number, *'

/** As `whole`, for postings: which may have lost their entry. */
export const wholePosting = `${tableColumns}, entry_id IN (SELECT id FROM entry) AS has_entry`

/** A row that can be read, but whose entry is missing. */
export class MisfitRow extends Error {}

export interface Unreadable {
  row: Row
  /** The column that could not be read, and why. */
  why: string
}

/** The rows of a query. Whole numbers too large for JavaScript come as bigint, those that fit as number. */
export function allRows(database: DatabaseSync, statement: StatementSync, values: SQLInputValue[] = []): Row[] {
  try {
    return statement.all(...values)
  } catch (error) {
    if (!isTooLarge(error)) throw error
    const exact = database.prepare(statement.sourceSQL)
    exact.setReadBigInts(true)
    return exact.all(...values).map(withNumbers)
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'

export const withNumbers = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const number = typeof value === 'bigint' ? Number(value) : value
      return [name, Number.isSafeInteger(number) ? number : value]
    }),
  )

/** What `parse` makes of each row of `table`, and those that it refuses. */
export function parsedRows<T>(database: DatabaseSync, table: Table, rows: Row[], parse: (row: Row) => T) {
  const read: T[] = []
  const unreadable: Unreadable[] = []
  for (const row of rows) {
    const broken = brokenText(database, table, row)
    const result = broken ?? attempt(parse, row)
    if ('why' in result) unreadable.push(result)
    else read.push(result.value)
  }
  return { read, unreadable }
}

function attempt<T>(parse: (row: Row) => T, row: Row): { value: T } | Unreadable {
  try {
    return { value: parse(row) }
  } catch (error) {
    if (error instanceof MisfitRow) return { row, why: error.message }
    if (!(error instanceof z.ZodError)) throw error
    const issue = error.issues[0]
    return { row, why: `${issue?.path.join('.')}: ${issue?.message}` }
  }
}

/** SQLite puts this character where a text is not UTF-8. */
export const replacement = '\uFFFD'

/** The row with the bytes of a text that is no UTF-8; null: all of it is. */
function brokenText(database: DatabaseSync, table: Table, row: Row): Unreadable | null {
  const doubtful = Object.keys(row).filter((name) => {
    const value = row[name]
    return typeof value === 'string' && value.includes(replacement)
  })
  if (doubtful.length === 0 || row['row_number'] === undefined) return null
  const columns = doubtful.map((name) => `CAST(${name} AS BLOB) AS ${name}`).join(', ')
  const bytes = database.prepare(`SELECT ${columns} FROM ${table} WHERE rowid = ?`).get(row['row_number']) ?? {}
  const broken = Object.entries(bytes).filter(([, value]) => value instanceof Uint8Array && !isUtf8(value))
  if (broken.length === 0) return null
  return {
    row: { ...row, ...Object.fromEntries(broken) },
    why: `${broken.map(([name]) => name).join(', ')}: not UTF-8`,
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A row as JSON, every value exactly as it is stored; bytes as "x'…'". */
export function rowText({ row_number: _number, has_entry: _owned, ...row }: Row): string {
  const parts = Object.entries(row).map(([name, value]) => `${JSON.stringify(name)}:${valueText(value)}`)
  return `{${parts.join(',')}}`
}

function valueText(value: Row[string]): string {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Uint8Array) return JSON.stringify(`x'${Buffer.from(value).toString('hex')}'`)
  // Infinity is a number to SQLite, and none to JSON.
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(String(value))
  return JSON.stringify(value)
}
