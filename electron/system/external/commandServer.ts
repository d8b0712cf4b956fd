/**
 * The door for the command line: a socket in a folder that only its person may enter, or a named pipe whose name only they
 * can read. One request and one answer per connection, each a line of JSON. No network.
 */
import { randomUUID } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import { withoutControlsIn } from '../../../shared/controlCharacters.ts'
import {
  type CommandAnswer,
  type CommandRequest,
  commandRequestSchema,
  commandVersion,
  longestRequest,
  refusal,
} from '../../../shared/external/commandProtocol.ts'
import type { Log } from '../../core/ports/ports.ts'
import { type CommandFiles, openFolder, writeCommand, writeEndpoint } from './installCommand.ts'
import { t } from '../messages.ts'

/** The longest path a socket may have on every system that has them, bytes. */
const longestPath = 103
const mostAtOnce = 16
/** A request is there within this time, or never, ms. */
const requestWaitMs = 5_000

export interface CommandServerNeeds {
  files: CommandFiles
  answer: (request: CommandRequest) => CommandAnswer
  /** It can't be had, in a sentence. */
  onProblem: (problem: string) => void
  log: Log
}

export interface CommandServer {
  /** Listens, or doesn't. Never throws. */
  use(on: boolean): void
  close(): void
}

export function createCommandServer({ files, answer, onProblem, log }: CommandServerNeeds): CommandServer {
  let server: Server | null = null
  let used: boolean | null = null

  function failed(error: unknown): void {
    const problem = error instanceof Error ? error.message : String(error)
    log.warn('no command line', { problem })
    onProblem(problem)
  }

  function open(inside: string): void {
    const address = addressIn(inside)
    const made = createServer((socket) => serve(socket, answer))
    made.maxConnections = mostAtOnce
    made.on('error', failed)
    made.listen(address, () => {
      if (!isPipe) chmodSync(address, 0o600)
    })
    server = made
    writeEndpoint(files, address)
    writeCommand(files)
  }

  function close(): void {
    server?.close()
    server = null
  }

  return {
    use(on) {
      if (on === used) return
      used = on
      try {
        const inside = openFolder(files.folder)
        if (on) return open(inside)
        close()
        writeEndpoint(files, null)
      } catch (error) {
        failed(error)
      }
    },
    close,
  }
}

const isPipe = process.platform === 'win32'

/** Where to listen. Throws where a socket's path would be cut short. */
function addressIn(inside: string): string {
  // Everybody sees the names of pipes, so that of the next run must not be known before.
  if (isPipe) return `\\\\.\\pipe\\stint-${randomUUID()}`
  const address = join(inside, 'socket')
  if (Buffer.byteLength(address) > longestPath) throw new Error(t().commandLine.pathTooLong(address))
  // Of a run that crashed: there is one Stint per data folder, so nobody listens on it.
  rmSync(address, { force: true })
  return address
}

/** Reads one line, answers with one. */
export function serve(socket: Socket, answer: (request: CommandRequest) => CommandAnswer): void {
  let text = ''
  let done = false
  const say = (what: CommandAnswer) => {
    done = true
    socket.end(`${JSON.stringify(what, withoutControlsIn)}\n`)
  }
  // Also for one that doesn't take its answer.
  const late = setTimeout(() => socket.destroy(), requestWaitMs)
  socket.on('close', () => clearTimeout(late))
  socket.on('error', () => socket.destroy())
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    if (done) return
    text += chunk
    const end = text.indexOf('\n')
    if (end > longestRequest || (end < 0 && text.length > longestRequest)) {
      return say(refusal(t().commandLine.requestTooLong, 'usage'))
    }
    if (end < 0) return
    const request = readRequest(text.slice(0, end))
    say(typeof request === 'string' ? refusal(request, 'usage') : answer(request))
  })
}

const versioned = z.looseObject({ version: z.number() })

/** The request, or in a sentence what is wrong with it. */
export function readRequest(line: string): CommandRequest | string {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch {
    return t().commandLine.notJson
  }
  const of = versioned.safeParse(raw)
  if (of.success && of.data.version !== commandVersion) {
    return t().commandLine.otherVersion(commandVersion, of.data.version)
  }
  const parsed = commandRequestSchema.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'not valid'}`
}
