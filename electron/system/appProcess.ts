/** What Stint runs on, and how this app is started again. */
import { app } from 'electron'
import { ownAppImage } from './appImage.ts'
import { keptArguments } from './startCommand.ts'

/** The folder of the app where the executable is a bare runtime; null: the executable is the app. */
export const appFolder = (): string | null => (app.isPackaged ? null : app.getAppPath())

/** With what the executable is this app again. */
export const startArguments = (): string[] => keptArguments(process.argv, appFolder())

/** What starts this app. */
export const startExecutable = (): string => ownAppImage(process.env, app.getPath('exe')) ?? app.getPath('exe')

/** Has the app started again once it has ended. */
export const relaunch = (): void => app.relaunch({ args: startArguments(), execPath: startExecutable() })

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
