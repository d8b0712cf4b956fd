/** Backups as files: whole or not at all, and every bad one refused in words. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { readBackup, writeBackup } from '../../../../electron/storage/backupFile.ts'
import { presentIn, rowsOf } from '../../../../electron/storage/wholeJournal.ts'
import { isSameFile, readProblem, writeProblem, writeWhole } from '../../../../electron/storage/atomicWrite.ts'
import { backUpDay, keptDays, pathBefore } from '../../../../electron/storage/dailyBackups.ts'
import { defaultSettings } from '../../../../shared/settings/settingsSchema.ts'
import { tempFolder, tempJournal } from '../../../support/files.ts'
import { anAccount, anEntry, aPosting, DAY, NOW } from '../../../support/samples.ts'

const account = anAccount({ id: 'kimai2:https://time.example.com:1' })
const settings = { ...defaultSettings, goalMinutes: 444 }

function createFixture() {
  const { journal, database, path } = tempJournal()
  const folder = tempFolder()
  const to = join(folder, 'Stint.sqlite')
  journal.commit([
    { kind: 'saveEntry', entry: anEntry() },
    { kind: 'savePosting', posting: aPosting() },
    { kind: 'saveEntry', entry: anEntry({ id: 'e2', startedAt: NOW - DAY, endedAt: NOW - DAY }) },
    { kind: 'saveRemoval', removal: { posting: aPosting({ id: 'p2' }), attempts: 0, nextAttemptAt: null } },
    {
      kind: 'saveGap',
      gap: { id: 'g1', entryId: 'e1', startedAt: NOW, endedAt: NOW, kinds: ['idle'], outcome: 'answered' },
    },
  ])
  journal.setMeta('left.a1', '5 3')
  const needs = { journal: path, folder, settings, accounts: [account], now: NOW, version: '1.2.0' }
  const backUp = (where = to) => writeBackup(where, needs)
  return { journal, database, path, folder, to, backUp, read: (from = to) => readBackup(from, folder) }
}
const refused = (message: string) => expect.objectContaining({ name: 'AppError', kind: 'file', message }) as Error
/** Changes the backup behind Stint's back. */
function changed(path: string, sql: string): void {
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
}

describe('a backup', () => {
  it('holds all of the journal, the settings and the accounts, in one file', async () => {
    const { backUp, read, database, folder } = createFixture()
    await backUp()
    const backup = await read()
    expect(backup).toEqual({
      name: 'Stint.sqlite',
      ...(await rowsOf(database)),
      madeAt: NOW,
      settings,
      accounts: [account],
    })
    expect(backup.entries.map(({ id }) => id)).toEqual(['e2', 'e1'])
    expect([backup.postings.length, backup.removals.length, backup.gaps.length]).toEqual([1, 1, 1])
    expect(backup.left).toEqual(new Map([['a1', '5 3']]))
    expect(readdirSync(folder)).toEqual(['Stint.sqlite'])
  })

  it('is compared with what is here without reading all of that', async () => {
    const { database, journal } = createFixture()
    const remote = { id: '17', startedAt: NOW, endedAt: NOW, note: null }
    journal.commit([{ kind: 'savePosting', posting: aPosting({ id: 'p3', remote }) }])
    const { entries, postings, gapIds } = presentIn(database)
    expect(entries.toSorted((a, b) => a.startedAt - b.startedAt)).toEqual(
      (await rowsOf(database)).entries.map(({ id, startedAt, endedAt }) => ({ id, startedAt, endedAt })),
    )
    expect(postings).toEqual([
      { id: 'p1', accountId: 'a1', remoteId: null },
      { id: 'p3', accountId: 'a1', remoteId: '17' },
    ])
    expect([...gapIds]).toEqual(['g1'])
  })

  it('is consistent while the journal goes on', async () => {
    const { backUp, read, journal } = createFixture()
    const done = backUp()
    for (let nth = 0; nth < 200; nth++) {
      journal.commit([
        { kind: 'saveEntry', entry: anEntry({ id: `x${nth}` }) },
        { kind: 'savePosting', posting: aPosting({ id: `y${nth}`, entryId: `x${nth}` }) },
      ])
    }
    await done
    const { entries, postings } = await read()
    const ids = new Set(entries.map(({ id }) => id))
    expect(postings.every(({ entryId }) => ids.has(entryId))).toBe(true)
  })

  it('a backup replaces the file of that name', async () => {
    const { backUp, read, journal } = createFixture()
    await backUp()
    journal.commit([{ kind: 'deleteEntry', entryId: 'e2' }])
    await backUp()
    expect((await read()).entries).toHaveLength(1)
  })

  it('may be a journal that was copied by hand', async () => {
    const { database, path, read, folder } = createFixture()
    database.close()
    const copy = join(folder, 'copy.sqlite')
    copyFileSync(path, copy)
    const before = readFileSync(copy)
    expect(await read(copy)).toMatchObject({ settings: null, accounts: [], entries: [{ id: 'e2' }, { id: 'e1' }] })
    expect(readFileSync(copy).equals(before)).toBe(true)
  })

  it('of an earlier version is brought up to date, and stays as it is on disk', async () => {
    const { backUp, read, to } = createFixture()
    await backUp()
    changed(to, 'DROP TABLE gap; PRAGMA user_version = 2')
    const before = readFileSync(to)
    expect(await read()).toMatchObject({ gaps: [], entries: [{ id: 'e2' }, { id: 'e1' }] })
    expect(readFileSync(to).equals(before)).toBe(true)
  })

  it('that can’t be written leaves what was there', async () => {
    const { backUp, to, folder } = createFixture()
    mkdirSync(to)
    await expect(backUp()).rejects.toThrow(refused(`${to} is a folder. Choose another name.`))
    const gone = join(folder, 'gone', 'x.sqlite')
    await expect(backUp(gone)).rejects.toThrow(refused(`${join(folder, 'gone')} is not there. Choose another folder.`))
    expect(readdirSync(folder)).toEqual(['Stint.sqlite'])
  })
})

describe('a backup with a row that can’t be read', () => {
  it.each([
    ['posting', "UPDATE posting SET content = '{}'", { postings: [] }],
    ['entry', "UPDATE entry SET target = 'no JSON' WHERE id = 'e1'", { entries: [{ id: 'e2' }] }],
    ['gap', 'UPDATE gap SET kinds = \'["never"]\'', { gaps: [] }],
    ['removal', "UPDATE removal SET posting = '{'", { removals: [] }],
  ])('is read without it: %s', async (source, sql, rest) => {
    const { backUp, read, to } = createFixture()
    await backUp()
    changed(to, sql)
    const { broken, ...backup } = await read()
    expect(backup).toMatchObject(rest)
    expect(broken?.rows).toMatchObject([{ source }])
  })

  it('keeps what was set aside before', async () => {
    const { backUp, read, journal } = createFixture()
    journal.setMeta('notices', 'no JSON')
    journal.setMetaAside('notices', 'not JSON')
    await backUp()
    expect((await read()).broken?.setAside).toMatchObject([{ source: 'meta', key: 'notices' }])
  })
})

describe('what is not restored', () => {
  it.each([
    ['text', 'no database at all'],
    ['nothing', ''],
  ])('a file that holds %s', async (_, text) => {
    const { read, to, folder } = createFixture()
    writeFileSync(to, text)
    await expect(read()).rejects.toThrow(refused('Stint.sqlite is not a backup of Stint. Choose another file.'))
    expect(readdirSync(folder)).toEqual(['Stint.sqlite'])
  })

  it.each([
    ['a database of another program', 'DROP TABLE posting'],
    ['one that acts by itself', 'CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END'],
    ['one that pretends', "DROP TABLE meta; CREATE VIEW meta AS SELECT 'left.a1' AS key, '1 2' AS value"],
  ])('%s', async (_, sql) => {
    const { backUp, read, to } = createFixture()
    await backUp()
    changed(to, sql)
    await expect(read()).rejects.toThrow('is not a backup of Stint')
  })

  it('a backup of a newer version is not restored', async () => {
    const { backUp, read, to } = createFixture()
    await backUp()
    changed(to, 'PRAGMA user_version = 99')
    await expect(read()).rejects.toThrow('made by a newer version of Stint. Update Stint')
  })

  it.each([0.5, 0.9])('one that was cut off after %d of it', async (part) => {
    const { backUp, read, to, folder } = createFixture()
    await backUp()
    truncateSync(to, Math.floor(readFileSync(to).length * part))
    await expect(read()).rejects.toThrow('is damaged')
    expect(readdirSync(folder)).toEqual(['Stint.sqlite'])
  })

  it('one whose settings can’t be read', async () => {
    const { backUp, read, to } = createFixture()
    await backUp()
    changed(to, "UPDATE backup SET value = 'no JSON'")
    await expect(read()).rejects.toThrow('is damaged')
  })

  it('a folder, or a file that is gone', async () => {
    const { read, folder } = createFixture()
    await expect(read(folder)).rejects.toThrow('is a folder, not a backup')
    await expect(read(join(folder, 'gone'))).rejects.toThrow('gone is not there any more.')
  })

  it('an account whose secret would go elsewhere', async () => {
    const { backUp, read, to } = createFixture()
    await backUp()
    changed(to, `UPDATE backup SET value = replace(value, '"baseUrl":"https://time.', '"baseUrl":"https://evil.')`)
    expect((await read()).accounts).toEqual([])
  })
})

describe('what keeps a file from being used', () => {
  const error = (code: string) => Object.assign(new Error(code), { code })
  it.each([
    ['EACCES', '/x may not be written to. Choose another folder.'],
    ['EROFS', '/x may not be written to. Choose another folder.'],
    ['ENOSPC', 'The disk is full. Free some space, or choose another disk.'],
    ['EIO', '/x/y could not be written (EIO). Choose another folder.'],
  ])('is said where it is written: %s', (code, message) =>
    expect(writeProblem('/x/y', error(code))).toMatchObject({ kind: 'file', message }),
  )
  it('is said of a disk that SQLite finds full', () =>
    expect(writeProblem('/x/y', Object.assign(new Error('full'), { errcode: 13 })).message).toContain('disk is full'))
  it.each([
    ['EACCES', 'y may not be read. Copy it to a folder of yours first.'],
    ['ENOSPC', 'The disk is full. Free some space, then try again.'],
    ['EIO', 'y could not be read (EIO).'],
  ])('is said where it is read: %s', (code, message) =>
    expect(readProblem('/x/y', error(code))).toMatchObject({ kind: 'file', message }),
  )

  it('leaves no half of it, and what was there before', async () => {
    const folder = tempFolder()
    const path = join(folder, 'x')
    writeFileSync(path, 'before')
    const full = writeWhole(path, async (part) => {
      writeFileSync(part, 'half of i')
      throw error('ENOSPC')
    })
    await expect(full).rejects.toThrow('The disk is full')
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['x'], 'before'])
  })

  it('is the same file by whatever name', async () => {
    const folder = tempFolder()
    const path = join(folder, 'x')
    writeFileSync(path, '')
    expect(await isSameFile(path, join(folder, '.', 'x'))).toBe(true)
    expect(await isSameFile(path, join(folder, 'y'))).toBe(false)
    expect(await isSameFile(join(folder, 'y'), join(folder, 'y'))).toBe(true)
  })
})

describe('the backups that are made by themselves', () => {
  const write = async (path: string) => writeFileSync(path, '', { flag: 'wx' })

  it('are one a day, and those of seven days', async () => {
    const folder = tempFolder()
    expect(keptDays(folder)).toEqual([])
    const before = pathBefore(folder, '2026-11-01 14-00-00')
    writeFileSync(before, '')
    for (let day = 10; day < 20; day++) {
      await backUpDay(folder, `2026-11-${day}`, { write })
      await backUpDay(folder, `2026-11-${day}`, { write })
    }
    expect(keptDays(folder)).toEqual([13, 14, 15, 16, 17, 18, 19].map((day) => `2026-11-${day}`))
    expect(existsSync(before)).toBe(true)
  })

  it('are all kept while those of before are still needed', async () => {
    const folder = tempFolder()
    for (let day = 10; day < 20; day++) await backUpDay(folder, `2026-11-${day}`, { write, keepsAll: true })
    expect(keptDays(folder)).toHaveLength(10)
  })

  it('keep the oldest until the newest is there', async () => {
    const folder = tempFolder()
    for (let day = 10; day < 17; day++) await backUpDay(folder, `2026-11-${day}`, { write })
    const full = backUpDay(folder, '2026-11-17', { write: () => Promise.reject(new Error('full')) })
    await expect(full).rejects.toThrow('full')
    expect(keptDays(folder)).toHaveLength(7)
  })
})
