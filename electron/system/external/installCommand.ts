/** What the command line needs on disk, written at each start into a folder that only its person may enter. */
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandVersion, type Whereabouts, whereaboutsFile } from '../../../shared/external/commandProtocol.ts'
import { commandArguments } from '../../../shared/external/commandWords.ts'
import { writeWholeSync } from '../../storage/atomicWrite.ts'

export interface CommandFiles {
  /** The app's data folder. */
  folder: string
  /** What starts the app, and with which arguments. */
  executable: string
  args: string[]
  /** The folder of the app where the executable is a bare runtime; null: the executable is the app. */
  appPath: string | null
}

/** The folder for the command line, made if need be. Throws when it can't be made private. */
export function openFolder(folder: string): string {
  const inside = commandFolder(folder)
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  chmodSync(inside, 0o700)
  return inside
}

/** The folder in which the command is. */
export const commandFolder = (folder: string): string => dirname(join(folder, ...whereaboutsFile))

/** The program that a person runs as `stint`. */
export const commandPath = (folder: string): string =>
  join(commandFolder(folder), process.platform === 'win32' ? 'stint.cmd' : 'stint')

/** Says where the app listens; `address` null: it doesn't, as the person switched that off. */
export function writeEndpoint({ folder, executable, args }: CommandFiles, address: string | null): void {
  const whereabouts: Whereabouts = { version: commandVersion, address, command: executable, args }
  writeWholeSync(join(folder, ...whereaboutsFile), JSON.stringify(whereabouts), 0o600)
}

/** Writes the command anew, as the app may have been moved since the last start. */
export function writeCommand(files: CommandFiles): void {
  const text = process.platform === 'win32' ? windowsCommand(files) : shellCommand(files)
  writeWholeSync(commandPath(files.folder), text, 0o700)
  // Earlier versions ran a copy of the command by Electron as a plain Node, which packages no longer allow.
  rmSync(join(commandFolder(files.folder), 'stint.mjs'), { force: true })
}

/**
 * The command ends before there is a page or a window. So on Linux it needs neither Chromium's sandbox, which the kernel may
 * refuse and which root may not have, nor the process that makes sandboxed ones, nor a display.
 */
const withoutPages = ['--no-sandbox', '--no-zygote', '--ozone-platform=headless']

/** Pure: the command as a script of sh. */
export function shellCommand(
  { folder, executable, appPath }: CommandFiles,
  platform: NodeJS.Platform = process.platform,
): string {
  const switches = platform === 'linux' ? withoutPages : []
  const words = [...(appPath === null ? [] : [quoted(appPath)]), ...switches, ...commandArguments]
  return `#!/bin/sh
# Written by Stint at each start.
app=${quoted(executable)}
if [ ! -x "$app" ]; then
  echo "stint: Stint is no longer at $app. Start it once from where it is now." >&2
  exit 2
fi
# An editor's terminal has it: it would make the runtime of a checkout a plain Node.
unset ELECTRON_RUN_AS_NODE
[ -n "$STINT_DATA" ] || STINT_DATA=${quoted(folder)}
export STINT_DATA
exec "$app" ${words.join(' ')} "$@"
`
}

const quoted = (path: string) => `'${path.replaceAll("'", `'\\''`)}'`

/**
 * Pure: the command as a script of cmd. cmd reads it in the code page of the console, so folders with letters such as "ø" are
 * named by where the script is and by variables; what is left needs UTF-8, which also is what the command prints. A script
 * waits for a program with windows, as the app is one, and has its exit code.
 */
export function windowsCommand({ executable, appPath }: CommandFiles, env: NodeJS.ProcessEnv = process.env): string {
  const app = appPath === null ? '' : `"${inBatch(appPath, env)}" `
  return [
    '@echo off',
    'rem Written by Stint at each start.',
    'setlocal DisableDelayedExpansion',
    'set "ELECTRON_RUN_AS_NODE="',
    'if not defined STINT_DATA for %%d in ("%~dp0..") do set "STINT_DATA=%%~fd"',
    'set "page="',
    // German and others end the sentence with a full stop.
    `for /f "tokens=2 delims=:." %%p in ('chcp 2^>nul') do set "page=%%p"`,
    'chcp 65001 >nul 2>nul',
    `set "app=${inBatch(executable, env)}"`,
    'if not exist "%app%" goto gone',
    `"%app%" ${app}${commandArguments.join(' ')} %*`,
    'set "code=%errorlevel%"',
    'goto end',
    ':gone',
    'echo stint: Stint is no longer at "%app%". Start it once from where it is now. 1>&2',
    'set "code=2"',
    ':end',
    'if defined page chcp %page% >nul 2>nul',
    'exit /b %code%',
    '',
  ].join('\r\n')
}

/** Folders of the person or of the system; the longest first. */
const knownFolders = ['LOCALAPPDATA', 'APPDATA', 'USERPROFILE', 'ProgramFiles']

function inBatch(path: string, env: NodeJS.ProcessEnv): string {
  const escaped = (text: string) => text.replaceAll('%', '%%')
  const name = knownFolders.find((each) => env[each] && path.toLowerCase().startsWith(`${env[each].toLowerCase()}\\`))
  return name ? `%${name}%${escaped(path.slice(env[name]?.length))}` : escaped(path)
}
