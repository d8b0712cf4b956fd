/**
 * The stand-in's main script: starts the application, and Chromium as soon as that asks for Electron, then says `ready`. What
 * ends before, as the command `stint` does, has started no Chromium; Electron has no display yet at that point either.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, application, lifecycle } from './app.ts'
import { startChromium } from './chromium.ts'
import { preventable, tell } from './guard.ts'

declare global {
  /** Playwright calls this once it is connected; its loader defines it, but is left out for an executable of one's own. */
  var __playwright_run: (() => Promise<void>) | undefined
  /** Resolved when somebody imports `electron` (boot.cjs). */
  var __standin_wanted: PromiseWithResolvers<void>
}

const driven = process.argv.includes('--remote-debugging-port=0') || globalThis.__playwright_run !== undefined
const takesValue = ['-r', '--require']
const asked = path.resolve(
  process.env.STANDIN_APP ??
    process.argv.slice(1).find((word, at, all) => !word.startsWith('-') && !takesValue.includes(all[at - 1] ?? '')) ??
    '.',
)

/** `electron <folder>` and `electron <file>`, as Electron has it. */
function findApplication(): { root: string; entry: string } {
  let root = statSync(asked).isDirectory() ? asked : path.dirname(asked)
  while (!existsSync(path.join(root, 'package.json')) && root !== path.dirname(root)) root = path.dirname(root)
  const { main = 'index.js', productName, name, version } = readManifest(root)
  application.root = root
  application.name = productName ?? name ?? application.name
  application.version = version ?? application.version
  return { root, entry: root === asked ? path.join(root, main) : asked }
}

type Manifest = { main?: string; productName?: string; name?: string; version?: string }

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}

/** A driver holds the app back until it sees everything; without one there is nothing to wait for. */
function driver(): Promise<void> {
  if (!driven || globalThis.__playwright_run) return Promise.resolve()
  return new Promise((resolve) => {
    globalThis.__playwright_run = async () => resolve()
  })
}

/** A parent that was killed can't tell; an orphan is handed to another process. */
function endWithParent(): void {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && app.exit(1), 500).unref()
}

/** https://github.com/electron/electron/issues/40719 */
const stuckMessage = 'the main module does not finish loading; does it await app.whenReady() at its top level?'

async function start(): Promise<void> {
  const released = driver()
  endWithParent()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  const loading = import(pathToFileURL(findApplication().entry).href)
  await Promise.race([globalThis.__standin_wanted.promise, loading])
  const cdp = await startChromium(driven)
  const { product } = await cdp.send('Browser.getVersion')
  void cdp.closed.then(() => end('Chromium has gone'))
  Object.defineProperty(process.versions, 'chrome', { value: product.replace(/^.*\//, ''), enumerable: true })
  await released
  // In looks, not by the clock: a machine that is busy gives this process few turns, and a large module takes long to load.
  let looks = 0
  const stuck = setInterval(() => lifecycle.asked && ++looks > 50 && end(stuckMessage), 100)
  await loading
  clearInterval(stuck)
  lifecycle.done = true
  app.emit('will-finish-launching')
  app.emit('ready', preventable(), {})
  lifecycle.resolve()
}

function end(why: string): void {
  tell(why)
  app.exit(1)
}

start().catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})
