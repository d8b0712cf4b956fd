import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newestSchema, openDatabase } from '../../../../electron/storage/database.ts'
import { createJournal } from '../../../../electron/storage/journal.ts'
import { NotOurJournal } from '../../../../electron/storage/whoseFile.ts'
import { tempFolder } from '../../../support/files.ts'
import { anEntry, NOW } from '../../../support/samples.ts'

function fileWith(sql: string, begin?: (path: string) => void): string {
  const path = join(tempFolder(), 'journal.sqlite')
  begin?.(path)
  const database = new DatabaseSync(path)
  database.exec(sql)
  database.close()
  return path
}

function journalAt(path: string): void {
  const { database } = openDatabase(path, NOW)
  createJournal(database).commit([{ kind: 'saveEntry', entry: anEntry() }])
  database.close()
}

function open(...input: Parameters<typeof openDatabase>) {
  const opened = openDatabase(...input)
  onTestFinished(() => opened.database.close())
  return opened
}

const foreign = "CREATE TABLE moz_places (id INTEGER, url TEXT); INSERT INTO moz_places VALUES (1, 'x');"

describe('a file of another program in the journal’s place', () => {
  it.each([
    [0, foreign],
    [1, foreign],
    [4, foreign],
    [2_000_000_000, foreign],
    [-7, foreign],
    [0, 'CREATE TABLE entry (id TEXT, note TEXT);'],
    [3, 'CREATE TABLE meta (key TEXT, value TEXT); CREATE TABLE entry (id TEXT);'],
  ])('is named with its place and stays as it is (user_version %d)', (version, sql) => {
    const path = fileWith(`${sql} PRAGMA user_version = ${version}`)
    const before = readFileSync(path)
    expect(() => openDatabase(path, NOW)).toThrow(NotOurJournal)
    expect(() => openDatabase(path, NOW)).toThrow(
      `${path} is not the journal of Stint but a database of another program`,
    )
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['journal.sqlite'])
  })

  it('is moved aside whole where the person asks for that', () => {
    const path = fileWith(foreign)
    const before = readFileSync(path)
    const { found, movedTo } = open(path, NOW, { notOurs: 'move' })
    expect([found, basename(movedTo ?? '')]).toEqual(['notOurs', 'journal.other-2026-11-20T14-00-00-000Z.sqlite'])
    expect(readFileSync(movedTo ?? '').equals(before)).toBe(true)
  })
})

describe('the journal of a newer Stint', () => {
  const newer = () => fileWith(`PRAGMA user_version = ${newestSchema + 1}`, journalAt)

  it('is named with its place and stays as it is', () => {
    const path = newer()
    const before = readFileSync(path)
    const message = `${path} was written by a newer version of Stint. Update Stint to go on with it.`
    expect(() => openDatabase(path, NOW)).toThrow(expect.objectContaining({ kind: 'storage', message }))
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(['journal.sqlite'])
  })

  it('is moved aside where the person asks for that', () => {
    expect(open(newer(), NOW, { notOurs: 'move' }).found).toBe('notOurs')
  })
})

describe('a journal', () => {
  it.each([0, -3])('that no longer says its version is known by its tables (user_version %d)', (version) => {
    const path = fileWith(`PRAGMA user_version = ${version}`, journalAt)
    const { found, database } = open(path, NOW)
    expect([found, createJournal(database).entry('e1')]).toEqual(['journal', anEntry()])
  })

  it('that has no table is empty, whatever version it says', () => {
    const path = fileWith('PRAGMA user_version = 3')
    const { found, database } = open(path, NOW)
    createJournal(database).commit([{ kind: 'saveEntry', entry: anEntry() }])
    expect([found, createJournal(database).entry('e1')]).toEqual(['empty', anEntry()])
  })

  it('that is not there yet is made', () => {
    expect(open(join(tempFolder(), 'journal.sqlite'), NOW)).toMatchObject({ found: 'nothing', movedTo: null })
  })
})
