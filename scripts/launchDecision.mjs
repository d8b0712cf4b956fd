/**
 * What is decided before Electron, or the stand-in for it, is started: the command line, the environment, the session bus
 * and what the person is told. Pure: launchFacts.mjs gathers the facts.
 *
 * @typedef {object} LaunchFacts
 * @property {NodeJS.Platform} platform
 * @property {boolean} root
 * @property {'electron' | 'standin'} runtime
 * @property {'start' | 'app' | 'smoke' | 'specs'} purpose `app`: with the person's own data; `smoke` and `specs`: nobody looks at it
 * @property {boolean} display whether a window could be seen (DISPLAY or WAYLAND_DISPLAY, on Linux)
 * @property {boolean} sessionBus whether a session bus answers
 * @property {'owned' | 'activatable' | 'none'} secrets whether somebody has, or can be started for, `org.freedesktop.secrets`
 * @property {boolean} keyring whether the programs for a keyring of our own are installed
 * @property {boolean} sandboxRefused whether Electron ran only without Chromium's sandbox
 * @property {{ path: string, owner: number, mode: number } | null} helper Chromium's `chrome-sandbox`, where there is one
 * @property {boolean} appArmorForbids `kernel.apparmor_restrict_unprivileged_userns` is on
 * @property {boolean} kernelForbids user namespaces are switched off for ordinary users
 * @property {Record<string, string | undefined>} inherited the environment
 *
 * @typedef {object} Launch
 * @property {string[]} args for the executable, beside those of the app
 * @property {Record<string, string>} set what is added to the environment
 * @property {string[]} remove what is taken out of it
 * @property {'session' | 'private' | 'none'} bus `private`: one of our own, with a keyring of our own on it
 * @property {boolean} xvfb whether a display has to be made
 * @property {boolean} windowsHide whether Windows is told to hide the first window
 * @property {string[]} words lines for the person
 */

/**
 * Inherited variables that make Electron something else. An editor built on Electron gives its terminal the first one: with
 * it Electron is a plain Node and knows none of its arguments (exit code 9). The second loads such an editor's debugger, or
 * stops Electron by an option that its Node doesn't take.
 */
const notForElectron = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS']

/** The names in `env` that are not for Electron. On Windows they are the same in upper and lower case. */
export const namesNotForElectron = (env, platform = process.platform) =>
  Object.keys(env).filter((name) => notForElectron.includes(platform === 'win32' ? name.toUpperCase() : name))

/** `env` without `names`. */
export const withoutNames = (env, names) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)))

/** Without its sandbox: as root Chromium refuses to run with it (https://crbug.com/638180). */
const noSandbox = ['--no-sandbox']

/**
 * The arguments to ask Electron for its version with, in turn, until it answers. The zygote and with it the sandbox are
 * started before the script that prints the version, so an Electron that can't have its sandbox aborts here already.
 *
 * @param {Pick<LaunchFacts, 'platform' | 'root'>} facts
 */
export function probes({ platform, root }) {
  if (platform !== 'linux') return [[]]
  return root ? [noSandbox] : [[], noSandbox]
}

/**
 * @param {LaunchFacts} facts
 * @returns {Launch}
 */
export function decideLaunch(facts) {
  const { platform, root, runtime, purpose, display, inherited } = facts
  const onElectron = runtime === 'electron'
  const linux = platform === 'linux'
  const bus = decideBus(facts)
  return {
    args: linux && onElectron && (root || facts.sandboxRefused) ? noSandbox : [],
    set: !onElectron && ['start', 'app'].includes(purpose) ? { STANDIN_HEADED: '1' } : {},
    remove: namesNotForElectron(inherited, platform),
    bus,
    // Electron doesn't start without a display; the stand-in does.
    xvfb: linux && onElectron && !display,
    // What Windows is told to hide is the first window of the program: the popover.
    windowsHide: false,
    words: [
      ...(linux && onElectron && !root && facts.sandboxRefused ? sandboxWords(facts) : []),
      ...(bus !== 'private' && !hasSecrets(facts) ? [noSecretsWords] : []),
    ],
  }
}

/** Whether somebody keeps secrets here, or will when asked: the system itself but on Linux. */
export const hasSecrets = ({ platform, secrets }) => platform !== 'linux' || secrets !== 'none'

/**
 * The bus of a desktop is never replaced: tray, notifications and portals are on it, and its keyring may be started by the
 * first who asks (KDE, Xfce, sway). Without a display a keyring that waits to be unlocked would wait for ever.
 */
function decideBus({ platform, purpose, display, sessionBus, secrets, keyring }) {
  if (platform !== 'linux') return 'session'
  if (purpose === 'specs') return 'private'
  // A person's secrets belong in their own keychain only.
  if (purpose === 'app') return sessionBus ? 'session' : 'none'
  if (sessionBus && (display || secrets === 'owned')) return 'session'
  if (keyring) return 'private'
  return sessionBus ? 'session' : 'none'
}

const noSecretsWords =
  'No program here keeps secrets (org.freedesktop.secrets), so no login can be kept: GNOME Keyring, KWallet ' +
  'and KeePassXC do that.'

/**
 * The helper with the set-user-ID bit is the mend that asks for least: it concerns this one copy of Electron, where the
 * sysctl would free every program of the machine, and it is the one that Chromium's own message names. The start goes on
 * without the sandbox meanwhile: what is shown are Stint's own pages only, and a first start that ends in a command for
 * an administrator is none.
 */
function sandboxWords({ helper, appArmorForbids, kernelForbids }) {
  const forbids = appArmorForbids
    ? 'AppArmor forbids the user namespaces that it is made of'
    : kernelForbids
      ? 'the kernel’s settings forbid the user namespaces that it is made of'
      : 'this system forbids the user namespaces that it is made of'
  const said = `Chromium’s sandbox can’t be used here: ${forbids}. Stint runs without it; it shows its own pages only.`
  if (!helper) return [said]
  if (helper.owner === 0 && (helper.mode & 0o7777) === 0o4755)
    return [said, `Its helper ${helper.path} is set up, but may not be used here either.`]
  const path = quoted(helper.path)
  return [said, `To have it, run once: sudo chown root:root ${path} && sudo chmod 4755 ${path}`]
}

/** For a shell. */
const quoted = (path) => (/^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`)
