/** One page of Chromium: its target, the scripts in its two worlds, what it loads and what it tells. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { makePeer, pageWorld } from './bridge.ts'
import type { CdpListeners, Protocol } from './cdp.ts'
import { chromium, headed, openOnDisplay } from './chromium.ts'
import { makeCodec } from './clone.ts'
import { preloadWorld, receiveName, sendName } from './preload.ts'
import { handlerOf, toAppUrl, toPageUrl } from './protocol.ts'

type Commands = Protocol.CommandParameters
type Method = keyof Commands & keyof Protocol.CommandReturnValues
type ContextId = Protocol.Runtime.ExecutionContextId

export type Journey = { url: string; isMainFrame: boolean; isRedirect: boolean }
type PageEvents = {
  navigated: []
  domReady: []
  loaded: []
  /** A message of the preload's world, encoded, and the way to answer it. */
  message: [text: string, reply: (text: string) => void]
  console: [type: Protocol.Runtime.consoleAPICalledPayload['type'], text: string, line: number, source: string]
  crashed: []
  gone: []
}
export type PageOptions = {
  bounds: Rectangle
  visible: boolean
  dark: boolean
  preload: string | undefined
  /** Asked before the page goes where it, and not the app, wants to go. */
  mayGo(journey: Journey): boolean
}

const world = 'Electron Isolated Context'
/** Nothing a page could guess: whoever hears this event first holds the bridge. */
const token = `bridge-${crypto.randomUUID()}`

export const openPages = new Set<Page>()

export class Page extends EventEmitter<PageEvents> {
  targetId = ''
  url = 'about:blank'
  #options: PageOptions
  #session = ''
  #world: ContextId | undefined
  #windowId: number | undefined
  #closed = false
  #zoom = 1
  #queue: Promise<unknown>
  /** Where each frame has asked to go by itself. */
  #asked = new Map<string, string>()

  constructor(options: PageOptions) {
    super()
    this.#options = options
    openPages.add(this)
    this.#queue = this.#start()
  }

  /** Work that keeps its order, after the page has started. What fails because the page was closed doesn't matter. */
  inOrder<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work)
    this.#queue = result.catch((error: unknown) => {
      if (!this.#closed && process.env.STANDIN_DEBUG) console.error('stand-in:', error)
    })
    return result
  }

  async #start(): Promise<void> {
    const { bounds, visible, dark, preload } = this.#options
    const cdp = await chromium
    const { width, height } = bounds
    const windowState = visible ? 'normal' : 'minimized'
    const blank = { url: 'about:blank', newWindow: true, background: true, windowState, width, height } as const
    this.targetId = headed ? await openOnDisplay(bounds) : (await cdp.send('Target.createTarget', blank)).targetId
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: this.targetId, flatten: true })
    this.#session = sessionId
    cdp.listen(sessionId, this.#listeners)
    const patterns = [{ urlPattern: 'https://*.standin/*' }, { urlPattern: '*', resourceType: 'Document' as const }]
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Runtime.enable'),
      this.#send('Fetch.enable', { patterns }),
      this.#send('Runtime.addBinding', { name: sendName, executionContextName: world }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript() }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: preloadScript(preload), worldName: world }),
      this.#applyDark(dark),
      this.#applyBounds(bounds),
      ...(headed && !visible ? [this.#applyVisible(false)] : []),
    ])
  }

  async #send<M extends Method>(method: M, params?: Commands[M]): Promise<Protocol.CommandReturnValues[M]> {
    return (await chromium).send(method, params, this.#session)
  }

  #listeners: CdpListeners = {
    'Runtime.executionContextCreated': ({ context: { name, id, auxData } }) => {
      if (name === world && auxData && Reflect.get(auxData, 'frameId') === this.targetId) this.#world = id
    },
    'Runtime.executionContextDestroyed': ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#world = undefined
    },
    'Runtime.executionContextsCleared': () => {
      this.#world = undefined
    },
    'Runtime.bindingCalled': ({ name, payload, executionContextId }) => {
      const reply = (text: string) => void this.#receive(text, executionContextId)
      if (name === sendName) this.emit('message', payload, reply)
    },
    'Runtime.consoleAPICalled': ({ type, args, stackTrace }) => {
      const text = args.map((arg) => String(arg.value ?? arg.description)).join(' ')
      const [top] = stackTrace?.callFrames ?? []
      this.emit('console', type, text, (top?.lineNumber ?? -1) + 1, toAppUrl(top?.url ?? ''))
    },
    'Page.frameRequestedNavigation': ({ frameId, url }) => void this.#asked.set(frameId, withoutHash(url)),
    'Page.frameNavigated': ({ frame }) => this.#onNavigated(frame),
    'Page.navigatedWithinDocument': ({ frameId, url }) => {
      if (frameId === this.targetId) this.url = url
    },
    'Page.domContentEventFired': () => this.url !== 'about:blank' && this.emit('domReady'),
    'Page.loadEventFired': () => this.url !== 'about:blank' && this.emit('loaded'),
    // A page that is closed meanwhile needs no answer.
    'Fetch.requestPaused': (paused) => void this.#serve(paused).catch(() => {}),
    'Inspector.targetCrashed': () => this.emit('crashed'),
    'Inspector.detached': () => !this.#closed && this.emit('gone'),
  }

  #onNavigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId || frame.url === 'about:blank') return
    // A driver sets up its own emulation as the page is made; the app's theme comes after that, once.
    if (this.url === 'about:blank') void this.#applyDark(this.#options.dark).catch(() => {})
    this.url = frame.url + (frame.urlFragment ?? '')
    this.emit('navigated')
  }

  async #serve(paused: Protocol.Fetch.requestPausedPayload): Promise<unknown> {
    const { requestId, request } = paused
    if (paused.resourceType === 'Document' && !this.#mayLoad(paused)) {
      return this.#send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    }
    const url = toAppUrl(request.url)
    if (url === request.url) return this.#send('Fetch.continueRequest', { requestId })
    const iconByItself = paused.resourceType === 'Other' && url.endsWith('/favicon.ico') // for https pages only
    const handler = iconByItself ? () => new Response(null, { status: 404 }) : handlerOf(url)
    if (!handler) return this.#send('Fetch.failRequest', { requestId, errorReason: 'AddressUnreachable' })
    try {
      const { method, headers, postData } = request
      const response = await handler(new Request(url, { method, headers, ...(postData ? { body: postData } : {}) }))
      return await this.#send('Fetch.fulfillRequest', {
        requestId,
        responseCode: response.status,
        responseHeaders: Array.from(response.headers, ([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
      })
    } catch (error) {
      console.error(`stand-in: the handler of ${url} failed:`, error)
      return this.#send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
    }
  }

  #mayLoad({ request, frameId, redirectedRequestId }: Protocol.Fetch.requestPausedPayload): boolean {
    const isRedirect = redirectedRequestId !== undefined
    const byItself = this.#asked.get(frameId) === withoutHash(request.url)
    this.#asked.delete(frameId)
    if (!byItself && !isRedirect) return true
    return this.#options.mayGo({ url: toAppUrl(request.url), isMainFrame: frameId === this.targetId, isRedirect })
  }

  /** Resolves when the page has begun to load; gives Chromium's error text when it can't. */
  navigate(url: string): Promise<string | undefined> {
    return this.inOrder(async () => (await this.#send('Page.navigate', { url: toPageUrl(url) })).errorText)
  }

  reload(): void {
    void this.inOrder(() => this.#send('Page.reload'))
  }

  /** Gives a message, encoded, to the preload's world. */
  receive(text: string): void {
    void this.inOrder(async () => this.#world && this.#receive(text, this.#world))
  }

  async #receive(text: string, contextId: ContextId): Promise<void> {
    const expression = `${receiveName}(${JSON.stringify(text)})`
    await this.#send('Runtime.evaluate', { expression, contextId }).catch(() => {}) // the page has moved on
  }

  evaluate(expression: string, userGesture: boolean): Promise<unknown> {
    return this.inOrder(async () => {
      const options = { expression, userGesture, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await this.#send('Runtime.evaluate', options)
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    })
  }

  screenshot(): Promise<Buffer> {
    return this.inOrder(async () => Buffer.from((await this.#send('Page.captureScreenshot')).data, 'base64'))
  }

  setVisible(visible: boolean): void {
    void this.inOrder(() => this.#applyVisible(visible))
  }

  setBounds(bounds: Rectangle): void {
    this.#options.bounds = bounds
    void this.inOrder(() => this.#applyBounds(bounds))
  }

  /** Shows the page larger in a window of the same size, as zooming does: there are fewer and larger CSS pixels. */
  setZoom(zoom: number): void {
    this.#zoom = zoom
    void this.inOrder(() => this.#applyBounds(this.#options.bounds))
  }

  setDark(dark: boolean): void {
    this.#options.dark = dark
    void this.inOrder(() => this.#applyDark(dark))
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    openPages.delete(this)
    this.inOrder(async () => (await chromium).send('Target.closeTarget', { targetId: this.targetId })).catch(() => {})
  }

  #applyDark(dark: boolean) {
    const features = [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]
    return this.#send('Emulation.setEmulatedMedia', { features })
  }

  async #applyBounds({ x, y, width, height }: Rectangle): Promise<void> {
    const own = this.#zoom === 1
    const deviceScaleFactor = own ? 0 : Number(process.env.STANDIN_DPR ?? 1) * this.#zoom // 0: as the display has it
    const inside = own ? { width, height } : { width: shrunk(width, this.#zoom), height: shrunk(height, this.#zoom) }
    const size = { ...inside, deviceScaleFactor, mobile: false }
    if (headed) await this.#setWindow({ left: x, top: y, width, height })
    else await this.#send('Emulation.setDeviceMetricsOverride', size)
  }

  async #applyVisible(visible: boolean): Promise<void> {
    await this.#setWindow({ windowState: visible ? 'normal' : 'minimized' })
    if (visible) await this.#send('Page.bringToFront')
  }

  async #setWindow(bounds: Protocol.Browser.Bounds): Promise<void> {
    const cdp = await chromium
    this.#windowId ??= (await cdp.send('Browser.getWindowForTarget', { targetId: this.targetId })).windowId
    await cdp.send('Browser.setWindowBounds', { windowId: this.#windowId, bounds })
  }
}

const shrunk = (length: number, zoom: number) => Math.floor(length / zoom)
const withoutHash = (url: string) => url.replace(/#.*/s, '')

const pageScript = () => `(${String(pageWorld)})(${String(makePeer)}, ${JSON.stringify(token)})`

function preloadScript(file: string | undefined): string {
  const { platform, arch, versions } = process
  const info = { platform, arch, versions, type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, argv: [] }
  const preload = file === undefined ? '' : readFileSync(file, 'utf8')
  const body = `function (require, process, exports, module) {${preload}\n}`
  const args = [makePeer, makeCodec, JSON.stringify(token), JSON.stringify(info), body]
  return `(${String(preloadWorld)})(${args.join(', ')})\n//# sourceURL=${file ?? 'no preload'}`
}
