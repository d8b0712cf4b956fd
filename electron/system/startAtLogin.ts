/** Starting at login: the system's own list, which the person may change behind our back. The system is right. */
import { app } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { autostartFolder, desktopFile, hiddenArgument, type Start, type StartList } from './desktopEntry.ts'
import { startArguments, startExecutable } from './appProcess.ts'
import { t } from './messages.ts'

export interface Autostart extends Pick<StartList, 'set'> {
  /** Takes over what the person changed by the system's own means. Never throws. */
  follow(): void
}

interface Setting {
  settings(): { startAtLogin: boolean }
  change(patch: { startAtLogin: boolean }): void
}

export function createAutostart(setting: Setting, onChange: () => void): Autostart {
  const start = { executable: startExecutable(), args: startArguments() }
  const list = process.platform === 'linux' ? desktopFile(autostartFolder(process.env), start) : loginItem(start)
  /** Whether it is otherwise than the setting said. */
  const look = (): boolean => {
    const wanted = setting.settings().startAtLogin
    const isOn = list.look(wanted)
    if (isOn === wanted) return false
    try {
      setting.change({ startAtLogin: isOn })
      return true
    } catch {
      // A file that can't be written says so at the next change that the person makes.
      return false
    }
  }
  look()
  return { set: list.set, follow: () => void (look() && onChange()) }
}

/** macOS and Windows keep the list themselves; macOS tells at start whether it was the login. */
function loginItem({ executable, args }: Start): StartList {
  const item = { path: executable, args: [...args, hiddenArgument].map((word) => `"${word}"`) }
  const isOn = () => {
    const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(item)
    // Windows has a list of its own of what the person switched off.
    return process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin
  }
  return {
    set(on) {
      app.setLoginItemSettings({ openAtLogin: on, ...item })
      if (isOn() === on) return
      throw new AppError('file', t().autostart.refused)
    },
    look: isOn,
  }
}

/** Whether this start is to show no window. */
export const startedHidden = (): boolean =>
  process.argv.includes(hiddenArgument) ||
  (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
