/** Opens the SQLite file of the journal: durable settings, migrations, a corrupt file moved aside. */
import { existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../shared/errors.ts'
import { lastVersion } from '../core/journalState.ts'
import { asidePath } from './asidePath.ts'
import { makeOwnFile, makeOwnFolder } from './ownFiles.ts'
import { isDamage, isMisfit, storageError } from './storageError.ts'
import { copyBeforeUpdate } from './updateCopy.ts'
import { t } from './messages.ts'
import { foreignFile, newerJournal, NotOurJournal, schemaOf, whoseFile } from './whoseFile.ts'

/** One step per schema version, in order; a shipped step is never changed. */
const migrations = [
  `CREATE TABLE entry (
     id TEXT PRIMARY KEY,
     account_id TEXT NOT NULL,
     target TEXT NOT NULL,
     started_at INTEGER NOT NULL,
     ended_at INTEGER CHECK (ended_at >= started_at),
     zone TEXT NOT NULL,
     description TEXT NOT NULL,
     tags TEXT NOT NULL,
     billable INTEGER
   ) STRICT;
   CREATE INDEX entry_by_start ON entry (started_at);
   CREATE UNIQUE INDEX one_running ON entry (ended_at IS NULL) WHERE ended_at IS NULL;
   CREATE TABLE posting (
     id TEXT PRIMARY KEY,
     entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
     account_id TEXT NOT NULL,
     part INTEGER NOT NULL,
     content TEXT NOT NULL,
     started_at INTEGER NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'accepted', 'rejected', 'unknown')),
     attempts INTEGER NOT NULL,
     next_attempt_at INTEGER,
     sent_at INTEGER,
     remote_id TEXT,
     remote TEXT,
     error TEXT
   ) STRICT;
   CREATE INDEX posting_by_entry ON posting (entry_id);
   CREATE INDEX posting_open ON posting (account_id, state, started_at) WHERE state <> 'accepted';
   CREATE UNIQUE INDEX posting_remote ON posting (account_id, remote_id) WHERE remote_id IS NOT NULL;
   CREATE TABLE catalog (account_id TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
   CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;`,
  `ALTER TABLE entry ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]';
   ALTER TABLE catalog ADD COLUMN facts TEXT NOT NULL DEFAULT 'null';
   CREATE TABLE removal (
     posting_id TEXT PRIMARY KEY,
     account_id TEXT NOT NULL,
     posting TEXT NOT NULL,
     attempts INTEGER NOT NULL,
     next_attempt_at INTEGER
   ) STRICT;`,
  // No reference to the entry: a discard that is undone brings its gaps back, too.
  `CREATE TABLE gap (
     id TEXT PRIMARY KEY,
     entry_id TEXT NOT NULL,
     started_at INTEGER NOT NULL,
     ended_at INTEGER,
     kinds TEXT NOT NULL,
     outcome TEXT
   ) STRICT;
   CREATE INDEX gap_open ON gap (started_at) WHERE outcome IS NULL;`,
  // What can't be read, as text. A backup may have been taken back to an earlier schema by hand.
  `CREATE TABLE IF NOT EXISTS quarantine (
     id TEXT PRIMARY KEY,
     source TEXT NOT NULL,
     key TEXT NOT NULL,
     row TEXT NOT NULL,
     why TEXT NOT NULL,
     at INTEGER NOT NULL,
     told INTEGER
   ) STRICT;
   CREATE INDEX IF NOT EXISTS quarantine_untold ON quarantine (at) WHERE told IS NULL;`,
  // What ran last, and what of the latest days, however long the history is.
  `CREATE INDEX IF NOT EXISTS entry_by_end ON entry (ended_at);`,
]

/** What lay in the journal's place. */
type Found = 'journal' | 'damaged' | 'empty' | 'nothing' | 'notOurs'

export interface Opened {
  database: DatabaseSync
  /** All but 'journal': the database is a new one. */
  found: Found
  /** Where a file was moved to that was damaged, or not Stint's. */
  movedTo: string | null
  /** Whether rows are known to hold what their columns don't allow. */
  brokenRows: boolean
}

export interface OpenOptions {
  /** What becomes of a file of another program or of a newer Stint. */
  notOurs?: 'refuse' | 'move'
  /** Of this program, such as "1.2.0": a journal that another version wrote is copied first. Absent: one of an older schema only. */
  version?: string
}

/**
 * The database at `path`, made when missing. A file that SQLite can't read is moved aside, its side files with it, and
 * a fresh one begun; with `notOurs: 'move'` so is one of another program or of a newer Stint. One of another version is copied before
 * anything is written into it. Throws AppError 'storage' when the folder can't be used, the copy can't be made or the schema can't be
 * brought up to date, and NotOurJournal for such a file: it stays as it is.
 */
export function openDatabase(path: string, now: number, { notOurs = 'refuse', version }: OpenOptions = {}): Opened {
  try {
    makeOwnFolder(dirname(path))
    const isThere = existsSync(path)
    const { isNew, ...opened } = openCopied(path, now, version)
    return { ...opened, found: isNew ? (isThere ? 'empty' : 'nothing') : 'journal', movedTo: null }
  } catch (error) {
    const isOthers = error instanceof NotOurJournal
    if (isOthers ? notOurs === 'refuse' : !isCorrupt(error) || !existsSync(path)) throw storageError(error, path)
    const movedTo = moveAside(path, isOthers ? 'other' : 'broken', now)
    const { database, brokenRows } = open(path)
    return { database, brokenRows, movedTo, found: isOthers ? 'notOurs' : 'damaged' }
  }
}

/** The copy is made while nobody has the file open. */
function openCopied(path: string, now: number, version: string | undefined) {
  let copy: string | null = null
  try {
    return open(path, version)
  } catch (error) {
    if (!(error instanceof NotCopied)) throw error
    copy = copyBeforeUpdate(path, error.version, now)
  }
  try {
    return open(path)
  } catch (error) {
    throw error instanceof NotUpdated ? error.told(path, copy) : error
  }
}

/** Another version has written the file, and what it left is in no copy yet. */
class NotCopied extends Error {
  readonly version: string
  constructor(version: string) {
    super(`not copied: ${version}`)
    this.version = version
  }
}

/** The schema could not be brought up to date: nothing of it was changed. */
class NotUpdated extends Error {
  told(path: string, copy: string): AppError {
    const { cause } = this
    const why = cause instanceof Error ? cause.message : String(cause)
    return new AppError('storage', t().journal.notUpdated(path, copy, why), { cause })
  }
}

/** `version`: see `OpenOptions`; null: what is there is copied. */
function open(path: string, version: string | null | undefined = null) {
  makeOwnFile(path)
  const database = new DatabaseSync(path, { timeout: 5_000 })
  try {
    // Before anything is written into a file that may be another program's.
    const whose = whoseFile(database)
    if (whose.kind === 'foreign') throw foreignFile(path, whose.tables)
    if (whose.kind === 'journal' && whose.schema > newestSchema) throw newerJournal(path)
    if (version !== null && whose.kind === 'journal') refuseUncopied(database, whose.schema, version)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    const found = checked(database, 'quick_check')
    if (found.damage !== null) throw new Corrupt(found.damage)
    update(database, whose.kind === 'journal' ? whose.schema : 0)
    return { database, isNew: whose.kind === 'empty', brokenRows: found.brokenRows || lostEntries(database) }
  } catch (error) {
    database.close()
    throw error
  }
}

function refuseUncopied(database: DatabaseSync, schema: number, version: string | undefined): void {
  const wrote = database.prepare('SELECT value FROM meta WHERE key = ?').get(lastVersion.key)?.['value']
  const isOfOthers = version !== undefined && wrote !== undefined && wrote !== version
  if (schema < newestSchema || isOfOthers) throw new NotCopied(String(wrote ?? `schema ${schema}`))
}

/** A value that its column does not allow: the file itself is sound. */
const ofOneRow = /^(?:NULL|TEXT|NUMERIC|non-[A-Z]+) value in \S+$|^CHECK constraint failed in \S+$/

/** Whether the file is sound. SQLite tells of damage before it tells of rows. */
export function checked(database: DatabaseSync, check: 'quick_check' | 'integrity_check') {
  const said = database
    .prepare(`PRAGMA ${check}(100)`)
    .all()
    .map((row) => String(row[check]))
  const complaints = said.filter((line) => line !== 'ok')
  return { damage: complaints.find((line) => !ofOneRow.test(line)) ?? null, brokenRows: complaints.length > 0 }
}

/**
 * Whether all of the file is sound, its indexes included, which are made again where they don't fit their tables. Takes as long as
 * reading all of it.
 */
export function mendIndexes(database: DatabaseSync): boolean {
  if (checked(database, 'integrity_check').damage === null) return true
  database.exec('REINDEX')
  return checked(database, 'integrity_check').damage === null
}

/** Whether a posting has lost its entry: SQLite goes along the index, which is quick also in a journal of years. */
const lostEntries = (database: DatabaseSync): boolean =>
  database
    .prepare(
      `SELECT 1 FROM posting
       WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = posting.entry_id) LIMIT 1`,
    )
    .get() !== undefined

/** The version of the schema that this program writes. */
export const newestSchema = migrations.length

function update(database: DatabaseSync, from: number): void {
  try {
    migrate(database, from)
  } catch (error) {
    throw from > 0 && isMisfit(error) ? new NotUpdated('not updated', { cause: error }) : error
  }
}

/** Brings a file up to the newest schema from the version that it was left at: all of it, or nothing. */
export function migrate(database: DatabaseSync, from: number): void {
  if (from === newestSchema && schemaOf(database) === newestSchema) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const step of migrations.slice(from)) database.exec(step)
    database.exec(`PRAGMA user_version = ${newestSchema}`)
    database.exec('COMMIT')
  } catch (error) {
    // A full disk has SQLite roll back by itself.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

class Corrupt extends Error {}

/** SQLite can't read it, or its check failed. Anything else (permissions, a full disk) is no reason to move a file. */
export const isCorrupt = (error: unknown): boolean => error instanceof Corrupt || isDamage(error)

function moveAside(path: string, why: string, now: number): string {
  const target = asidePath(path, why, now)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix)
  }
  return target
}
