/** The entry by which desktops on Linux start the app at login (Desktop Application Autostart Specification). */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { writeWholeSync } from '../storage/atomicWrite.ts'
import { hiddenArgument, type StartCommand } from './startCommand.ts'
import { t } from './messages.ts'

/** The system's list of what starts at login, as far as it is about this app. */
export interface LoginItem {
  /** Throws AppError 'file' when it can't be changed; nothing is changed then. */
  set(on: boolean): void
  /** What is so, where `wanted` was so far. An entry of ours that starts the app from elsewhere is mended. Never throws. */
  read(wanted: boolean): boolean
}

/** Where desktops look for what they start; relative paths count as none. */
export function autostartFolder(env: NodeJS.ProcessEnv): string {
  const config = env['XDG_CONFIG_HOME'] ?? ''
  return join(isAbsolute(config) ? config : join(homedir(), '.config'), 'autostart')
}

/** An entry in the folder of what desktops start. */
export function desktopEntry(folder: string, start: StartCommand): LoginItem {
  const path = join(folder, 'stint.desktop')
  const text = entryOf(start)
  const set = (on: boolean) => {
    try {
      if (!on) return rmSync(path, { force: true })
      mkdirSync(folder, { recursive: true })
      writeWholeSync(path, text)
    } catch (cause) {
      throw new AppError('file', t().autostart.notChanged(String(cause)), { cause })
    }
  }
  return {
    set,
    read(wanted) {
      const there = read(path)
      if (there === null || isOff(there)) return false
      if (!wanted) return execOf(there) === execOf(text)
      try {
        if (execOf(there) !== execOf(text)) set(true)
      } catch {
        // It starts what it did before; switching it on again says what is wrong.
      }
      return true
    },
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** The tools of desktops switch an entry off by either of these. */
const isOff = (text: string): boolean => /^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(text)
const execOf = (text: string): string | undefined => /^Exec\s*=(.*)$/m.exec(text)?.[1]?.trimStart()

const entryOf = ({ executable, args }: StartCommand): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Stint',
    'Comment=A timer in the menu bar',
    `Exec=${[executable, ...args, hiddenArgument].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** An argument of Exec (Desktop Entry Specification): quoted, then its backslashes once more, as any text of such a file. */
const quoted = (word: string): string =>
  `"${word.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
