/** Gathers what launchDecision.mjs decides by. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { run, which } from './process.mjs'

/** A bus that doesn't answer for so long never will; generous, as the machine may be busy. */
const busLimitMs = 60_000
const secretsName = 'org.freedesktop.secrets'

/**
 * @param {{ kind: 'electron' | 'standin', executable: string, sandboxRefused?: boolean }} runtime
 * @param {import('./launchDecision.mjs').LaunchFacts['purpose']} purpose
 * @returns {Promise<import('./launchDecision.mjs').LaunchFacts>}
 */
export async function gatherFacts({ kind, executable, sandboxRefused = false }, purpose, env = process.env) {
  const { platform } = process
  return {
    platform,
    root: process.getuid?.() === 0,
    runtime: kind,
    purpose,
    display: hasDisplay(env),
    ...(await askBus(env)),
    keyring: Boolean(which('gnome-keyring-daemon', env) && which('dbus-daemon', env) && which('dbus-send', env)),
    sandboxRefused,
    helper: helperBeside(executable),
    appArmorForbids: sysctl('kernel/apparmor_restrict_unprivileged_userns') === '1',
    kernelForbids: sysctl('kernel/unprivileged_userns_clone') === '0' || sysctl('user/max_user_namespaces') === '0',
    inherited: env,
  }
}

/** Whether a window could be seen. */
export const hasDisplay = (env = process.env) =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Whether a session bus answers, and who keeps secrets on it: without a bus that is named, none is started by asking. */
async function askBus(env) {
  const none = { sessionBus: false, secrets: 'none' }
  if (process.platform !== 'linux' || !isBusNamed(env)) return none
  // Nobody to ask with: what is named is taken for there.
  if (!which('dbus-send', env)) return { ...none, sessionBus: true }
  const owned = await askDaemon(env, 'NameHasOwner', `string:${secretsName}`)
  if (owned === undefined) return none
  if (/boolean true/.test(owned)) return { sessionBus: true, secrets: 'owned' }
  const activatable = await askDaemon(env, 'ListActivatableNames')
  return { sessionBus: true, secrets: activatable?.includes(`"${secretsName}"`) ? 'activatable' : 'none' }
}

/** Whether somebody on the session bus of `env` keeps secrets. */
export const hasKeyring = async (env = process.env) => (await askBus(env)).secrets === 'owned'

/** Where libraries look for the bus (D-Bus Specification, "Well-known Message Bus Instances", and systemd's place). */
const isBusNamed = ({ DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR }) =>
  Boolean(DBUS_SESSION_BUS_ADDRESS) || Boolean(XDG_RUNTIME_DIR && existsSync(path.join(XDG_RUNTIME_DIR, 'bus')))

/** What the bus itself answers; undefined when it doesn't. */
async function askDaemon(env, method, ...args) {
  const line = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', `org.freedesktop.DBus.${method}`]
  const { code, output } = await run('dbus-send', [...line, ...args], { env, limitMs: busLimitMs })
  return code === 0 ? output : undefined
}

function helperBeside(executable) {
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  const found = statSync(helper, { throwIfNoEntry: false })
  return found ? { path: helper, owner: found.uid, mode: found.mode & 0o7777 } : null
}

/** A setting of the kernel, or undefined where it doesn't know it. */
function sysctl(name) {
  try {
    return readFileSync(path.join('/proc/sys', name), 'utf8').trim()
  } catch {
    return undefined
  }
}
