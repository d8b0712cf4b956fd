/** Opens the SQLite file of the journal: durable settings, migrations by user_version, a corrupt file moved aside. */
import { existsSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../shared/errors.ts'
import { makeOwnFile, makeOwnFolder } from './ownFiles.ts'
import { t } from './messages.ts'

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
]

export interface Opened {
  database: DatabaseSync
  /** Where a corrupt file was moved to. */
  movedTo: string | null
  /** Whether rows are known to hold what their columns don't allow. */
  brokenRows: boolean
}

/**
 * The database at `path`, made when missing. A file that SQLite can't read is moved aside, its side files with it, and
 * a fresh one begun. Throws AppError 'storage' when the folder can't be written or a newer Stint wrote the file.
 */
export function openDatabase(path: string, now: number): Opened {
  try {
    makeOwnFolder(dirname(path))
    return { ...open(path), movedTo: null }
  } catch (error) {
    if (error instanceof AppError) throw error
    if (!isCorrupt(error) || !existsSync(path)) throw storageError(error)
    const movedTo = moveAside(path, now)
    return { ...open(path), movedTo }
  }
}

function open(path: string): Omit<Opened, 'movedTo'> {
  makeOwnFile(path)
  const database = new DatabaseSync(path, { timeout: 5_000 })
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    const found = checked(database, 'quick_check')
    if (found.damage !== null) throw new Corrupt(found.damage)
    migrate(database)
    return { database, brokenRows: found.brokenRows || lostEntries(database) }
  } catch (error) {
    database.close()
    throw error
  }
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

/** Whether a posting has lost its entry: SQLite goes along the index, which is quick also in a journal of years. */
const lostEntries = (database: DatabaseSync): boolean =>
  database
    .prepare(
      `SELECT 1 FROM posting
       WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = posting.entry_id) LIMIT 1`,
    )
    .get() !== undefined

/** The version of the schema that a file was left at; 0: it has none of Stint's. */
export const schemaOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)

/** The version of the schema that this program writes. */
export const newestSchema = migrations.length

/** Brings a file up to the newest schema. Throws AppError 'storage' for one of a newer Stint. */
export function migrate(database: DatabaseSync): void {
  const version = schemaOf(database)
  if (version > newestSchema) {
    throw new AppError('storage', t().journal.newer)
  }
  for (let step = version; step < newestSchema; step++) {
    database.exec(`BEGIN IMMEDIATE; ${migrations[step]} PRAGMA user_version = ${step + 1}; COMMIT`)
  }
}

class Corrupt extends Error {}

/** SQLITE_CORRUPT (11), SQLITE_NOTADB (26), or a failed check. Anything else (permissions, a full disk) is no reason to move a file. */
export function isCorrupt(error: unknown): boolean {
  if (error instanceof Corrupt) return true
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0
  return code === 11 || code === 26
}

function moveAside(path: string, now: number): string {
  const stamp = new Date(now).toISOString().replace(/[:.]/g, '-')
  const target = path.replace(/(\.[a-z]+)?$/, `.broken-${stamp}$1`)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix)
  }
  return target
}

/** Any failure of the database as an error a person can act on. */
export const storageError = (cause: unknown): AppError =>
  new AppError('storage', t().journal.notWritten(cause instanceof Error ? cause.message : String(cause)), {
    cause,
  })
