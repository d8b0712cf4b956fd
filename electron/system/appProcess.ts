/** What Stint runs on, and how this app is started again. */
import { app } from 'electron'
import { keptArguments } from './startCommand.ts'

/** With what the executable is this app again. */
export const startArguments = (): string[] => keptArguments(process.argv, app.isPackaged ? null : app.getAppPath())

/** What starts this app; an AppImage runs from where it is mounted, which is gone the next time. */
export const startExecutable = (): string => process.env['APPIMAGE'] ?? app.getPath('exe')

/** Has the app started again once it has ended. */
export const relaunch = (): void =>
  app.relaunch({ args: startArguments(), ...(process.env['APPIMAGE'] && { execPath: startExecutable() }) })

/** Versions and kinds, nothing of the person. */
export const machineFacts = () => ({
  platform: process.platform,
  arch: process.arch,
  electron: process.versions.electron,
  chrome: process.versions['chrome'] ?? '',
  node: process.versions.node,
  packaged: app.isPackaged,
  session: process.env['XDG_SESSION_TYPE'] ?? '',
  desktop: process.env['XDG_CURRENT_DESKTOP'] ?? '',
})
