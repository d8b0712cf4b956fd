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

/** The desktop id of the app: entries of this name count as its own, for portals and for windows too (package.json). */
const entryName = 'app.stint.Stint.desktop'
/** What earlier versions called it. */
const oldEntryName = 'stint.desktop'

/** An entry in the folder of what desktops start. */
export function desktopEntry(folder: string, start: StartCommand): LoginItem {
  const path = join(folder, entryName)
  const oldPath = join(folder, oldEntryName)
  const text = entryOf(start)
  const set = (on: boolean) => {
    try {
      if (on) {
        mkdirSync(folder, { recursive: true })
        writeWholeSync(path, text)
      } else rmSync(path, { force: true })
      // Both would start the app twice.
      if (isOurs(read(oldPath))) rmSync(oldPath, { force: true })
    } catch (cause) {
      throw new AppError('file', t().autostart.notChanged(String(cause)), { cause })
    }
  }
  return {
    set,
    read(wanted) {
      const old = read(oldPath)
      const current = read(path)
      const there = current ?? (isOurs(old) ? old : null)
      if (there === null || isOff(there)) return false
      if (!wanted) return execOf(there) === execOf(text)
      try {
        if (current === null || isOurs(old) || startsOtherwise(there, text)) set(true)
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
const lineOf = (text: string, key: string): string | undefined =>
  new RegExp(`^${key}\\s*=(.*)$`, 'm').exec(text)?.[1]?.trimStart()
const execOf = (text: string): string | undefined => lineOf(text, 'Exec')
const startsOtherwise = (there: string, text: string): boolean =>
  execOf(there) !== execOf(text) || lineOf(there, 'TryExec') !== lineOf(text, 'TryExec')

/** An entry of this name that Stint wrote, not a person or another program. */
const isOurs = (text: string | null): boolean =>
  text !== null && lineOf(text, 'Name') === 'Stint' && execOf(text)?.endsWith(`"${hiddenArgument}"`) === true

const entryOf = ({ executable, args }: StartCommand): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Stint',
    'Comment=A timer in the menu bar',
    // Desktops leave it out where the app is no longer there.
    `TryExec=${escaped(executable)}`,
    `Exec=${[executable, ...args, hiddenArgument].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** An argument of Exec (Desktop Entry Specification): quoted, then its backslashes once more, as any text of such a file. */
const quoted = (word: string): string => escaped(`"${word.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`)

/** Any text of such a file. */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
