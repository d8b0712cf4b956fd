/** Whatever single value of the journal is broken, Stint starts, shows everything else, and keeps what can't be read. */
import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rowsOf } from '../../electron/storage/wholeJournal.ts'
import { copyTo, fill, lookEverywhere, shapeOf, started, tables, type TableName } from '../support/brokenRowsFixture.ts'
import { timeBudget } from '../support/timeBudget.ts'
import { wound, type Wound as AnyWound } from '../support/brokenValue.ts'

type Wound = AnyWound & { table: TableName }

/** As SQL: cut off, of another kind, past what JavaScript holds, past what a date holds, nothing, no text at all. */
const values = [
  `'{"'`,
  `''`,
  `'null'`,
  `'[1e400]'`,
  '9223372036854775807',
  '8640000000000001',
  '-1',
  '1.5',
  'NULL',
  `x'ff00'`,
  `CAST(x'7bff22' AS TEXT)`,
]

const folder = mkdtempSync(join(tmpdir(), 'stint-broken-'))
const good = join(folder, 'good.sqlite')
beforeAll(() => fill(good))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
/** How many journals Stint was started on. */
let played = 0
/** Of all tables together, as each begins by another value. */
let isOver = () => false
beforeAll(() => void (isOver = timeBudget()))
afterAll(() => console.log(`broken rows: ${played} journals`))

const ids = (things: { id: string }[]) => things.map(({ id }) => id).toSorted()
const postingsOfEntry: Record<string, string> = { e1: 'p1', e2: 'p2', e3: 'p3', e4: 'p4' }
const all = { entry: ['e1', 'e2', 'e3', 'e4', 'e5'], posting: ['p1', 'p2', 'p3', 'p4'], gap: ['g1', 'g2'] }

/** The id that a row had before it was broken. */
const idOf = (table: TableName, row: number): string =>
  table === 'entry' || table === 'posting' || table === 'gap' ? (all[table][row - 1] ?? '') : ''

async function check(wounds: Wound[]): Promise<void> {
  const path = copyTo(good, folder, played)
  if (!wounds.every((one) => wound(path, one))) return
  played++
  const app = started(path)
  try {
    expect(app.movedTo).toBeNull()
    const seen = lookEverywhere(app)
    // Every other row is there.
    const hit = (table: TableName) => wounds.filter((one) => one.table === table).map(({ row }) => idOf(table, row))
    const entries = all.entry.filter((id) => !hit('entry').includes(id))
    expect(ids(seen.entries)).toEqual(expect.arrayContaining(entries))
    const postings = entries.flatMap((id) => postingsOfEntry[id] ?? []).filter((id) => !hit('posting').includes(id))
    expect(ids(seen.postings)).toEqual(expect.arrayContaining(postings))
    expect(ids(seen.gaps)).toEqual(expect.arrayContaining(all.gap.filter((id) => !hit('gap').includes(id))))
    expect(seen.snapshot.today.map(({ id }) => id)).toEqual(expect.arrayContaining(entries.filter((id) => id !== 'e4')))
    // What was broken is in the quarantine, or can be read all the same; and nothing else is there.
    const [, ...kept] = app.journal.setAside()
    const { broken } = await rowsOf(app.database)
    // Nobody asks for a gap that was answered, so it is not met.
    expect(broken?.rows.filter(({ source }) => source !== 'gap')).toEqual([])
    const mayBeKept = wounds.flatMap(({ table, row }) => {
      const posting = table === 'entry' ? postingsOfEntry[idOf(table, row)] : undefined
      return [table, ...(posting === undefined ? [] : [`posting ${posting}`])]
    })
    for (const { source, key } of kept) {
      expect(
        mayBeKept.some((one) => one === source || one === `${source} ${key}`),
        `${source} ${key}`,
      ).toBe(true)
    }
    for (const { table, row } of wounds) {
      if (table !== 'entry' && table !== 'posting' && table !== 'gap') continue
      const still = app.database.prepare(`SELECT 1 FROM ${table} WHERE rowid = ?`).get(row) !== undefined
      const own = kept.filter(({ source }) => source === table)
      expect(still || own.length > 0, 'neither there nor kept').toBe(true)
    }
    // Nothing that may have been sent is in the queue.
    for (const { id, entryId, state } of seen.postings) {
      if (id !== 'p2' && entryId !== 'e2') expect(state, id).not.toBe('queued')
    }
    // It is told, once.
    expect(app.journal.untold()).toEqual([])
    app.engine.tracker.start({ target: { accountId: 'a1', projectId: '1', activityId: '1', taskId: null } })
    app.engine.tracker.stop()
  } finally {
    await app.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  }
}

describe.each(tables)('a broken value in the table %s', (table) => {
  it('hides nothing else, and is kept', async () => {
    const { rows = [], columns = [] } = shapeOf(good).find((one) => one.table === table) ?? {}
    // One row of each kind: of entries an ended and a running one, of postings a sent, an open and a refused one.
    const some = table === 'entry' ? [1, 5] : table === 'posting' ? [1, 3, 4] : rows
    const places = some.flatMap((row) => columns.map((column) => ({ row, column })))
    // Each place gets another value in each round, and at least one.
    for (let round = 0; round < values.length && !(round > 0 && isOver()); round++) {
      for (const [index, place] of places.entries()) {
        const value = values[(round + index) % values.length]!
        try {
          await check([{ table, ...place, value }])
        } catch (error) {
          throw new Error(`${table} ${place.row}, ${place.column} = ${value}`, { cause: error })
        }
      }
    }
  }, 300_000)
})

it('as few as three broken values anywhere hide nothing else', async () => {
  const places = shapeOf(good).flatMap(({ table, rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => ({ table, row, column }))),
  )
  const one = fc.record({ at: fc.constantFrom(...places), value: fc.constantFrom(...values) })
  const several = fc.uniqueArray(one, { minLength: 1, maxLength: 3, selector: ({ at }) => `${at.table} ${at.row}` })
  const isOver = timeBudget()
  await fc.assert(
    fc.asyncProperty(several, async (wounds) => isOver() || check(wounds.map(({ at, value }) => ({ ...at, value })))),
    { numRuns: 300, seed: 20_261_120 },
  )
}, 300_000)
