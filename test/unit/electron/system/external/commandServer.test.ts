/** The door for the command line, with real sockets. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { askRunningApp, exchange, appEndpoint } from '../../../../../electron/cli/askApp.ts'
import { commandPath } from '../../../../../electron/system/external/installCommand.ts'
import { createCommandServer, serve } from '../../../../../electron/system/external/commandServer.ts'
import {
  type CommandAnswer,
  type CommandRequest,
  longestRequest,
} from '../../../../../shared/external/commandProtocol.ts'
import { silentLog } from '../../../../support/fakes.ts'

const toClose: (() => void)[] = []
afterEach(() => {
  for (const close of toClose.splice(0)) close()
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stint-socket-'))
  toClose.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function createFixture(folder = newFolder(), answer = (request: CommandRequest) => done(request.command)) {
  const problems: string[] = []
  const files = { folder, executable: "/opt/it's Stint/stint", args: ['--user-data-dir=x'], appPath: null }
  const socket = createCommandServer({ files, answer, onProblem: (each) => problems.push(each), log: silentLog })
  toClose.push(socket.close)
  return { folder, socket, problems, inside: join(folder, 'command-line') }
}

const done = (message: string): CommandAnswer => ({ version: 1, ok: true, message, data: {} })
const status: CommandRequest = { version: 1, command: 'status' }

/** Everything that comes back for what is sent, until the other side ends it. */
const raw = (folder: string, text: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(appEndpoint(folder)?.address ?? '')
    let back = ''
    socket.on('data', (chunk) => (back += String(chunk)))
    socket.on('error', reject)
    socket.on('close', () => resolve(back))
    socket.write(text)
  })

describe('the socket', () => {
  it('answers a request with one line', async () => {
    const { folder, socket } = createFixture()
    socket.use(true)
    expect(await askRunningApp(folder, status)).toEqual({ kind: 'answer', answer: done('status') })
    expect(await raw(folder, '{"version":1,"command":"today"}\n{"version":1,"command":"stop"}\n')).toBe(
      `${JSON.stringify(done('today'))}\n`,
    )
  })

  it('the command socket is for its person only', async () => {
    const { folder, socket, inside } = createFixture()
    // Also where the folder was there before, open to others.
    mkdirSync(inside, { mode: 0o755 })
    socket.use(true)
    await askRunningApp(folder, status)
    const mode = (file: string) => statSync(file).mode & 0o777
    expect(mode(inside)).toBe(0o700)
    expect(mode(join(inside, 'socket'))).toBe(0o600)
    expect(mode(join(inside, 'app.json'))).toBe(0o600)
    expect(mode(commandPath(folder))).toBe(0o700)
  })

  it('is not stopped by what a crash left behind', async () => {
    const { folder, socket, inside, problems } = createFixture()
    socket.use(true)
    await askRunningApp(folder, status)
    socket.close()
    writeFileSync(join(inside, 'socket'), '')
    const next = createFixture(folder)
    expect((await askRunningApp(folder, status)).kind).toBe('gone')
    next.socket.use(true)
    expect((await askRunningApp(folder, status)).kind).toBe('answer')
    expect([...problems, ...next.problems]).toEqual([])
  })

  it('is closed when it is switched off, and says so', async () => {
    const { folder, socket } = createFixture()
    socket.use(true)
    const address = appEndpoint(folder)?.address ?? ''
    await exchange(address, status)
    socket.use(false)
    expect(await askRunningApp(folder, status)).toEqual({ kind: 'off' })
    expect(await exchange(address, status)).toEqual({ kind: 'gone' })
    socket.use(true)
    expect((await askRunningApp(folder, status)).kind).toBe('answer')
  })

  it.each([
    ['garbage\n', 'The request is not JSON.'],
    ['{}\n', 'command: '],
    ['{"version":2,"command":"status"}\n', 'speaks version 1 of the command line, not 2'],
    ['{"version":1,"command":"explode"}\n', 'command: '],
    ['{"version":1,"command":"stop","words":"x"}\n', 'words'],
    [`${'x'.repeat(longestRequest + 1)}`, 'The request is too long.'],
    [`${'x'.repeat(longestRequest + 1)}\n`, 'The request is too long.'],
  ])('refuses a line that begins with %.20s', async (text, why) => {
    const { folder, socket } = createFixture()
    socket.use(true)
    const back = await raw(folder, text)
    expect(JSON.parse(back)).toMatchObject({ ok: false, kind: 'usage', message: expect.stringContaining(why) })
  })

  it('the command socket takes a request in pieces', () => {
    const socket = new Socket()
    const said: string[] = []
    socket.end = (text?: unknown) => (said.push(String(text)), socket)
    serve(socket, ({ command }) => done(command))
    socket.emit('data', '{"version":1,')
    expect(said).toEqual([])
    socket.emit('data', '"command":"status"}\n')
    expect(said).toEqual([`${JSON.stringify(done('status'))}\n`])
    socket.destroy()
  })

  it('the command socket says what stops it', () => {
    const long = join(newFolder(), 'x'.repeat(100))
    mkdirSync(long)
    const tooLong = createFixture(long)
    tooLong.socket.use(true)
    expect(tooLong.problems).toEqual([expect.stringContaining('is too long for a socket')])
  })
})

describe('the command that a person runs', () => {
  it('finds nobody where Stint never ran, or its word is not whole', async () => {
    const folder = newFolder()
    expect(await askRunningApp(folder, status)).toEqual({ kind: 'gone' })
    const { socket, inside } = createFixture(folder)
    socket.use(true)
    writeFileSync(join(inside, 'app.json'), '{"version":1')
    expect(existsSync(join(inside, 'app.json'))).toBe(true)
    expect(await askRunningApp(folder, status)).toEqual({ kind: 'gone' })
  })
})

describe('the way there', () => {
  const server = async (answer: string) => {
    const path = join(newFolder(), 's')
    const made = createServer((socket) => socket.end(answer))
    toClose.push(() => void made.close())
    await new Promise<void>((resolve) => made.listen(path, resolve))
    return path
  }
  it.each(['', 'garbage\n', '{"ok":true}\n', 'no end'])('is lost where %j comes back', async (answer) =>
    expect((await exchange(await server(answer), status)).kind).toBe('lost'),
  )
})
