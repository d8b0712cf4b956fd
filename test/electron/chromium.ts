/** Finds Chromium, starts it for this process, and sees to it that it never outlives this process. */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable, Writable } from 'node:stream'
import { Cdp } from './cdp.ts'
import { tell } from './guard.ts'

const { env } = process

/** Windows on a display, for people; otherwise there is nothing to see but everything to photograph. */
export const headed = env.STANDIN_HEADED === '1' && Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

const started = Promise.withResolvers<Cdp>()
/** The connection to the one Chromium of this process. */
export const chromium: Promise<Cdp> = started.promise

const profile = path.join(os.tmpdir(), `standin-${crypto.randomUUID()}`)

/** Chromium for Debian, for Ubuntu, and Google's own. Where nothing is seen, the one without windows: it starts in half the time. */
const usualNames = [...(headed ? [] : ['chromium-headless-shell']), 'chromium', 'chromium-browser', 'google-chrome']

function findChromium(): string {
  const names = env.STANDIN_CHROMIUM ? [env.STANDIN_CHROMIUM] : usualNames
  const folders = (env.PATH ?? '').split(path.delimiter)
  const found = names.flatMap((name) => folders.map((folder) => path.resolve(folder, name))).find(isExecutable)
  if (!found) {
    tell(`no Chromium (${names.join(', ')}) found: install one, or set STANDIN_CHROMIUM`)
    process.exit(1)
  }
  return found
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const commonFlags = [
  // Chromium refuses to run as root with its sandbox, and only that needs a process to make the others.
  ...(process.getuid?.() === 0 ? ['--no-sandbox', '--no-zygote'] : []),
  `--user-data-dir=${profile}`,
  '--test-type', // no infobars about flags, which would cover a window's foot
]

const flags = [
  ...commonFlags,
  ...(headed ? [] : ['--headless', '--hide-scrollbars']),
  ...(env.STANDIN_DPR ? [`--force-device-scale-factor=${env.STANDIN_DPR}`] : []),
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--allow-file-access-from-files',
  '--disable-gpu',
  // Drawing and the network in the browser's own process: two processes less to start for each app.
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  '--disable-quic',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  // A hidden window of Electron's keeps its timers with backgroundThrottling off; here it always does.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // The address bar's popups are pages of their own, and a spare renderer is a process: time the first window needs.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess,Translate,PaintHolding',
  // A page reaches this machine and nothing else: an address Chromium can't look up fails at once.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/**
 * Starts Chromium. It ends when its pipe closes, so also when this process is killed; the shell around it then
 * removes the profile, again while a child of Chromium that ends late writes to it. Both are a process group of their
 * own, or killing the app's group would kill the shell first.
 *
 * @param debuggingPort whether Playwright needs a way in; its address goes to stderr, where Playwright reads it
 */
export function startChromium(debuggingPort: boolean): Promise<Cdp> {
  // An address on the command line becomes a page of the headless shell, and no window of the whole browser.
  const more = [...(debuggingPort ? ['--remote-debugging-port=0'] : []), ...(headed ? ['about:blank'] : [])]
  const command = [findChromium(), ...flags, ...more]
  const shell = [
    '-c',
    'profile=$1; shift; "$@"; for try in 1 2 3 4 5 6 7 8; do rm -rf "$profile"; sleep 1; [ -e "$profile" ] || break; done',
    'sh',
    profile,
  ]
  const child = spawn('sh', [...shell, ...command], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const [, , , output, input] = child.stdio
  if (!child.stderr || !(output instanceof Writable) || !(input instanceof Readable)) throw new Error('no pipes')
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (env.STANDIN_DEBUG || line.startsWith('DevTools listening on ')) process.stderr.write(`${line}\n`)
  })
  child.unref()
  started.resolve(new Cdp(output, input))
  return chromium
}

/** Opens a window without tabs or address bar on the display, and says which target it is. */
export async function openOnDisplay(bounds: { x: number; y: number; width: number; height: number }): Promise<string> {
  const cdp = await chromium
  // Only a second command line can ask for such a window; the page's title tells which one it became.
  const url = `data:text/html,<title>${crypto.randomUUID()}</title>`
  const size = [`--window-size=${bounds.width},${bounds.height}`, `--window-position=${bounds.x},${bounds.y}`]
  spawn(findChromium(), [...commonFlags, ...size, `--app=${url}`], { stdio: 'ignore' })
  for (let tries = 0; tries < 400; tries++) {
    const { targetInfos } = await cdp.send('Target.getTargets')
    const target = targetInfos.find((info) => info.type === 'page' && decodeURIComponent(info.url) === url)
    if (target) return target.targetId
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('stand-in: Chromium opened no window')
}
