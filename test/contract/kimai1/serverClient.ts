/** A sandbox Kimai 1 with a small seed, and a terse way to call it. */
import { onTestFinished } from 'vitest'
import { startKimai1, type Kimai1, type Kimai1Options } from '../../servers/kimai1/index.ts'

/** 2026-11-20 22:04:13 in Berlin, a Friday. */
export const NOW = Date.UTC(2026, 10, 20, 21, 4, 13)
/** In unix seconds. */
export const SECONDS = NOW / 1000
export const KEY = 'k1worker00000000000000001'
export const ADMIN_KEY = 'k1admin000000000000000001'

export const seed = {
  users: [
    { userID: '77', name: 'worker', key: KEY, password: 'changeme', lastProject: '2', lastActivity: '2' },
    { userID: '78', name: 'admin', globalRoleID: '1', key: ADMIN_KEY, password: 'secret', timezone: 'Asia/Kolkata' },
    { userID: '79', name: 'gone', active: '0', key: 'k1gone0000000000000000001', password: 'changeme' },
    { userID: '80', name: 'trashed', trash: '1', key: 'k1trash000000000000000001', password: 'changeme' },
    { userID: '81', name: 'newcomer', password: 'changeme' },
  ],
  customers: [
    { customerID: '1', name: 'Test-Customer', contact: '' },
    { customerID: '2', name: 'Große & Söhne', contact: 'Frau X' },
    { customerID: '3', name: 'Closed', contact: '', visible: '0' },
  ],
  projects: [
    { projectID: '1', customerID: '1', name: 'Test-Project', comment: '' },
    { projectID: '2', customerID: '1', name: 'Second ä€', comment: 'c2' },
    { projectID: '3', customerID: '2', name: 'Relaunch', comment: 'phase 2' },
    { projectID: '4', customerID: '2', name: 'Hidden', comment: '', visible: '0' },
    { projectID: '5', customerID: '3', name: 'Of a hidden customer', comment: '' },
    { projectID: '6', customerID: '1', name: 'Trashed', comment: '', trash: '1' },
  ],
  activities: [
    { activityID: '1', name: 'testing' },
    { activityID: '2', name: 'Coding' },
    { activityID: '3', name: 'Meeting' },
    { activityID: '4', name: 'Archived', visible: '0' },
    { activityID: '5', name: 'Trashed', trash: '1' },
  ],
  projects_activities: [{ projectID: '3', activityID: '3' }],
  preferences: { timezone: 'Europe/Berlin', 'ui.rowlimit': '100' },
}

interface Answer {
  status: number
  headers: Headers
  text: string
  /** Parsed JSON; the text itself where it is none. */
  body: unknown
  /** A value inside the body: `at('result.items.0.start')`. */
  at: (path: string) => unknown
  /** One field of each item: `each('name')`. */
  each: (field: string) => unknown[]
  /** The message of a failure. */
  msg: unknown
}

export interface Talk {
  server: Kimai1
  /** A call as the worker. */
  call: (method: string, ...params: unknown[]) => Promise<Answer>
  /** A call with exactly these params. */
  rpc: (method: string, params?: unknown) => Promise<Answer>
  /** Any request to the endpoint. */
  send: (init: RequestInit) => Promise<Answer>
}

/** Starts a server that ends with the test; its clock stands at NOW. */
export async function talk(options: Kimai1Options = {}): Promise<Talk> {
  const server = await startKimai1({ seed, now: NOW, ...options })
  onTestFinished(() => server.close())
  const send = async (init: RequestInit): Promise<Answer> =>
    answerOf(await fetch(`${server.url}/core/json.php`, { redirect: 'manual', ...init }))
  const rpc = (method: string, params: unknown = []): Promise<Answer> =>
    send({ method: 'POST', body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }) })
  return { server, send, rpc, call: (method, ...params) => rpc(method, [KEY, ...params]) }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const body = parsed(text)
  const at = (path: string): unknown => path.split('.').reduce(inside, body)
  const items = at('result.items')
  return {
    status: response.status,
    headers: response.headers,
    text,
    body,
    at,
    each: (field) => (Array.isArray(items) ? items.map((item: unknown) => inside(item, field)) : []),
    msg: at('result.error.msg'),
  }
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
