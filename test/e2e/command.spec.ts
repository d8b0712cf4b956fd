/** The command `stint` in a person's terminal: put there by the settings, run from PATH, for whatever data folder. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { commandArguments } from '../../shared/external/commandWords.ts'
import { engine, environment, executable, installed, printed } from '../electron/launch.ts'
import { type App, dropFolder, expect, newFolder, startApp } from './app.ts'
import { inSettings } from './settings.ts'

const root = newFolder()
const home = join(root, 'Jørgen Berg')
const folder = join(root, 'Jørgens data')
const bin = join(home, '.local', 'bin')
const link = join(bin, 'stint')
/** A terminal of this person, opened after login. */
const terminal = { HOME: home, PATH: `${bin}:${process.env['PATH']}`, XDG_CONFIG_HOME: join(home, '.config') }

let app: App
beforeAll(async () => {
  mkdirSync(home)
  mkdirSync(folder)
  app = await startApp(folder, { HOME: home, XDG_CONFIG_HOME: terminal.XDG_CONFIG_HOME })
})
afterAll(async () => {
  await app.close()
  dropFolder(root)
})

function run(command: string, args: string[], env: Record<string, string> = {}) {
  const { stdout, stderr, status } = spawnSync(command, args, {
    env: environment({ ...terminal, ...env }),
    encoding: 'utf8',
  })
  return { out: printed(stdout), err: stderr, code: status }
}
/** What a shell makes of the line. */
const shell = (line: string, env?: Record<string, string>) => run('/bin/sh', ['-c', line], env)
/** The executable itself, as the script of a package runs it. */
const packaged = (words: string[], env?: Record<string, string>) =>
  run(
    executable(),
    [process.cwd(), ...(engine === 'electron' ? ['--no-sandbox'] : []), ...commandArguments, ...words],
    env,
  )

const add = (settings: Page) => settings.getByRole('button', { name: 'Add to terminals' })
const takeAway = (settings: Page) => settings.getByRole('button', { name: 'Take away' })

/** Where a shell finds programs, Windows and macOS have other folders, or none that belongs to the person. */
// A package puts it there itself.
describe.runIf(process.platform === 'linux' && !installed)('the command in terminals', () => {
  it('is put there by a click, and answers from PATH and by a link', async () => {
    await inSettings(app, async (settings) => {
      await add(settings).click()
      await expect(takeAway(settings)).toBeVisible()
      await expect(settings.getByText(link, { exact: true })).toBeVisible()
    })
    expect(readlinkSync(link)).toBe(join(folder, 'command-line', 'stint'))
    const answer = {
      out: expect.stringContaining('No timer runs.'),
      err: `The data folder asked: ${folder}\n`,
      code: 0,
    }
    expect(shell('stint status')).toEqual(answer)
    symlinkSync(link, join(root, 'another name'))
    expect(run(join(root, 'another name'), ['status'])).toEqual(answer)
  })

  it('needs neither a display nor a Chromium', () => {
    const bare = { DISPLAY: '', WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: '', STANDIN_CHROMIUM: 'no-such-browser' }
    expect(shell('stint status', bare)).toMatchObject({ code: 0, out: expect.stringContaining('No timer runs.') })
  })

  it('says what a profile needs where the session’s PATH lacks the folder', () =>
    inSettings(app, (settings) =>
      expect(settings.getByLabel(/add this line to your shell’s profile/)).toHaveValue(
        'export PATH="$HOME/.local/bin:$PATH"',
      ),
    ))

  it('is taken away by a click', async () => {
    await inSettings(app, async (settings) => {
      await takeAway(settings).click()
      await expect(add(settings)).toBeVisible()
    })
    expect(existsSync(link)).toBe(false)
    expect(shell('stint status').code).not.toBe(0)
  })

  it('leaves a file of that name that isn’t Stint’s alone, and says so', async () => {
    writeFileSync(link, 'another program')
    await inSettings(app, async (settings) => {
      await expect(settings.getByText('is another program’s.')).toBeVisible()
      await expect(add(settings)).toBeHidden()
      await expect(takeAway(settings)).toBeHidden()
    })
    expect(lstatSync(link).isFile()).toBe(true)
  })

  it('says why where the folder can’t be made', async () => {
    rmSync(join(home, '.local'), { recursive: true })
    writeFileSync(join(home, '.local'), 'a file where the folder should be')
    await inSettings(app, async (settings) => {
      await add(settings).click()
      await expect(settings.getByText(`${link} could not be changed (ENOTDIR).`)).toBeVisible()
      await expect(add(settings)).toBeEnabled()
    })
    rmSync(join(home, '.local'))
  })
})

describe('the executable as the command', () => {
  it('asks the usual data folder, says which that is, and writes nothing', () => {
    const { out, err, code } = packaged(['status'])
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain('Stint does not run.\nThe data folder asked: ')
    const [, asked = ''] = /asked: (.+)\n/.exec(err) ?? []
    expect([asked.startsWith(home), existsSync(asked)]).toEqual([process.platform !== 'win32', false])
  })

  it('names the folder to programs too', () =>
    expect(JSON.parse(packaged(['status', '--json', '--data', join(root, 'nothing')]).out)).toEqual({
      version: 1,
      error: { kind: 'notRunning', message: 'Stint does not run.', candidates: [] },
      dataFolder: join(root, 'nothing'),
    }))

  it('says that the app can’t be started', () => {
    const broken = join(root, 'broken')
    mkdirSync(join(broken, 'command-line'), { recursive: true })
    // Ends as Electron does without a display.
    const whereabouts = {
      version: 1,
      address: join(root, 'none'),
      command: process.execPath,
      args: ['-e', 'process.exit(1)', '--'],
    }
    writeFileSync(join(broken, 'command-line', 'app.json'), JSON.stringify(whereabouts))
    expect(packaged(['start', '--data', broken])).toEqual({
      code: 2,
      out: '',
      err: `Stint does not run and could not be started. Start it once by hand, then try again.\nThe data folder asked: ${broken}\n`,
    })
  })

  it('explains itself, and refuses what it does not know', () => {
    expect(packaged(['--help'])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Usage: stint') })
    expect(packaged([])).toMatchObject({ code: 64, out: '', err: expect.stringContaining('Say what to do.') })
    expect(packaged(['status', '--command-line'])).toMatchObject({ code: 64, out: '' })
  })

  // Windows has no owner that Stint looks at.
  it.runIf(process.platform !== 'win32')('neither asks nor starts the Stint of another user', () => {
    const theirs = join(root, 'theirs')
    const started = join(root, 'started')
    const file = join(theirs, 'command-line', 'app.json')
    mkdirSync(join(theirs, 'command-line'), { recursive: true })
    writeFileSync(
      file,
      JSON.stringify({ version: 1, address: join(root, 'none'), command: '/usr/bin/touch', args: [started] }),
    )
    // Root may read what others may not.
    if (process.getuid?.() === 0) chownSync(file, 65_534, 65_534)
    else chmodSync(join(theirs, 'command-line'), 0)
    const { code, err } = packaged(['start', '--data', theirs])
    chmodSync(join(theirs, 'command-line'), 0o700)
    expect([code, existsSync(started)]).toEqual([2, false])
    expect(err).toBe(
      `This data folder belongs to another user, whose Stint answers only them.\nThe data folder asked: ${theirs}\n`,
    )
  })
})
