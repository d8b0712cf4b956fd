/**
 * The bridge inside a page. As in Electron, the preload script lives in an isolated world of the page and shares
 * nothing with the page but the DOM. The two worlds are joined by events on one private element that is in no
 * document; Chromium clones an event's `detail` when it crosses worlds.
 *
 * The source text of these functions, as of those in preload.ts, is sent to the page: each may use only its arguments.
 */
type Packed =
  | { kind: 'value'; value: unknown }
  | { kind: 'array'; items: Packed[] }
  | { kind: 'object'; entries: [string, Packed][] }
  | { kind: 'error'; message: string }
  | { kind: 'function' | 'promise'; id: number }
type Outcome = { ok: boolean; result: Packed }
export type Callable = (...args: unknown[]) => unknown

/** One world's end of the bridge: contextBridge's rules for what crosses (functions and promises do, by proxy). */
export function makePeer(element: EventTarget, mine: string, theirs: string) {
  const functions = new Map<number, Callable>()
  const functionIds = new WeakMap<Callable, number>()
  const promises = new Map<number, (outcome: Outcome) => void>()
  const answers: (Outcome | undefined)[] = []
  let lastId = 0

  const tell = (what: string, detail: unknown) =>
    void element.dispatchEvent(new CustomEvent(`${theirs}:${what}`, { detail }))
  const listen = <T>(what: string, listener: (detail: T) => void) =>
    element.addEventListener(`${mine}:${what}`, (event) => listener((event as CustomEvent<T>).detail))

  function pack(value: unknown): Packed {
    if (typeof value === 'function') return { kind: 'function', id: functionId(value as Callable) }
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return { kind: 'value', value }
    if (value instanceof Promise) return { kind: 'promise', id: promiseId(value) }
    if (value instanceof Error) return { kind: 'error', message: value.message }
    if (Array.isArray(value)) return { kind: 'array', items: value.map(pack) }
    const prototype = Object.getPrototypeOf(value)
    if (prototype === Object.prototype || prototype === null) {
      return { kind: 'object', entries: Object.entries(value).map(([key, item]) => [key, pack(item)]) }
    }
    return { kind: 'value', value: structuredClone(value) } // throws for what can't cross
  }

  function functionId(value: Callable): number {
    const id = functionIds.get(value) ?? ++lastId
    functionIds.set(value, id)
    functions.set(id, value)
    return id
  }

  function promiseId(promise: Promise<unknown>): number {
    const id = ++lastId
    promise.then(
      (value) => tell('settled', { id, ...attempt(() => value) }),
      (error) => tell('settled', { id, ok: false, result: pack(error instanceof Error ? error : String(error)) }),
    )
    return id
  }

  function attempt(work: () => unknown): Outcome {
    try {
      return { ok: true, result: pack(work()) }
    } catch (error) {
      return { ok: false, result: pack(error instanceof Error ? error : new Error(String(error))) }
    }
  }

  function unpack(packed: Packed, freeze = false): unknown {
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'error':
        return new Error(packed.message)
      case 'array': {
        const array = packed.items.map((item) => unpack(item, freeze))
        return freeze ? Object.freeze(array) : array
      }
      case 'object': {
        const object = Object.fromEntries(packed.entries.map(([key, item]) => [key, unpack(item, freeze)]))
        return freeze ? Object.freeze(object) : object
      }
      case 'function':
        return (...args: unknown[]) => call(packed.id, args)
      case 'promise':
        return new Promise((resolve, reject) =>
          promises.set(packed.id, ({ ok, result }) => (ok ? resolve : reject)(unpack(result))),
        )
    }
  }

  function call(id: number, args: unknown[]): unknown {
    const packed = args.map(pack)
    answers.push(undefined)
    tell('call', { id, args: packed }) // dispatched synchronously: the answer is there when it returns
    const answer = answers.pop()
    if (!answer) throw new Error('stand-in: the other world did not answer')
    if (!answer.ok) throw unpack(answer.result)
    return unpack(answer.result)
  }

  listen<{ id: number; args: Packed[] }>('call', ({ id, args }) =>
    tell(
      'answer',
      attempt(() => functions.get(id)?.(...args.map((arg) => unpack(arg)))),
    ),
  )
  listen<Outcome>('answer', (outcome) => {
    answers[answers.length - 1] = outcome
  })
  listen<Outcome & { id: number }>('settled', ({ id, ...outcome }) => {
    promises.get(id)?.(outcome)
    promises.delete(id)
  })
  return { pack, unpack, tell, listen }
}

/** Runs in the page's own world, before its scripts. */
export function pageWorld(peer: typeof makePeer, token: string): void {
  if (window !== window.top) return
  window.addEventListener(
    token,
    (event) => {
      event.stopImmediatePropagation()
      const element = (event as MouseEvent).relatedTarget
      if (!element) return
      const { unpack, tell, listen } = peer(element, 'page', 'preload')
      listen<{ key: string; api: Packed }>('expose', ({ key, api }) =>
        Object.defineProperty(window, key, { value: unpack(api, true), enumerable: true }),
      )
      window.close = () => tell('close', {})
      window.open = (url = '', frameName = '', features = '') => {
        const absolute = url === '' ? 'about:blank' : new URL(url, document.baseURI).href
        tell('open', { url: absolute, frameName, features, disposition: 'new-window' })
        return null
      }
    },
    { capture: true, once: true },
  )
}
