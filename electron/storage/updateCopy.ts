/** The copy of the journal that is made before another version of Stint than the last one opens it. */
import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { backupsFolder } from './dailyBackups.ts'
import { makeOwnFolder, ownFile } from './ownFiles.ts'

/** How many are kept: those of the last updates. */
const mostCopies = 3

/** "Stint of 0.1.0 before an update 2026-11-20 14-00-00.sqlite" */
export const updateCopyName = /^Stint of [\w.+-]+ before an update (\d{4}-\d{2}-\d{2}) (\d{2}-\d{2}-\d{2})\.sqlite$/

/**
 * Copies the journal at `path`, which nobody has open, as `version` left it, whole or not at all, and returns where to. Throws what
 * the file system or SQLite says; the journal itself is never written to. `now`: epoch ms.
 */
export function copyBeforeUpdate(path: string, version: string, now: number): string {
  const folder = backupsFolder(dirname(path))
  const draft = join(dirname(path), `backup-${randomUUID()}.tmp`)
  try {
    makeOwnFolder(folder)
    copyFileSync(path, draft)
    // What a run that crashed left beside it belongs to it.
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${draft}-wal`)
    makeOneFile(draft)
    syncFile(draft)
    const stamp = new Date(now).toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-')
    const to = join(folder, `Stint of ${version.replace(/[^\w.+-]/g, '_')} before an update ${stamp}.sqlite`)
    renameSync(draft, to)
    syncFolder(folder)
    dropOldest(folder)
    return to
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true })
  }
}

function makeOneFile(path: string): void {
  const copy = new DatabaseSync(path)
  try {
    copy.exec('PRAGMA journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  chmodSync(path, ownFile)
}

/** The name of the copy is to outlast a power cut, too; Windows and some disks have no such call. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // The copy itself is on the disk.
  }
}

function dropOldest(folder: string): void {
  const stampOf = (name: string) => updateCopyName.exec(name)?.slice(1).join(' ') ?? ''
  const copies = readdirSync(folder).filter((name) => updateCopyName.test(name))
  const oldestFirst = copies.toSorted((a, b) => (stampOf(a) < stampOf(b) ? -1 : 1))
  for (const old of oldestFirst.slice(0, -mostCopies)) rmSync(join(folder, old), { force: true })
}
