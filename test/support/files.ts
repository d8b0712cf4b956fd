/** Real files in a folder of their own, gone when the test ends. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import type { Journal } from '../../electron/core/ports/ports.ts'
import { openDatabase } from '../../electron/storage/database.ts'
import { createJournal } from '../../electron/storage/journal.ts'
import { NOW } from './samples.ts'

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stint-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The database at `path`, closed with the test unless the test does so. */
export function opened(path: string): DatabaseSync {
  const { database } = openDatabase(path, NOW)
  onTestFinished(() => {
    if (database.isOpen) database.close()
  })
  return database
}

export interface TempJournal {
  journal: Journal
  database: DatabaseSync
  path: string
}

let template: Buffer | undefined

/** The bytes of an empty journal, made once per run: its tables take longer than most tests. */
export function emptyJournal(): Buffer {
  if (template) return template
  const folder = mkdtempSync(join(tmpdir(), 'stint-unit-'))
  const path = join(folder, 'journal.sqlite')
  openDatabase(path, NOW).database.close()
  template = readFileSync(path)
  rmSync(folder, { recursive: true })
  return template
}

/** A journal that doesn't wait for the disk: for tests of what it says, not of what outlives a power cut. */
export function tempJournal(): TempJournal {
  const path = join(tempFolder(), 'journal.sqlite')
  writeFileSync(path, emptyJournal())
  const database = opened(path)
  database.exec('PRAGMA synchronous = OFF')
  return { journal: createJournal(database), database, path }
}
