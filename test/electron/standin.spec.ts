/** What only the stand-in promises: it says what it can't do, and leaves nothing behind. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appPath, eventually } from './fixture/launched.ts'
import { commandLine, engine, environment, executable, launch } from './launch.ts'

let folder: string
let temp: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'standin-spec-'))
  temp = path.join(folder, 'temp')
  await mkdir(temp)
})

afterEach(async () => {
  await eventually(chromiumProfiles).toEqual([])
  // An app that ended at once may have left a Chromium that is only beginning; it ends by itself.
  await rm(folder, { recursive: true, force: true, maxRetries: 30 })
})

/** Chromium's profile is removed once it has ended. */
const chromiumProfiles = async () => (await readdir(temp)).filter((name) => name.startsWith('standin-'))

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Starts an application without a driver; its folder is the fixture's or one with the given main module. */
async function start({ main, env = {} }: { main?: string; env?: Record<string, string> }) {
  const own = path.join(folder, 'app')
  if (main !== undefined) {
    await mkdir(own)
    await writeFile(path.join(own, 'package.json'), JSON.stringify({ name: 'own', type: 'module', main: 'main.js' }))
    await writeFile(path.join(own, 'main.js'), main)
  }
  const args = commandLine({ userData: path.join(folder, 'user'), appPath: main === undefined ? appPath : own })
  return spawn(executable(), args, { env: environment({ TMPDIR: temp, ...env }), stdio: ['ignore', 'pipe', 'pipe'] })
}

const printsWhenLoaded = `
  import { app, BrowserWindow } from 'electron'
  void app.whenReady().then(async () => {
    await new BrowserWindow({ show: false }).loadURL('data:text/html,here')
    console.log('loaded')
  })
  app.on('will-quit', () => console.log('will-quit'))`

async function ending(main: string, env?: Record<string, string>) {
  const child = await start({ main, ...(env ? { env } : {}) })
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { errors, code: code as number }
}

describe.runIf(engine === 'standin')('the stand-in', () => {
  it('throws for what it does not emulate', async () => {
    const app = await launch({ userData: path.join(folder, 'user'), appPath, env: { TMPDIR: temp } })
    const messages = await app.evaluate((electron) => {
      const reads: (() => unknown)[] = [
        () => Reflect.get(electron, 'desktopCapturer'),
        () => Reflect.get(electron.app, 'isHidden'),
        () => Reflect.get(electron.session.defaultSession, 'webRequest'),
        () => Reflect.get(new electron.Notification(), 'nonsense'),
      ]
      return reads.map((read) => {
        try {
          return String(read())
        } catch (error) {
          return error instanceof Error ? error.message : ''
        }
      })
    })
    await app.close()
    expect(messages).toEqual([
      'stand-in: electron.desktopCapturer is not emulated',
      'stand-in: app.isHidden is not emulated',
      'stand-in: session.webRequest is not emulated',
      'stand-in: Notification.nonsense is not emulated',
    ])
  })

  it('says in one line that there is no Chromium', async () => {
    const { code, errors } = await ending('', { STANDIN_CHROMIUM: 'no-such-browser' })
    expect(code).toBe(1)
    expect(errors).toMatch(/^stand-in: no Chromium \(no-such-browser\) found: .+\n$/)
  })

  it('says so when the application waits for `ready` in a way that never ends in Electron', async () => {
    const { code, errors } = await ending(`import { app } from 'electron'; await app.whenReady()`)
    expect(code).toBe(1)
    expect(errors).toContain('await app.whenReady() at its top level')
  })

  it('ends with what the application throws', async () => {
    const { code, errors } = await ending(`throw new Error('no journal')`)
    expect(code).toBe(1)
    expect(errors).toContain('no journal')
  })

  it('quits on SIGTERM', async () => {
    const child = await start({ main: printsWhenLoaded })
    const printed = text(child.stdout)
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(0)
    expect(await printed).toBe('loaded\nwill-quit\n')
  })

  it('takes Chromium along when it is killed', async () => {
    const child = await start({ main: printsWhenLoaded })
    await once(child.stdout, 'data')
    expect(await chromiumProfiles()).toHaveLength(1)
    child.kill('SIGKILL')
    await once(child, 'exit')
  })

  it('ends when its parent is killed', async () => {
    const args = commandLine({ userData: path.join(folder, 'user'), appPath })
    const shell = spawn('sh', ['-c', '"$0" "$@" 2>/dev/null & echo $!; wait', executable(), ...args], {
      env: environment({ TMPDIR: temp }),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [line] = await once(shell.stdout, 'data')
    const pid = Number(String(line))
    try {
      await eventually(chromiumProfiles).toHaveLength(1)
    } finally {
      shell.kill('SIGKILL')
    }
    await eventually(() => isAlive(pid)).toBe(false)
  })

  it('takes pictures at the resolution asked for', async () => {
    const app = await launch({ userData: folder, appPath, env: { TMPDIR: temp, STANDIN_DPR: '2' } })
    const page = await app.firstWindow()
    await page.getByText('loaded').waitFor()
    const png = await page.screenshot()
    const scale = await app.evaluate(({ screen }) => screen.getPrimaryDisplay().scaleFactor)
    await app.close()
    expect([png.readUInt32BE(16), scale]).toEqual([720, 2])
  })
})
