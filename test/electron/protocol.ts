/**
 * `protocol`, `net`, `session`. Chromium can't be taught a scheme from outside, so a page at `app://stint/x` is at
 * `https://stint.app.standin/x` inside Chromium, answered by the app's own handler; the main process sees `app://` only.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as E from 'electron'
import { lifecycle } from './app.ts'
import { emulated, guarded } from './guard.ts'
import type { Faithful } from './guard.ts'
import { request } from './netRequest.ts'

type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

export const protocol = guarded('protocol', {
  registerSchemesAsPrivileged() {
    if (lifecycle.done) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
  },
  handle(scheme: string, handler: Handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string) {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  },
  isProtocolHandled: (scheme: string) => handlers.has(scheme),
} satisfies Partial<E.Protocol>)

/** What the app answers to one of its own URLs; undefined when the scheme is not the app's. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(url.slice(0, url.indexOf(':')))
}

/** app://stint/x -> https://stint.app.standin/x */
export function toPageUrl(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  return handlers.has(scheme) ? `https://${host}.${scheme}.standin${rest.startsWith('/') ? rest : `/${rest}`}` : url
}

/** https://stint.app.standin/x -> app://stint/x */
export function toAppUrl(url: string): string {
  return url.replace(/^https:\/\/([^/]*)\.([a-z0-9-]+)\.standin(?=\/|$)/, '$2://$1')
}

const mimeTypes: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Chromium's names for what Node's fetch reports. */
const netErrors: Record<string, string> = {
  ECONNREFUSED: 'ERR_CONNECTION_REFUSED',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  ENOTFOUND: 'ERR_NAME_NOT_RESOLVED',
  EAI_AGAIN: 'ERR_NAME_NOT_RESOLVED',
  ENETUNREACH: 'ERR_INTERNET_DISCONNECTED',
  EHOSTUNREACH: 'ERR_ADDRESS_UNREACHABLE',
  ETIMEDOUT: 'ERR_CONNECTION_TIMED_OUT',
  UND_ERR_CONNECT_TIMEOUT: 'ERR_CONNECTION_TIMED_OUT',
  UND_ERR_SOCKET: 'ERR_EMPTY_RESPONSE',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'ERR_CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'ERR_CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'ERR_CERT_AUTHORITY_INVALID',
  CERT_HAS_EXPIRED: 'ERR_CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'ERR_CERT_COMMON_NAME_INVALID',
}

async function netFetch(input: string | Request, init?: RequestInit): Promise<Response> {
  if (!lifecycle.done) throw new Error('Cannot create session before app is ready')
  const request = new Request(input, init)
  if (request.url.startsWith('file:')) return fetchFile(fileURLToPath(request.url))
  const own = handlerOf(request.url)
  if (own) return own(request)
  try {
    return await fetch(request)
  } catch (error) {
    throw asNetError(error)
  }
}

async function fetchFile(file: string): Promise<Response> {
  try {
    const headers = { 'content-type': mimeTypes[path.extname(file)] ?? 'application/octet-stream' }
    return new Response(await readFile(file), { headers })
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  }
}

function asNetError(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined
  if (!(cause instanceof Error) || !('code' in cause)) return error // an abort stays an AbortError
  return new Error(`net::${netErrors[String(cause.code)] ?? 'ERR_FAILED'}`)
}

export const net = guarded('net', {
  fetch: netFetch,
  request(options: E.ClientRequestConstructorOptions | string) {
    if (!lifecycle.done) throw new Error('Cannot create session before app is ready')
    return request(options)
  },
  isOnline: () => true,
  online: true,
} satisfies Partial<E.Net>)

/** Permission handlers are kept but never asked: Chromium without a head denies every request by itself. */
class Session extends emulated('session') implements Faithful<Session, E.Session, 'protocol' | 'fetch'> {
  readonly protocol = protocol
  readonly fetch = netFetch
  setPermissionRequestHandler() {}
  setPermissionCheckHandler() {}
  setDevicePermissionHandler() {}
  setSpellCheckerEnabled() {}
  async setProxy() {}
  async clearStorageData() {}
  async clearCache() {}
}

const partitions = new Map<string, Session>()
export const defaultSession = new Session()

export const session = guarded('session', {
  defaultSession,
  fromPartition(partition: string): Session {
    const found = partitions.get(partition) ?? new Session()
    partitions.set(partition, found)
    return found
  },
})
