/** What every script needs first: the packages, and a Node that is new enough to run them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { endAll, run } from './process.mjs'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** A path inside the project. */
export const inProject = (...parts) => path.join(root, ...parts)

/** Parsed JSON of a file, or undefined when it isn't there or isn't whole. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** A reason to stop that is told without a stack trace. */
export class Stop extends Error {}

/** Runs a script's main function: its number is the exit code, a Stop is printed as one message. */
export async function main(script) {
  let code = 1
  try {
    code = await script()
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
  }
  await endAll()
  process.exit(code)
}

/** Runs `npm ci` unless node_modules already holds what the lockfile names. */
export async function ensureModules() {
  if (modulesMatch()) return
  console.log('Installing the packages (npm ci) …')
  // npm's own script where npm runs us: `npm` itself is a .cmd on Windows, which can't be spawned without a shell.
  const npm = process.env.npm_execpath
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const options = { cwd: root, shell: command === 'npm' && process.platform === 'win32' }
  const { code, output } = await run(command, [...args, 'ci', '--loglevel=error'], options)
  if (code !== 0) throw new Stop(`${output}\nnpm ci failed (exit ${code}): its own words are above.`)
}

/**
 * npm writes node_modules/.package-lock.json when an install is complete; it names what is there. Packages for other
 * platforms are optional and may be missing.
 */
function modulesMatch() {
  const wanted = readJson(inProject('package-lock.json'))?.packages
  const present = readJson(inProject('node_modules', '.package-lock.json'))?.packages
  if (!wanted) throw new Stop('package-lock.json is missing or broken: check it out again.')
  if (!present) return false
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    const installed = present[place]
    if (place === '') return true
    if (!installed) return optional === true
    return installed.version === version && installed.integrity === integrity && existsSync(inProject(place))
  })
}

/** The path of a Node that can run the tools: the one among the packages, else the one that runs this script. */
export function node24() {
  const bundled = inProject('node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  if (process.platform === 'linux' && existsSync(bundled)) return bundled
  const wanted = readJson(inProject('package.json')).engines.node.replace('>=', '')
  if (atLeast(process.versions.node, wanted)) return process.execPath
  throw new Stop(`Stint needs Node ${wanted} or newer, this is ${process.versions.node}: install it and try again.`)
}

function atLeast(version, wanted) {
  const [a, b] = [version, wanted].map((text) => text.split('.').map(Number))
  const differing = a.findIndex((part, at) => part !== b[at])
  return differing === -1 || a[differing] > b[differing]
}

/** The environment for tools: the chosen Node and the packages' commands come first on PATH. */
export function toolEnv(more = {}) {
  const folders = [path.dirname(node24()), inProject('node_modules', '.bin'), process.env.PATH]
  return { ...process.env, PATH: folders.join(path.delimiter), ...more }
}

/** Command line of a package's command, to be run by node24() on any platform. */
export function tool(name, ...args) {
  const folder = inProject('node_modules', name === 'tsc' ? 'typescript' : name)
  const { bin } = readJson(path.join(folder, 'package.json'))
  return [path.join(folder, typeof bin === 'string' ? bin : bin[name]), ...args]
}
