/** What the command line needs on disk, written at each start into a folder that only its person may enter. */
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commandVersion, type Whereabouts, whereaboutsFile } from '../../../shared/external/commandProtocol.ts'
import { writeWholeSync } from '../../storage/atomicWrite.ts'

export interface CommandFiles {
  /** The app's data folder. */
  folder: string
  /** What starts the app, and with which arguments. */
  executable: string
  args: string[]
  /** The built command, wherever the app is installed. */
  script: string
}

/** The folder for the command line, made if need be. Throws when it can't be made private. */
export function openFolder(folder: string): string {
  const inside = dirname(join(folder, ...whereaboutsFile))
  mkdirSync(inside, { recursive: true, mode: 0o700 })
  chmodSync(inside, 0o700)
  return inside
}

/** The program that a person runs as `stint`. */
export const commandPath = (folder: string): string =>
  join(folder, whereaboutsFile[0], process.platform === 'win32' ? 'stint.cmd' : 'stint')

/** Says where the app listens; `address` null: it doesn't, as the person switched that off. */
export function writeEndpoint({ folder, executable, args }: CommandFiles, address: string | null): void {
  const whereabouts: Whereabouts = { version: commandVersion, address, command: executable, args }
  writeWholeSync(join(folder, ...whereaboutsFile), JSON.stringify(whereabouts), 0o600)
}

/** Writes the command and what it runs: a copy, as an app may be gone from where it is mounted, or be moved. */
export function writeCommand({ folder, executable, script }: CommandFiles): void {
  const copy = join(folder, whereaboutsFile[0], 'stint.mjs')
  writeWholeSync(copy, readFileSync(script, 'utf8'), 0o600)
  const wrapper = process.platform === 'win32' ? windowsCommand : shellCommand
  writeWholeSync(commandPath(folder), wrapper(folder, executable, copy), 0o700)
}

const quoted = (path: string) => `'${path.replaceAll("'", `'\\''`)}'`

const shellCommand = (folder: string, executable: string, copy: string) => `#!/bin/sh
# Written by Stint at each start.
STINT_DATA=\${STINT_DATA:-${quoted(folder)}} ELECTRON_RUN_AS_NODE=1 exec ${quoted(executable)} ${quoted(copy)} "$@"
`

const windowsCommand = (folder: string, executable: string, copy: string) =>
  [
    '@echo off',
    'setlocal',
    `if not defined STINT_DATA set "STINT_DATA=${folder}"`,
    'set ELECTRON_RUN_AS_NODE=1',
    `"${executable}" "${copy}" %*`,
    '',
  ].join('\r\n')
