/** Which value of a journal's file is broken, and what its postings may have made of their records before. */
import type { DatabaseSync } from 'node:sqlite'
import type { Posting } from '../../electron/core/ports/ports.ts'
import type { Wound } from '../support/brokenValue.ts'
import type { Act } from './actions.ts'
import type { EngineUnderFuzz } from './engineUnderFuzz.ts'

const isJson = new Set(['target', 'pauses', 'tags', 'content', 'remote', 'error'])
const notText = ["x'ff00'", "CAST(x'7bff22' AS TEXT)"]
const notWhole = ['9223372036854775807', '1.5', "x'ff00'"]

/** null: the table has no row. What can be taken for another true value is not among the values. */
export function woundIn(
  database: DatabaseSync,
  { table, row, column, value }: Extract<Act, { do: 'garble' }>,
): Wound | null {
  const stored = (what: string) => database.prepare(what).all()
  const rows = stored(`SELECT rowid AS number FROM ${table} ORDER BY rowid`)
  const columns = stored(`PRAGMA table_info(${table})`)
  const victim = rows[row % Math.max(1, rows.length)]?.['number']
  const { name: said, type } = columns[column % columns.length] ?? {}
  const name = String(said)
  if (victim === undefined) return null
  const cutOff = isJson.has(name) ? [`substr(${name}, 1, length(${name}) / 2)`] : []
  const values = type === 'INTEGER' ? notWhole : [...notText, ...cutOff]
  return { table, row: Number(victim), column: name, value: values[value % values.length] ?? '' }
}

/** All that a posting may have made of its record. */
const versionsOf = (posting: Posting): Posting[] =>
  [posting, posting.unconfirmedContent, posting.confirmedContent].flatMap((one) =>
    one ? [{ ...posting, ...one }] : [],
  )

/**
 * As the person hears of it: what was sent of what can't be read stays there; what was made anew of it is looked for.
 * `here`: the postings that there are now; `setAside`: the keys of rows that could not be read.
 */
export function hear(
  { told, broken, incomplete }: Pick<EngineUnderFuzz, 'told' | 'broken' | 'incomplete'>,
  before: Posting[],
  here: Posting[],
  setAside: Set<string>,
): void {
  const ids = here.map(({ id }) => id)
  const anew = ids.find((id) => !before.some((one) => one.id === id))
  for (const posting of before) {
    const id = ids.includes(posting.id) ? posting.id : anew
    if (id === undefined) {
      told.push(...versionsOf(posting))
      incomplete.add(posting.entryId)
    } else if (id === anew || setAside.has(id)) {
      broken.set(id, [...(broken.get(posting.id) ?? []), ...versionsOf(posting)])
    }
  }
}
