/** `webContents`: Electron's view of a page. */
import type * as E from 'electron'
import { emulated, guarded, notEmulated, preventable, tell } from './guard.ts'
import type { Faithful, Names } from './guard.ts'
import { NativeImage } from './image.ts'
import { answer, codec, IpcMain, ipcMain } from './ipc.ts'
import { Page } from './page.ts'
import type { Journey, PageOptions } from './page.ts'
import { defaultSession, handlerOf, toAppUrl } from './protocol.ts'
import { nativeTheme } from './theme.ts'

/** What the preload's world says; see bridge.ts. */
type Message =
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  | { kind: 'input'; input: E.Input }
  | { kind: 'close' }
  | { kind: 'go'; url: string }
  | ({ kind: 'open' } & Pick<E.HandlerDetails, 'url' | 'frameName' | 'features' | 'disposition'>)

type OpenHandler = (details: Pick<E.HandlerDetails, 'url' | 'frameName' | 'features' | 'disposition'>) => {
  action: 'allow' | 'deny'
}

const all = new Map<number, WebContents>()
let lastId = 0

class MainFrame
  extends emulated('webFrameMain')
  implements Faithful<MainFrame, E.WebFrameMain, 'top' | 'executeJavaScript'>
{
  readonly parent = null
  readonly top = this
  readonly routingId = 1
  readonly processId = 1
  readonly name = ''
  #contents: WebContents

  constructor(contents: WebContents) {
    super()
    this.#contents = contents
  }

  get url() {
    return this.#contents.getURL()
  }
  get origin() {
    return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null'
  }
  isDestroyed = () => this.#contents.isDestroyed()
  send = (channel: string, ...args: unknown[]) => this.#contents.send(channel, ...args)
  executeJavaScript = (code: string, userGesture = false) => this.#contents.executeJavaScript(code, userGesture)
}

type LooseContents = 'session' | 'ipc' | 'mainFrame' | 'setWindowOpenHandler' | 'capturePage'

export class WebContents
  extends emulated('webContents')
  implements Faithful<WebContents, E.WebContents, LooseContents>
{
  readonly id = ++lastId
  readonly session = defaultSession
  readonly ipc = new IpcMain()
  readonly mainFrame: MainFrame = new MainFrame(this)
  #page: Page
  #owner: { close(): void; focus(): void }
  #openHandler: OpenHandler | undefined
  #load: (PromiseWithResolvers<void> & { url: string }) | undefined
  #loading = false
  #destroyed = false
  #crashed = false

  constructor(owner: { close(): void; focus(): void }, options: Pick<PageOptions, 'bounds' | 'visible' | 'preload'>) {
    super()
    all.set(this.id, this)
    this.#owner = owner
    const dark = nativeTheme.shouldUseDarkColors
    this.#page = new Page({ ...options, dark, mayGo: (journey) => this.#mayGo(journey) })
    this.#page.on('navigated', () => this.emit('did-navigate', preventable(), this.getURL(), 200, 'OK'))
    this.#page.on('domReady', () => this.emit('dom-ready', preventable()))
    this.#page.on('loaded', () => this.#onLoaded())
    this.#page.on('message', (text, reply) => this.#onMessage(codec.decode(text) as Message, reply))
    this.#page.on('console', (type, message, lineNumber, sourceId) => {
      const level = type === 'error' || type === 'warning' || type === 'debug' ? type : 'info'
      const details = { level, message, lineNumber, sourceId, frame: this.mainFrame }
      this.emit('console-message', { ...preventable(), ...details }, level, message, lineNumber, sourceId)
    })
    this.#page.on('crashed', () => {
      this.#crashed = true
      this.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 1 })
    })
    this.#page.on('gone', () => this.close())
  }

  static pageOf(contents: WebContents): Page {
    return contents.#page
  }

  static destroy(contents: WebContents): void {
    contents.#destroyed = true
    all.delete(contents.id)
    contents.#page.close()
    contents.emit('destroyed')
  }

  getURL = () => (this.#page.url === 'about:blank' ? '' : toAppUrl(this.#page.url))
  isDestroyed = () => this.#destroyed
  isCrashed = () => this.#crashed
  isLoading = () => this.#loading
  close = () => this.#owner.close()
  focus = () => this.#owner.focus()
  reload = () => this.#page.reload()
  setVisualZoomLevelLimits = async () => {}
  setZoomFactor = (factor: number) => this.#page.setZoom(factor)
  setBackgroundThrottling() {}
  openDevTools() {}
  closeDevTools() {}
  isDevToolsOpened = () => false

  /** Resolves when the page has loaded; rejects with Chromium's error. */
  loadURL(url: string): Promise<void> {
    this.#loading = true
    this.#load?.resolve()
    const load = { ...Promise.withResolvers<void>(), url }
    this.#load = load
    this.#page.navigate(url).then((errorText) => errorText && this.#onFailed(load, errorText), load.reject)
    return load.promise
  }

  #onFailed(load: { url: string; reject(error: Error): void }, errorText: string): void {
    this.#loading = false
    this.emit('did-fail-load', preventable(), -2, errorText, load.url, true)
    load.reject(Object.assign(new Error(`${errorText} (-2) loading '${load.url}'`), { code: errorText, url: load.url }))
  }

  #onLoaded(): void {
    this.#loading = false
    this.emit('did-finish-load', preventable())
    this.#load?.resolve()
    this.#load = undefined
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    this.#page.receive(codec.encode({ kind: 'event', channel, args }))
  }

  async executeJavaScript(code: string, userGesture = false) {
    return this.#page.evaluate(code, userGesture)
  }

  async capturePage(): Promise<NativeImage> {
    return new NativeImage(new Map([[1, await this.#page.screenshot()]]))
  }

  setWindowOpenHandler(handler: OpenHandler) {
    this.#openHandler = handler
  }

  #mayGo({ url, isMainFrame, isRedirect }: Journey): boolean {
    const frame = isMainFrame ? this.mainFrame : null
    const event = { ...preventable(), url, isMainFrame, isSameDocument: false, frame, initiator: this.mainFrame }
    const details = [url, false, isMainFrame, 1, 1] // the arguments from before these events carried their details
    if (isRedirect) this.emit('will-redirect', event, ...details)
    else {
      this.emit('will-frame-navigate', event, ...details)
      if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, ...details)
    }
    return !event.defaultPrevented
  }

  /** A link to an address that Chromium can't open by itself. */
  #follow(url: string): void {
    if (!this.#mayGo({ url, isMainFrame: true, isRedirect: false })) return
    if (handlerOf(url)) void this.#page.navigate(url)
    else tell(`open ${url}`)
  }

  #onMessage(message: Message, reply: (text: string) => void): void {
    switch (message.kind) {
      case 'invoke':
        return void answer([this.ipc, ipcMain], this.#ipcEvent(), message).then(reply)
      case 'send':
        this.emit('ipc-message', this.#ipcEvent(), message.channel, ...message.args)
        this.ipc.emit(message.channel, this.#ipcEvent(), ...message.args)
        return void ipcMain.emit(message.channel, this.#ipcEvent(), ...message.args)
      case 'input':
        return void this.emit('before-input-event', preventable(), message.input)
      case 'close':
        return this.close()
      case 'go':
        return this.#follow(message.url)
      case 'open':
        return this.#onOpen(message)
    }
  }

  #ipcEvent(): E.IpcMainInvokeEvent {
    const reply = (channel: string, ...args: unknown[]) => this.send(channel, ...args)
    const { processId, routingId: frameId } = this.mainFrame
    const from = { sender: this, senderFrame: this.mainFrame, processId, frameId }
    // Handlers are typed for Electron's whole WebContents; what this one lacks throws when they use it.
    return { type: 'frame', ...preventable(), ...from, reply } as unknown as E.IpcMainInvokeEvent
  }

  #onOpen({ url, frameName, features, disposition }: Message & { kind: 'open' }): void {
    const answered = this.#openHandler?.({ url, frameName, features, disposition })
    if (answered?.action !== 'deny') tell(`window.open(${url}): only denying it is emulated`)
  }
}

export const webContents = guarded('webContents', {
  fromId: (id: number) => all.get(id),
  fromDevToolsTargetId: (targetId: string) => all.values().find((one) => WebContents.pageOf(one).targetId === targetId),
  getAllWebContents: () => [...all.values()],
  getFocusedWebContents: () => notEmulated('webContents.getFocusedWebContents'),
} satisfies Names<typeof E.webContents>)
