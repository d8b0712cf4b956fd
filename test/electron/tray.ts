/** `Tray` and `Notification`: they hold what they are given, and whoever has one drives it by `emit`. */
import type * as E from 'electron'
import { emulated, preventable, tell } from './guard.ts'
import type { Faithful } from './guard.ts'
import { imageFrom } from './image.ts'
import type { NativeImage } from './image.ts'
import type { Menu } from './menu.ts'

export class Tray
  extends emulated('Tray')
  implements
    Faithful<Tray, E.Tray, 'setImage' | 'setPressedImage' | 'setContextMenu' | 'popUpContextMenu' | 'closeContextMenu'>
{
  #image: NativeImage
  #menu: Menu | null = null
  #title = ''
  #toolTip = ''
  #destroyed = false

  constructor(image: unknown) {
    super()
    this.#image = imageFrom(image)
  }

  setImage(image: unknown) {
    this.#living()
    this.#image = imageFrom(image)
  }
  setPressedImage() {}
  setToolTip(toolTip: string) {
    this.#living()
    this.#toolTip = toolTip
  }
  setTitle(title: string) {
    this.#living()
    this.#title = title
  }
  getTitle = () => this.#title
  setContextMenu(menu: Menu | null) {
    this.#living()
    this.#menu = menu
  }
  popUpContextMenu(menu = this.#menu) {
    menu?.popup()
  }
  closeContextMenu() {
    this.#menu?.closePopup()
  }
  setIgnoreDoubleClickEvents() {}
  /** At the right end of a menu bar; see screen in system.ts. */
  getBounds = () => ({ x: 1000, y: 0, width: 24, height: 24 })
  destroy() {
    this.#destroyed = true
  }
  isDestroyed = () => this.#destroyed

  #living(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  /** For a debugger's eyes: Electron has no way to read these back. */
  [Symbol.for('nodejs.util.inspect.custom')]() {
    return { image: this.#image.getSize(), toolTip: this.#toolTip, title: this.#title, menu: this.#menu?.items.length }
  }
}

export class Notification extends emulated('Notification') implements Faithful<Notification, E.Notification> {
  static isSupported = () => true

  title: string
  subtitle: string
  body: string
  silent: boolean
  hasReply: boolean
  urgency: NonNullable<E.NotificationConstructorOptions['urgency']>
  timeoutType: NonNullable<E.NotificationConstructorOptions['timeoutType']>
  actions: E.NotificationAction[]
  closeButtonText: string

  constructor(options: E.NotificationConstructorOptions = {}) {
    super()
    this.title = options.title ?? ''
    this.subtitle = options.subtitle ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
    this.hasReply = options.hasReply ?? false
    this.urgency = options.urgency ?? 'normal'
    this.timeoutType = options.timeoutType ?? 'default'
    this.actions = options.actions ?? []
    this.closeButtonText = options.closeButtonText ?? ''
  }

  show() {
    tell(`notification: ${this.title}: ${this.body}`)
    this.emit('show', preventable())
  }
  close() {
    this.emit('close', preventable())
  }
}
