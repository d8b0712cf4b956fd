/**
 * `net.request`: Electron's client, on Node's. As there, a redirect that nobody follows at once ends it, a body that is cut is an
 * error of both request and response, and what is aborted says nothing more.
 */
import http from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import type * as E from 'electron'
import { emulated, notEmulated } from './guard.ts'

const known = new Set(['url', 'method', 'redirect', 'credentials', 'cache', 'headers'])

const netErrors: Record<string, string> = {
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
  EAI_AGAIN: 'ERR_NAME_NOT_RESOLVED',
  ETIMEDOUT: 'ERR_CONNECTION_TIMED_OUT',
}

class Request extends emulated('a request') {
  #url: URL
  #method: string
  #redirect: string
  #headers: Record<string, string> = {}
  #asked: http.ClientRequest | undefined
  #response: Readable | undefined
  #state: 'made' | 'sent' | 'over' = 'made'
  #follow: (() => void) | undefined

  constructor(options: E.ClientRequestConstructorOptions) {
    super()
    for (const name of Object.keys(options)) if (!known.has(name)) notEmulated(`net.request({ ${name} })`)
    this.#url = new URL(options.url ?? notEmulated('net.request without an url'))
    this.#method = options.method ?? 'GET'
    this.#redirect = options.redirect ?? 'follow'
    for (const [name, value] of Object.entries(options.headers ?? {})) this.setHeader(name, String(value))
  }

  setHeader(name: string, value: string) {
    if (this.#state !== 'made') throw new Error("Can't set headers after they are sent")
    this.#headers[name.toLowerCase()] = value
  }

  end() {
    if (this.#state === 'made') this.#send()
    return this
  }

  abort() {
    if (this.#state === 'over') return
    process.nextTick(() => this.emit('abort'))
    this.#die()
  }

  followRedirect() {
    if (!this.#follow) throw new Error('followRedirect() called, but was not waiting for a redirect')
    this.#follow()
  }

  #send() {
    this.#state = 'sent'
    const { get } = this.#url.protocol === 'https:' ? https : http
    const asked = get(this.#url, { method: this.#method, headers: this.#headers, agent: false })
    this.#asked = asked
    asked.on('response', (message) => {
      const { statusCode = 0, headers } = message
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        message.resume()
        this.#redirected(statusCode, new URL(headers.location, this.#url))
      } else this.#answered(message)
    })
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (asked === this.#asked) this.#die(new Error(`net::${netErrors[error.code ?? ''] ?? 'ERR_FAILED'}`))
    })
  }

  #redirected(status: number, to: URL) {
    if (this.#state === 'over') return
    if (this.#redirect === 'error') {
      return this.#die(new Error("Attempted to redirect, but redirect policy was 'error'"))
    }
    let follows = this.#redirect === 'follow'
    this.#follow = () => (follows = true)
    try {
      this.emit('redirect', status, this.#method, to.href, {})
    } finally {
      this.#follow = undefined
    }
    if (this.#isOver()) return
    if (!follows) return this.#die(new Error('Redirect was cancelled'))
    this.#url = to
    this.#send()
  }

  #isOver = () => this.#state === 'over'

  #answered(message: http.IncomingMessage) {
    const { statusCode, statusMessage, headers } = message
    const body = Object.assign(new Readable({ read() {} }), { statusCode, statusMessage, headers })
    this.#response = body
    // Nobody has to listen for what the request tells as well.
    body.on('error', () => {})
    message.on('data', (part: Buffer) => body.push(part))
    message.on('end', () => message.complete && body.push(null))
    message.on('close', () => {
      if (!message.complete) this.#die(new Error('net::ERR_CONTENT_LENGTH_MISMATCH'))
    })
    message.on('error', () => {})
    this.emit('response', body)
  }

  #die(error?: Error) {
    if (this.#state === 'over') return
    this.#state = 'over'
    this.#asked?.destroy()
    this.#response?.destroy(error)
    if (error) process.nextTick(() => this.emit('error', error))
  }
}

export const request = (options: E.ClientRequestConstructorOptions | string): E.ClientRequest =>
  new Request(typeof options === 'string' ? { url: options } : options) as unknown as E.ClientRequest
