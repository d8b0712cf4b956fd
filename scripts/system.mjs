/** Programs of the operating system: installed as root on Debian and its kin, else named in one line. */
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { run, which } from './process.mjs'
import { Stop } from './setup.mjs'

const lockPatienceMs = 120_000

const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts', `${process.env.HOME}/.local/share/fonts`]

const headlessShell = 'chromium-headless-shell'
const whole = { packages: ['chromium'], there: () => chromium() }
const fonts = { packages: ['fonts-dejavu-core'], there: () => fontFolders.some(existsSync) }

const needs = {
  chromium: [whole, fonts],
  headless: [
    { packages: [headlessShell], there: () => process.env.STANDIN_CHROMIUM || which(headlessShell), orElse: whole },
    fonts,
  ],
  keyring: [
    { packages: ['gnome-keyring'], there: () => which('gnome-keyring-daemon') },
    { packages: ['dbus'], there: () => which('dbus-daemon') && which('dbus-send') },
  ],
  packaging: [
    { packages: ['rpm'], there: () => which('rpmbuild') && which('rpm') },
    { packages: ['squashfs-tools'], there: () => which('mksquashfs') && which('unsquashfs') },
    { packages: ['p7zip-full'], there: () => which('7za') },
    { packages: ['desktop-file-utils'], there: () => which('desktop-file-validate') },
    { packages: ['appstream'], there: () => which('appstreamcli') },
    { packages: ['lintian'], there: () => which('lintian') },
    { packages: ['nsis'], there: () => which('makensis') },
  ],
  display: [{ packages: ['xvfb', 'xauth'], there: () => which('xvfb-run') && which('xauth') }],
}

/** A command line that gives `command` a display of its own. */
export const onDisplay = (command) => ['xvfb-run', '-a', ...command]

/** The path of a Chromium to show windows with where Electron's runtime is missing, or undefined. */
export function chromium() {
  const named = process.env.STANDIN_CHROMIUM
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return named || names.map((name) => which(name)).find(Boolean)
}

/** The path of a Chromium where nothing is to be seen: the one without windows starts in half the time. */
export const headlessChromium = () => process.env.STANDIN_CHROMIUM || which(headlessShell) || chromium()

/**
 * Sees to it that the wanted kinds of programs (`keyring`, `chromium`, `headless`, `packaging`, `display`) are there. Gives undefined
 * when they are, else what the person has to do, as one line. Throws Stop when installing them failed.
 */
export async function ensureSystem(wanted) {
  if (process.platform !== 'linux') return undefined
  await installBetter(wanted)
  const missing = wanted
    .flatMap((kind) => needs[kind])
    .filter(({ there, orElse }) => !there() && !orElse?.there())
    .flatMap(({ packages, orElse }) => orElse?.packages ?? packages)
  if (missing.length === 0) return undefined
  if (!which('apt-get')) return `Needed and not found: ${missing.join(' ')}. Install them, then try again.`
  if (process.getuid() !== 0) return `Needed and not found, please run: sudo apt-get install ${missing.join(' ')}`
  await install(missing)
  return undefined
}

/** What is better and not needed is installed where that takes no word: as root, from lists of packages that have it. */
async function installBetter(wanted) {
  if (!which('apt-get') || process.getuid() !== 0) return
  const better = wanted.flatMap((kind) => needs[kind]).filter(({ there, orElse }) => orElse && !there())
  for (const { packages } of better) {
    const { output } = await run('apt-cache', ['show', ...packages])
    if (!/^Package:/m.test(output)) continue
    console.log(`Installing a system package (${packages.join(', ')}) …`)
    await apt('install', '--yes', '--no-install-recommends', ...packages)
  }
}

async function install(packages) {
  console.log(`Installing system packages (${packages.join(', ')}) …`)
  const update = await apt('update')
  const installed = await apt('install', '--yes', '--no-install-recommends', ...packages)
  if (installed.code === 0) return
  const output = [update.code === 0 ? '' : update.output, installed.output].join('\n').trim()
  throw new Stop(`${output}\napt-get could not install ${packages.join(' ')}: its own words are above.`)
}

/** apt-get waits for the lock of dpkg when told so, but never for that of the package lists. */
async function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
  const options = ['-qq', '-o', `DPkg::Lock::Timeout=${lockPatienceMs / 1_000}`]
  const until = Date.now() + lockPatienceMs
  for (let told = false; ; told = true) {
    const result = await run('apt-get', [...options, ...args], { env })
    if (result.code === 0 || !/Could not get lock|Unable to lock/.test(result.output) || Date.now() > until)
      return result
    if (!told) console.log('Another apt-get is at work: waiting for it …')
    await delay(2_000)
  }
}
