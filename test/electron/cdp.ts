import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

export type { Protocol }
type Commands = Protocol.CommandParameters
type Answers = Protocol.CommandReturnValues

/** What to do on each DevTools event; the others are ignored. */
export type CdpListeners = { [M in keyof Protocol.EventMap]?: (params: Protocol.EventMap[M][0]) => void }

type Answer = { id: number; result?: unknown; error?: { message: string } }
type Message = Answer | { id?: undefined; method: keyof CdpListeners; params: unknown; sessionId?: string }
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void }

/** A client of the Chrome DevTools Protocol over --remote-debugging-pipe: JSON messages, each ended by a NUL. */
export class Cdp {
  /** Resolves when Chromium has gone. */
  readonly closed: Promise<void>
  #output: Writable
  #lastId = 0
  #waiting = new Map<number, Waiting>()
  #listeners = new Map<string, CdpListeners>()

  constructor(output: Writable, input: Readable) {
    this.#output = output
    output.on('error', () => {}) // a broken pipe; `closed` says so
    this.closed = new Promise((resolve) => input.once('close', resolve)).then(() => this.#end())
    let rest = ''
    input.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (rest + chunk).split('\0')
      rest = messages.pop() ?? ''
      for (const message of messages) this.#receive(JSON.parse(message))
    })
  }

  send<M extends keyof Commands & keyof Answers>(
    method: M,
    params?: Commands[M],
    sessionId?: string,
  ): Promise<Answers[M]> {
    const id = ++this.#lastId
    return new Promise<Answers[M]>((resolve, reject) => {
      this.#waiting.set(id, { method, resolve: resolve as Waiting['resolve'], reject })
      this.#output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  listen(sessionId: string, listeners: CdpListeners): void {
    this.#listeners.set(sessionId, listeners)
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      const listener = this.#listeners.get(message.sessionId ?? '')?.[message.method]
      return (listener as ((params: unknown) => void) | undefined)?.(message.params)
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }

  #end(): void {
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Chromium has gone`))
    this.#waiting.clear()
  }
}
