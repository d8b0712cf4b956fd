/** The tray icon: one idempotent render of what it should show. */
import { Menu, nativeImage, Tray } from 'electron'
import { join } from 'node:path'
import { oneLine, withoutControls } from '../../../shared/controlCharacters.ts'
import { cutText, limits } from '../../../shared/limits.ts'
import { trayMenu, type TrayMenuNeeds } from './trayMenu.ts'
import type { TrayShape, TrayState } from './trayState.ts'

export interface TrayNeeds extends TrayMenuNeeds {
  /** The folder of the tray's pictures. */
  icons: string
  /** What is seen on the panel (Windows, Linux); macOS colours templates itself. */
  color: () => TrayColor
  onClick: () => void
  /** The second of two clicks where the first one arrived as well (Windows). */
  onDoubleClick: () => void
}

export interface TrayIcon {
  tray: Tray
  render(state: TrayState): void
}

export function createTray(needs: TrayNeeds): TrayIcon {
  const { platform } = process
  const shown = { picture: '', words: '', menu: '' }
  const picture = (shape: TrayShape) => join(needs.icons, pictureOf(shape, platform, needs.color()))
  const tray = new Tray(nativeImage.createFromPath(picture('idle')))
  let menu = Menu.buildFromTemplate([])
  /** Whether `part` is to be shown anew. */
  const isNew = (part: keyof typeof shown, value: string) => {
    const differs = shown[part] !== value
    shown[part] = value
    return differs
  }

  // macOS would wait for a second click, and drop it.
  tray.setIgnoreDoubleClickEvents(true)
  tray.on('click', (event?: { ctrlKey?: boolean }) =>
    platform === 'darwin' && event?.ctrlKey ? tray.popUpContextMenu(menu) : needs.onClick(),
  )
  tray.on('double-click', () => needs.onDoubleClick())
  tray.on('right-click', () => tray.popUpContextMenu(menu))

  return {
    tray,
    render(state) {
      const path = picture(state.shape)
      if (isNew('picture', path)) tray.setImage(nativeImage.createFromPath(path))
      if (isNew('words', JSON.stringify([state.title, state.tooltip]))) {
        tray.setToolTip(cutText(withoutControls(state.tooltip), limits.nameLength))
        if (platform === 'darwin') tray.setTitle(oneLine(state.title), { fontType: 'monospacedDigit' })
      }
      // A menu of its own: a new one every minute would close the one that is open.
      const template = trayMenu(state.menu, needs)
      if (!isNew('menu', JSON.stringify([state.menu, template]))) return
      menu = Menu.buildFromTemplate(template)
      // Linux panels show only a menu they own; elsewhere it would take the left click away.
      if (platform === 'linux') tray.setContextMenu(menu)
    },
  }
}

/** `both`: light with a dark edge, seen on any panel. */
export type TrayColor = 'black' | 'white' | 'both'

/** The picture of a shape in resources/tray. */
function pictureOf(shape: TrayShape, platform: string, color: TrayColor): string {
  if (platform === 'darwin') return `${shape}Template.png`
  return platform === 'win32' ? join('windows', `${shape}-${color}.ico`) : join('22', `${shape}-${color}.png`)
}
