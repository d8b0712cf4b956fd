/**
 * A stand-in for the `electron` module, for machines where Electron's own runtime can't be had. It is not Electron:
 * Node 24 runs the main bundle and an installed Chromium shows its windows. docs/stand-in.md says what that can't prove.
 *
 *   electron        poses as the executable          guard.ts      what is not emulated throws
 *   boot.cjs        makes `electron` mean this file  app.ts        app; instance.ts  the single-instance lock
 *   main.ts         starts Chromium and the app      protocol.ts   protocol, net, session
 *   chromium.ts     finds, starts and ends Chromium  ipc.ts        ipcMain
 *   cdp.ts          the DevTools protocol            window.ts     BrowserWindow; contents.ts  webContents
 *   page.ts         one page of Chromium             menu.ts, tray.ts, image.ts   Menu, Tray, Notification, nativeImage
 *   bridge.ts       contextBridge; preload.ts        shortcut.ts, system.ts, theme.ts, shell.ts   the desktop
 *   clone.ts        structured clone as text         launch.ts     how specs launch the app, on either engine
 *   netRequest.ts   net.request                      autoUpdater.ts   macOS's own updater
 */
import type * as E from 'electron'
import { app } from './app.ts'
import { autoUpdater } from './autoUpdater.ts'
import { webContents } from './contents.ts'
import { guarded } from './guard.ts'
import { nativeImage } from './image.ts'
import { ipcMain } from './ipc.ts'
import { Menu, MenuItem } from './menu.ts'
import { net, protocol, session } from './protocol.ts'
import { clipboard, ClipboardItem, dialog, safeStorage, shell } from './shell.ts'
import { globalShortcut } from './shortcut.ts'
import { powerMonitor, screen, systemPreferences } from './system.ts'
import { nativeTheme } from './theme.ts'
import { Notification, Tray } from './tray.ts'
import { BrowserWindow } from './window.ts'

const main = { app, autoUpdater, ipcMain, protocol, net, session }
const windows = { BrowserWindow, webContents, Menu, MenuItem, Tray, Notification, nativeImage, nativeTheme }
const system = { globalShortcut, powerMonitor, screen, systemPreferences, shell, dialog, safeStorage }
const desktop = { ...system, clipboard, ClipboardItem }
/** Undefined in Electron's main process too; libraries tell by them where they are. */
const renderer = { ipcRenderer: undefined, contextBridge: undefined, webFrame: undefined, webUtils: undefined }
const electron = { ...main, ...windows, ...desktop, ...renderer }
void (electron satisfies Partial<Record<keyof typeof E, unknown>>)
guarded('electron', electron)

export { app, autoUpdater, ipcMain, protocol, net, session }
export { BrowserWindow, webContents, Menu, MenuItem, Tray, Notification, nativeImage, nativeTheme }
export { globalShortcut, powerMonitor, screen, systemPreferences, shell, dialog, clipboard, ClipboardItem, safeStorage }
export default electron
// What `require('electron')` gives.
export { electron as 'module.exports' }
