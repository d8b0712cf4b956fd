/** The popover at the tray: made at start, then shown and hidden. */
import { BrowserWindow, screen, type Tray } from 'electron'
import { showOnCurrentWorkspace } from './currentWorkspace.ts'
import { gap, isKnown, placePopover, type Size, zoomed } from './popoverPosition.ts'
import type { WindowPages } from './windowPage.ts'

/** CSS pixels. */
const width = 360
const firstHeight = 420
/** A click on the tray icon takes the focus away (which hides the popover) before it arrives; it must not open it again. */
const sameClickMs = 250

export interface PopoverNeeds {
  tray: () => Tray | null
  now: () => number
  onShown: (question: boolean) => void
  onHidden: () => void
  /** Windows shuts down or logs the person out, which it tells windows only, and doesn't wait. */
  onSessionEnd: () => void
}

export interface PopoverWindow {
  window: BrowserWindow
  show(question: boolean): void
  hide(): void
  toggle(): void
  /** For a page so high (CSS pixels); returns how high it may be at most. */
  setPageHeight(height: number): number
  /** Makes the window as large as its page is shown now. */
  fit(): void
}

export function createPopoverWindow(needs: PopoverNeeds, pages: WindowPages): PopoverWindow {
  const { tray, now, onShown, onHidden, onSessionEnd } = needs
  let hiddenAt = 0
  let pageHeight = firstHeight

  const window = new BrowserWindow({
    ...zoomed({ width, height: pageHeight }, pages.zoom(), screen.getPrimaryDisplay().workAreaSize),
    show: false,
    frame: false,
    resizable: false,
    maximizable: false,
    minimizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Stint',
    // On macOS a panel takes the keys without making Stint the active program, so that they go back to the one before.
    ...(process.platform === 'darwin' && { type: 'panel' }),
    ...pages.options(),
  })
  const showHere = showOnCurrentWorkspace(window, process.platform)
  window.on('blur', hide)
  window.on('session-end', onSessionEnd)
  window.on('close', (event) => {
    // Alt+F4 and the like hide the popover and don't quit; a quit doesn't ask windows.
    event.preventDefault()
    hide()
  })
  const loaded = pages.load(window, 'popover')

  function hide(): void {
    if (window.isDestroyed() || !window.isVisible()) return
    hiddenAt = now()
    window.hide()
    onHidden()
  }

  /** Where the tray icon is, if the system tells, and the screen for the popover. */
  function trayPlace() {
    const bounds = tray()?.getBounds() ?? null
    return isKnown(bounds)
      ? { bounds, display: screen.getDisplayMatching(bounds) }
      : { bounds: null, display: screen.getDisplayNearestPoint(screen.getCursorScreenPoint()) }
  }

  const sizeIn = (area: Size) =>
    zoomed({ width, height: pageHeight }, pages.zoom(), { width: area.width, height: area.height - 2 * gap })

  function place(): void {
    const { bounds, display } = trayPlace()
    const size = sizeIn(display.workArea)
    window.setBounds({ ...placePopover(bounds, display, size, process.platform), ...size })
  }

  function fit(): void {
    const before = window.getBounds()
    const size = sizeIn(trayPlace().display.workArea)
    if (before.width === size.width && before.height === size.height) return
    // A panel below means the popover grows upwards.
    if (window.isVisible()) place()
    else window.setBounds({ ...before, ...size })
  }

  function show(question: boolean): void {
    // Until its first page is there it would be an empty frame.
    void loaded.then(() => {
      place()
      showHere()
      onShown(question)
    })
  }

  return {
    window,
    show,
    hide,
    toggle() {
      if (window.isVisible()) hide()
      // Either way: a clock that was put back must not keep it closed.
      else if (Math.abs(now() - hiddenAt) > sameClickMs) show(false)
    },
    setPageHeight(height) {
      pageHeight = height
      fit()
      return Math.floor((trayPlace().display.workArea.height - 2 * gap) / pages.zoom())
    },
    fit,
  }
}
