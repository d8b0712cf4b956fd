/** Launches the built application for a spec, on the stand-in or (STINT_E2E_ENGINE=electron) on Electron itself. */
import { once } from 'node:events'
import { mkdtempSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'
import type { BrowserContext, ElectronApplication, Page } from 'playwright'
import { conditionMs } from '../support/patience.ts'
import { namesNotForElectron } from '../../scripts/launchDecision.mjs'

export const engine: 'standin' | 'electron' = process.env.STINT_E2E_ENGINE === 'electron' ? 'electron' : 'standin'

export type LaunchOptions = {
  /** The profile folder, made by the spec; two launches with the same one share settings, journal and instance lock. */
  userData: string
  args?: string[]
  env?: Record<string, string>
  /** The folder of the application, by default this project's. */
  appPath?: string
}

/** An empty folder by the name that the system itself gives for it: the temporary one is a link on macOS, and an 8.3 name on Windows. */
export const temporaryFolder = (prefix: string): string => realpathSync.native(mkdtempSync(path.join(tmpdir(), prefix)))

const projectPath = path.resolve(import.meta.dirname, '../..')

/** The executable of an installed package, which brings its own app. */
export const installed = process.env.STINT_E2E_INSTALLED

/** The executable behind `launch`, for specs that start a process without a driver. */
export function executable(): string {
  if (installed) return installed
  if (engine === 'standin') return path.join(import.meta.dirname, 'electron')
  return String(createRequire(import.meta.url)('electron'))
}

/** What a process of `executable()` itself printed: on Windows Electron begins with an empty line (electron_main_delegate.cc). */
export const printed = (text: string): string => (process.platform === 'win32' ? text.replace(/^\r?\n/, '') : text)

/** The command line for `executable()`. Playwright starts Electron without its sandbox on Linux, and so do specs without it. */
export function commandLine({ userData, args = [], appPath = projectPath, env = {} }: LaunchOptions): string[] {
  const noSandbox = engine === 'electron' && process.platform === 'linux' ? ['--no-sandbox'] : []
  return [...(installed ? [] : [appPath]), `--user-data-dir=${userData}`, ...noSandbox, ...zoneSwitch(env), ...args]
}

/** ICU on Windows doesn't look at TZ: pages get their zone by a switch of Chromium's (content_switches.cc), Stint itself reads TZ. */
function zoneSwitch(env: Record<string, string>): string[] {
  const zone = env['TZ'] ?? process.env['TZ']
  return process.platform === 'win32' && zone ? [`--time-zone-for-testing=${zone}`] : []
}

/** The specs' own environment without what makes Electron something else, or tells that a test runs it. */
export function environment(env: Record<string, string> = {}): Record<string, string> {
  const unwanted = namesNotForElectron(process.env)
  const inherited = Object.entries(process.env).filter(
    ([name]) => !unwanted.includes(name) && !/^(NODE_ENV|VITEST.*)$/.test(name),
  )
  return Object.fromEntries([...inherited, ...Object.entries(env)].map(([name, value]) => [name, value ?? '']))
}

export async function launch(options: LaunchOptions): Promise<ElectronApplication> {
  const app = await _electron.launch({
    timeout: conditionMs,
    // Only without a path does Playwright hold Electron back until it is connected; the stand-in does so by itself.
    ...(engine === 'standin' ? { executablePath: executable() } : {}),
    args: commandLine(options),
    cwd: options.appPath ?? projectPath,
    env: environment(options.env),
    colorScheme: null, // the app's own theme, where Playwright would set a light one
  })
  app.context().setDefaultTimeout(conditionMs)
  launched.set(app.context(), app)
  return patient(app)
}

const launched = new WeakMap<BrowserContext, ElectronApplication>()

/** The application that has a page. */
export function appOf(page: Page): ElectronApplication {
  const app = launched.get(page.context())
  if (!app) throw new Error('the page is of no application that was launched here')
  return app
}

/**
 * Ends the main process by a signal and waits until it is gone. On Windows the driver's own process is a shell around it,
 * which would leave it running.
 */
export async function endBySignal(app: ElectronApplication, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const driven = app.process()
  const pid = process.platform === 'win32' ? await app.evaluate(() => process.pid) : driven.pid
  if (pid === undefined) throw new Error('the app was not started')
  const gone = once(driven, 'exit')
  process.kill(pid, signal)
  await gone
}

/** Windows come when they come: Playwright has no default of one's own for what it waits for of an app. */
function patient(app: ElectronApplication): ElectronApplication {
  const waitForEvent = app.waitForEvent.bind(app) as (event: string, options: object) => Promise<unknown>
  const wait = (event: string, options: object = {}) => waitForEvent(event, { timeout: conditionMs, ...options })
  return Object.assign(app, { waitForEvent: wait })
}
