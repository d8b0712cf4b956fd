/** `app`: lifecycle, paths, quitting. Windows enter themselves in `openWindows`, for quitting to close them. */
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type * as E from 'electron'
import { emulated, guarded, notEmulated, preventable, tell } from './guard.ts'
import type { Faithful } from './guard.ts'
import { announceToFirst, takeLock } from './instance.ts'
import type { Lock } from './instance.ts'

type PathName = Parameters<E.App['getPath']>[0]

/** `asked`: somebody waits for it to be ready. */
export const lifecycle = { asked: false, done: false, quitting: false, ...Promise.withResolvers<void>() }
export const openWindows = new Set<{ close(): void; isDestroyed(): boolean }>()

/** What the application's package.json says, filled in at the start. */
export const application = { root: '.', name: 'Electron', version: '0.0.0' }

const configHome = process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), '.config')
export const onMac = process.platform === 'darwin'
/** Whether macOS shows a Dock icon of the app: until it is hidden, and again when the app is made an ordinary one. */
export const dockIcon = { shown: true }
const switches = new Map<string, string>()

/** Switches are recorded, not handed on: Chromium gets those in chromium.ts. */
const commandLine = guarded('app.commandLine', {
  appendSwitch: (name: string, value = '') => void switches.set(name, value),
  appendArgument: () => {},
  removeSwitch: (name: string) => void switches.delete(name),
  hasSwitch: (name: string) => switches.has(name) || argument(name) !== undefined,
  getSwitchValue: (name: string) => switches.get(name) ?? argument(name) ?? '',
} satisfies E.CommandLine)

function argument(name: string): string | undefined {
  const given = process.argv.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  return given?.slice(name.length + 3)
}

class App extends emulated('app') implements Faithful<App, E.App, 'dock' | 'setActivationPolicy'> {
  readonly isPackaged = process.env.STANDIN_APP !== undefined
  readonly commandLine = commandLine
  // These two exist on macOS only, in Electron too.
  readonly dock = onMac
    ? guarded('app.dock', {
        hide: () => void (dockIcon.shown = false),
        show: async () => void (dockIcon.shown = true),
        isVisible: () => dockIcon.shown,
      })
    : undefined
  readonly setActivationPolicy = onMac ? () => {} : undefined
  /** As if it was there: whether the app asks to be moved is no matter of a window. */
  isInApplicationsFolder = () => true
  #paths = new Map<PathName, string>()
  #openAtLogin = false
  #protocols = new Set<string>()
  #lock: Lock | undefined

  whenReady = () => {
    lifecycle.asked = true
    return lifecycle.promise
  }
  isReady = () => lifecycle.done

  get name() {
    return application.name
  }
  set name(name: string) {
    application.name = name
  }
  getName = () => application.name
  setName(name: string) {
    application.name = name
  }
  getVersion = () => application.version
  getAppPath = () => application.root
  getLocale = () => process.env.STANDIN_LOCALE ?? 'en-GB'
  getSystemLocale = () => this.getLocale()
  getPreferredSystemLanguages = () => [this.getLocale()]
  setAppUserModelId() {}
  focus() {}

  getPath(name: PathName): string {
    const found = this.#paths.get(name) ?? this.#usualPath(name)
    if (name === 'userData') mkdirSync(found, { recursive: true })
    return found
  }

  #usualPath(name: PathName): string {
    const appData = onMac ? path.join(os.homedir(), 'Library', 'Application Support') : configHome
    const usual: Partial<Record<PathName, () => string>> = {
      home: () => os.homedir(),
      temp: () => os.tmpdir(),
      appData: () => appData,
      userData: () => argument('user-data-dir') ?? path.join(this.getPath('appData'), this.name),
      sessionData: () => this.getPath('userData'),
      logs: () => path.join(this.getPath('userData'), 'logs'),
      documents: () => path.join(os.homedir(), 'Documents'),
      downloads: () => path.join(os.homedir(), 'Downloads'),
      exe: () => process.argv[0] ?? process.execPath,
    }
    return usual[name]?.() ?? notEmulated(`app.getPath('${name}')`)
  }

  setPath(name: PathName, to: string) {
    if (!path.isAbsolute(to)) throw new Error('Path must be absolute')
    this.#paths.set(name, to)
  }

  setLoginItemSettings(settings: E.Settings) {
    this.#openAtLogin = settings.openAtLogin ?? false
  }

  getLoginItemSettings(): E.LoginItemSettings {
    const openAtLogin = this.#openAtLogin
    const status = openAtLogin ? 'enabled' : 'not-registered'
    return { openAtLogin, wasOpenedAtLogin: false, status, executableWillLaunchAtLogin: openAtLogin, launchItems: [] }
  }

  /** Told, not done: a spec starts the app again itself. */
  relaunch: E.App['relaunch'] = () => tell('relaunch')

  /** Kept, not told to the system: links are played by their arguments. */
  setAsDefaultProtocolClient(protocol: string): boolean {
    this.#protocols.add(protocol)
    return true
  }

  removeAsDefaultProtocolClient(protocol: string): boolean {
    this.#protocols.delete(protocol)
    return true
  }

  isDefaultProtocolClient = (protocol: string) => this.#protocols.has(protocol)

  requestSingleInstanceLock(additionalData: object = {}): boolean {
    const userData = this.getPath('userData')
    this.#lock ??= takeLock(userData, ({ argv, cwd, data }) =>
      this.emit('second-instance', preventable(), argv, cwd, data),
    )
    if (!this.#lock) announceToFirst(userData, { argv: process.argv, cwd: process.cwd(), data: additionalData })
    return this.hasSingleInstanceLock()
  }

  hasSingleInstanceLock = () => this.#lock !== undefined

  releaseSingleInstanceLock() {
    this.#lock?.release()
    this.#lock = undefined
  }

  quit() {
    if (lifecycle.quitting) return
    lifecycle.quitting = !this.#prevented('before-quit')
    // Not at once: who asks from outside (a driver) gets its answer first.
    if (lifecycle.quitting) setImmediate(() => this.#closeAndQuit())
  }

  #closeAndQuit() {
    for (const window of openWindows) window.close()
    lifecycle.quitting = openWindows.size === 0 && !this.#prevented('will-quit')
    if (lifecycle.quitting) this.exit()
  }

  /** Emits an event that may be prevented, and says whether it was. */
  #prevented(name: 'before-quit' | 'will-quit'): boolean {
    const event = preventable()
    this.emit(name, event)
    return event.defaultPrevented
  }

  exit(code = 0): never {
    this.emit('quit', preventable(), code)
    process.exit(code) // Chromium ends because its pipe closes
  }
}

export const app = new App()
