/** The production build, made only when its sources have changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './process.mjs'
import { inProject, node24, root, Stop, tool, toolEnv } from './setup.mjs'

const folders = ['electron', 'renderer', 'shared', 'resources', 'packaging']
const configs = ['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.json']
const stamp = inProject('out', '.sources')

/** Builds into out/ unless it already holds the build of these very sources. Throws Stop with the builder's words. */
export async function build() {
  const sources = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === `${sources} ${builtAt()}`) return
  console.log('Building …')
  const args = tool('electron-vite', 'build', '--logLevel', 'warn')
  const { code, output } = await run(node24(), args, { cwd: root, env: toolEnv() })
  if (code !== 0) throw new Stop(`${output}\nThe build failed: the builder's own words are above.`)
  writeFileSync(stamp, `${sources} ${builtAt()}`)
}

/** Somebody may have built other sources by hand since. */
const builtAt = () => statSync(inProject('out', 'main', 'main.js'), { throwIfNoEntry: false })?.mtimeMs

function hashOfSources() {
  const hash = createHash('sha256')
  for (const file of [...configs, ...folders.flatMap(filesIn)]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inProject(file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(folder) {
  if (!existsSync(inProject(folder))) return []
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(root, path.join(item.parentPath ?? item.path, item.name)))
    .sort()
}
