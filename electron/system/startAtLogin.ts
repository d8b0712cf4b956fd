/** Starting at login: the system's own list, which the person may change behind our back. The system is right. */
import { app } from 'electron'
import { AppError } from '../../shared/errors.ts'
import { autostartFolder, desktopEntry, type LoginItem } from './desktopEntry.ts'
import { hiddenArgument, loginItem, type StartCommand } from './startCommand.ts'
import { startArguments, startExecutable } from './appProcess.ts'
import { t } from './messages.ts'

export interface StartAtLogin extends Pick<LoginItem, 'set'> {
  /** Takes over what the person changed by the system's own means. Never throws. */
  follow(): void
}

interface Setting {
  settings(): { startAtLogin: boolean }
  change(patch: { startAtLogin: boolean }): void
}

export function createStartAtLogin(setting: Setting, onChange: () => void): StartAtLogin {
  const start = { executable: startExecutable(), args: startArguments() }
  const list = process.platform === 'linux' ? desktopEntry(autostartFolder(process.env), start) : systemList(start)
  /** Whether it is otherwise than the setting said. */
  const syncSetting = (): boolean => {
    const wanted = setting.settings().startAtLogin
    const isOn = list.read(wanted)
    if (isOn === wanted) return false
    try {
      setting.change({ startAtLogin: isOn })
      return true
    } catch {
      // A file that can't be written says so at the next change that the person makes.
      return false
    }
  }
  syncSetting()
  return { set: list.set, follow: () => void (syncSetting() && onChange()) }
}

/** macOS and Windows keep the list themselves; macOS tells at start whether it was the login. */
function systemList(start: StartCommand): LoginItem {
  const item = loginItem(start)
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
    read: isOn,
  }
}

/** Whether this start is to show no window. */
export const startedHidden = (): boolean =>
  process.argv.includes(hiddenArgument) ||
  (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
