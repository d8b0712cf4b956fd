/** `BrowserWindow`: what a window manager would know (visible, focused, bounds), and a page. */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as E from 'electron'
import { app, application, dockIcon, onMac, openWindows, lifecycle } from './app.ts'
import { WebContents } from './contents.ts'
import { emulated, preventable } from './guard.ts'
import type { Faithful } from './guard.ts'
import type { Page } from './page.ts'

const windows = new Set<BrowserWindow>()
const focus: { window: BrowserWindow | null } = { window: null }
let lastId = 0

export class BrowserWindow
  extends emulated('BrowserWindow')
  implements Faithful<BrowserWindow, E.BrowserWindow, 'webContents' | 'capturePage'>
{
  static getAllWindows = () => [...windows]
  static getFocusedWindow = () => focus.window
  static fromId = (id: number) => [...windows].find((window) => window.id === id) ?? null
  static fromWebContents = (contents: unknown) => [...windows].find((window) => window.webContents === contents) ?? null

  readonly id = ++lastId
  readonly webContents: WebContents
  #page: Page
  #bounds: E.Rectangle
  #title: string
  #visible: boolean
  #alwaysOnTop: boolean
  #resizable: boolean
  #destroyed = false
  #minimized = false
  #onAllWorkspaces = false

  constructor(options: E.BrowserWindowConstructorOptions = {}) {
    super()
    if (!lifecycle.done) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 100, y = 100, width = 800, height = 600, show = true, webPreferences } = options
    this.#bounds = { x, y, width, height }
    this.#title = options.title ?? application.name
    this.#alwaysOnTop = options.alwaysOnTop ?? false
    this.#resizable = options.resizable ?? true
    this.#visible = show
    this.webContents = new WebContents(this, { bounds: this.#bounds, visible: show, preload: webPreferences?.preload })
    this.#page = WebContents.pageOf(this.webContents)
    this.#page.on('loaded', () => this.emit('ready-to-show'))
    windows.add(this)
    openWindows.add(this)
    app.emit('web-contents-created', preventable(), this.webContents)
    app.emit('browser-window-created', preventable(), this)
    if (show) this.focus()
  }

  show() {
    this.showInactive()
    this.focus()
  }

  /** A minimized window stays so: macOS and some window managers need `restore`. */
  showInactive() {
    if (this.#visible || this.#minimized) return
    this.#visible = true
    this.#page.setVisible(true)
    this.emit('show')
  }

  hide() {
    if (!this.#visible) return
    this.#visible = false
    this.#page.setVisible(false)
    this.blur()
    this.emit('hide')
  }

  focus() {
    if (focus.window === this || !this.#visible) return
    focus.window?.blur()
    focus.window = this
    this.emit('focus')
    app.emit('browser-window-focus', preventable(), this)
  }

  blur() {
    if (focus.window !== this) return
    focus.window = null
    this.emit('blur')
    app.emit('browser-window-blur', preventable(), this)
  }

  isVisible = () => this.#visible
  isFocused = () => focus.window === this
  isDestroyed = () => this.#destroyed
  isMinimized = () => this.#minimized
  minimize() {
    this.hide()
    this.#minimized = true
  }
  restore() {
    this.#minimized = false
    this.show()
  }
  moveTop() {}

  close() {
    const event = preventable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy() {
    if (this.#destroyed) return
    this.#destroyed = true
    if (focus.window === this) focus.window = null
    windows.delete(this)
    openWindows.delete(this)
    WebContents.destroy(this.webContents)
    this.#refuseAll()
    this.emit('closed')
    if (windows.size === 0 && !lifecycle.quitting && !app.emit('window-all-closed')) app.quit()
  }

  /** As Electron does: whoever still holds it finds out. */
  #refuseAll(): void {
    const value = () => {
      throw new TypeError('Object has been destroyed')
    }
    for (const name of [...Object.keys(this), ...Object.getOwnPropertyNames(BrowserWindow.prototype)]) {
      if (['constructor', 'destroy', 'isDestroyed'].includes(name) || typeof Reflect.get(this, name) !== 'function')
        continue
      Object.defineProperty(this, name, { value })
    }
  }

  getBounds = () => ({ ...this.#bounds })
  getContentBounds = () => this.getBounds()
  getSize = () => [this.#bounds.width, this.#bounds.height]
  getNormalBounds = () => this.getBounds()
  getContentSize = () => this.getSize()
  getPosition = () => [this.#bounds.x, this.#bounds.y]
  setSize = (width: number, height: number) => this.setBounds({ width, height })
  setContentSize = (width: number, height: number) => this.setBounds({ width, height })
  setPosition = (x: number, y: number) => this.setBounds({ x, y })

  setBounds(bounds: Partial<E.Rectangle>) {
    const before = this.#bounds
    const after = { ...before, ...bounds }
    this.#bounds = after
    this.#page.setBounds(after)
    if (before.x !== after.x || before.y !== after.y) this.emit('move')
    if (before.width !== after.width || before.height !== after.height) this.emit('resize')
  }

  isAlwaysOnTop = () => this.#alwaysOnTop
  setAlwaysOnTop(flag: boolean) {
    this.#alwaysOnTop = flag
  }
  isResizable = () => this.#resizable
  setResizable(resizable: boolean) {
    this.#resizable = resizable
  }
  getTitle = () => this.#title
  setTitle(title: string) {
    this.#title = title
  }
  isVisibleOnAllWorkspaces = () => this.#onAllWorkspaces
  /**
   * As on macOS: unless told to skip it, the app becomes one without a Dock icon or one with, which takes the focus away a
   * moment later (shell/browser/native_window_mac.mm, `SetVisibleOnAllWorkspaces`).
   */
  setVisibleOnAllWorkspaces(visible: boolean, options: E.VisibleOnAllWorkspacesOptions = {}) {
    this.#onAllWorkspaces = visible && process.platform !== 'win32'
    if (!onMac || options.skipTransformProcessType) return
    dockIcon.shown = !options.visibleOnFullScreen
    setImmediate(() => this.blur())
  }
  setMinimumSize() {}
  setMaximumSize() {}
  setMenuBarVisibility() {}
  removeMenu() {}
  setMenu() {}
  setSkipTaskbar() {}
  setOpacity() {}
  setBackgroundColor() {}

  loadURL = (url: string) => this.webContents.loadURL(url)
  loadFile = (file: string) => this.loadURL(pathToFileURL(path.resolve(application.root, file)).href)
  capturePage = () => this.webContents.capturePage()
}
