/**
 * What was made of a row of the journal, kept for as long as the row says the same: every click reads the rows of the day
 * again, and parsing them costs more than reading them. Found by all that SQLite gives of the row, so that whoever changes the
 * file, the row as it is now is what is read.
 */
import type { Row } from './readRows.ts'

/** Rows that were met lately; as many again may be left of the ones before. */
const most = 1_000
/** Signs. Of longer rows nothing is kept, so that the kept ones take some MB at most. */
const longest = 8_000

/** `parse`, which depends on nothing but its row; what it gave is given again, and can't be changed by whoever gets it. */
export function remembering<T extends object>(parse: (row: Row) => T): (row: Row) => T {
  let latest = new Map<string, T>()
  let before = new Map<string, T>()
  return (row) => {
    const key = keyOf(row)
    if (key === null) return parse(row)
    const known = latest.get(key)
    if (known) return known
    const value = before.get(key) ?? frozen(parse(row))
    if (latest.size >= most) {
      before = latest
      latest = new Map()
    }
    latest.set(key, value)
    return value
  }
}

/** Tells rows apart by kind, length and value of each column; null: the row is not one to keep. */
function keyOf(row: Row): string | null {
  let key = ''
  for (const name in row) {
    const value = row[name]
    if (typeof value === 'string') key += `${name} ${value.length} ${value},`
    else if (typeof value === 'number') key += `${name}=${value},`
    else if (value === null) key += `${name},`
    else return null
  }
  return key.length > longest ? null : key
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}
