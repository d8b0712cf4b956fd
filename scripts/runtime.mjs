/** Electron's own runtime where it can be had, and the stand-in for it where it can't. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isStalled, noteSize, progressText, rememberedFailure, stallMs } from './fetchDecision.mjs'
import { namesNotForElectron, probes, withoutNames } from './launchDecision.mjs'
import { end, run, start } from './process.mjs'
import { inProject, node24, readJson, Stop, toolEnv } from './setup.mjs'

/** Generous: a machine may be busy with other things. */
const answerMs = 120_000
const failure = inProject('node_modules', '.cache', 'stint', 'no-electron.json')

/**
 * `{ kind: 'electron', executable, sandboxRefused }`, where the last is whether it runs only without Chromium's sandbox, or
 * `{ kind: 'standin', executable, why }` when the runtime can't be had.
 */
export async function electronRuntime() {
  const unfetched = await fetched()
  const { why, sandboxRefused } = unfetched ? { why: unfetched } : await probe(executable())
  if (!why) return { kind: 'electron', executable: executable(), sandboxRefused }
  return { kind: 'standin', executable: inProject('test', 'electron', 'electron'), why }
}

/**
 * The environment that tells the specs their engine: the stand-in, or Electron where asked for and on systems where the
 * stand-in's launcher doesn't run. Throws Stop when Electron is needed and can't be had.
 */
export async function specEngine({ electron } = { electron: process.platform !== 'linux' }) {
  if (!electron) return {}
  const { kind, why } = await electronRuntime()
  if (kind === 'standin') throw new Stop(`Electron's runtime can't be had: ${why}`)
  return { STINT_E2E_ENGINE: 'electron' }
}

/** What a person has to do for a package to have a runtime, or undefined: it is on disk, or was downloaded now. */
export async function runtimeProblem() {
  const why = await fetched()
  return (
    why &&
    `Electron's runtime can't be had (${why}): download electron-v${version()}-${process.platform}-${process.arch}.zip from ` +
      'https://github.com/electron/electron/releases elsewhere, and say where it is: npm run package -- --runtime=FOLDER'
  )
}

const version = () => readJson(inProject('node_modules', 'electron', 'package.json')).version

function executable() {
  const dist = inProject('node_modules', 'electron', 'dist')
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform]
  return path.join(dist, inside ?? 'electron')
}

/** Undefined when the runtime is on disk, downloading it if need be; else why not. */
async function fetched() {
  if (existsSync(executable()) && existsSync(inProject('node_modules', 'electron', 'path.txt'))) return undefined
  const asked = process.argv.includes('--fetch')
  const facts = { version: version(), platform: process.platform, asked, now: Date.now() }
  const remembered = rememberedFailure(readJson(failure), facts)
  if (remembered) return remembered
  const why = await download()
  if (!why) return undefined
  mkdirSync(path.dirname(failure), { recursive: true })
  writeFileSync(failure, JSON.stringify({ version: version(), at: Date.now(), why }))
  return why
}

/** Electron's own installer, given up when nothing happens for a while: where it writes can be watched. */
async function download() {
  const folder = mkdtempSync(path.join(tmpdir(), 'stint-electron-'))
  const proxy = process.env.HTTPS_PROXY ?? process.env.https_proxy
  const env = toolEnv({ TMPDIR: folder, TEMP: folder, TMP: folder, ...(proxy && { ELECTRON_GET_USE_PROXY: '1' }) })
  const stdio = ['ignore', 'ignore', 'pipe']
  const installer = start(node24(), [inProject('node_modules', 'electron', 'install.js')], { env, stdio })
  let words = ''
  installer.stderr.on('data', (bytes) => (words += bytes))
  const dist = inProject('node_modules', 'electron', 'dist')
  const watched = () => sizeOf(folder) + (existsSync(dist) ? sizeOf(dist) : 0)
  let seen = noteSize(undefined, watched(), Date.now())
  const { isTTY } = process.stdout
  console.log(progressText(0))
  const watch = setInterval(() => {
    seen = noteSize(seen, watched(), Date.now())
    if (isTTY) process.stdout.write(`\u001b[1A${progressText(seen.size)}\n`)
    if (isStalled(seen, Date.now())) void end(installer)
  }, 500)
  const { code } = await installer.ended
  clearInterval(watch)
  rmSync(folder, { recursive: true, force: true })
  return code === 0 ? undefined : (firstLine(words) ?? `nothing arrived for ${stallMs / 1_000} s`)
}

const sizeOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)

/**
 * A runtime that is there may still miss system libraries, or its sandbox: asking `file` for its version shows it. Gives
 * `{ sandboxRefused }`, or `{ why }` it does not run.
 */
export async function probe(file) {
  const env = withoutNames(process.env, namesNotForElectron(process.env))
  const [asUsual, ...others] = probes({ platform: process.platform, root: process.getuid?.() === 0 })
  const ask = (args) => run(file, ['--version', ...args], { env, limitMs: answerMs })
  let last = await ask(asUsual)
  if (last.code === 0) return { sandboxRefused: false }
  for (const args of others) {
    last = await ask(args)
    if (last.code === 0) return { sandboxRefused: true }
  }
  return { why: `it does not run here (${firstLine(last.output) ?? `exit ${last.code}`})` }
}

const firstLine = (text) =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^\w*Error: /, ''))
    .find(Boolean)
