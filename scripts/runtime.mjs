/** Electron's own runtime where it can be had, and the stand-in for it where it can't. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { namesNotForElectron, probes, withoutNames } from './launchDecision.mjs'
import { end, run, start } from './process.mjs'
import { inProject, node24, readJson, Stop, toolEnv } from './setup.mjs'

const stallMs = 20_000
/** Generous: a machine may be busy with other things. */
const answerMs = 120_000
const forgetAfterMs = 6 * 3_600_000
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

const version = () => readJson(inProject('node_modules', 'electron', 'package.json')).version

function executable() {
  const dist = inProject('node_modules', 'electron', 'dist')
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform]
  return path.join(dist, inside ?? 'electron')
}

/** Undefined when the runtime is on disk, downloading it if need be; else why not. A failure is remembered for hours. */
async function fetched() {
  if (existsSync(executable()) && existsSync(inProject('node_modules', 'electron', 'path.txt'))) return undefined
  const before = readJson(failure)
  if (before?.version === version() && Date.now() - before.at < forgetAfterMs) return before.why
  console.log("Fetching Electron's runtime …")
  const why = await download()
  if (!why) return undefined
  mkdirSync(path.dirname(failure), { recursive: true })
  writeFileSync(failure, JSON.stringify({ version: version(), at: Date.now(), why }))
  return why
}

/** Electron's own installer, given up when nothing has arrived for a while: its file grows in a folder we can watch. */
async function download() {
  const folder = mkdtempSync(path.join(tmpdir(), 'stint-electron-'))
  const proxy = process.env.HTTPS_PROXY ?? process.env.https_proxy
  const env = toolEnv({ TMPDIR: folder, TEMP: folder, TMP: folder, ...(proxy && { ELECTRON_GET_USE_PROXY: '1' }) })
  const stdio = ['ignore', 'ignore', 'pipe']
  const installer = start(node24(), [inProject('node_modules', 'electron', 'install.js')], { env, stdio })
  let words = ''
  installer.stderr.on('data', (bytes) => (words += bytes))
  let seen = { size: 0, at: Date.now() }
  const watch = setInterval(() => {
    const size = sizeOf(folder)
    if (size > seen.size) seen = { size, at: Date.now() }
    else if (Date.now() - seen.at > stallMs) void end(installer)
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
