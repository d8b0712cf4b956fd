/** What runs in the preload's world of a page. As in bridge.ts, only the arguments may be used. */
import type { Callable, makePeer } from './bridge.ts'
import type { Codec, makeCodec } from './clone.ts'

/** The names of the binding to the main process and of its way back, in the preload's world. */
export const sendName = '__standinSend'
export const receiveName = '__standinReceive'

/** Runs in the preload's world: gives the preload script its `electron`, and the main process its messages. */
export function preloadWorld(
  peer: typeof makePeer,
  codecMaker: typeof makeCodec,
  token: string,
  processInfo: object,
  preload: (require: Callable, process: object, exports: object, module: object) => void,
): void {
  if (window !== window.top || location.href === 'about:blank') return
  const codec: Codec = codecMaker()
  const bound: (text: string) => void = Reflect.get(globalThis, '__standinSend')
  Reflect.deleteProperty(globalThis, '__standinSend')
  const toMain = (message: object) => bound(codec.encode(message))
  const element = document.createElement('i')
  const { pack, tell, listen } = peer(element, 'preload', 'page')
  // A mouse event's relatedTarget is the one way to hand a node to another world.
  window.dispatchEvent(new MouseEvent(token, { relatedTarget: element }))

  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Listener[]>()
  const invocations = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        toMain({ kind: 'invoke', id, channel, args })
        invocations.set(id, { resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) => toMain({ kind: 'send', channel, args }),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      const once: Listener = (...args) => {
        ipcRenderer.off(channel, once)
        listener(...args)
      }
      return ipcRenderer.on(channel, once)
    },
    off(channel: string, listener: Listener) {
      listeners.set(channel, listeners.get(channel)?.filter((other) => other !== listener) ?? [])
      return ipcRenderer
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel)
      return ipcRenderer
    },
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  }
  const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => tell('expose', { key, api: pack(api) }) }

  type Incoming =
    | { kind: 'event'; channel: string; args: unknown[] }
    | { kind: 'reply'; id: number; error?: string; result?: unknown }
  Reflect.set(globalThis, '__standinReceive', (text: string) => {
    const message = codec.decode(text) as Incoming
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, ports: [] }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args)
      return
    }
    const invocation = invocations.get(message.id)
    invocations.delete(message.id)
    if (message.error === undefined) invocation?.resolve(message.result)
    else invocation?.reject(new Error(message.error))
  })

  // The main process decides on window.open and on links that ask for a window of their own. It also follows links to
  // app:// and the like, for which Chromium would look for another program.
  listen('close', () => toMain({ kind: 'close' }))
  listen<object>('open', (request) => toMain({ kind: 'open', ...request }))
  const onLink = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement)
    if (event.defaultPrevented || event.button > 1 || !link?.href || link.hasAttribute('download')) return
    const elsewhere = !['', '_self', '_top', '_parent'].includes(link.target)
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1
    const foreign = !['http:', 'https:', 'blob:', 'javascript:'].includes(link.protocol)
    if (!elsewhere && !modified && !foreign) return
    event.preventDefault()
    if (!elsewhere && !modified) return toMain({ kind: 'go', url: link.href })
    const disposition = event.shiftKey ? 'new-window' : modified ? 'background-tab' : 'foreground-tab'
    toMain({ kind: 'open', url: link.href, frameName: link.target, features: '', disposition })
  }
  window.addEventListener('click', onLink)
  window.addEventListener('auxclick', onLink)

  const onKey = (event: KeyboardEvent) => {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event
    const type = event.type === 'keydown' ? 'keyDown' : 'keyUp'
    const keys = { control: ctrlKey, shift: shiftKey, alt: altKey, meta: metaKey, modifiers: [] }
    toMain({ kind: 'input', input: { type, key, code, location, isAutoRepeat: repeat, isComposing, ...keys } })
  }
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('keyup', onKey, true)

  const electron: Record<string, unknown> = { contextBridge, ipcRenderer }
  const require = (name: unknown) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${String(name)}`)
  }
  preload(require, processInfo, {}, { exports: {} })
}
