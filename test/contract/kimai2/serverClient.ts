/** A sandbox Kimai 2 with a small seed, and a terse way to talk to it. */
import { onTestFinished } from 'vitest'
import { startKimai2, type Kimai2, type Kimai2Options } from '../../servers/kimai2/index.ts'

interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON; the text itself where it is none. */
  body: unknown
  /** A value inside the body: `at('errors.children.tags')`. */
  at: (path: string) => unknown
  /** One field of each row of a list: `each('id')`. */
  each: (field: string) => unknown[]
}

export const seed = {
  users: [
    { id: 1, username: 'anna', role: 'ROLE_USER', timezone: 'Europe/Berlin', language: 'en', token: 'annatoken' },
    { id: 2, username: 'root', role: 'ROLE_SUPER_ADMIN', timezone: 'UTC', language: 'en', token: 'roottoken' },
    { id: 3, username: 'dieter', role: 'ROLE_USER', timezone: 'Europe/Berlin', language: 'de', token: 'dietertoken' },
    { id: 4, username: 'indira', role: 'ROLE_USER', timezone: 'Asia/Kolkata', language: 'en', token: 'indiratoken' },
    { id: 5, username: 'gone', role: 'ROLE_USER', timezone: 'UTC', enabled: false, token: 'gonetoken' },
    { id: 6, username: 'lea', role: 'ROLE_TEAMLEAD', timezone: 'Europe/Berlin', language: 'en', token: 'leatoken' },
  ],
  customers: [
    { id: 1, name: 'Acme' },
    { id: 2, name: 'Städtisches Museum', billable: false },
    { id: 3, name: 'Closed', visible: false },
  ],
  projects: [
    { id: 1, name: 'Website', customer: 1 },
    { id: 2, name: 'Hidden', customer: 1, visible: false },
    { id: 3, name: 'OnlyOwn', customer: 1, globalActivities: false },
    { id: 4, name: 'Audioguide', customer: 2 },
    { id: 5, name: 'Finished', customer: 1, end: '2026-10-31' },
    { id: 6, name: 'OfClosed', customer: 3 },
  ],
  activities: [
    { id: 1, name: 'Coding' },
    { id: 2, name: 'Design', project: 1 },
    { id: 3, name: 'Own', project: 3 },
    { id: 4, name: 'Old', visible: false },
  ],
  tags: [
    { id: 1, name: 'vis', visible: true },
    { id: 2, name: 'büro', visible: true },
    { id: 3, name: 'secret', visible: false },
  ],
}

/** 2026-11-20 22:04:13 in Berlin, a Friday. */
export const NOW = Date.UTC(2026, 10, 20, 21, 4, 13)
export const MINUTE = 60_000
export const HOUR = 3_600_000

export interface Talk {
  server: Kimai2
  get: (path: string, as?: string) => Promise<Answer>
  post: (path: string, body?: unknown, as?: string) => Promise<Answer>
  patch: (path: string, body?: unknown, as?: string) => Promise<Answer>
  remove: (path: string, as?: string) => Promise<Answer>
  send: (path: string, init: RequestInit) => Promise<Answer>
}

/** A server that stops with the test, its clock standing at NOW. */
export async function talk(options: Kimai2Options = {}): Promise<Talk> {
  const server = await startKimai2({ seed, now: NOW, ...options })
  onTestFinished(() => server.close())
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(`${server.url}/api${path}`, { redirect: 'manual', ...init })
    const text = await response.text()
    const body = parsed(text)
    return {
      status: response.status,
      headers: response.headers,
      body,
      at: (path) => inside(body, path),
      each: (field) => (Array.isArray(body) ? body.map((row) => inside(row, field)) : []),
    }
  }
  const call =
    (method: string) =>
    (path: string, body?: unknown, as = 'anna'): Promise<Answer> =>
      send(path, {
        method,
        headers: { authorization: `Bearer ${as}token`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
  return {
    server,
    send,
    get: (path, as) => call('GET')(path, undefined, as),
    post: call('POST'),
    patch: call('PATCH'),
    remove: (path, as) => call('DELETE')(path, undefined, as),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function inside(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (at instanceof Object ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined),
      value,
    )
}
