/** What is found out before a start, on a PATH with programs that answer as told; and that the start is as decided. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchAndAsk } from '../../../electron/cli/askApp.ts'
import { decideLaunch } from '../../../scripts/launchDecision.mjs'
import { gatherFacts } from '../../../scripts/launchFacts.mjs'
import { probe } from '../../../scripts/runtime.mjs'
import { startApp } from '../../../scripts/sandbox-app.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stint-launch-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program of the system, as a shell script. */
function program(name: string, script: string, inside = 'bin'): string {
  const file = join(folder, inside, name)
  mkdirSync(join(folder, inside), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

/** A bus on which these names have an owner or can be started; its daemon answers in the words of dbus-send. */
function bus(owned: string[], activatable: string[]): void {
  const names = (list: string[]) => list.map((name) => `      string "${name}"`).join('\n')
  const is = (name: string) => `case $* in *NameHasOwner*string:${name}) echo '   boolean true'; exit;; esac`
  program(
    'dbus-send',
    `echo "method return time=1.2 sender=org.freedesktop.DBus -> destination=:1.7 serial=3 reply_serial=2"
${owned.map(is).join('\n')}
case $* in
*NameHasOwner*) echo '   boolean false';;
*ListActivatableNames*) echo '   array ['; echo '${names(activatable)}'; echo '   ]';;
*) exit 1;;
esac`,
  )
}

const standin = { kind: 'standin', executable: '/nowhere/electron' } as const
const gather = (env: Record<string, string>) =>
  gatherFacts(standin, 'start', { PATH: join(folder, 'bin'), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/told', ...env })

describe.runIf(process.platform === 'linux')('what is found out', () => {
  it.each([
    ['somebody keeps secrets', ['org.freedesktop.secrets'], [], 'owned'],
    ['KWallet or gnome-keyring would when asked', [], ['org.kde.kwalletd6', 'org.freedesktop.secrets'], 'activatable'],
    ['nobody does', ['org.gnome.Shell'], ['org.kde.kwalletd6', 'org.freedesktop.secrets.More'], 'none'],
  ])('is that %s', async (_, owned, activatable, secrets) => {
    bus(owned, activatable)
    expect(await gather({})).toMatchObject({ sessionBus: true, secrets })
  })

  it('is that no bus answers', async () => {
    program('dbus-send', 'echo "Failed to open connection" >&2; exit 1')
    expect(await gather({})).toMatchObject({ sessionBus: false, secrets: 'none' })
  })

  it('is that no bus is named, without starting one by asking', async () => {
    program('dbus-send', `echo asked >>'${join(folder, 'asked')}'; echo '   boolean true'`)
    expect(await gather({ DBUS_SESSION_BUS_ADDRESS: '' })).toMatchObject({ sessionBus: false, secrets: 'none' })
    expect(() => readFileSync(join(folder, 'asked'))).toThrow('ENOENT')
  })

  it('is a bus in the usual place', async () => {
    bus(['org.freedesktop.secrets'], [])
    const runtime = join(folder, 'runtime')
    mkdirSync(runtime)
    const server = createServer().listen(join(runtime, 'bus'))
    await new Promise((resolve) => server.once('listening', resolve))
    const env = { DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: runtime }
    expect(await gather(env)).toMatchObject({ sessionBus: true, secrets: 'owned' })
    server.close()
  })

  it('takes the word of the environment for a bus that nobody can be sent to', async () => {
    mkdirSync(join(folder, 'bin'))
    expect(await gather({})).toMatchObject({ sessionBus: true, secrets: 'none' })
  })

  it('is whether there is a display, and whether a keyring of our own is possible', async () => {
    bus([], [])
    expect(await gather({})).toMatchObject({ display: false, keyring: false })
    for (const name of ['gnome-keyring-daemon', 'dbus-daemon']) program(name, 'exit')
    expect(await gather({ WAYLAND_DISPLAY: 'wayland-0' })).toMatchObject({ display: true, keyring: true })
    expect(await gather({ DISPLAY: ':0' })).toMatchObject({ display: true })
  })

  it('is who owns the helper of the sandbox, and its mode', async () => {
    bus([], [])
    const executable = program('electron', 'exit', 'dist')
    expect(await gatherFacts({ kind: 'electron', executable }, 'start', {})).toMatchObject({ helper: null })
    const path = program('chrome-sandbox', 'exit', 'dist')
    const facts = await gatherFacts({ kind: 'electron', executable }, 'start', {})
    expect(facts.helper).toEqual({ path, owner: process.getuid?.(), mode: 0o755 })
  })

  it('leads to the bus of a KDE desktop where its keyring isn’t started yet, and to our own in a bare terminal', async () => {
    for (const name of ['gnome-keyring-daemon', 'dbus-daemon']) program(name, 'exit')
    bus([], ['org.freedesktop.secrets'])
    expect(decideLaunch(await gather({ DISPLAY: ':0' }))).toMatchObject({ bus: 'session', words: [] })
    expect(decideLaunch(await gather({}))).toMatchObject({ bus: 'private', words: [] })
  })
})

describe.runIf(process.platform === 'linux')('Electron’s runtime', () => {
  const version = 'echo v45.4.1'
  const abort = 'echo "FATAL:setuid_sandbox_host.cc The SUID sandbox helper binary was found" >&2; kill -TRAP $$'
  const asked = async (script: string) => probe(program('electron', script, 'dist'))
  const isRoot = process.getuid?.() === 0

  it('is asked in an environment that lets it be Electron', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1'
    const seen = await asked(`[ -n "$ELECTRON_RUN_AS_NODE" ] && exit 9; ${version}`)
    delete process.env['ELECTRON_RUN_AS_NODE']
    expect(seen).toEqual({ sandboxRefused: false })
  })

  it('runs without its sandbox where it aborts with it', async () => {
    // As root it is never asked with its sandbox.
    const seen = await asked(`case $* in *--no-sandbox*) ${version};; *) ${abort};; esac`)
    expect(seen).toEqual({ sandboxRefused: !isRoot })
  })

  it('does not run where it lacks something else, and says what', async () => {
    const seen = await asked('echo "electron: error while loading shared libraries: libnss3.so" >&2; exit 127')
    expect(seen).toEqual({
      why: 'it does not run here (electron: error while loading shared libraries: libnss3.so)',
    })
  })
})

const unwanted = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-warnings' }

describe.runIf(process.platform === 'linux')('the start', () => {
  it('has the arguments and the environment that were decided', async () => {
    const told = join(folder, 'told')
    const executable = program('electron', `printf '%s\\n' "$@" >'${told}'; env >>'${told}'`, 'dist')
    const launch = decideLaunch({
      ...(await gatherFacts({ kind: 'electron', executable, sandboxRefused: true }, 'smoke', { ...unwanted })),
      root: false,
      display: true,
    })
    const account = { provider: 'kimai2', fields: {} }
    const app = startApp(executable, launch, { profile: join(folder, 'profile'), account, env: unwanted, quiet: true })
    expect(await app.ended).toEqual({ code: 0 })
    const lines = readFileSync(told, 'utf8').split('\n')
    expect(lines).toEqual(expect.arrayContaining([`--user-data-dir=${join(folder, 'profile')}`, '--no-sandbox']))
    expect(lines.filter((line) => /^(ELECTRON_RUN_AS_NODE|NODE_OPTIONS)=/.test(line))).toEqual([])
  })

  it('by the command stint has neither, though the command itself runs as Node', async () => {
    mkdirSync(join(folder, 'command-line'))
    const address = join(folder, 'socket')
    const where = join(folder, 'command-line', 'app.json')
    const app = join(folder, 'app.mjs')
    const whereabouts = { version: 1, address: join(folder, 'nobody'), command: process.execPath, args: [app, where] }
    writeFileSync(where, JSON.stringify(whereabouts))
    writeFileSync(
      app,
      `import { createServer } from 'node:net'
      import { writeFileSync } from 'node:fs'
      const message = Object.keys(process.env).filter((name) => /RUN_AS_NODE|NODE_OPTIONS/.test(name)).join()
      const answer = JSON.stringify({ version: 1, ok: true, message, data: {} })
      const server = createServer((socket) => {
        socket.once('data', () => socket.end(answer + '\\n'))
        socket.once('close', () => process.exit())
      })
      server.listen(${JSON.stringify(address)}, () =>
        writeFileSync(process.argv[2], JSON.stringify({ version: 1, address: ${JSON.stringify(address)}, command: 'x', args: [] })))`,
    )
    Object.assign(process.env, unwanted)
    try {
      const reply = await launchAndAsk(folder, { version: 1, command: 'status' })
      expect(reply).toMatchObject({ kind: 'answer', answer: { message: '' } })
    } finally {
      for (const name of Object.keys(unwanted)) delete process.env[name]
    }
  })
})
