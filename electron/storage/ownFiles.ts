/** Who may read what Stint keeps: the person alone. On POSIX; Windows guards the folder of a profile itself. */
import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const ownFile = 0o600
const ownFolder = 0o700

/** Makes a folder that only the person may look into. Throws what the file system says. */
export function makeOwnFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: ownFolder })
}

/** Makes the file, unless it is there, before somebody makes it who asks for no mode: SQLite, for its files beside it, too. */
export function makeOwnFile(path: string): void {
  try {
    closeSync(openSync(path, 'a', ownFile))
  } catch {
    // Whoever opens it says what is wrong.
  }
}

const ownNames = /^(?:journal\.|settings\.|backup-|restore-|\.stint-)/

/** Takes from others what an earlier version, or a copy by hand, let them read. Never throws: not every disk knows of that. */
export function guardProfile(folder: string, platform: string = process.platform): void {
  if (platform === 'win32') return
  guard(folder, 'folder')
  for (const name of namesIn(folder)) if (ownNames.test(name)) guard(join(folder, name), 'file')
  for (const part of ['logs', 'backups', 'calendars', 'command-line'].map((name) => join(folder, name))) {
    guard(part, 'folder')
    for (const name of part.endsWith('command-line') ? [] : namesIn(part)) guard(join(part, name), 'file')
  }
}

function guard(path: string, kind: 'file' | 'folder'): void {
  try {
    const found = lstatSync(path)
    if (kind === 'file' ? found.isFile() : found.isDirectory()) chmodSync(path, kind === 'file' ? ownFile : ownFolder)
  } catch {
    // It isn't there, or is somebody else's.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
