/** Wires the tray: its picture by the system's colours, its clicks by the person's choice. */
import { app, nativeTheme } from 'electron'
import type { Settings } from '../../shared/model/snapshot.ts'
import type { SettingsPatch } from '../../shared/settings/settingsSchema.ts'
import type { ShortcutActions } from '../core/external/shortcutActions.ts'
import { createTray } from '../system/tray/tray.ts'
import { trayColor } from '../system/tray/trayIconColor.ts'
import type { Windows } from '../system/windows/windows.ts'

export interface AppTrayNeeds {
  /** The folder of its pictures. */
  icons: string
  settings: () => Settings
  actions: ShortcutActions
  /** There once the tray is clicked. */
  windows: () => Windows
  changeSettings: (patch: SettingsPatch) => void
}

export const createAppTray = ({ icons, settings, actions, windows, changeSettings }: AppTrayNeeds) =>
  createTray({
    icons,
    color: () => trayColor(process.platform, process.env, nativeTheme),
    onClick: () => (settings().trayClick === 'toggle' ? actions.toggle() : windows().togglePopover()),
    // The first click closed the popover, or opened it and the mouse's release took the focus away again.
    onDoubleClick: () => settings().trayClick === 'open' && windows().showPopover(),
    onToggle: actions.toggle,
    onPause: actions.pause,
    onStop: actions.stop,
    onStart: actions.start,
    onOpen: () => windows().showPopover(),
    onDay: () => windows().openDay(),
    onTimerWindow: () => changeSettings({ timerWindow: !settings().timerWindow }),
    onSettings: () => windows().openSettings(),
    onQuit: () => app.quit(),
  })
