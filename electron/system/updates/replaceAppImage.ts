/**
 * Puts a newer AppImage in the place of the one that Stint runs from. electron-updater deletes the old file first: a full disk
 * would leave the person without any.
 */
import { createHash } from 'node:crypto'
import { createReadStream, renameSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { t } from '../messages.ts'

/** Beside the file, so that one rename is all that is left to do. */
const waiting = (file: string): string => `${file}.new`

/** Copies the download beside `file`, checks its hash (SHA-512, base64) and lets it be run. Throws AppError 'file'; then nothing is left of it. */
export async function layBeside(file: string, download: string, sha512: string): Promise<void> {
  try {
    const copy = await open(waiting(file), 'w', 0o755)
    try {
      const hash = createHash('sha512')
      for await (const part of createReadStream(download)) {
        hash.update(part as Buffer)
        await copy.writeFile(part as Buffer)
      }
      if (hash.digest('base64') !== sha512) throw new AppError('file', t().updates.changed)
      // Whatever the person's mask takes away.
      await copy.chmod(0o755)
      await copy.sync()
    } finally {
      await copy.close()
    }
  } catch (error) {
    await removeBeside(file)
    throw notReplaced(file, error)
  }
}

/** Takes away what `layBeside` left. */
export const removeBeside = (file: string): Promise<void> => rm(waiting(file), { force: true }).catch(() => {})

/** Puts what lies beside `file` in its place: from one moment to the next it is the new one. Throws AppError 'file'. */
export function takePlace(file: string): void {
  try {
    renameSync(waiting(file), file)
  } catch (error) {
    throw notReplaced(file, error)
  }
}

function notReplaced(file: string, cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  const { full, notReplaced: other } = t().updates
  const message = code === 'ENOSPC' || code === 'EDQUOT' ? full(dirname(file)) : other(file, code)
  return new AppError('file', message, { cause })
}
