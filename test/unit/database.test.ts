import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../electron/storage/database.ts'
import { createJournal } from '../../electron/storage/journal.ts'
import { opened, tempFolder } from './files.ts'
import { anEntry, HOUR, NOW } from './samples.ts'

const aPath = () => join(tempFolder(), 'journal.sqlite')

function open(path: string) {
  const made = openDatabase(path, NOW)
  onTestFinished(() => made.database.close())
  return made
}

/** A closed journal with enough in it to fill many pages. */
function written(path: string): void {
  const database = opened(path)
  const description = 'long '.repeat(400)
  createJournal(database).commit(
    Array.from({ length: 50 }, (_, at) => ({
      kind: 'saveEntry',
      entry: anEntry({ id: `e${at}`, startedAt: NOW + at * HOUR, endedAt: NOW + (at + 1) * HOUR, description }),
    })),
  )
  database.close()
}

const works = (database: DatabaseSync) => {
  const journal = createJournal(database)
  journal.commit([{ kind: 'saveEntry', entry: anEntry({ id: 'fresh' }) }])
  return journal.entry('fresh') !== null
}

describe('opening the database', () => {
  it('makes the file and its folder when they are missing', () => {
    const path = join(tempFolder(), 'deep', 'er', 'journal.sqlite')
    const { database, movedTo } = open(path)
    expect(movedTo).toBeNull()
    expect(works(database)).toBe(true)
  })

  it('finds what was written before', () => {
    const path = aPath()
    written(path)
    const { database, movedTo } = open(path)
    expect(movedTo).toBeNull()
    expect(createJournal(database).entry('e49')).not.toBeNull()
  })

  it('moves a garbage file aside, whole, and begins a fresh one that its side files can’t spoil', () => {
    const path = aPath()
    const garbage = 'this is not SQLite '.repeat(99)
    writeFileSync(path, garbage)
    for (const suffix of ['-wal', '-shm']) writeFileSync(path + suffix, `nor this ${suffix}`.repeat(99))
    const { database, movedTo } = open(path)
    expect(basename(movedTo!)).toBe('journal.broken-2026-11-20T14-00-00-000Z.sqlite')
    expect(dirname(movedTo!)).toBe(dirname(path))
    expect(readFileSync(movedTo!, 'utf8')).toBe(garbage)
    expect(works(database)).toBe(true)
  })

  it('moves a file aside that lost its end', () => {
    const path = aPath()
    written(path)
    truncateSync(path, 3 * 4096)
    const { database, movedTo } = open(path)
    expect(movedTo).not.toBeNull()
    expect(works(database)).toBe(true)
  })

  it('moves a file aside that was overwritten in its middle', () => {
    const path = aPath()
    written(path)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 4096, 8 * 4096)
    writeFileSync(path, bytes)
    const { database, movedTo } = open(path)
    expect(readFileSync(movedTo!).equals(bytes)).toBe(true)
    expect(works(database)).toBe(true)
  })

  it('takes an empty file for a new one', () => {
    const path = aPath()
    writeFileSync(path, '')
    const { database, movedTo } = open(path)
    expect(movedTo).toBeNull()
    expect(works(database)).toBe(true)
  })

  it('refuses the file of a newer Stint and leaves it as it is', () => {
    const path = aPath()
    written(path)
    const newer = new DatabaseSync(path)
    newer.exec('PRAGMA user_version = 99')
    newer.close()
    const before = readFileSync(path)
    expect(() => openDatabase(path, NOW)).toThrow(
      expect.objectContaining({ kind: 'storage', message: expect.stringContaining('newer version') as string }),
    )
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['journal.sqlite'])
  })

  it('says so when the folder can’t be made', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(() => openDatabase(join(folder, 'file', 'journal.sqlite'), NOW)).toThrow(
      expect.objectContaining({ name: 'AppError', kind: 'storage' }),
    )
  })

  it('says so when the file can’t be opened, and moves nothing', () => {
    const path = aPath()
    mkdirSync(path)
    expect(() => openDatabase(path, NOW)).toThrow(expect.objectContaining({ name: 'AppError', kind: 'storage' }))
    expect(existsSync(path)).toBe(true)
  })
})
