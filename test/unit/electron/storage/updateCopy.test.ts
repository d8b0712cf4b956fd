import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lastVersion } from '../../../../electron/core/journalState.ts'
import { newestSchema, openDatabase } from '../../../../electron/storage/database.ts'
import { newestGoodBackup } from '../../../../electron/storage/goodBackup.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { tempFolder } from '../../../support/files.ts'
import { anEntry, NOW } from '../../../support/samples.ts'

const firstSchema = readFileSync(join(import.meta.dirname, '../../../support/profile-0.1.0/everyKind.sql'), 'utf8')

/** A journal that version 0.1.0 left, with the tables of today. */
function leftBy010(): string {
  const path = join(tempFolder(), 'journal.sqlite')
  const { database } = openDatabase(path, NOW)
  const journal = createJournal(database)
  journal.commit([{ kind: 'saveEntry', entry: anEntry() }])
  lastVersion.write(journal, '0.1.0')
  database.close()
  return path
}

/** A journal of the schema before, written by hand. */
function withSql(sql: string): string {
  const path = join(tempFolder(), 'journal.sqlite')
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  return path
}

function open(path: string, version: string, now = NOW) {
  const opened = openDatabase(path, now, { version })
  onTestFinished(() => {
    if (opened.database.isOpen) opened.database.close()
  })
  return opened
}

const backupsOf = (path: string): string[] => {
  const folder = join(dirname(path), 'backups')
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}
const copyAt = (path: string) => join(dirname(path), 'backups', backupsOf(path)[0] ?? '')

const entriesIn = (path: string) => {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return database.prepare('SELECT id FROM entry ORDER BY id').all()
  } finally {
    database.close()
  }
}

describe('before another version opens the journal', () => {
  it('it is copied byte for byte, under the name of the version that left it, for nobody else to read', () => {
    const path = leftBy010()
    const before = readFileSync(path)
    open(path, '0.2.0')
    expect(backupsOf(path)).toEqual(['Stint of 0.1.0 before an update 2026-11-20 14-00-00.sqlite'])
    expect(readFileSync(copyAt(path)).subarray(100).equals(before.subarray(100))).toBe(true)
    expect(entriesIn(copyAt(path))).toEqual([{ id: 'e1' }])
    expect(statSync(copyAt(path)).mode & 0o777).toBe(0o600)
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('it is not copied again for the same version, nor when it is new', () => {
    const path = leftBy010()
    open(path, '0.1.0').database.close()
    open(join(dirname(path), 'new', 'journal.sqlite'), '0.2.0')
    expect(backupsOf(path)).toEqual([])
    expect(backupsOf(join(dirname(path), 'new', 'x'))).toEqual([])
  })

  it('it is copied also when the version goes back, and the copies of the last three updates are kept', () => {
    const path = leftBy010()
    const versions = ['0.2.0', '0.1.0', '0.2.0', '0.3.0']
    for (const [at, version] of versions.entries()) {
      const { database } = open(path, version, NOW + at * 1_000)
      lastVersion.write(createJournal(database), version)
      database.close()
    }
    expect(backupsOf(path)).toEqual([
      'Stint of 0.1.0 before an update 2026-11-20 14-00-02.sqlite',
      'Stint of 0.2.0 before an update 2026-11-20 14-00-01.sqlite',
      'Stint of 0.2.0 before an update 2026-11-20 14-00-03.sqlite',
    ])
  })

  it('what a run that crashed left beside the journal is in the copy', () => {
    const path = leftBy010()
    const running = openDatabase(path, NOW).database
    createJournal(running).commit([{ kind: 'saveEntry', entry: anEntry({ id: 'e2' }) }])
    const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
    running.close()
    writeFileSync(path, file)
    writeFileSync(`${path}-wal`, log)
    open(path, '0.2.0')
    expect(entriesIn(copyAt(path))).toEqual([{ id: 'e1' }, { id: 'e2' }])
  })

  it('the copy is a backup that is offered where the journal is lost', async () => {
    const path = leftBy010()
    open(path, '0.2.0').database.close()
    const { backup } = await newestGoodBackup(dirname(path), () => true)
    expect(backup?.entries.map(({ id }) => id)).toEqual(['e1'])
  })

  it('nothing is opened where the copy can’t be made, and the journal stays as it is', () => {
    const path = withSql(firstSchema)
    const before = readFileSync(path)
    writeFileSync(join(dirname(path), 'backups'), 'a file in the way')
    expect(() => openDatabase(path, NOW, { version: '0.2.0' })).toThrow(expect.objectContaining({ kind: 'storage' }))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['backups', 'journal.sqlite'])
    rmSync(join(dirname(path), 'backups'))
    expect(open(path, '0.2.0').found).toBe('journal')
  })
})

describe('a journal of an older schema', () => {
  it('is copied as it was, and then brought up to date', () => {
    const path = withSql(firstSchema)
    const before = entriesIn(path)
    const { database } = open(path, '0.2.0')
    expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: newestSchema })
    const copy = new DatabaseSync(copyAt(path), { readOnly: true })
    expect(copy.prepare('PRAGMA user_version').get()).not.toEqual({ user_version: newestSchema })
    copy.close()
    expect(entriesIn(copyAt(path))).toEqual(before)
  })

  it('that can’t be brought up to date is as it was before, says where its copy is, and the older version goes on with it', () => {
    // The second step finds what the third one is to make.
    const path = withSql(`
      CREATE TABLE entry (id TEXT PRIMARY KEY, account_id TEXT, target TEXT, started_at INTEGER, ended_at INTEGER) STRICT;
      CREATE TABLE posting (id TEXT, entry_id TEXT, account_id TEXT, content TEXT, state TEXT) STRICT;
      CREATE TABLE catalog (account_id TEXT, fetched_at INTEGER, body TEXT) STRICT;
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE gap (id TEXT) STRICT;
      INSERT INTO entry VALUES ('e1', 'a1', '{}', 1, NULL);
      INSERT INTO meta VALUES ('run.version', '0.1.0');
      PRAGMA journal_mode = WAL;
      PRAGMA user_version = 1`)
    const before = readFileSync(path)
    const problem = () => {
      try {
        openDatabase(path, NOW, { version: '0.2.0' })
      } catch (error) {
        return error
      }
      throw new Error('it was opened')
    }
    const said = problem()
    expect(said).toMatchObject({ kind: 'storage', message: expect.stringContaining('It is as it was before') })
    expect(said).toMatchObject({ message: expect.stringContaining(copyAt(path)) })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(entriesIn(copyAt(path))).toEqual([{ id: 'e1' }])
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['backups', 'journal.sqlite'])
  })
})

describe('a journal that a newer Stint left', () => {
  it('is neither changed nor copied by an older one, with what a crash left beside it', () => {
    const path = leftBy010()
    const running = openDatabase(path, NOW).database
    running.exec(`PRAGMA user_version = ${newestSchema + 1}`)
    createJournal(running).commit([{ kind: 'saveEntry', entry: anEntry({ id: 'e2' }) }])
    const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)]
    running.close()
    writeFileSync(path, file)
    writeFileSync(`${path}-wal`, log)
    expect(() => openDatabase(path, NOW, { version: '0.0.9' })).toThrow('written by a newer version of Stint')
    expect(entriesIn(path)).toEqual([{ id: 'e1' }, { id: 'e2' }])
    expect(backupsOf(path)).toEqual([])
  })
})
