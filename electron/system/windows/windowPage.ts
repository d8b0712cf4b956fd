/** What all windows have in common: one of the app's own pages, its zoom and its background. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'

export interface PageNeeds {
  preload: string
  /** The address of a page, by its folder in renderer/. */
  page: (name: string) => string
  /** Whether the pages are dark, so that a window isn't white before its page is drawn. */
  dark: () => boolean
  onFailure: (message: string) => void
  /** The picture of its windows; null: the system takes that of the program. */
  icon: string | null
}

export interface WindowPages {
  /** How large the pages are shown now, 1 for their own size. */
  zoom: () => number
  options(): Pick<BrowserWindowConstructorOptions, 'backgroundColor' | 'icon' | 'webPreferences'>
  /** Loads the page of that name; `hash` goes behind its address. Never throws. */
  load(window: BrowserWindow, name: string, hash?: string): Promise<void>
}

export function createWindowPages(needs: PageNeeds, zoom: () => number): WindowPages {
  const { preload, page, dark, onFailure, icon } = needs
  const webPreferences = { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  return {
    zoom,
    options: () => ({
      // The background of renderer/components/base.css.
      backgroundColor: dark() ? '#1e1f1d' : '#fdfdfc',
      ...(icon !== null && { icon }),
      webPreferences: { ...webPreferences, zoomFactor: zoom() },
    }),
    load(window, name, hash = '') {
      // Chromium may remember another zoom of the app's pages.
      window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(zoom()))
      const read = () => window.loadURL(page(name) + hash).catch((error: unknown) => onFailure(String(error)))
      // Out of memory, killed, a driver that crashed: the page would stay blank. One that goes before it is there again is left.
      let isThere = false
      window.webContents.on('dom-ready', () => (isThere = true))
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        onFailure(`render process gone: ${reason}`)
        if (isThere && reason !== 'clean-exit' && !window.isDestroyed()) void read()
        isThere = false
      })
      return read()
    },
  }
}
