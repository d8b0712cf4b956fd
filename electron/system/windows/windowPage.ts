/** What all windows have in common: one of the app's own pages, its zoom and its background. */
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron'

export interface PageNeeds {
  preload: string
  /** The address of a page, by its folder in renderer/. */
  page: (name: string) => string
  /** Whether the pages are dark, so that a window isn't white before its page is drawn. */
  dark: () => boolean
  onFailure: (message: string) => void
}

export interface WindowPages {
  /** How large the pages are shown now, 1 for their own size. */
  zoom: () => number
  options(): Pick<BrowserWindowConstructorOptions, 'backgroundColor' | 'webPreferences'>
  /** Loads the page of that name; `hash` goes behind its address. Never throws. */
  load(window: BrowserWindow, name: string, hash?: string): Promise<void>
}

export function createWindowPages(needs: PageNeeds, zoom: () => number): WindowPages {
  const { preload, page, dark, onFailure } = needs
  const webPreferences = { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
  return {
    zoom,
    options: () => ({
      // The background of renderer/components/base.css.
      backgroundColor: dark() ? '#1e1f1d' : '#fdfdfc',
      webPreferences: { ...webPreferences, zoomFactor: zoom() },
    }),
    load(window, name, hash = '') {
      // Chromium may remember another zoom of the app's pages.
      window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(zoom()))
      return window.loadURL(page(name) + hash).catch((error: unknown) => onFailure(String(error)))
    },
  }
}
