/** The way to the running app: where it is, one line there, one line back. */
import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { withoutControlsIn } from '../../shared/controlCharacters.ts'
import {
  type CommandAnswer,
  commandAnswerSchema,
  type CommandRequest,
  type Whereabouts,
  whereaboutsFile,
  whereaboutsSchema,
} from '../../shared/external/commandProtocol.ts'

const answerWithin = 10_000
const startWithin = 30_000
const lookEvery = 100
/** Longer than any day's entries, in UTF-16 units. */
const longestAnswer = 4_000_000

/** `gone`: nobody listens, and nothing was said; `lost`: it was said, but not answered; `foreign`: another user's folder. */
export type Reply =
  | { kind: 'answer'; answer: CommandAnswer }
  | { kind: 'gone' }
  | { kind: 'off' }
  | { kind: 'foreign' }
  | { kind: 'lost'; why: string }

/** Where Stint keeps its data unless told otherwise, as Electron has it. */
export function usualFolder({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Stint')
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Stint')
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'Stint')
}

/** What Stint writes of itself is far shorter, bytes. */
const largestWhereabouts = 64_000

/** null: Stint was never started with this folder, or what it wrote is not whole. */
export function appEndpoint(folder: string): Whereabouts | null {
  try {
    const file = join(folder, ...whereaboutsFile)
    // To read a pipe would wait for whoever writes to it.
    const stats = statSync(file)
    if (!stats.isFile() || stats.size > largestWhereabouts) return null
    const parsed = whereaboutsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/**
 * Whether what Stint wrote there is another user's: it may not be read, or it may by chance, or by the rights of an
 * administrator. It says which program to start, so only one's own is believed. Windows has no such owner.
 */
function isForeign(folder: string): boolean {
  try {
    const { uid } = statSync(join(folder, ...whereaboutsFile))
    return process.getuid !== undefined && uid !== process.getuid()
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
  }
}

/** Asks the app of this data folder. */
export async function askRunningApp(folder: string, request: CommandRequest): Promise<Reply> {
  if (isForeign(folder)) return { kind: 'foreign' }
  const found = appEndpoint(folder)
  if (!found) return { kind: 'gone' }
  return found.address === null ? { kind: 'off' } : exchange(found.address, request)
}

/** Starts the app, without a window, and asks as soon as it listens. */
export async function launchAndAsk(folder: string, request: CommandRequest): Promise<Reply> {
  const found = appEndpoint(folder)
  if (!found) return { kind: 'gone' }
  // An editor's terminal has the first: it makes the Electron of a checkout a plain Node. The second is meant for a Node.
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...env } = process.env
  const child = started(found, env)
  if (!child) return { kind: 'gone' }
  let failed = false
  child.once('error', () => (failed = true))
  // One that meets another ends well; without a display, for example, it doesn't.
  child.once('exit', (code) => (failed ||= code !== 0))
  child.unref()
  const until = performance.now() + startWithin
  while (!failed && performance.now() < until) {
    await delay(lookEvery)
    const reply = await askRunningApp(folder, request)
    if (reply.kind !== 'gone') return reply
  }
  return { kind: 'gone' }
}

/** null: no system takes such a command line. */
function started({ command, args }: Whereabouts, env: NodeJS.ProcessEnv) {
  try {
    return spawn(command, [...args, '--hidden'], { detached: true, stdio: 'ignore', env })
  } catch {
    return null
  }
}

/** Resolves with what came of it; never rejects. */
export function exchange(address: string, request: CommandRequest): Promise<Reply> {
  return new Promise((resolve) => {
    let text = ''
    let connected = false
    const socket = connect(address)
    const end = (reply: Reply) => {
      clearTimeout(late)
      socket.destroy()
      resolve(reply)
    }
    const lost = (why: string) => end(connected ? { kind: 'lost', why } : { kind: 'gone' })
    const late = setTimeout(() => lost('no answer in time'), answerWithin)
    socket.setEncoding('utf8')
    socket.on('connect', () => {
      connected = true
      socket.write(`${JSON.stringify(request)}\n`)
    })
    socket.on('error', (error) => lost(error.message))
    socket.on('close', () => lost('the connection ended'))
    socket.on('data', (chunk: string) => {
      text += chunk
      if (text.length > longestAnswer) return lost('the answer is too long')
      if (text.includes('\n')) end(read(text.slice(0, text.indexOf('\n'))))
    })
  })
}

function read(line: string): Reply {
  try {
    const parsed = commandAnswerSchema.safeParse(JSON.parse(line, withoutControlsIn))
    return parsed.success
      ? { kind: 'answer', answer: parsed.data }
      : { kind: 'lost', why: 'the answer was not understood' }
  } catch {
    return { kind: 'lost', why: 'the answer was not understood' }
  }
}
