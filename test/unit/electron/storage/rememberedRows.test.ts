import { describe, expect, it } from 'vitest'
import { remembering } from '../../../../electron/storage/rememberedRows.ts'
import type { Row } from '../../../../electron/storage/readRows.ts'
import { openDatabase } from '../../../../electron/storage/database.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { tempFolder } from '../../../support/files.ts'
import { anEntry, NOW } from '../../../support/samples.ts'

/** A parser that counts, of rows that may hold anything. */
function counting() {
  const parsed = { times: 0 }
  const parse = remembering((row: Row) => {
    parsed.times++
    if (row['a'] === 'broken') throw new Error('broken')
    return { row: { ...row }, list: [1] }
  })
  return { parse, parsed }
}

describe('a row that was read before', () => {
  it('is parsed once', () => {
    const { parse, parsed } = counting()
    expect(parse({ a: 'x', b: 1 })).toBe(parse({ a: 'x', b: 1 }))
    expect(parsed.times).toBe(1)
  })

  it.each<[Row, Row]>([
    [{ a: '1' }, { a: 1 }],
    [{ a: '' }, { a: null }],
    [{ a: 'null' }, { a: null }],
    [
      { a: 'x', b: 'y' },
      { a: 'x,b 1 y', b: '' },
    ],
    [
      { a: '1,', b: '' },
      { a: '1', b: ',' },
    ],
    [
      { a: 1, b: null },
      { a: null, b: 1 },
    ],
    [{ a: Infinity }, { a: null }],
    [{ a: 1n }, { a: 1 }],
    [{ a: new Uint8Array([49]) }, { a: '1' }],
  ])('is not taken for another one: %o and %o', (one, other) => {
    const { parse } = counting()
    parse(one)
    expect(parse(other).row).toEqual(other)
    expect(parse(one).row).toEqual(one)
  })

  it('can not be changed by whoever has it', () => {
    const { parse } = counting()
    expect(() => parse({ a: 'x' }).list.push(2)).toThrow(TypeError)
    expect(parse({ a: 'x' }).list).toEqual([1])
  })

  it('is refused each time that it is broken', () => {
    const { parse, parsed } = counting()
    for (let time = 0; time < 2; time++) expect(() => parse({ a: 'broken' })).toThrow('broken')
    expect(parsed.times).toBe(2)
  })

  it('is parsed anew after thousands of others, and so is a very long one each time', () => {
    const { parse, parsed } = counting()
    for (let id = 0; id < 5_000; id++) parse({ id })
    parse({ id: 4_999 })
    expect(parsed.times).toBe(5_000)
    parse({ id: 0 })
    expect(parsed.times).toBe(5_001)
    for (let time = 0; time < 2; time++) parse({ a: 'x'.repeat(10_000) })
    expect(parsed.times).toBe(5_003)
  })
})

it('what another connection writes to the journal is read', () => {
  const path = `${tempFolder()}/journal.sqlite`
  const mine = openDatabase(path, NOW).database
  const journal = createJournal(mine)
  journal.commit([{ kind: 'saveEntry', entry: anEntry({ id: 'e1', description: 'one' }) }])
  expect(journal.entry('e1')?.description).toBe('one')
  const theirs = openDatabase(path, NOW).database
  theirs.exec(`UPDATE entry SET description = 'two'`)
  expect(journal.entry('e1')?.description).toBe('two')
  theirs.exec(`UPDATE entry SET description = 'one'`)
  expect(journal.entry('e1')?.description).toBe('one')
  theirs.close()
  mine.close()
})
