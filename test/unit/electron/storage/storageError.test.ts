import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createCatalogStore } from '../../../../electron/storage/catalogStore.ts'
import { openDatabase } from '../../../../electron/storage/database.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { openSettings } from '../../../../electron/storage/settingsFile.ts'
import { folderProblem, storageError } from '../../../../electron/storage/storageError.ts'
import { asAppError, describe as described } from '../../../../shared/errors.ts'
import { tempFolder } from '../../../support/files.ts'
import { aCatalog, anEntry, NOW } from '../../../support/samples.ts'

/** A journal, and further connections to its file that wait for nobody. */
function journalFile() {
  const folder = tempFolder()
  const path = join(folder, 'journal.sqlite')
  openDatabase(path, NOW).database.close()
  const connect = (options = {}) => {
    const database = new DatabaseSync(path, options)
    onTestFinished(() => database.close())
    return database
  }
  return { folder, path, connect }
}

/** What a person reads of what `action` throws. */
function told(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    const { kind, title, message, action: advice } = described(asAppError(error))
    return `${kind}: ${title}. ${message} ${advice}`
  }
  return 'nothing'
}

const save =
  (database: DatabaseSync, id = 'e1') =>
  () =>
    createJournal(database).commit([
      { kind: 'saveEntry', entry: anEntry({ id, endedAt: null, description: 'x'.repeat(9_000) }) },
    ])
const cached = { catalog: aCatalog(), facts: 'x'.repeat(90_000), fetchedAt: NOW }

describe('a write that the journal refuses names its cause and what to do', () => {
  it('where the disk is full', () => {
    const { folder, connect } = journalFile()
    const database = connect()
    database.exec('PRAGMA max_page_count = 1')
    const full = `storage: Could not save. The disk with ${folder} is full. Free some space on it, then try again. Nothing was changed.`
    expect(told(save(database))).toBe(full)
    expect(told(() => createCatalogStore(database).save('a1', cached))).toBe(full)
  })

  it('where another program keeps the file locked', () => {
    const { path, connect } = journalFile()
    connect().exec('BEGIN IMMEDIATE')
    const locked = `Another program is using ${path}. Close it (a second Stint, a backup or a sync program), then try again.`
    expect(told(save(connect()))).toContain(locked)
    expect(told(() => createCatalogStore(connect()).save('a1', cached))).toContain(locked)
  })

  it('where the file may only be read', () => {
    const { folder, connect } = journalFile()
    expect(told(save(connect({ readOnly: true })))).toContain(`Stint may not write in ${folder}.`)
  })

  it('where another Stint began to track on the same journal', () => {
    const { path, connect } = journalFile()
    save(connect(), 'theirs')()
    expect(told(save(connect(), 'ours'))).toContain(
      `Another Stint has changed ${path} meanwhile. Quit the other one, then start this one again.`,
    )
  })
})

describe('a journal whose file is gone while Stint runs', () => {
  const edit = (id: string) => [{ kind: 'saveEntry' as const, entry: anEntry({ id }) }]
  const written = () => {
    const { path, connect } = journalFile()
    const journal = createJournal(connect())
    journal.commit(edit('before'))
    return { path, journal, idsAt: (file: string) => idsIn(file) }
  }
  const idsIn = (file: string) => {
    const { database, movedTo } = openDatabase(file, NOW)
    const ids = createJournal(database)
      .entriesBetween(0, NOW * 2)
      .map(({ id }) => id)
    database.close()
    return [ids, movedTo]
  }

  it.each([[['']], [['', '-wal', '-shm']]])(
    'takes nothing that would be lost, and is put back (without %j)',
    (gone) => {
      const { path, journal, idsAt } = written()
      for (const suffix of gone) rmSync(path + suffix)
      const message = `${path} was moved or deleted while Stint ran. Stint has put it back: quit Stint and start it again.`
      expect(told(() => journal.commit(edit('after')))).toContain(message)
      expect(told(() => journal.setMeta('alive', '1'))).toContain(message)
      expect(idsAt(path)).toEqual([['before'], null])
    },
  )

  it('leaves a file that has taken its name, and is kept beside it', () => {
    const { path, journal, idsAt } = written()
    renameSync(path, `${path}.old`)
    writeFileSync(path, 'of somebody else')
    expect(told(() => journal.commit(edit('after')))).toContain(`${path} was replaced by another file`)
    expect(readFileSync(path, 'utf8')).toBe('of somebody else')
    const kept = readdirSync(dirname(path)).find((name) => name.includes('.replaced-'))
    expect(idsAt(join(dirname(path), kept ?? ''))).toEqual([['before'], null])
  })
})

it('a journal that was damaged meanwhile says so when it is read, too', () => {
  const { path, connect } = journalFile()
  const database = connect()
  save(database)()
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  writeFileSync(path, 'garbage '.repeat(4_000))
  const other = connect()
  for (const work of [() => createJournal(other).running(), () => createJournal(other).setAside(), save(other)]) {
    expect(told(work)).toContain(`${path} is damaged. Start Stint again`)
  }
})

describe('a start that is refused names its cause', () => {
  it('where the folder can’t be made', () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'file'), '')
    const inside = join(folder, 'file', 'Stint')
    const message = `The folder ${inside} is not there and can’t be made. Make it, then try again.`
    expect(told(() => openDatabase(join(inside, 'journal.sqlite'), NOW))).toContain(message)
    expect(told(() => openSettings(inside, NOW))).toContain(message)
    expect(folderProblem(inside)?.message).toBe(message)
    expect(folderProblem(join(folder, 'new', 'Stint'))).toBeNull()
  })

  it('where a folder has the name of the file', () => {
    const path = join(tempFolder(), 'journal.sqlite')
    mkdirSync(path)
    expect(told(() => openDatabase(path, NOW))).toContain(`${path} is a folder, and Stint needs a file of that name.`)
  })
})

describe('an error of the system', () => {
  const message = (code: string) =>
    storageError(Object.assign(new Error(`${code}: x`), { code }), '/a/b/settings.json').message

  it.each([
    ['EACCES', 'Stint may not write in /a/b.'],
    ['EROFS', 'take the write protection off the disk'],
    ['ENOSPC', 'The disk with /a/b is full.'],
    ['EDQUOT', 'The disk with /a/b is full.'],
    ['EBUSY', 'Another program is using /a/b/settings.json.'],
    ['EIO', 'The disk could not read or write /a/b/settings.json (EIO: x).'],
    ['ENOENT', 'The folder /a/b is not there'],
    ['EWHATEVER', '/a/b/settings.json could not be read or written (EWHATEVER: x).'],
  ])('%s is told as what it means', (code, text) => {
    expect(message(code)).toContain(text)
  })

  it('of SQLite’s own is told apart from a full disk by the space that is left', () => {
    const failure = Object.assign(new Error('disk I/O error'), { errcode: 4874 })
    expect(storageError(failure, join(tempFolder(), 'x')).message).toContain('Check the disk and its connection')
  })
})
