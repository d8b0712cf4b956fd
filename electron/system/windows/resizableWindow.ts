/** A window that is made when it is opened and that the person can resize: the settings, the days. */
import { BrowserWindow, screen } from 'electron'
import { moveInside, type Size, zoomed } from './popoverPosition.ts'
import type { WindowPages } from './windowPage.ts'

export interface ResizableNeeds {
  /** Its page's folder in renderer/. */
  name: string
  title: () => string
  /** CSS pixels; the window is as much larger as its page is shown larger. */
  size: () => Size
  least: Size
  /** The person closes it and has left it that large, CSS pixels. */
  onClose?: (size: Size) => void
}

export interface ResizableWindow {
  /** null: it is closed. */
  window(): BrowserWindow | null
  /** Opens it, or brings it to the front. `hash` goes behind the address of a page that is loaded. */
  open(hash?: string): void
  /** Makes it as large as its page needs at least. */
  fit(): void
  /** CSS pixels; null: it is closed. */
  size(): Size | null
}

export function createResizableWindow(needs: ResizableNeeds, pages: WindowPages): ResizableWindow {
  const { name, title, least, onClose } = needs
  let window: BrowserWindow | null = null
  const current = () => (window && !window.isDestroyed() ? window : null)

  function sizes() {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
    const { width: minWidth, height: minHeight } = zoomed(least, pages.zoom(), workArea)
    return { ...zoomed(needs.size(), pages.zoom(), workArea), minWidth, minHeight }
  }

  function size(): Size | null {
    const bounds = current()?.getNormalBounds()
    if (!bounds) return null
    return { width: Math.round(bounds.width / pages.zoom()), height: Math.round(bounds.height / pages.zoom()) }
  }

  return {
    window: current,
    size,
    open(hash) {
      const open = current()
      if (open) return bringToFront(open)
      window = new BrowserWindow({ ...sizes(), title: title(), autoHideMenuBar: true, ...pages.options() })
      window.on('close', () => {
        const left = size()
        if (left) onClose?.(left)
      })
      window.on('closed', () => (window = null))
      void pages.load(window, name, hash)
    },
    fit() {
      const open = current()
      if (!open) return
      const bounds = open.getBounds()
      const { workArea } = screen.getDisplayMatching(bounds)
      const { width, height } = zoomed(least, pages.zoom(), workArea)
      open.setMinimumSize(width, height)
      if (bounds.width >= width && bounds.height >= height) return
      const grown = { width: Math.max(bounds.width, width), height: Math.max(bounds.height, height) }
      open.setBounds(moveInside({ ...bounds, ...grown }, workArea))
    },
  }
}

/** Showing alone leaves a minimized window where it is on some systems. */
function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
