import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCatalogStore } from '../../../../electron/storage/catalogStore.ts'
import { openDatabase } from '../../../../electron/storage/database.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { opened, tempFolder } from '../../../support/files.ts'
import { aCatalog, anEntry, aPosting, aTarget, HOUR, NOW } from '../../../support/samples.ts'

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

/** What the first version of Stint wrote: its tables as they were, an entry with a posting, and a catalog. */
function writtenByTheFirst(path: string): void {
  const database = new DatabaseSync(path)
  database.exec(`
    CREATE TABLE entry (id TEXT PRIMARY KEY, account_id TEXT NOT NULL, target TEXT NOT NULL,
      started_at INTEGER NOT NULL, ended_at INTEGER CHECK (ended_at >= started_at), zone TEXT NOT NULL,
      description TEXT NOT NULL, tags TEXT NOT NULL, billable INTEGER) STRICT;
    CREATE TABLE posting (id TEXT PRIMARY KEY, entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
      account_id TEXT NOT NULL, part INTEGER NOT NULL, content TEXT NOT NULL, started_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'accepted', 'rejected', 'unknown')),
      attempts INTEGER NOT NULL, next_attempt_at INTEGER, sent_at INTEGER, remote_id TEXT, remote TEXT, error TEXT) STRICT;
    CREATE UNIQUE INDEX posting_remote ON posting (account_id, remote_id) WHERE remote_id IS NOT NULL;
    CREATE TABLE catalog (account_id TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    PRAGMA user_version = 1`)
  const target = JSON.stringify(aTarget())
  const content = `{"target":${target},"endedAt":${NOW},"description":"x","tags":[],"billable":null}`
  const { customers, projects, activities } = aCatalog()
  const body = JSON.stringify({ customers, projects, activities })
  const run = (sql: string, ...values: (string | number)[]) => database.prepare(sql).run(...values)
  const entry = `INSERT INTO entry VALUES (?, 'a1', ?, ?, ?, 'Europe/Berlin', 'x', '[]', NULL)`
  run(entry, 'e1', target, NOW - HOUR, NOW)
  run(
    `INSERT INTO posting VALUES ('p1', 'e1', 'a1', 0, ?, ?, 'queued', 1, NULL, NULL, NULL, NULL, NULL)`,
    content,
    NOW - HOUR,
  )
  run(`INSERT INTO catalog VALUES ('a1', ?, ?)`, NOW, body)
  database.close()
}

describe('opening the database', () => {
  it('takes over what the first version of Stint wrote', () => {
    const path = aPath()
    writtenByTheFirst(path)
    const { database, movedTo } = open(path)
    const journal = createJournal(database)
    expect(movedTo).toBeNull()
    expect(journal.entry('e1')).toEqual(anEntry({ description: 'x' }))
    expect(journal.postings(['e1'])).toEqual([
      aPosting({ marker: '', zone: 'UTC', description: 'x', attempts: 1, state: 'queued' }),
    ])
    expect(createCatalogStore(database).load('a1')).toEqual({ catalog: aCatalog(), facts: null, fetchedAt: NOW })
    expect(works(database)).toBe(true)
  })

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
