/** The app's windows: the popover at the tray, the settings, and the days. All load only the app's own pages. */
import { app, BrowserWindow, screen, type Tray } from 'electron'
import type { EventName } from '../../shared/ipc-names.ts'
import { isKnown, placePopover } from './place.ts'
import { t } from './words/index.ts'

const width = 360
/** A click on the tray icon first takes the focus away (which hides the popover), then arrives: not a wish to open. */
const sameClick = 250

export interface Size {
  width: number
  height: number
}

export interface WindowsNeeds {
  preload: string
  /** The address of a page, by its folder in renderer/. */
  page: (name: string) => string
  tray: () => Tray | null
  now: () => number
  /** Whether the pages are dark, so that a window isn't white before its page is drawn. */
  dark: () => boolean
  /** How large the person left the window of days, CSS pixels; null: they never did. */
  daySize: () => Size | null
  onDaySize: (size: Size) => void
  onShown: (question: boolean) => void
  onHidden: () => void
  onFailure: (message: string) => void
  /** Windows shuts down or logs the person out, which it tells windows only, and doesn't wait. */
  onSessionEnd: () => void
}

export interface Windows {
  /** `question`: it is opened for what is asked, which gets the focus. */
  showPopover(question?: boolean): void
  hidePopover(): void
  togglePopover(): void
  sizePopover(height: number): void
  openSettings(): void
  /** On a local date ("2026-11-20"); without one on the day that it shows, or today where it was closed. */
  openDay(date?: string): void
  /** To every window. */
  send(name: EventName, value: unknown): void
}

export function createWindows(needs: WindowsNeeds): Windows {
  const { preload, page, tray, now, dark, daySize, onDaySize, onShown, onHidden, onFailure, onSessionEnd } = needs
  const webPreferences = { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  let hiddenAt = 0
  app.on('before-quit', () => keepDaySize())
  let settings: BrowserWindow | null = null
  let day: BrowserWindow | null = null
  const keepDaySize = () => {
    if (!day || day.isDestroyed()) return
    const size = day.getNormalBounds()
    onDaySize({ width: size.width, height: size.height })
  }

  const popover = new BrowserWindow({
    width,
    height: 420,
    show: false,
    frame: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Stint',
    backgroundColor: paper(dark()),
    webPreferences,
  })
  popover.on('blur', () => hide())
  popover.on('session-end', onSessionEnd)
  popover.on('close', (event) => {
    // Alt+F4 and the like close the view, not the timer; a quit takes no window's word for it.
    event.preventDefault()
    hide()
  })
  const load = (window: BrowserWindow, name: string, at = '') =>
    window.loadURL(page(name) + at).catch((error: unknown) => onFailure(String(error)))
  const loaded = load(popover, 'popover')

  const hide = () => {
    if (popover.isDestroyed() || !popover.isVisible()) return
    hiddenAt = now()
    popover.hide()
    onHidden()
  }
  const place = () => {
    const bounds = tray()?.getBounds() ?? null
    const display = isKnown(bounds)
      ? screen.getDisplayMatching(bounds)
      : screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    const { height } = popover.getBounds()
    const spot = placePopover(bounds, display, { width, height }, process.platform)
    popover.setBounds({ ...spot, width, height })
  }
  const show = (question: boolean) => {
    place()
    popover.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true })
    popover.show()
    popover.focus()
    popover.setVisibleOnAllWorkspaces(false)
    onShown(question)
  }

  return {
    // Until its first page is there it would be an empty frame.
    showPopover: (question = false) => void loaded.then(() => show(question)),
    hidePopover: hide,
    togglePopover() {
      if (popover.isVisible()) hide()
      // Either way: a clock that was put back must not keep it closed.
      else if (Math.abs(now() - hiddenAt) > sameClick) show(false)
    },
    sizePopover(height) {
      if (popover.getBounds().height === height) return
      popover.setBounds({ ...popover.getBounds(), height })
      // A panel below means the popover grows upwards.
      if (popover.isVisible()) place()
    },
    openSettings() {
      hide()
      if (settings && !settings.isDestroyed()) {
        settings.show()
        return settings.focus()
      }
      settings = new BrowserWindow({
        width: 600,
        height: 640,
        minWidth: 480,
        minHeight: 400,
        title: t().windows.settings,
        autoHideMenuBar: true,
        backgroundColor: paper(dark()),
        webPreferences,
      })
      settings.on('closed', () => (settings = null))
      void load(settings, 'settings')
    },
    openDay(date) {
      hide()
      if (day && !day.isDestroyed()) {
        if (date) day.webContents.send('stint:showDate' satisfies `stint:${EventName}`, { date })
        day.show()
        return day.focus()
      }
      day = new BrowserWindow({
        ...(daySize() ?? { width: 900, height: 640 }),
        minWidth: 560,
        minHeight: 420,
        title: t().windows.days,
        autoHideMenuBar: true,
        backgroundColor: paper(dark()),
        webPreferences,
      })
      day.on('close', keepDaySize)
      day.on('closed', () => (day = null))
      void load(day, 'day', date && `#${date}`)
    },
    send(name, value) {
      for (const window of [popover, settings, day]) {
        if (window && !window.isDestroyed()) window.webContents.send(`stint:${name}`, value)
      }
    },
  }
}

/** The background of renderer/ui/base.css. */
const paper = (dark: boolean) => (dark ? '#1e1f1d' : '#fdfdfc')
