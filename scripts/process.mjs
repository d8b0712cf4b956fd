/**
 * Child processes of the scripts. On POSIX each one leads a process group of its own: ending it ends whatever it
 * started, and a Ctrl-C in the terminal reaches only the script, which ends its children in order.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants, rmSync } from 'node:fs'
import { constants as os } from 'node:os'
import path from 'node:path'

const windows = process.platform === 'win32'
const running = new Set()

/**
 * Starts a command; takes spawn's options, and shows its output unless told otherwise. On Windows no window of it is seen,
 * which is right for tools: a program with windows needs `windowsHide: false`.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {import('node:child_process').ChildProcess & { ended: Promise<{ code: number, problem?: string }> }}
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', detached: !windows, windowsHide: true, ...options })
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, problem: error.message }))
    child.once('exit', (code, signal) => {
      killGroup(child)
      resolve({ code: code ?? 128 + os.signals[signal] })
    })
  })
  running.add(child)
  void child.ended.then(() => running.delete(child))
  return child
}

/**
 * Runs a command to its end. Gives its exit code and what it printed; after `limitMs`, or when `signal` says so, it is ended
 * with code 124.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { limitMs?: number, signal?: AbortSignal, quiet?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { limitMs = 0, signal, quiet = true, ...options } = {}) {
  const child = start(command, args, { stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'pipe'], ...options })
  const text = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes) => text.push(bytes))
  if (!quiet) child.stderr.on('data', (bytes) => process.stderr.write(bytes))
  let late = false
  const stop = () => ((late = true), void end(child))
  const timer = limitMs && setTimeout(stop, limitMs)
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop, { once: true })
  const { code, problem } = await child.ended
  clearTimeout(timer)
  signal?.removeEventListener('abort', stop)
  const output = Buffer.concat(text).toString().trim()
  return { code: late ? 124 : code, output: problem ? `${output}\n${problem}`.trim() : output }
}

/** Asks a child to end, and after `patienceMs` ends it with everything it started. `asked`: it was told already. */
export async function end(child, patienceMs = 3_000, { asked = false } = {}) {
  if (!asked && child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  const timer = setTimeout(() => killGroup(child), patienceMs)
  await child.ended
  clearTimeout(timer)
}

function killGroup(child) {
  if (!child.pid) return
  try {
    process.kill(windows ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // Nobody of it is left.
  }
}

/** Ends all children when this script is told to end; call once, at the top of a script. */
export function endChildrenWithUs() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => void endAll().then(() => process.exit(128 + os.signals[signal])))
  }
  process.on('exit', () => running.forEach(killGroup))
}

const folders = new Set()

/** Removes a folder when this script ends, after its children. */
export function removeAtEnd(folder) {
  if (folders.size === 0) {
    process.once('exit', () => {
      for (const each of folders) rmSync(each, { recursive: true, force: true, maxRetries: 3 })
    })
  }
  folders.add(folder)
}

/** Ends all children, last started first. */
export async function endAll() {
  for (const child of [...running].toReversed()) await end(child)
}

/** The full path of a command on the PATH of `env`, or undefined. */
export function which(command, env = process.env) {
  const folders = (env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, command)).find(isExecutable)
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
