/**
 * A session bus with an unlocked gnome-keyring of its own, so that the keychain is real and the person's is untouched.
 * As a command: `node scripts/keyring-session.mjs COMMAND …` runs COMMAND in one that is thrown away afterwards.
 */
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { hasKeyring } from './launchFacts.mjs'
import { end, endChildrenWithUs, removeAtEnd, start, which } from './process.mjs'
import { main, Stop } from './setup.mjs'

/** Generous: a machine may be busy with other things. */
const startMs = 120_000

/** The daemons end with the script that started them, even when it is killed. */
const startDaemon = (command, args, options) =>
  which('setpriv')
    ? start('setpriv', ['--pdeathsig', 'TERM', command, ...args], options)
    : start(command, args, options)

/**
 * Starts bus and keyring, with the keyring's files in `folder`. Gives the environment for programs that are to use
 * them, and `close`. The password only opens this keyring; it guards nothing.
 */
export async function openKeyring(folder, password = 'stint') {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const bus = startDaemon('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await Promise.race([firstLine(bus.stdout), bus.ended.then(() => undefined)])
  if (!address) throw new Stop('dbus-daemon did not start: is the package dbus whole?')
  const env = { DBUS_SESSION_BUS_ADDRESS: address }
  // Its control socket lives elsewhere: the path of a socket may have 107 characters, a project's may be longer.
  const control = mkdtempSync(path.join(tmpdir(), 'stint-keyring-'))
  removeAtEnd(control)
  const args = ['--foreground', '--unlock', '--components=secrets', `--control-directory=${control}`]
  const keyring = startDaemon('gnome-keyring-daemon', args, {
    env: { ...process.env, ...env, XDG_DATA_HOME: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keyring.stdin.on('error', () => {})
  keyring.stdin.end(password)
  const until = Date.now() + startMs
  while (!(await hasKeyring({ ...process.env, ...env }))) {
    if (Date.now() > until || keyring.exitCode !== null) throw new Stop('gnome-keyring-daemon did not start.')
    await delay(20)
  }
  return { env, close: () => Promise.all([end(keyring), end(bus)]) }
}

const firstLine = (stream) =>
  new Promise((resolve) => {
    let text = ''
    stream.on('data', (bytes) => {
      text += bytes
      if (text.includes('\n')) resolve(text.split('\n')[0])
    })
  })

/**
 * Runs `work` with the environment of a throw-away home: empty data, settings and cache folders and, on Linux, a
 * keyring of its own. Everything is gone afterwards.
 */
export async function withThrowAwayHome(work) {
  if (process.platform !== 'linux') return work({})
  const home = mkdtempSync(path.join(tmpdir(), 'stint-home-'))
  const folders = { XDG_CONFIG_HOME: 'config', XDG_DATA_HOME: 'data', XDG_CACHE_HOME: 'cache', XDG_STATE_HOME: 'state' }
  const env = Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, path.join(home, folder)]))
  removeAtEnd(home)
  const keyring = await openKeyring(path.join(home, 'keyring'))
  try {
    return await work({ HOME: home, ...env, ...keyring.env })
  } finally {
    await keyring.close()
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [command, ...args] = process.argv.slice(2)
  endChildrenWithUs()
  await main(async () => {
    if (!command) throw new Stop('usage: node scripts/keyring-session.mjs COMMAND …')
    return withThrowAwayHome(async (env) => {
      const { code, problem } = await start(command, args, { env: { ...process.env, ...env } }).ended
      if (problem) console.error(problem)
      return code
    })
  })
}
