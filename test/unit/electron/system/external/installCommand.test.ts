/** The command that a person runs, as the script that the app writes; on Linux and macOS it is run here. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type CommandFiles,
  commandPath,
  openFolder,
  shellCommand,
  windowsCommand,
  writeCommand,
} from '../../../../../electron/system/external/installCommand.ts'
import { tempFolder } from '../../../../support/files.ts'

/** An executable that prints what it was given. */
function createFixture({ name = 'stint', data = 'data', appPath = null as string | null } = {}) {
  const root = tempFolder()
  const executable = join(root, name)
  mkdirSync(join(executable, '..'), { recursive: true })
  writeFileSync(executable, '#!/bin/sh\nprintf "%s|" "$STINT_DATA" "$ELECTRON_RUN_AS_NODE" "$@"\nexit 7\n')
  chmodSync(executable, 0o755)
  const files: CommandFiles = { folder: join(root, data), executable, args: [], appPath }
  mkdirSync(files.folder)
  openFolder(files.folder)
  writeCommand(files)
  const run = (words: string[], env: NodeJS.ProcessEnv = {}, command = commandPath(files.folder)) => {
    const { stdout, stderr, status } = spawnSync(command, words, {
      env: { PATH: '/usr/bin:/bin', ...env },
      encoding: 'utf8',
    })
    return { given: stdout.split('|').slice(0, -1), stderr, status }
  }
  return { root, files, run }
}

const switches = process.platform === 'linux' ? ['--no-sandbox', '--no-zygote', '--ozone-platform=headless'] : []

describe.skipIf(process.platform === 'win32')('the command of Linux and macOS', () => {
  it('runs the app as the command, for its own data, with the words as they are', () => {
    const { files, run } = createFixture()
    const { given, status } = run(['start', 'two words', '--description', `it's "so" $HOME`])
    const words = ['start', 'two words', '--description', `it's "so" $HOME`]
    expect(given).toEqual([files.folder, '', ...switches, '--command-line', '--', ...words])
    expect(status).toBe(7)
  })

  it.each([
    ['blanks and letters', { name: 'Møller & Co/Stint app', data: 'Jørgens data' }],
    ['quotes', { name: `it's Stint`, data: `it's "data"` }],
    ['signs of a shell', { name: '$HOME`x`', data: '$(data)\\' }],
  ])('copes with %s in paths', (_, names) => {
    const { files, run } = createFixture(names)
    const { given, stderr } = run(['status'])
    expect([given[0], given.at(-1), stderr]).toEqual([files.folder, 'status', ''])
  })

  it('names the app where the executable is a bare runtime, which no editor’s terminal makes a Node', () => {
    const { given } = createFixture({ appPath: '/src/my stint' }).run(['status'], { ELECTRON_RUN_AS_NODE: '1' })
    expect(given.slice(1, 3)).toEqual(['', '/src/my stint'])
  })

  it('asks the data folder that the person names', () =>
    expect(createFixture().run(['status'], { STINT_DATA: '/other' }).given[0]).toBe('/other'))

  it('works by a link, and from PATH', () => {
    const { root, files, run } = createFixture()
    mkdirSync(join(root, 'bin'))
    symlinkSync(commandPath(files.folder), join(root, 'bin', 'stint'))
    expect(run(['status'], {}, join(root, 'bin', 'stint')).given[0]).toBe(files.folder)
    const found = execFileSync('/bin/sh', ['-c', 'stint status || true'], {
      env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
      encoding: 'utf8',
    })
    expect(found).toContain('status|')
  })

  it('says so when the app is gone', () => {
    const { files, run } = createFixture()
    writeCommand({ ...files, executable: '/gone/Stint/stint' })
    const { given, stderr, status } = run(['status'])
    expect([given, status]).toEqual([[], 2])
    expect(stderr).toBe('stint: Stint is no longer at /gone/Stint/stint. Start it once from where it is now.\n')
  })

  it('gives up the copy for a plain Node that earlier versions left', () => {
    const { files } = createFixture()
    const old = join(files.folder, 'command-line', 'stint.mjs')
    writeFileSync(old, '')
    writeCommand(files)
    expect(existsSync(old)).toBe(false)
    expect(readFileSync(commandPath(files.folder), 'utf8')).not.toContain('RUN_AS_NODE=1')
  })

  it('has switches of Chromium on Linux only', () =>
    expect(shellCommand({ folder: '/d', executable: '/e', args: [], appPath: null }, 'darwin')).toContain(
      'exec "$app" --command-line -- "$@"\n',
    ))
})

describe('the command of Windows', () => {
  const env = { LOCALAPPDATA: 'C:\\Users\\Jørgen\\AppData\\Local', USERPROFILE: 'C:\\Users\\Jørgen' }
  const command = (executable: string, appPath: string | null = null) =>
    windowsCommand({ folder: 'C:\\Users\\Jørgen\\AppData\\Roaming\\Stint', executable, args: [], appPath }, env)

  it('is plain ASCII for a person with other letters in their name', () => {
    const text = command('C:\\Users\\Jørgen\\AppData\\Local\\Programs\\Stint\\Stint.exe')
    expect(text).toMatch(/^[\r\n\x20-\x7e]+$/)
    expect(text).toContain('set "app=%LOCALAPPDATA%\\Programs\\Stint\\Stint.exe"\r\n')
    expect(text).toContain('"%app%" --command-line -- %*\r\n')
    expect(text).toContain('("%~dp0..")')
  })

  it('reads and prints UTF-8, and gives the console its code page back', () => {
    const lines = command('D:\\Værktøj\\Stint.exe').split('\r\n')
    const at = (text: string) => lines.findIndex((line) => line.includes(text))
    expect(at('chcp 65001')).toBeGreaterThan(0)
    expect(at('Værktøj')).toBeGreaterThan(at('chcp 65001'))
    expect(at('chcp %page%')).toBeGreaterThan(at('Værktøj'))
    expect(lines.at(-2)).toBe('exit /b %code%')
  })

  it('takes no percent sign of a path for a variable', () =>
    expect(command('D:\\100%\\Stint.exe')).toContain('set "app=D:\\100%%\\Stint.exe"'))

  it('names the app where the executable is a bare runtime', () =>
    expect(command('D:\\electron.exe', 'C:\\Users\\Jørgen\\stint')).toContain(
      '"%app%" "%USERPROFILE%\\stint" --command-line -- %*',
    ))
})
