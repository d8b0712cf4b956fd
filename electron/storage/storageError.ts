/** What went wrong with a file that Stint keeps for itself, named as it is, with what to do. */
import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../shared/errors.ts'
import { t } from './messages.ts'

/** As little as this counts as a full disk: SQLite can't lay out its side files with less, bytes. */
const noSpace = 128 * 1024

/** A failure of the file at `path` as AppError 'storage'; an AppError stays as it is. */
export function storageError(cause: unknown, path: string): AppError {
  return cause instanceof AppError ? cause : new AppError('storage', messageOf(cause, path), { cause })
}

/** SQLite's result code of an error (https://sqlite.org/rescode.html), with what it adds to it; 0: it is none of SQLite's. */
const sqliteCode = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0

/** SQLITE_CORRUPT or SQLITE_NOTADB, also where it is told already. */
export function isDamage(error: unknown): boolean {
  const cause = error instanceof AppError ? error.cause : error
  return [11, 26].includes(sqliteCode(cause) & 0xff)
}

/** SQLITE_ERROR or SQLITE_CONSTRAINT: what the file holds doesn't fit, and the disk does what it should. */
export const isMisfit = (error: unknown): boolean => [1, 19].includes(sqliteCode(error) & 0xff)

function messageOf(cause: unknown, path: string): string {
  const say = t().problems
  const text = cause instanceof Error ? cause.message : String(cause)
  const code = sqliteCode(cause)
  if (code === 0) return messageOfSystem(cause, text, path)
  // SQLITE_READONLY_DBMOVED
  if (code === 1032) return say.moved(path)
  // SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
  if (code === 2067 || code === 1555) return say.otherStint(path)
  switch (code & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return say.locked(path)
    case 13: // SQLITE_FULL
      return say.full(dirname(path))
    case 11:
    case 26:
      return say.damaged(path)
    case 3: // SQLITE_PERM
    case 8: // SQLITE_READONLY
    case 23: // SQLITE_AUTH
      return say.mayNotWrite(dirname(path))
    case 10: // SQLITE_IOERR
      return isFull(dirname(path)) ? say.full(dirname(path)) : say.device(path, text)
    case 14: // SQLITE_CANTOPEN
      return messageOfPlace(path) ?? say.other(path, text)
    default:
      return say.other(path, text)
  }
}

function messageOfSystem(cause: unknown, text: string, path: string): string {
  const say = t().problems
  switch (cause instanceof Error && 'code' in cause ? cause.code : '') {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say.mayNotWrite(dirname(path))
    case 'ENOSPC':
    case 'EDQUOT':
      return say.full(dirname(path))
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return messageOfPlace(path) ?? say.other(path, text)
    case 'EISDIR':
      return say.isFolder(path)
    case 'EBUSY':
    case 'ETXTBSY':
      return say.locked(path)
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
      return say.device(path, text)
    default:
      return say.other(path, text)
  }
}

/** Why there can't be a file at `path`, as far as the file system tells; null: it doesn't. */
function messageOfPlace(path: string): string | null {
  const say = t().problems
  const folder = dirname(path)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return say.isFolder(path)
  if (!isFolder(folder)) return say.noFolder(folder)
  if (!mayWrite(folder) || (existsSync(path) && !mayWrite(path))) return say.mayNotWrite(folder)
  return isFull(folder) ? say.full(folder) : null
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < noSpace
  } catch {
    return false
  }
}

/** Why Stint can't keep its files in the folder, which is made where it is missing; null: it can. */
export function folderProblem(folder: string): AppError | null {
  try {
    mkdirSync(folder, { recursive: true })
    // A disk that is full lets a file be made, and nothing be written to it.
    const probe = join(folder, '.stint-probe')
    writeFileSync(probe, 'x')
    rmSync(probe)
    return null
  } catch (error) {
    // Any file in it would fail alike.
    return storageError(error, join(folder, 'journal.sqlite'))
  }
}

/** What `work` returns; what SQLite refuses is thrown as AppError 'storage'. */
export function guarded<T>(database: DatabaseSync, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw sqliteCode(error) === 0 ? error : storageError(error, database.location() ?? '')
  }
}
