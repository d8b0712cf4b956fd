/** The tray icon: one idempotent render of what it should show. */
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron'
import { join } from 'node:path'
import type { Target } from '../../shared/model.ts'

export type TrayShape = 'idle' | 'running' | 'paused' | 'waiting'

export interface TrayState {
  shape: TrayShape
  /** Beside the icon where the system has room (macOS). */
  title: string
  tooltip: string
  timer: 'idle' | 'running' | 'paused'
  recents: Target[]
  shortcut: string
}

export interface TrayNeeds {
  /** The folder of the tray's pictures. */
  icons: string
  /** Whether the panel is dark (Windows, Linux); macOS colours templates itself. */
  dark: () => boolean
  onClick: () => void
  onToggle: () => void
  onPause: () => void
  onStop: () => void
  onStart: (target: Target) => void
  onOpen: () => void
  onDay: () => void
  onSettings: () => void
  onQuit: () => void
}

export interface TrayIcon {
  tray: Tray
  render(state: TrayState): void
}

export function createTray(needs: TrayNeeds): TrayIcon {
  const { platform } = process
  let shown = ''
  const picture = (shape: TrayShape) => nativeImage.createFromPath(iconPath(needs.icons, shape, platform, needs.dark()))
  const tray = new Tray(picture('idle'))
  let menu = Menu.buildFromTemplate([])

  tray.on('click', () => needs.onClick())
  tray.on('right-click', () => tray.popUpContextMenu(menu))

  return {
    tray,
    render(state) {
      const key = JSON.stringify([state, needs.dark()])
      if (key === shown) return
      shown = key
      tray.setImage(picture(state.shape))
      tray.setToolTip(state.tooltip)
      if (platform === 'darwin') tray.setTitle(state.title, { fontType: 'monospacedDigit' })
      menu = Menu.buildFromTemplate(template(state, needs))
      // Linux panels show only a menu they own; elsewhere it would take the left click away.
      if (platform === 'linux') tray.setContextMenu(menu)
    },
  }
}

function iconPath(folder: string, shape: TrayShape, platform: string, dark: boolean): string {
  if (platform === 'darwin') return join(folder, `${shape}Template.png`)
  const size = platform === 'win32' ? '16' : '22'
  return join(folder, size, `${shape}-${dark ? 'white' : 'black'}.png`)
}

const nameOf = (target: Target) => [target.project, target.activity].filter(Boolean).join(' · ')

function template(state: TrayState, needs: TrayNeeds): MenuItemConstructorOptions[] {
  const [last] = state.recents
  const idle = state.timer === 'idle'
  const labels = { idle: last ? `Start ${nameOf(last)}` : 'Start', running: 'Stop', paused: 'Resume' }
  const toggle: MenuItemConstructorOptions = {
    label: labels[state.timer],
    enabled: !idle || last !== undefined,
    click: needs.onToggle,
    ...(state.shortcut ? { accelerator: state.shortcut, registerAccelerator: false } : {}),
  }
  const second = {
    idle: [],
    running: [{ label: 'Pause', click: needs.onPause }],
    paused: [{ label: 'Stop', click: needs.onStop }],
  }
  const recents = (idle ? state.recents.slice(1) : state.recents).slice(0, 5)
  return [
    toggle,
    ...second[state.timer],
    ...(recents.length > 0 ? [{ type: 'separator' as const }] : []),
    ...recents.map((target) => ({ label: nameOf(target), click: () => needs.onStart(target) })),
    { type: 'separator' },
    { label: 'Open Stint', click: needs.onOpen },
    { label: 'Day and week…', click: needs.onDay },
    { label: 'Settings…', click: needs.onSettings },
    { type: 'separator' },
    { label: 'Quit Stint', click: needs.onQuit },
  ]
}
