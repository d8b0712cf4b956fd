/** Files that are written whole or not at all, and what went wrong in words. */
import { randomUUID } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import { copyFile, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { ownFile } from './ownFiles.ts'
import { t } from './messages.ts'

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  // SQLITE_FULL comes from a disk that is full, too.
  if ('errcode' in error && error.errcode === 13) return 'ENOSPC'
  return 'code' in error ? String(error.code) : error.message
}

/** Why a file could not be written, as AppError 'file'. */
export function writeProblem(path: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const say = (message: string) => new AppError('file', message, { cause })
  const code = codeOf(cause)
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return say(t().files.mayNotWrite(dirname(path)))
    case 'ENOSPC':
    case 'EDQUOT':
      return say(t().files.full)
    case 'ENOENT':
    case 'ENOTDIR':
      return say(t().files.noFolder(dirname(path)))
    case 'EISDIR':
      return say(t().files.isFolder(path))
    default:
      return say(t().files.notWritten(path, code))
  }
}

/** Why a file could not be read, as AppError 'file'. */
export function readProblem(path: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const say = (message: string) => new AppError('file', message, { cause })
  const code = codeOf(cause)
  const name = basename(path)
  if (code === 'EACCES' || code === 'EPERM') return say(t().files.mayNotRead(name))
  if (code === 'ENOENT') return say(t().files.gone(name))
  if (code === 'EISDIR') return say(t().files.folderNotBackup(name))
  if (code === 'ENOSPC' || code === 'EDQUOT') return say(t().files.fullAgain)
  return say(t().files.notRead(name, code))
}

/** What puts the bytes into a file that nobody sees yet. */
type Fill = (path: string) => Promise<void>

/** Writes a file that only the person may read, whole or not at all. Throws AppError 'file'; then what was there before is there still. */
export async function writeWhole(path: string, fill: Fill): Promise<void> {
  const part = join(dirname(path), `.stint-${randomUUID()}.part`)
  try {
    await fill(part)
    const file = await open(part, 'r+')
    try {
      await file.chmod(ownFile)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    throw writeProblem(path, error)
  }
}

/** Writes a small file of Stint's own whole or not at all, as somebody may read it at any time. Throws what the file system says. */
export function writeWholeSync(path: string, text: string, mode?: number): void {
  const part = `${path}.new`
  writeFileSync(part, text, mode === undefined ? {} : { mode })
  renameSync(part, path)
}

export const copyOf =
  (from: string): Fill =>
  (path) =>
    copyFile(from, path)

export const textOf =
  (text: string): Fill =>
  (path) =>
    writeFile(path, text, 'utf8')

/** Whether both paths lead to one file, whatever they are called. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const find = async (path: string) => {
    const { dev, ino } = await stat(await realpath(path))
    return `${dev} ${ino}`
  }
  const [a, b] = await Promise.all([one, other].map((path) => find(path).catch(() => path)))
  return a === b
}
