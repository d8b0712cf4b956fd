/** The folder of the command on the person's own PATH of Windows, which the registry keeps (HKCU\Environment). */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../../../shared/errors.ts'
import { t } from '../messages.ts'
import type { CommandOnPath } from './commandOnPath.ts'

/** Runs a script of PowerShell with more in its environment; resolves with what it prints. */
type RunScript = (script: string, env: Record<string, string>) => Promise<string>

export function commandOnWindowsPath(folder: string, run: RunScript = runScript): CommandOnPath {
  const path = join(folder, 'stint.cmd')

  async function tell<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (cause) {
      if (cause instanceof AppError) throw cause
      throw new AppError(
        'file',
        t().commandLine.pathNotChanged(cause instanceof Error ? cause.message : String(cause)),
        {
          cause,
        },
      )
    }
  }
  const current = async () => decode(await run(readScript, {}))

  return {
    async place() {
      try {
        const isThere = includes(await current(), folder)
        return isThere ? { kind: 'added', path, profileLine: null } : { kind: 'absent', path }
      } catch {
        return { kind: 'unknown', path }
      }
    },
    put: (on) =>
      tell(async () => {
        const before = await current()
        const after = on ? withFolder(before, folder) : withoutFolder(before, folder)
        if (after !== before) await run(writeScript, { STINT_BEFORE: encode(before), STINT_AFTER: encode(after) })
      }),
  }
}

const same = (one: string, other: string): boolean => {
  const plain = (path: string) => path.trim().toLowerCase().replace(/\\$/, '')
  return plain(one) === plain(other)
}

const includes = (path: string, folder: string): boolean => path.split(';').some((each) => same(each, folder))

/** Pure: a PATH with the folder at its end. Throws AppError 'file' for a folder that can't stand in one. */
export function withFolder(path: string, folder: string): string {
  if (/[;%"]/.test(folder)) throw new AppError('file', t().commandLine.notInPath(folder))
  if (includes(path, folder)) return path
  return path === '' || path.endsWith(';') ? `${path}${folder}` : `${path};${folder}`
}

/** Pure: a PATH without the folder, and all else as it was. */
export const withoutFolder = (path: string, folder: string): string =>
  path
    .split(';')
    .filter((each) => !same(each, folder))
    .join(';')

// PowerShell reads and prints in whatever code page the console has; base64 is the same in all of them.
const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
const decode = (text: string): string => Buffer.from(text.trim(), 'base64').toString('utf8')

/** With variables such as %USERPROFILE% as they stand there: `[Environment]` would write them out for good. */
const open = `
$ErrorActionPreference = 'Stop'
$key = [Microsoft.Win32.Registry]::CurrentUser.CreateSubKey('Environment')
$raw = [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames
$now = [string]$key.GetValue('Path', '', $raw)
`
const readScript = `${open}
[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($now))
`
/** Programs that start later hear of it by the message that setting any variable of the person's sends. */
const writeScript = `${open}
$text = { param($name) [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String([Environment]::GetEnvironmentVariable($name))) }
if ($now -cne (& $text 'STINT_BEFORE')) { throw 'PATH was changed meanwhile' }
$kind = [Microsoft.Win32.RegistryValueKind]::ExpandString
if ($key.GetValueNames() -contains 'Path') { $kind = $key.GetValueKind('Path') }
$key.SetValue('Path', (& $text 'STINT_AFTER'), $kind)
[Environment]::SetEnvironmentVariable('STINT_PATH_CHANGED', $null, 'User')
`

/** Windows' own PowerShell, by its full path; the script goes there whole, so that nothing of it is quoted. */
const runScript: RunScript = async (script, env) => {
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32\\WindowsPowerShell\\v1.0\\powershell.exe')
  const encoded = Buffer.from(script, 'utf16le').toString('base64')
  const args = ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded]
  const options = { env: { ...process.env, ...env }, windowsHide: true, timeout: 30_000 }
  const { stdout } = await promisify(execFile)(program, args, options).catch((cause: { code?: unknown }) => {
    // Its own message repeats the whole script.
    throw new Error(`PowerShell: ${String(cause.code)}`, { cause })
  })
  return stdout
}
