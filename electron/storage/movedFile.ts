/**
 * Notices that the journal's file is no longer where it was opened. SQLite goes on writing into a file that was deleted or
 * replaced (in WAL mode it doesn't look), and all of that would be gone with the program.
 */
import { existsSync, rmSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { AppError } from '../../shared/errors.ts'
import { asidePath } from './asidePath.ts'
import { t } from './messages.ts'

const identityOf = (path: string): string | null => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}

/** `refuseWhenMoved` throws AppError 'storage' from then on; what the journal holds is kept for the next start. */
export function watchForMove(database: DatabaseSync, now: () => number): { refuseWhenMoved(): void } {
  const path = database.location()
  const opened = path && identityOf(path)
  let keptAs: string | null = null

  /** All that is known, in the place of the file, or beside it where another one has its name. */
  function keep(file: string): string {
    const to = existsSync(file) ? asidePath(file, 'replaced', now()) : file
    // These belong to the file that is gone: SQLite would play them into the new one.
    if (to === file) for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
    database.prepare('VACUUM INTO ?').run(to)
    return to
  }

  return {
    refuseWhenMoved() {
      if (!path || identityOf(path) === opened) return
      keptAs ??= keep(path)
      const say = t().problems
      throw new AppError('storage', keptAs === path ? say.moved(path) : say.replaced(path, keptAs))
    },
  }
}
