/**
 * A backup: one SQLite file with all of the journal and, in a table of its own, settings and accounts. No secrets: those
 * are in the keychain. A journal that somebody copied by hand is read, too.
 */
import { randomUUID } from 'node:crypto'
import { copyFile, open, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { Account, Settings } from '../../shared/model/snapshot.ts'
import { readSettings } from '../../shared/settings/settingsSchema.ts'
import { checked, isCorrupt, migrate, newestSchema } from './database.ts'
import { copyOf, readProblem, writeProblem, writeWhole } from './atomicWrite.ts'
import { json } from './rowSchemas.ts'
import { readAccounts } from './settingsFile.ts'
import { storageError } from './storageError.ts'
import { whoseFile } from './whoseFile.ts'
import { rowsOf } from './wholeJournal.ts'
import { t } from './messages.ts'

export interface BackupNeeds {
  /** The journal's path. */
  journal: string
  /** The app's data folder: nothing half done is ever seen where the person looks. */
  folder: string
  settings: Settings
  accounts: Account[]
  /** Epoch ms. */
  now: number
  /** Of this program, such as "1.2.0". */
  version: string
}

const suffixes = ['', '-wal', '-shm', '-journal']
const drop = (path: string) => Promise.all(suffixes.map((suffix) => rm(path + suffix, { force: true }).catch(() => {})))

/** Writes a consistent copy while the journal goes on. Throws AppError 'file'; then `to` is as it was. */
export async function writeBackup(to: string, needs: BackupNeeds): Promise<void> {
  const draft = join(needs.folder, `backup-${randomUUID()}.tmp`)
  try {
    await makeDraft(draft, needs)
    await writeWhole(to, copyOf(draft))
  } catch (error) {
    throw writeProblem(to, error)
  } finally {
    await drop(draft)
  }
}

/** What goes wrong here is about the journal and the disk it is on, wherever the backup is to go. */
async function makeDraft(draft: string, { journal, settings, accounts, now, version }: BackupNeeds): Promise<void> {
  try {
    await copyTo(draft, journal)
    describe(draft, { madeAt: now, version, settings, accounts })
  } catch (error) {
    throw storageError(error, journal)
  }
}

/**
 * Copies the journal as it is at one moment. By a connection of its own, as the copying thread must not share one with who
 * writes, and in one step, as what is written meanwhile would have it begin again.
 */
async function copyTo(draft: string, journal: string): Promise<void> {
  const source = new DatabaseSync(journal, { readOnly: true, timeout: 5_000 })
  try {
    await backup(source, draft, { rate: allPages })
  } finally {
    source.close()
  }
}

/** A journal never has so many. */
const allPages = 2 ** 31 - 1

/** Puts what the journal doesn't know into the table `backup`, and makes the copy one file that needs no others. */
function describe(path: string, values: Record<string, unknown>): void {
  const copy = new DatabaseSync(path)
  try {
    // The file that the person gets is a copy of this one, which waits for the disk by itself.
    copy.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = DELETE')
    copy.exec('CREATE TABLE backup (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT')
    const insert = copy.prepare('INSERT INTO backup (key, value) VALUES (?, ?)')
    for (const [key, value] of Object.entries(values)) insert.run(key, JSON.stringify(value))
  } finally {
    copy.close()
  }
}

export type BackupFile = Awaited<ReturnType<typeof readBackup>>

/**
 * All that the file holds, every row of it checked, those that can't be read apart; the file itself is not touched. Throws
 * AppError 'file' that says why it can't be restored.
 */
export async function readBackup(path: string, folder: string) {
  const name = basename(path)
  const draft = join(folder, `restore-${randomUUID()}.tmp`)
  try {
    if (!(await beginsAsDatabase(path))) throw notOurs(name)
    const { mtimeMs } = await stat(path)
    await copyFile(path, draft)
    return await readDraft(draft, name, Math.round(mtimeMs))
  } catch (error) {
    throw isCorrupt(error) ? damaged(name, error) : readProblem(path, error)
  } finally {
    await drop(draft)
  }
}

const notOurs = (name: string) => new AppError('file', t().files.notBackup(name))
const damaged = (name: string, cause: unknown) => new AppError('file', t().files.damaged(name), { cause })

async function beginsAsDatabase(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
    return bytesRead === 16 && buffer.toString('latin1') === 'SQLite format 3\u0000'
  } finally {
    await file.close()
  }
}

async function readDraft(path: string, name: string, changedAt: number) {
  const database = new DatabaseSync(path, { allowExtension: false })
  try {
    database.exec('PRAGMA trusted_schema = OFF')
    const { damage } = checked(database, 'integrity_check')
    if (damage !== null) throw damaged(name, damage)
    const whose = whoseFile(database)
    if (whose.kind !== 'journal' || actsByItself(database)) throw notOurs(name)
    if (whose.schema > newestSchema) throw new AppError('file', t().files.newer(name))
    migrate(database, whose.schema)
    return { name, ...(await rowsOf(database)), ...describedIn(database, changedAt) }
  } catch (error) {
    throw error instanceof z.ZodError ? damaged(name, error) : error
  } finally {
    database.close()
  }
}

const actsByItself = (database: DatabaseSync): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1").get() !== undefined

const moment = z.number().int().min(0).max(8.64e15)

function describedIn(database: DatabaseSync, changedAt: number) {
  const has = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'backup'").get()
  const rows = has ? database.prepare('SELECT key, value FROM backup').all() : []
  const values = new Map(rows.map(({ key, value }) => [String(key), json(z.unknown()).parse(value)]))
  return {
    madeAt: moment.safeParse(values.get('madeAt')).data ?? changedAt,
    settings: values.has('settings') ? readSettings(values.get('settings')).settings : null,
    accounts: readAccounts(values.get('accounts')).accounts.filter(isItself),
  }
}

/** An account's id names its server: a file that says otherwise must not have its secret sent elsewhere. */
const isItself = ({ id, provider, baseUrl }: Account): boolean => id.startsWith(`${provider}:${baseUrl}:`)
