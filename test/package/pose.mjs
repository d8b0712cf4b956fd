/**
 * Runs a packaged app in the stand-in: its archive is unpacked once, with what is beside it, as Node reads no archives. The
 * app is told that it is packaged, and where its resources are.
 */
import { extractAll } from '@electron/asar'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

const { STINT_POSE_EXECUTABLE: executable = '', ...env } = process.env
const resources = path.join(path.dirname(executable), 'resources')
const archive = path.join(resources, 'app.asar')
const key = createHash('sha256').update(readFileSync(archive)).digest('hex').slice(0, 16)
const folder = path.join(tmpdir(), `stint-posing-${userInfo().uid}`, key)
const app = path.join(folder, 'app.asar')
if (!existsSync(app)) {
  const part = path.join(folder, String(process.pid))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  extractAll(archive, part)
  try {
    renameSync(part, app)
  } catch (error) {
    // Another one that was started at the same time was first.
    if (!existsSync(app)) throw error
    rmSync(part, { recursive: true })
  }
}

// Electron hands these two to its Node; both come from Playwright.
const given = process.argv.slice(2)
const at = given.findIndex((word) => word === '-r' || word === '--require')
const standin = path.join(import.meta.dirname, '../electron')
const line = [
  process.execPath,
  '--disable-warning=ExperimentalWarning',
  ...given.filter((word) => word.startsWith('--inspect')),
  '-r',
  path.join(standin, 'boot.cjs'),
  ...(at < 0 ? [] : ['-r', given[at + 1]]),
  path.join(standin, 'main.ts'),
  ...given,
]
process.execve(process.execPath, line, {
  ...env,
  STANDIN_APP: app,
  STANDIN_RESOURCES: resources,
  STANDIN_EXECUTABLE: executable,
})
