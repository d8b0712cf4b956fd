/** A sandbox Kalo that stops with the test, and a terse way to talk to it. */
import { onTestFinished } from 'vitest'
import { SANDBOX_KEY, startKalo, type Kalo, type KaloOptions, type Task } from './index.ts'

interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON; the text itself where it is none. */
  body: unknown
  /** A value inside the body: `at('data.attributes.summary')`. */
  at: (path: string) => unknown
  /** One value of each row of a list: `each('id')`. */
  each: (path: string) => unknown[]
}

export interface Talk {
  server: Kalo
  /** The first task of the seed. */
  task: Task
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  post: (path: string, body: unknown) => Promise<Answer>
  patch: (path: string, body: unknown) => Promise<Answer>
  /** PATCH of the first task's attributes, as the vendor shows it. */
  change: (attributes: Record<string, unknown>) => Promise<Answer>
  send: (path: string, init: RequestInit) => Promise<Answer>
}

/** 2026-11-20 22:04:13 in Berlin, a Friday. */
export const NOW = Date.UTC(2026, 10, 20, 21, 4, 13)

export async function talk(options: KaloOptions = {}): Promise<Talk> {
  const server = await startKalo({ now: NOW, ...options })
  onTestFinished(() => server.close())
  const task = server.tasks()[0]
  if (task === undefined) throw new Error('The seed has no task.')
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { 'x-kalo-api-key': SANDBOX_KEY, 'content-type': 'application/json' }
    const response = await fetch(`${server.url}${path}`, { redirect: 'manual', headers, ...init })
    const text = await response.text()
    const body = parsed(text)
    const rows = inside(body, 'data')
    return {
      status: response.status,
      headers: response.headers,
      body,
      at: (inner) => inside(body, inner),
      each: (inner) => (Array.isArray(rows) ? rows.map((row) => inside(row, inner)) : []),
    }
  }
  const patch = (path: string, body: unknown): Promise<Answer> =>
    send(path, { method: 'PATCH', body: JSON.stringify(body) })
  return {
    server,
    task,
    send,
    get: (path, headers) => send(path, headers === undefined ? {} : { headers }),
    post: (path, body) => send(path, { method: 'POST', body: JSON.stringify(body) }),
    patch,
    change: (attributes) => patch(`/tasks/${task.id}/`, { data: { type: 'task', id: task.id, attributes } }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const inside = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, key) => (at instanceof Object ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined),
      value,
    )
