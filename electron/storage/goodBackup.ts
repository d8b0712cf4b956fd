/** The newest backup of Stint's own that can be read whole. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupFile, readBackup } from './backupFile.ts'
import { backupsFolder } from './dailyBackups.ts'
import { updateCopyName } from './updateCopy.ts'

/** "Stint 2026-11-20.sqlite", "Stint before restoring 2026-11-20 14-00-00.sqlite". */
const ownBackup = /^Stint (?:before restoring )?(\d{4}-\d{2}-\d{2})( \d{2}-\d{2}-\d{2})?\.sqlite$/

export interface GoodBackup {
  backup: BackupFile | null
  /** How many newer ones could not be read. */
  skipped: number
}

/**
 * Looks at one after the other, the newest first, up to one that is wanted; those of before a restore come last, as they hold less.
 * Never throws.
 */
export async function newestGoodBackup(folder: string, isWanted: (backup: BackupFile) => boolean): Promise<GoodBackup> {
  let skipped = 0
  for (const name of namesIn(backupsFolder(folder))) {
    const backup = await readBackup(join(backupsFolder(folder), name), folder).catch(() => null)
    if (!backup) skipped++
    else if (isWanted(backup)) return { backup, skipped }
  }
  return { backup: null, skipped }
}

function namesIn(folder: string): string[] {
  try {
    const stampOf = (name: string) => {
      const copied = updateCopyName.exec(name)
      if (copied) return `1 ${copied[1]}`
      const [, date = '', time] = ownBackup.exec(name) ?? []
      return time === undefined ? `1 ${date}` : `0 ${date}${time}`
    }
    const names = readdirSync(folder).filter((name) => ownBackup.test(name) || updateCopyName.test(name))
    return names.toSorted((a, b) => (stampOf(a) < stampOf(b) ? 1 : -1))
  } catch {
    return []
  }
}
