/**
 * The single-instance lock: a file with the holder's process id, and a folder in which later instances leave word.
 * Files, because `requestSingleInstanceLock` answers at once and the caller usually quits right after it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Launch = { argv: string[]; cwd: string; data: unknown }
export type Lock = { release(): void }

const folderIn = (userData: string) => path.join(userData, 'standin-instances')

/** Takes the lock if no living process has it. `onLaunch` then hears of every later instance. */
export function takeLock(userData: string, onLaunch: (launch: Launch) => void): Lock | undefined {
  const folder = folderIn(userData)
  const file = path.join(folder, 'lock')
  mkdirSync(folder, { recursive: true })
  if (!claim(file)) {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return undefined
    rmSync(file, { force: true })
    if (!claim(file)) return undefined
  }
  const watcher = watch(folder, { persistent: false }, (_, name) => {
    if (name?.endsWith('.json')) receive(path.join(folder, name), onLaunch)
  })
  const release = () => {
    watcher.close()
    rmSync(file, { force: true })
  }
  process.once('exit', release)
  return { release }
}

/** Tells the holder of the lock that this instance was launched. */
export function announceToFirst(userData: string, launch: Launch): void {
  const file = path.join(folderIn(userData), `${process.pid}.json`)
  writeFileSync(`${file}.part`, JSON.stringify(launch))
  renameSync(`${file}.part`, file) // the watcher must never read half a file
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function receive(file: string, onLaunch: (launch: Launch) => void): void {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
    rmSync(file)
  } catch {
    return // the removal is an event of its own
  }
  onLaunch(JSON.parse(text))
}
