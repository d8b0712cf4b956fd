/** The app's windows: the popover at the tray, the settings, and the days. All load only the app's own pages. */
import { app, BrowserWindow, screen, type Tray } from 'electron'
import type { EventName } from '../../../shared/ipc/callNames.ts'
import { showOnCurrentWorkspace } from './currentWorkspace.ts'
import { gap, isKnown, moveInside, placePopover, type Size, zoomed } from './popoverPosition.ts'
import { t } from '../messages.ts'

/** CSS pixels; the windows are as much larger as everything in them is shown larger. */
const width = 360
const settingsSize = { width: 600, height: 640 }
const leastSettings = { width: 480, height: 400 }
const daysSize = { width: 900, height: 640 }
const leastDays = { width: 560, height: 420 }
/** A click on the tray icon first takes the focus away (which hides the popover), then arrives: not a wish to open. */
const sameClick = 250

export interface WindowsNeeds {
  preload: string
  /** The address of a page, by its folder in renderer/. */
  page: (name: string) => string
  tray: () => Tray | null
  now: () => number
  /** Whether the pages are dark, so that a window isn't white before its page is drawn. */
  dark: () => boolean
  /** How large everything is shown, 1 for its own size. */
  zoom: () => number
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
  /** For a page so high (CSS pixels); returns how high it may be at most. */
  sizePopover(height: number): number
  /** Shows everything as large as it is to be shown by now. */
  applyZoom(): void
  openSettings(): void
  /** On a local date ("2026-11-20"); without one on the day that it shows, or today where it was closed. */
  openDay(date?: string): void
  /** To every window. */
  send(name: EventName, value: unknown): void
}

export function createWindows(needs: WindowsNeeds): Windows {
  const { preload, page, tray, now, dark, daySize, onDaySize, onShown, onHidden, onFailure, onSessionEnd, zoom } = needs
  const webPreferences = { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  let hiddenAt = 0
  let pageHeight = 420
  /** The zoom of the windows as they are. */
  let shown = zoom()
  app.on('before-quit', () => keepDaySize())
  let settings: BrowserWindow | null = null
  let day: BrowserWindow | null = null
  const keepDaySize = () => {
    if (!day || day.isDestroyed()) return
    const size = day.getNormalBounds()
    onDaySize({ width: Math.round(size.width / shown), height: Math.round(size.height / shown) })
  }

  const popover = new BrowserWindow({
    ...zoomed({ width, height: pageHeight }, shown, screen.getPrimaryDisplay().workAreaSize),
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
    webPreferences: { ...webPreferences, zoomFactor: shown },
  })
  const showHere = showOnCurrentWorkspace(popover, process.platform)
  popover.on('blur', () => hide())
  popover.on('session-end', onSessionEnd)
  popover.on('close', (event) => {
    // Alt+F4 and the like close the view, not the timer; a quit takes no window's word for it.
    event.preventDefault()
    hide()
  })
  const load = (window: BrowserWindow, name: string, at = '') => {
    // What Chromium remembers of other pages may be otherwise.
    window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(shown))
    return window.loadURL(page(name) + at).catch((error: unknown) => onFailure(String(error)))
  }
  const loaded = load(popover, 'popover')

  const hide = () => {
    if (popover.isDestroyed() || !popover.isVisible()) return
    hiddenAt = now()
    popover.hide()
    onHidden()
  }
  /** Where the tray is, as far as that is known, and the screen that the popover belongs on. */
  const home = () => {
    const bounds = tray()?.getBounds() ?? null
    return isKnown(bounds)
      ? { bounds, display: screen.getDisplayMatching(bounds) }
      : { bounds: null, display: screen.getDisplayNearestPoint(screen.getCursorScreenPoint()) }
  }
  const popoverSize = (area: Size) =>
    zoomed({ width, height: pageHeight }, shown, { width: area.width, height: area.height - 2 * gap })
  const place = () => {
    const { bounds, display } = home()
    const size = popoverSize(display.workArea)
    popover.setBounds({ ...placePopover(bounds, display, size, process.platform), ...size })
  }
  const fitPopover = () => {
    const before = popover.getBounds()
    const size = popoverSize(home().display.workArea)
    if (before.width === size.width && before.height === size.height) return
    // A panel below means the popover grows upwards.
    if (popover.isVisible()) place()
    else popover.setBounds({ ...before, ...size })
  }
  /** Options of a window as large as its page is shown, where the person can change that. */
  const sized = (size: Size, least: Size) => {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    const { width: minWidth, height: minHeight } = zoomed(least, shown, workArea)
    return { ...zoomed(size, shown, workArea), minWidth, minHeight }
  }
  const grow = (window: BrowserWindow, least: Size) => {
    const bounds = window.getBounds()
    const { workArea } = screen.getDisplayMatching(bounds)
    const size = zoomed(least, shown, workArea)
    window.setMinimumSize(size.width, size.height)
    if (bounds.width >= size.width && bounds.height >= size.height) return
    const grown = { width: Math.max(bounds.width, size.width), height: Math.max(bounds.height, size.height) }
    window.setBounds(moveInside({ ...bounds, ...grown }, workArea))
  }
  const show = (question: boolean) => {
    place()
    showHere()
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
      pageHeight = height
      fitPopover()
      return Math.floor((home().display.workArea.height - 2 * gap) / shown)
    },
    applyZoom() {
      if (shown === zoom()) return
      shown = zoom()
      for (const window of [popover, settings, day]) {
        if (window && !window.isDestroyed()) window.webContents.setZoomFactor(shown)
      }
      fitPopover()
      if (settings && !settings.isDestroyed()) grow(settings, leastSettings)
      if (day && !day.isDestroyed()) grow(day, leastDays)
    },
    openSettings() {
      hide()
      if (settings && !settings.isDestroyed()) {
        return bringBack(settings)
      }
      settings = new BrowserWindow({
        ...sized(settingsSize, leastSettings),
        title: t().windows.settings,
        autoHideMenuBar: true,
        backgroundColor: paper(dark()),
        webPreferences: { ...webPreferences, zoomFactor: shown },
      })
      settings.on('closed', () => (settings = null))
      void load(settings, 'settings')
    },
    openDay(date) {
      hide()
      if (day && !day.isDestroyed()) {
        if (date) day.webContents.send('stint:showDate' satisfies `stint:${EventName}`, { date })
        return bringBack(day)
      }
      day = new BrowserWindow({
        ...sized(daySize() ?? daysSize, leastDays),
        title: t().windows.days,
        autoHideMenuBar: true,
        backgroundColor: paper(dark()),
        webPreferences: { ...webPreferences, zoomFactor: shown },
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

/** Showing alone leaves a minimized window where it is on some systems. */
function bringBack(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** The background of renderer/components/base.css. */
const paper = (dark: boolean) => (dark ? '#1e1f1d' : '#fdfdfc')
